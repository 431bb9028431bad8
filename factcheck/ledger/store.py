"""Opening a ledger: an SQLite file in WAL mode, so that one may write while others read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import UserError
from factcheck.ledger.schema import APPLICATION, STEPS, migrate, version

WAIT = 30.0  # seconds that a writer waits for another
_HEAD = b"SQLite format 3\0"
_FULL = "disk is full"


def is_ledger(path: str | Path) -> bool:
    """Whether a path names an SQLite file, by its first bytes. A pipe is none: to open it would wait."""
    if not Path(path).is_file():
        return False
    try:
        with open(path, "rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


@contextmanager
def reading(path: str | Path) -> Iterator[sqlite3.Connection]:
    """A ledger to look things up in; nothing in it is changed. Raises ``UserError`` with a way out."""
    if not Path(path).exists():
        raise UserError(f"{path}: there is no such ledger; `factcheck ledger add {path} PATH` makes one")
    with _reported(path):
        connection = _connect(path, "rw")  # who may only read would leave files beside it
        try:
            connection.execute("PRAGMA query_only = ON")
            found = version(connection)
        except sqlite3.OperationalError:  # a folder where nothing may be written, not even beside the file
            connection.close()
            connection = _connect(path, "ro", immutable=True)
            found = version(connection)
        try:
            _check(path, connection, found)
            if not found:
                raise UserError(f"{path}: it is empty; `factcheck ledger add {path} PATH` fills it")
            if found < len(STEPS):
                raise UserError(f"{path}: of an older version; `factcheck ledger compact {path}` renews it")
            yield connection
        finally:
            connection.close()


@contextmanager
def writing(path: str | Path) -> Iterator[sqlite3.Connection]:
    """A ledger to add to, made where there is none. Raises ``UserError`` with a way out."""
    with _reported(path):
        connection = _connect(path, "rwc")
        try:
            _check(path, connection, version(connection))
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection)
            yield connection
        finally:
            connection.close()


@contextmanager
def batch(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is done within, or nothing: also after a kill or on a full disk."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def compact(path: str | Path) -> tuple[int, int]:
    """Give back the room of what was withdrawn, bring the layout up to date, and check the file.

    Bytes before and after. Raises ``UserError`` where the file is damaged.
    """
    if not Path(path).exists():
        raise UserError(f"{path}: there is no such ledger")
    before = Path(path).stat().st_size
    with writing(path) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if found != "ok":
            raise UserError(f"{path}: damaged: {found}; add the articles to a new ledger")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("VACUUM")
        connection.execute("PRAGMA optimize")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return before, Path(path).stat().st_size


def _connect(path: str | Path, mode: str, *, immutable: bool = False) -> sqlite3.Connection:
    if Path(path).exists() and not Path(path).is_file():
        what = "a folder" if Path(path).is_dir() else "no regular file"
        raise UserError(f"{path}: it is {what}; a ledger is a file, made where there is none")
    place = Path(path).absolute().as_uri()
    address = f"{place}?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _check(path: str | Path, connection: sqlite3.Connection, found: int) -> None:
    if found > len(STEPS):
        raise UserError(
            f"{path}: written by a newer version of factcheck (layout {found}, this one knows {len(STEPS)});"
            " update factcheck, or use another ledger"
        )
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if application != APPLICATION and not empty:
        raise UserError(f"{path}: a database, but no ledger of factcheck; name another file")


@contextmanager
def _reported(path: str | Path) -> Iterator[None]:
    """What the file system or the database refuses, as the user's error."""
    try:
        yield
    except sqlite3.Error as error:
        raise UserError(f"{path}: {_explained(error)}") from error


def _explained(error: sqlite3.Error) -> str:
    text = str(error)
    if _FULL in text:
        return "the disk is full; what was added before this batch is kept, make room and add again"
    if "disk I/O" in text:
        return "the disk refuses, or the file may not grow; what was added before this batch is kept"
    if "readonly" in text:
        return "may not be written to; give it another place or the right to write"
    if "locked" in text or "busy" in text:
        return f"another process has been writing for over {WAIT:.0f} seconds; try again"
    if "malformed" in text or "not a database" in text:
        return "no ledger, or a damaged one; `factcheck ledger add` into a new file"
    if "unable to open" in text:
        return "cannot be opened; is the folder there, and may you read and write in it?"
    return text
