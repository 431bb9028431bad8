"""One page to one article: what it says of itself, and what stands on it."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.model import Article, Origin, Part
from factcheck.reading.languages import language_of_text
from factcheck.reading.layout import Block, laid_out
from factcheck.reading.pages.address import address_of
from factcheck.reading.pages.blocks import blocks_of
from factcheck.reading.pages.body import Prose, body_of, is_list
from factcheck.reading.pages.facts import Facts, Told
from factcheck.reading.pages.guard import refuse_hostile
from factcheck.reading.pages.head import head_facts
from factcheck.reading.pages.last_resort import guessed_day
from factcheck.reading.pages.stamps import stamp_of
from factcheck.reading.pages.times import Time, times_of
from factcheck.reading.pages.title import outlet_in, title_of
from factcheck.reading.pages.tree import Element, parse, seen
from factcheck.reading.records import RefusedError

_NOT_LETTERS = re.compile(r"[\W_]++")
_FEWEST_LETTERS = 40  # in which a description that machines are given is known again


def article_of(markup: str, path: str, *, mended: str = "") -> Article:
    """The article of a page. Raises ``RefusedError`` where it has none, or one in a language not read.

    ``mended`` names the encoding that the page was written in, where that is not the one that it should be.
    """
    refuse_hostile(markup)
    page = parse(markup)
    facts = head_facts(page, markup)
    prose = Prose(seen(page))
    body = body_of(prose)
    if body is None and (told := _told_body(facts)) is not None:
        prose, body = told
    if body is None or is_list(body, prose):
        raise RefusedError("no_article")
    title, heading = title_of(facts, prose)
    address = address_of(facts)
    published, updated = times_of(facts, prose, heading, body)
    if published is None and (day := guessed_day(page, _value(address))):
        published = Time(day, "htmldate, of the head of the page or its address")
    blocks = list(blocks_of(body, heading, prose, _is_lead(facts)))
    if not any(block.role in ("body", "lead", "quote") for block in blocks):
        raise RefusedError("no_article")
    if title:
        blocks = [Block("title", title.value), *(one for one in blocks if one.text != title.value)]
    text, parts = laid_out(blocks)
    parts = _with_days(blocks, text, parts)
    language = language_of_text(text)
    source = facts.first("source") or _outlet(facts, title)
    author = facts.first("author")
    known = {
        "title": title, "source": source, "author": author, "url": address,
        "published": published, "updated": updated,
    }  # fmt: skip
    return Article(
        id=path,
        path=path,
        text=text,
        parts=parts,
        title=title.value if title else "",
        source=_value(source) or (_host(address.value) if address else ""),
        author=_value(author),
        url=_value(address),
        language=language,
        published=published.period if published else None,
        published_evidence=published.where if published else "",
        updated=updated.period if updated else None,
        origins=(
            *(Origin(field=field, where=one.where) for field, one in known.items() if one),
            *([Origin(field="text", where=mended)] if mended else []),
        ),
    )


def _told_body(facts: Facts) -> tuple[Prose, Element] | None:
    """The text that machines are given, where scripts were to build what readers see."""
    paragraphs = re.sub(r"\r?\n", "<br>", facts.text)
    prose = Prose(seen(parse(f"<body><div>{paragraphs}</div>")))
    body = body_of(prose)
    return None if body is None else (prose, body)


def _outlet(facts: Facts, title: Told | None) -> Told | None:
    whole = next((one for one in facts.all("title") if one.where == "title of the page"), None)
    name = outlet_in(whole.value, title.value) if whole and title else ""
    return Told(name, "title of the page") if name else None


def _value(told: Told | None) -> str:
    return told.value if told else ""


def _host(address: str) -> str:
    return address.split("/")[2].removeprefix("www.")


def _is_lead(facts: Facts) -> Callable[[str], bool]:
    """Whether a paragraph is what the page gives as its description, which many cut short."""
    told = [key for one in facts.all("lead") if len(key := _key(one.value)) >= _FEWEST_LETTERS]

    def is_lead(text: str) -> bool:
        own = _key(text)
        return len(own) >= _FEWEST_LETTERS and any(own.startswith(one) or one.startswith(own) for one in told)

    return is_lead


def _with_days(blocks: list[Block], text: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A day on a line of its own within the text heads what happened on it: it is no line of the page."""
    days = []
    at = 0
    for block in blocks:
        at = max(at, text.find(block.text, at))
        if block.role == "body" and stamp_of(block.text):
            days.append(Part(start=at, end=at + len(block.text), role="body"))
        at += len(block.text)
    return tuple(sorted((*parts, *days), key=lambda part: part.start)) if days else parts


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", text.casefold())
