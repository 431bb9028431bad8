"""Bytes with a name: a file, a member of an archive, standard input."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from factcheck.reading.records import RefusedError

_HEAD = 65536  # bytes that tell what a file is


class Source:
    """What a format reads. ``head`` shows how it begins; reading starts from the beginning all the same."""

    def __init__(self, path: str, file: BinaryIO) -> None:
        """``path`` goes into the records, and its ending may tell the format; ``file`` need not seek."""
        self.path = path
        self.head = file.read(_HEAD)
        self._file = io.BufferedReader(_Rewound(self.head, file), _HEAD)

    @classmethod
    def of(cls, path: str, data: bytes) -> Source:
        """Bytes that are at hand already."""
        return cls(path, io.BytesIO(data))

    def whole(self, limit: int) -> bytes:
        """All bytes. Raises ``RefusedError`` where there are more than ``limit``."""
        data = self._file.read(limit + 1)
        if len(data) > limit:
            raise too_large(limit)
        return data

    def lines(self, limit: int) -> Iterator[bytes | RefusedError]:
        """The lines, with their ends; one longer than ``limit`` bytes is skipped and refused."""
        while line := self._file.readline(limit + 1):
            if len(line) <= limit:
                yield line
                continue
            while line and not line.endswith(b"\n"):
                line = self._file.readline(limit + 1)
            yield too_large(limit)


class _Rewound(io.RawIOBase):
    """A stream of which the head was read already, from its beginning."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        part = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(part) :]
        buffer[: len(part)] = part
        return len(part)


def too_large(limit: int) -> RefusedError:
    """The refusal of what is larger than ``limit`` bytes."""
    return RefusedError("too_large", limit=f"{limit >> 20} MB")
