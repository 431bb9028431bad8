"""All formats, in the order in which they are asked whether a file is theirs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec

from factcheck.model import Record
from factcheck.reading.apart import shared
from factcheck.reading.formats import (
    docx,
    feed,
    json_file,
    json_lines,
    mail,
    mailbox,
    mhtml,
    page,
    pdf,
    plain,
    table_rows,
    tar_archive,
    warc,
    zip_archive,
)
from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.source import Source
from factcheck.reading.records import RefusedError

STANDARD_INPUT = "-"  # the path of what has no name
FORMATS: tuple[Format, ...] = (
    json_lines.FORMAT,
    json_file.FORMAT,
    page.FORMAT,
    feed.FORMAT,
    docx.FORMAT,
    pdf.FORMAT,
    mhtml.FORMAT,
    mail.FORMAT,
    mailbox.FORMAT,
    table_rows.FORMAT,
    zip_archive.FORMAT,
    warc.FORMAT,
    tar_archive.FORMAT,
    plain.FORMAT,
)


def format_of(path: str, head: bytes) -> Format:
    """By the first bytes where they can be nothing else, then by the ending, else plain text."""
    for one in FORMATS:
        if one.looks and one.looks(head):
            return one
    if path == STANDARD_INPUT and json_lines.looks(head):
        return json_lines.FORMAT
    ending = os.path.splitext(path)[1].casefold()
    return next((one for one in FORMATS if ending in one.endings), plain.FORMAT)


def found_in(source: Source) -> Iterator[Found]:
    """The articles of one file, and what of it is none. Raises ``RefusedError`` where that is all of it."""
    own = format_of(source.path, source.head)
    if any(find_spec(name) is None for name in own.modules):
        raise RefusedError("extra", what=own.name, extra=own.extra)
    if own.apart:
        place = Place(format=own.name, path=source.path)
        yield from shared().call(f"{__name__}:read_here", source.whole(own.limit), place, list[Found])
    else:
        yield from own.read(source)


class Place(Record, frozen=True, kw_only=True):
    """What a process is told beside the bytes that it is to read."""

    format: str
    path: str


def read_here(data: bytes, place: Place) -> list[Found]:
    """What a format finds in a file, in the process that is called."""
    own = next(one for one in FORMATS if one.name == place.format)
    return list(own.read(Source.of(place.path, data)))
