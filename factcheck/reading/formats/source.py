"""Bytes with a name: a file, a member of an archive, standard input."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from factcheck.reading.formats.budget import Budget, Counted
from factcheck.reading.records import RefusedError

_HEAD = 65536  # bytes that tell what a file is


INSIDE = "!/"  # between the path of an archive and that of a member


class Source:
    """What a format reads. ``head`` shows how it begins; reading starts from the beginning all the same."""

    def __init__(self, path: str, file: BinaryIO, *, within: Source | None = None) -> None:
        """``path`` goes into the records, and its ending may tell the format; ``file`` need not seek.

        ``within`` is what it is a member of. Raises ``RefusedError`` where members are too deep, too many or
        too large together.
        """
        self.path = path
        self._depth: int = within._depth + 1 if within else 0
        self._budget: Budget = within._budget if within else Budget()
        if within:
            self._budget.enter(self._depth)
            file = io.BufferedReader(Counted(file, self._budget), _HEAD)
        self.head = file.read(_HEAD)
        self._file = io.BufferedReader(_Rewound(self.head, file), _HEAD)

    @classmethod
    def of(cls, path: str, data: bytes) -> Source:
        """Bytes that are at hand already."""
        return cls(path, io.BytesIO(data))

    def member(self, name: str, content: BinaryIO | bytes) -> Source:
        """What an archive, a mail or a feed holds under a name of its own."""
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        return Source(f"{self.path}{INSIDE}{name}", file, within=self)

    @property
    def file(self) -> BinaryIO:
        """The stream, from the beginning, for libraries that read from one."""
        return self._file

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
