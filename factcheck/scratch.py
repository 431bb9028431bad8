"""Bytes that need not fit into memory, packed in a temporary file.

The file has no name where the system knows such files, so that nothing is left behind however a run ends.
"""

from __future__ import annotations

import os
from array import array
from functools import cache
from typing import Any

from factcheck.errors import UserError

BLOCK = 1 << 15  # bytes written at once


class Scratch:
    """Pieces of bytes, put there one after another."""

    def __init__(self) -> None:
        """Open the file. Raises ``UserError`` where there can be none."""
        from tempfile import TemporaryFile

        try:
            self._file = TemporaryFile(buffering=BLOCK)  # noqa: SIM115
        except OSError as error:
            raise _cannot_be_kept(error) from error
        self._ends = array("Q", [0])
        self._written = 0  # bytes that a reader finds in the file

    def __len__(self) -> int:
        """How many there are."""
        return len(self._ends) - 1

    def put(self, piece: bytes) -> None:
        """Add a piece. Raises ``UserError`` where it cannot be written."""
        try:
            size = self._file.write(_lz4().compress(piece))
        except OSError as error:
            raise _cannot_be_kept(error) from error
        self._ends.append(self._ends[-1] + size)

    def __getitem__(self, place: int) -> bytes:
        """The piece at a place, counted from 0. Raises ``UserError`` where it cannot be read."""
        start, end = self._ends[place], self._ends[place + 1]
        try:
            if end > self._written:
                self._file.flush()
                self._written = self._ends[-1]
            packed = self._read(start, end - start)
        except OSError as error:
            raise _cannot_be_kept(error) from error
        piece: bytes = _lz4().decompress(packed)
        return piece

    def _read(self, start: int, size: int) -> bytes:
        if hasattr(os, "pread"):  # a fifth of the time of the other way, which reads whole blocks
            return os.pread(self._file.fileno(), size, start)
        self._file.seek(start)
        packed: bytes = self._file.read(size)
        self._file.seek(0, os.SEEK_END)
        return packed


@cache
def _lz4() -> Any:
    """Ten times as fast as zlib at its fastest, for a quarter more on the disk; few runs need it."""
    from lz4 import block

    return block


def _cannot_be_kept(error: OSError) -> UserError:
    from tempfile import gettempdir

    return UserError(
        f"{gettempdir()}: cannot keep there what does not fit into memory: {error.strerror or error};"
        " TMPDIR names another folder"
    )


__all__ = ["Scratch"]
