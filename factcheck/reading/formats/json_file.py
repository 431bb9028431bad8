"""A .json file: a list of articles, one article over any number of lines, or one a line."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reading.encodings import decode
from factcheck.reading.formats.format import WHOLE_LIMIT, Format, Found
from factcheck.reading.formats.json_article import decoded, found
from factcheck.reading.formats.json_lines import in_lines
from factcheck.reading.formats.source import Source
from factcheck.reading.records import RefusedError


def read(source: Source) -> Iterator[Found]:
    """All articles of the file; the items of a list are counted like lines."""
    data = decode(source.whole(WHOLE_LIMIT)).encode()
    try:
        whole = decoded(data)
    except RefusedError:
        by_line = tuple(_by_line(source.path, data))
        if not any(one.article for one in by_line):
            raise
        yield from by_line
        return
    many = isinstance(whole, list)
    if many and not whole:
        raise RefusedError("empty")
    for number, fields in enumerate(whole if many else [whole], start=1):
        yield found(fields, source.path, number if many else 0)


def _by_line(path: str, data: bytes) -> Iterator[Found]:
    if data.lstrip()[:1] == b"{" and data.strip().count(b"\n"):
        yield from in_lines(path, data.split(b"\n"))


FORMAT = Format(name="JSON", read=read, endings=(".json",))
