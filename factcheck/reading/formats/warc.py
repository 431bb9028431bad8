"""A WARC file: the pages that a crawler was given, packed by gzip or not.

``WARC-Date`` is when the crawler came by. It says nothing of publication, and is left alone.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.members import found_in_member
from factcheck.reading.formats.page import PAGE_LIMIT
from factcheck.reading.formats.source import Source, too_large
from factcheck.reading.known import Known, with_known
from factcheck.reading.records import RefusedError

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_MARK = b"WARC/"
_PAGES = ("text/html", "application/xhtml+xml")


def read(source: Source) -> Iterator[Found]:
    """The pages of successful responses, under their addresses; an address met again counts up."""
    times: Counter[str] = Counter()
    for record in _responses(source):
        address = record.headers.get("WARC-Target-URI", "") or ""
        times[address] += 1
        name = address if times[address] == 1 else f"{address} ({times[address]})"
        for found in found_in_member(source, name, partial(_content, record)):
            known = Known(where="WARC-Target-URI", url=address)
            yield with_known(found, known, wins=False)
    if not times:
        raise RefusedError("empty")


def _responses(source: Source) -> Iterator[WarcRecord]:
    from fastwarc import ArchiveIterator, WarcRecordType

    try:
        for record in ArchiveIterator(source.file, record_types=WarcRecordType.response, auto_decode="all"):
            kind = (record.http_content_type or "").partition(";")[0].strip().lower()
            if kind in _PAGES and record.http_headers and record.http_headers.status_code == 200:
                yield record
    except RefusedError:
        raise
    except Exception as error:
        raise RefusedError("damaged", what="WARC") from error


def _content(record: WarcRecord) -> bytes:
    """The page; in UTF-8, marked, where the server told the encoding: that goes before what pages tell."""
    try:
        data = record.reader.read(PAGE_LIMIT + 1)
    except Exception as error:
        raise RefusedError("damaged", what="WARC") from error
    if len(data) > PAGE_LIMIT:
        raise too_large(PAGE_LIMIT)
    charset = record.http_charset
    if charset and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return codecs.BOM_UTF8 + data.decode(charset).encode("utf-8")
        except (LookupError, UnicodeError):
            pass
    return data


def _looks(head: bytes) -> bool:
    from factcheck.reading.formats.tar_archive import unpacked

    return head.startswith(_MARK) or unpacked(head).startswith(_MARK)


FORMAT = Format(
    name="WARC",
    read=read,
    endings=(".warc", ".warc.gz"),
    looks=_looks,
    extra="warc",
    modules=("fastwarc",),
)
