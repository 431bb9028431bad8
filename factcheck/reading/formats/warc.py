"""A WARC file: the pages that a crawler was given, packed by gzip or not.

``WARC-Date`` is when the crawler came by. It says nothing of publication, and is left alone.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.members import found_in_member
from factcheck.reading.formats.page import PAGE_LIMIT
from factcheck.reading.formats.source import Source, too_large
from factcheck.reading.known import Known, with_known
from factcheck.reading.records import RefusedError
from factcheck.reading.warcs.responses import content_of, responses_of

_CHARSET = re.compile(r"""charset=["']?([\w.:-]+)""", re.IGNORECASE)
_MARK = b"WARC/"


def read(source: Source) -> Iterator[Found]:
    """The pages of successful responses, under their addresses; an address met again counts up."""
    times: Counter[str] = Counter()
    for record in responses_of(source.file):
        address = record.rec_headers.get_header("WARC-Target-URI") or ""
        times[address] += 1
        name = address if times[address] == 1 else f"{address} ({times[address]})"
        known = Known(where="WARC-Target-URI", url=address, source=_host(address))
        for found in found_in_member(source, name, partial(_content, record)):
            yield with_known(found, known, wins=False)
    if not times:
        raise RefusedError("empty")


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].partition(":")[0].removeprefix("www.")


def _content(record: Any) -> bytes:
    """The page; in UTF-8, marked, where the server told the encoding: that goes before what pages tell."""
    data = content_of(record, PAGE_LIMIT + 1)
    if len(data) > PAGE_LIMIT:
        raise too_large(PAGE_LIMIT)
    charset = _CHARSET.search(record.http_headers.get_header("Content-Type") or "")
    if charset and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        with suppress(LookupError, ValueError):
            return codecs.BOM_UTF8 + data.decode(charset[1]).encode("utf-8")
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
    modules=("warcio",),
)
