"""The entries of an RSS or Atom file, with whatever text they carry."""

from __future__ import annotations

import io
import re
from html import escape, unescape
from typing import Any

from factcheck.model import Record
from factcheck.reading.known import Known
from factcheck.reading.records import RefusedError

_ENTITY = b"<!ENTITY"  # feeds need none: files that grow when they are read do
_HEAD = 65536
_MOST_ENTRIES = 10_000
_TAG = re.compile(r"<[^<>]{0,200}>")


class Entry(Record, frozen=True, kw_only=True):
    """One entry. ``page`` is its text as a page in UTF-8; ``text`` where it is no markup."""

    id: str
    known: Known
    page: bytes = b""
    text: str = ""


def entries_of(data: bytes, _: dict[str, str]) -> list[Entry]:
    """The entries in the order of the file. Raises ``RefusedError`` where it is no feed.

    The longest of content and description is the text. Nothing is fetched: an entry without text has none.
    """
    import feedparser

    if _ENTITY in data[:_HEAD]:
        raise RefusedError("entities")
    try:
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # a file that is broken breaks the library anywhere
        raise RefusedError("damaged", what="RSS, Atom") from error
    if isinstance(feed.get("bozo_exception"), feedparser.CharacterEncodingUnknown):
        raise RefusedError("encoding")
    if not feed.get("version") and not feed.entries:
        raise RefusedError("damaged", what="RSS, Atom")
    if len(feed.entries) > _MOST_ENTRIES:
        raise RefusedError("too_many", what=str(_MOST_ENTRIES))
    source = str(feed.feed.get("title", ""))
    return [_entry(one, number, source) for number, one in enumerate(feed.entries, start=1)]


def _entry(entry: Any, number: int, source: str) -> Entry:
    title, link = str(entry.get("title", "")), str(entry.get("link", ""))
    texts = [(str(one.get("value", "")), str(one.get("type", ""))) for one in entry.get("content", [])]
    detail = entry.get("summary_detail") or {}
    texts.append((str(entry.get("summary", "")), str(detail.get("type", ""))))
    text, kind = max(texts, key=lambda one: len(one[0]))
    published, updated = str(entry.get("published", "")), str(entry.get("updated", ""))
    known = Known(
        where="feed",
        title=_plain(title),
        source=str((entry.get("source") or {}).get("title", "")) or source,
        url=link if link.startswith(("http://", "https://")) else "",
        author=str(entry.get("author", "")),
        published=published,
        updated=updated if updated != published else "",  # the library gives one for the other
    )
    name = str(entry.get("id", "")) or link or str(number)
    if kind == "text/plain" or not any(mark in text for mark in "<&"):
        return Entry(id=name, known=known, text=text)
    page = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(known.title)}</title></head>'
        f"<body><article><h1>{escape(known.title)}</h1>{text}</article></body></html>"
    )
    return Entry(id=name, known=known, page=page.encode("utf-8", "replace"))


def _plain(title: str) -> str:
    """A title without the markup that some have."""
    return unescape(_TAG.sub("", title))
