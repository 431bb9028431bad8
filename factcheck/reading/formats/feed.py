"""RSS and Atom files whose entries carry their text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import msgspec

from factcheck.reading.apart import shared
from factcheck.reading.feeds.entries import Entry
from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.members import found_in_member, shown
from factcheck.reading.formats.source import INSIDE, Source
from factcheck.reading.formats.texts import found_text
from factcheck.reading.known import with_known
from factcheck.reading.records import RefusedError

FEED_LIMIT = 64 << 20  # bytes of one file
_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf")


def read(source: Source) -> Iterator[Found]:
    """An entry an article; one without text is found with the reason."""
    data = source.whole(FEED_LIMIT)
    entries = shared().call("factcheck.reading.feeds.entries:entries_of", data, {}, list[Entry])
    if not entries:
        raise RefusedError("empty")
    for entry in entries:
        name = shown(entry.id)
        path = f"{source.path}{INSIDE}{name}"
        if not entry.page:
            found = found_text(path, source.path if entry.text.strip() else path, entry.text)
            yield with_known(found, entry.known)
        else:
            for found in found_in_member(source, name, partial(bytes, entry.page)):
                yield with_known(_at(found, source.path), entry.known)


def _at(found: Found, path: str) -> Found:
    if found.article is None:
        return found
    return msgspec.structs.replace(found, article=msgspec.structs.replace(found.article, path=path))


def _looks(head: bytes) -> bool:
    """The root behind the declaration and comments."""
    start = head[:4096].lower()
    return start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", *_ROOTS)) and any(
        root in start for root in _ROOTS
    )


FORMAT = Format(
    name="RSS, Atom",
    read=read,
    endings=(".rss", ".atom"),
    looks=_looks,
    extra="feeds",
    modules=("feedparser",),
)
