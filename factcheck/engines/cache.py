"""What articles say, kept between runs: the same text read by the same grammar says the same.

The key is all that is known of an article together with the grammar, which is every file of the program and
the user's own measures; so no change of either can bring back an older result. The file is an SQLite
database that any number of runs share. Where it cannot be used, everything is read anew, and nothing else
happens.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

import msgspec

from factcheck import knowledge
from factcheck.model import Article
from factcheck.pipeline import Extract

FOLDER = "FACTCHECK_CACHE_DIR"
FEW = 200  # results held before they are written
LARGEST = 1 << 30  # bytes; a larger file is begun anew
WAIT = 5.0  # seconds for another run that writes

_TABLE = "CREATE TABLE IF NOT EXISTS extracts (key BLOB PRIMARY KEY, sum BLOB, value BLOB) WITHOUT ROWID"


class Cache:
    """Results by article; without a database it holds nothing."""

    def __init__(self, connection: sqlite3.Connection | None) -> None:  # noqa: D107
        self._connection = connection
        self._fresh: dict[bytes, bytes] = {}
        self._decode = msgspec.msgpack.Decoder(Extract).decode

    def find(self, article: Article) -> Extract | None:
        """What the article says, if it was read before."""
        if self._connection is None:
            return None
        with suppress(sqlite3.Error, msgspec.MsgspecError):
            key = _key(article)
            row = self._connection.execute("SELECT sum, value FROM extracts WHERE key = ?", (key,)).fetchone()
            if row and row[0] == _sum(key, row[1]):
                return self._decode(row[1])
        return None

    def keep(self, extract: Extract) -> None:
        """Remember what an article says."""
        if self._connection is not None:
            self._fresh[_key(extract.article)] = msgspec.msgpack.encode(extract)
            if len(self._fresh) >= FEW:
                self.write()

    def write(self) -> None:
        """Write what is held; a full disk or a busy file only costs the next run its time."""
        if self._connection is None or not self._fresh:
            return
        rows = [(key, _sum(key, value), value) for key, value in sorted(self._fresh.items())]
        with suppress(sqlite3.Error), self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO extracts VALUES (?, ?, ?)", rows)
        self._fresh.clear()


@contextmanager
def opened(*, use: bool = True, environment: Mapping[str, str] = os.environ) -> Iterator[Cache]:
    """The cache of this user; without ``use``, or where there can be none, one that holds nothing."""
    connection = _connected(folder(environment) / "extracts.sqlite") if use else None
    if connection is None:
        yield Cache(None)
        return
    with closing(connection):
        held = Cache(connection)
        try:
            yield held
        finally:
            held.write()


def folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where results are kept: ``FACTCHECK_CACHE_DIR``, else the user's folder for such things."""
    named = environment.get(FOLDER)
    if named:
        return Path(named)
    home = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    return (Path(home) if home else Path("~/.cache")) / "factcheck"


def _connected(path: Path) -> sqlite3.Connection | None:
    """The database, made where there is none; None where that cannot be."""
    try:
        path = path.expanduser()
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.unlink()
        connection = sqlite3.connect(path, timeout=WAIT)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(_TABLE)
        except sqlite3.Error:
            connection.close()
            raise
    except (OSError, RuntimeError, sqlite3.Error):  # no folder for it, no home, no database
        return None
    return connection


def _key(article: Article) -> bytes:
    return blake2b(msgspec.msgpack.encode(article), key=grammar(), digest_size=24).digest()


def _sum(key: bytes, value: bytes) -> bytes:
    """A check over an entry: a damaged one is not taken for a result."""
    return blake2b(value, key=key, digest_size=16).digest()


def grammar() -> bytes:
    """Of the program and of the user's own measures, so that another grammar finds nothing of this one."""
    own = msgspec.msgpack.encode(knowledge.quantities())
    return blake2b(own, key=_program(), digest_size=24).digest()


@cache
def _program() -> bytes:
    """Of every file of the package: rules and reports too, for nobody should have to list which matter."""
    digest = blake2b(digest_size=24)
    root = Path(str(files("factcheck")))
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".tsv", ".toml", ".so", ".pyd"):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.digest()


__all__ = ["Cache", "folder", "grammar", "opened"]
