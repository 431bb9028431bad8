"""The day of publication by what htmldate knows of rare names and addresses, if nothing else tells it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from factcheck.reading.published import published_period

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from factcheck.interval import Period

_MOST = 200  # meta elements
_LONGEST = 200  # characters of one


def guessed_day(page: LexborHTMLParser, address: str) -> Period | None:
    """A day that the head of the page or its address names.

    The text is kept from htmldate, and so is its extensive search: of a page without a date it takes any day
    that it finds, an event's too.
    """
    from htmldate import find_date

    metas = []
    for node in page.css("meta")[:_MOST]:
        attributes = [(name, value) for name, value in node.attributes.items() if value]
        if all(len(value) <= _LONGEST for _, value in attributes):
            metas.append("<meta " + " ".join(f'{name}="{escape(value)}"' for name, value in attributes) + ">")
    head = f"<html><head><title></title>{''.join(metas)}</head><body><p></p></body></html>"
    try:
        found = find_date(head, extensive_search=False, original_date=True, url=address or None)
        return published_period(found, "vi") if found else None
    except Exception:  # a guess is no reason to refuse a page
        return None
