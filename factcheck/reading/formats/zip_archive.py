"""A zip. Nothing is written to disk: the name of a member is only a name, wherever it points."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from factcheck.reading.formats.format import WHOLE_LIMIT, Format, Found
from factcheck.reading.formats.members import found_in_member, is_wanted
from factcheck.reading.formats.source import Source
from factcheck.reading.records import RefusedError

_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/", b"word/", b"xl/", b"ppt/")
_ENCRYPTED = 0x1  # flags of a member
_UTF_8 = 0x800
_MOST_GROWTH = 200  # times; text shrinks to a third or a tenth
_MAY_GROW = 16 << 20  # bytes up to which that is no matter


def read(source: Source) -> Iterator[Found]:
    """The members, by name."""
    data = source.whole(WHOLE_LIMIT)
    try:
        archive = ZipFile(io.BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise RefusedError("damaged", what="ZIP") from error
    with archive:
        members = [(_name(one), one.header_offset, one) for one in archive.infolist() if not one.is_dir()]
        wanted = sorted((one for one in members if is_wanted(one[0])), key=lambda one: one[:2])
        if not wanted:
            raise RefusedError("empty")
        for name, _, member in wanted:
            yield from found_in_member(source, name, partial(_opened, archive, member))


def _opened(archive: ZipFile, member: ZipInfo) -> BinaryIO:
    if member.flag_bits & _ENCRYPTED:
        raise RefusedError("password")
    if member.file_size > max(_MAY_GROW, _MOST_GROWTH * member.compress_size):
        raise RefusedError("bomb", limit=f"{_MAY_GROW >> 20} MB")
    try:
        return cast(BinaryIO, archive.open(member))
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise RefusedError("damaged", what="ZIP") from error


def _name(member: ZipInfo) -> str:
    """Its name. Many programs write UTF-8 and do not say so."""
    if not member.flag_bits & _UTF_8:
        try:
            return member.filename.encode("cp437").decode("utf-8")
        except UnicodeError:
            pass
    return member.filename


def _looks(head: bytes) -> bool:
    return head.startswith(_MARKS) and not any(mark in head for mark in _OFFICE)


FORMAT = Format(name="ZIP", read=read, endings=(".zip",), looks=_looks)
