"""Files and folders on disk: found in stable order, opened without ever waiting for a pipe."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from factcheck.reading.records import RefusedError

# Files beside articles that are none: ours, and those that systems leave behind.
NOT_ARTICLES = frozenset(
    {
        *("sources.toml", "accepted.toml", "factcheck.toml", "factcheck.schema.json", "baseline.json"),
        *("pyproject.toml", "Thumbs.db", "desktop.ini"),
    }
)
# All four together are a report that was written here before.
_REPORT = frozenset({"report.md", "report.html", "claims.csv", "findings.json"})
_KINDS = {
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ENOENT: "vanished",
    errno.ELOOP: "loop",
}


# Folders in which browsers keep the pictures and scripts of a saved page, behind its name.
_BESIDE_PAGES = ("_files", ".files", "_tệp", "_tập tin")


def refusal(error: OSError) -> RefusedError:
    """Why the system did not give a file."""
    kind = _KINDS.get(error.errno or 0, "failed")
    return RefusedError(kind) if kind != "failed" else RefusedError(kind, detail=error.strerror or str(error))


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a regular file for reading. Pipes and devices are refused before anything is read of them."""
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):  # not every system has each
        flags |= getattr(os, name, 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise RefusedError("special") from None
        if error.errno == errno.ENOENT and os.path.islink(path):
            raise RefusedError("dangling") from None
        raise refusal(error) from None
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise RefusedError("special")
        try:
            yield file
        except OSError as error:
            raise refusal(error) from None


def files_below(folder: str) -> Iterator[tuple[str, RefusedError | None]]:
    """Every file in a folder and its folders, by path with "/", in the order of these paths.

    Hidden files and folders are left out, what browsers keep beside a saved page, and a report that was
    written there before. A folder that cannot
    be listed, and a link to a folder, come with the reason why they are not read.
    """
    found: list[tuple[str, RefusedError | None]] = []
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(os.path.join(folder, below) if below else folder) as entries:
                listed = list(entries)
        except OSError as error:
            found.append((below, refusal(error)))
            continue
        names = {entry.name for entry in listed}
        written = _REPORT if names >= _REPORT else frozenset()
        saved = {stem + end for stem in _stems_of_pages(names) for end in _BESIDE_PAGES}
        for entry in listed:
            if entry.name in saved and entry.is_dir():
                continue
            if entry.name.startswith(".") or entry.name in NOT_ARTICLES or entry.name in written:
                continue
            if entry.name.endswith(("-wal", "-shm")) and entry.name[:-4] in names:
                continue  # what SQLite keeps beside a ledger while it is open, or left there by a kill
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_symlink() and os.path.isdir(entry.path):
                found.append((path, RefusedError("linked_folder")))
            else:
                found.append((path, None))
    yield from sorted(found, key=lambda one: one[0])


def _stems_of_pages(names: set[str]) -> set[str]:
    return {stem for stem, ending in map(os.path.splitext, names) if ending.casefold() in (".html", ".htm")}
