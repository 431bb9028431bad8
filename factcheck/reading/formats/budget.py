"""What the members of one file may take together, so that no small archive unpacks to the whole disk."""

from __future__ import annotations

import io
import tarfile
import zipfile
import zlib
from typing import BinaryIO

from factcheck.reading.records import RefusedError

_DEEPEST = 4  # an archive in an archive, or a mail in one, and what is attached to it
_MOST_BYTES = 1 << 30  # unpacked
_MOST_MEMBERS = 100_000
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError, ValueError)


class ExhaustedError(RefusedError):
    """The whole file has taken too much: none of its other members is read."""


class Budget:
    """One for a file; the members of its members take from it too."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self._bytes = _MOST_BYTES
        self._members = _MOST_MEMBERS

    def enter(self, depth: int) -> None:
        """One more member, ``depth`` levels down. Raises ``RefusedError``."""
        self._members -= 1
        if depth > _DEEPEST:
            raise RefusedError("too_deep")
        if self._members < 0:
            raise ExhaustedError("too_many", what=str(_MOST_MEMBERS))

    def take(self, count: int) -> None:
        """``count`` more bytes. Raises ``ExhaustedError``."""
        self._bytes -= count
        if self._bytes < 0:
            raise ExhaustedError("bomb", limit=f"{_MOST_BYTES >> 20} MB")


class Counted(io.RawIOBase):
    """The stream of a member. What is read of it counts; where the archive is broken, it is refused."""

    def __init__(self, file: BinaryIO, budget: Budget) -> None:
        """Nothing is read yet."""
        self._from, self._budget = file, budget

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Raises ``RefusedError``."""
        try:
            part = self._from.read(len(buffer))
        except _BROKEN as error:
            raise RefusedError("damaged", what="ZIP, TAR, GZIP") from error
        self._budget.take(len(part))
        buffer[: len(part)] = part
        return len(part)
