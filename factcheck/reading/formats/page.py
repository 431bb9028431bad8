"""A saved web page."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.source import Source
from factcheck.reading.records import RefusedError

PAGE_LIMIT = 16 << 20  # bytes of one page; those with pictures written into them have several millions
_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body")


def read(source: Source) -> Iterator[Found]:
    """No article yet."""
    source.whole(PAGE_LIMIT)
    raise RefusedError("markup")
    yield Found()


def _looks(head: bytes) -> bool:
    start = head[:4096].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n").lower()
    return start.startswith(_OPENINGS) or (start.startswith(b"<?xml") and b"<html" in start)


FORMAT = Format(name="HTML", read=read, looks=_looks)
