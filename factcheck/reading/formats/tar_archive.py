"""A tar, packed by gzip or not, and a single file that gzip has packed."""

from __future__ import annotations

import gzip
import io
import tarfile
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, cast

from factcheck.reading.formats.format import Format, Found
from factcheck.reading.formats.members import found_in_member, is_wanted
from factcheck.reading.formats.source import Source
from factcheck.reading.records import RefusedError

_GZIP = b"\x1f\x8b\x08"
_MARK_AT, _MARK = 257, b"ustar"
_ENDING = ".gz"


def read(source: Source) -> Iterator[Found]:
    """The members in the order in which they were put in; links and devices are none."""
    if source.head.startswith(_GZIP) and not _is_tar(unpacked(source.head)):
        name = source.path.rpartition("/")[2].removesuffix(_ENDING)
        yield from found_in_member(source, name, lambda: cast(BinaryIO, gzip.GzipFile(fileobj=source.file)))
        return
    found = False
    for archive, member in _members(source):
        if member.isreg() and is_wanted(member.name):
            found = True
            yield from found_in_member(source, member.name, partial(_opened, archive, member))
    if not found:
        raise RefusedError("empty")


def _members(source: Source) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
    try:
        with tarfile.open(fileobj=source.file, mode="r|*") as archive:
            for member in archive:
                yield archive, member
    except (tarfile.TarError, zlib.error, EOFError, OSError, ValueError) as error:
        raise RefusedError("damaged", what="TAR") from error


def _opened(archive: tarfile.TarFile, member: tarfile.TarInfo) -> BinaryIO:
    return cast(BinaryIO, archive.extractfile(member) or io.BytesIO())


def unpacked(head: bytes) -> bytes:
    """How what gzip has packed begins, or nothing."""
    try:
        return zlib.decompressobj(31).decompress(head, 1024)
    except zlib.error:
        return b""


def _is_tar(head: bytes) -> bool:
    return head[_MARK_AT:].startswith(_MARK)


def _looks(head: bytes) -> bool:
    return head.startswith(_GZIP) or _is_tar(head)


FORMAT = Format(name="TAR, GZIP", read=read, endings=(".tar", ".tgz", _ENDING), looks=_looks)
