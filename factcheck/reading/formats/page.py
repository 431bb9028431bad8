"""A saved web page."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.source import Source
from factcheck.reading.pages.charset import decode_page

PAGE_LIMIT = 16 << 20  # bytes of one page; those with pictures written into them have several millions
_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body")


def read(source: Source) -> Iterator[Found]:
    """One article."""
    from factcheck.reading.pages.article import article_of

    markup, mended = decode_page(source.whole(PAGE_LIMIT))
    yield Found(article=article_of(markup, source.path, mended=mended))


def _looks(head: bytes) -> bool:
    start = head[:4096].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n").lower()
    if start.startswith(b"<!--"):  # a browser says where it saved the page from
        start = start.partition(b"-->")[2].lstrip()
    return start.startswith(_OPENINGS) or (start.startswith(b"<?xml") and b"<html" in start)


FORMAT = Format(
    name="HTML",
    read=read,
    endings=(".html", ".htm", ".xhtml"),
    looks=_looks,
    extra="html",
    modules=("selectolax",),
    apart=True,
    limit=PAGE_LIMIT,
)
