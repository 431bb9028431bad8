"""Writing files so that a reader never sees half of one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import UserError

Pieces = Iterator[str | bytes]  # of one output, in order
LARGE = 1 << 16  # bytes written at once


def save(path: Path, content: str | bytes | Pieces) -> None:
    """Write ``content`` to ``path``: see ``written``."""
    with written(path) as place, place.open("wb", LARGE) as file:
        file.writelines(encoded(content))


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """A place to write to, beside ``path`` and with its ending, that is renamed when all is written.

    What is no regular file, such as a pipe or ``/dev/stdout``, is written to as it is. Raises ``UserError``
    naming the path where the folder cannot be made or written, or the disk is full.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        if target.exists() and not target.is_file():
            yield target
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{os.getpid()}.{target.name}")
        try:
            yield beside
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from error


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """While a file is read, changed and saved, others who ask for the same wait.

    The folder is locked, so that nothing is left behind; where a system cannot, nobody waits.
    """
    try:
        import fcntl

        folder = os.open(Path(os.path.realpath(path)).parent, os.O_RDONLY)
    except (ImportError, OSError):  # no such system; no such folder yet
        yield
        return
    try:
        with suppress(OSError):  # some file systems know no locks
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def encoded(content: str | bytes | Pieces) -> Iterable[bytes]:
    """The content, whole or in pieces, in the bytes of a file."""
    return (encode(content),) if isinstance(content, str | bytes) else map(encode, content)


def encode(content: str | bytes) -> bytes:
    """Text as UTF-8; a lone surrogate, of an undecodable file name, becomes an escape, valid in JSON."""
    return content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
