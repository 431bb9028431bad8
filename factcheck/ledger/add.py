"""Adding articles: an article added twice changes nothing, a changed one supersedes its old version."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice

from factcheck.ledger.copies import settle
from factcheck.ledger.rows import article_row, claim_row, columns, digest, versions
from factcheck.ledger.store import batch
from factcheck.ledger.terms import forget_terms, note_terms
from factcheck.model import Article, AsOf, Claim, Document, Record

BATCH = 500  # articles of one transaction
TOLD = 8  # claims of one series that say the same of one time, and are looked up: more only repeat


class Filed(Record, frozen=True, kw_only=True):
    """What is known of one article when it goes on file."""

    document: Document
    published: AsOf | None
    claims: tuple[Claim, ...]  # dated, with keys

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.document.article


_BY_DIGEST = "SELECT id, digest, superseded_by FROM articles WHERE digest = ?"
_BY_NUMBER = "SELECT id, digest, superseded_by FROM articles WHERE id = ?"

Progress = Callable[[Sequence[Article]], Iterable[Article]]
Read = Callable[[Iterable[Article]], Iterable[Filed]]


class Added(Record, frozen=True, kw_only=True):
    """What an addition changed."""

    new: int = 0
    superseded: int = 0  # older versions whose place a new one took; they are kept
    known: int = 0  # were on file already
    claims: int = 0

    def __add__(self, other: Added) -> Added:
        """What two additions changed."""
        return Added(
            new=self.new + other.new,
            superseded=self.superseded + other.superseded,
            known=self.known + other.known,
            claims=self.claims + other.claims,
        )


class Stopped(KeyboardInterrupt):
    """Somebody has interrupted an addition; what was finished by then is kept."""

    def __init__(self, added: Added) -> None:  # noqa: D107
        super().__init__()
        self.added = added


def add(
    connection: sqlite3.Connection, articles: Sequence[Article], *, read: Read, progress: Progress = iter
) -> Added:
    """Put articles on file, a batch at a time; a kill keeps the batches that were finished.

    ``read`` is given only articles that are not on file yet, and may be ahead of what is written;
    ``progress`` passes all of them on, for whoever wants to show it. One that goes back to an older version
    is the current one again, unless the version between is among the articles too. An interrupt is raised
    as ``Stopped``.
    """
    added = done = Added()
    given = frozenset(map(digest, articles))
    known: list[Article] = []

    def unknown() -> Iterator[Article]:
        for one in progress(articles):
            if is_known(connection, one, given):
                known.append(one)
            else:
                yield one

    try:
        for several in _batches(read(unknown())):
            with batch(connection):
                done = _file(connection, several, given)
            added, done = added + done, Added()
    except KeyboardInterrupt as interrupt:  # it may come when a batch has just been written
        raise Stopped(added if connection.in_transaction else added + done) from interrupt
    return added + Added(known=len(known))


def _file(connection: sqlite3.Connection, several: Sequence[Filed], given: Collection[bytes]) -> Added:
    """Add one batch."""
    added = Added()
    fresh: dict[int, Filed] = {}
    for one in several:
        if is_known(connection, one.article, given):  # added by another in the meantime
            added += Added(known=1)
            continue
        number, older = _insert(connection, one)
        for before in older:
            fresh.pop(before, None)
        added += Added(new=1, superseded=len(older), claims=len(one.claims))
        fresh[number] = one
    note_terms(connection, {number: one.claims for number, one in fresh.items()})
    settle(connection, {number: one.document for number, one in fresh.items()})
    return added


def is_known(connection: sqlite3.Connection, article: Article, given: Collection[bytes] = ()) -> bool:
    """Whether just this article is on file and current, or was superseded by one of the given digests."""
    row = connection.execute(_BY_DIGEST, (digest(article),)).fetchone()
    while row is not None and row["superseded_by"] is not None:
        row = connection.execute(_BY_NUMBER, (row["superseded_by"],)).fetchone()
        if row is not None and row["superseded_by"] is None:
            return row["digest"] in given
    return row is not None


def _batches(read: Iterable[Filed]) -> Iterator[list[Filed]]:
    rest = iter(read)
    while several := list(islice(rest, BATCH)):
        yield several


def _insert(connection: sqlite3.Connection, one: Filed) -> tuple[int, list[int]]:
    """Add an article with its claims; its number, and those of the older versions that it supersedes."""
    number = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM articles").fetchone()[0]
    _give_up_place(connection, one.article, number)
    older = sorted(versions(connection, one.article))
    for before in older:
        _withdraw(connection, before, number)
    terms = one.claims[0].event if one.claims else ()
    row = {"id": number, **article_row(one.article, one.published, terms, one.article.id)}
    connection.execute(f"INSERT INTO articles {columns(row)}", row)
    rows = [claim_row(claim, number) for claim in one.claims]
    for values in rows:
        if values["said"] is not None and _is_told(connection, values["said"]):
            values["said"] = None
    if rows:
        connection.executemany(f"INSERT INTO claims {columns(rows[0])}", rows)
    return number, older


def _give_up_place(connection: sqlite3.Connection, article: Article, number: int) -> None:
    """Where an older version was just the same article, it goes: the new one says all that it said."""
    row = connection.execute(_BY_DIGEST, (digest(article),)).fetchone()
    if row is not None:
        connection.execute(
            "UPDATE articles SET superseded_by = ? WHERE superseded_by = ?", (number, row["id"])
        )
        connection.execute("DELETE FROM claims WHERE article = ?", (row["id"],))
        connection.execute("DELETE FROM articles WHERE id = ?", (row["id"],))


def _withdraw(connection: sqlite3.Connection, before: int, number: int) -> None:
    """An older version is kept and no longer looked up."""
    connection.execute("UPDATE articles SET superseded_by = ? WHERE id = ?", (number, before))
    connection.execute("UPDATE claims SET said = NULL WHERE article = ?", (before,))
    connection.execute("DELETE FROM marks WHERE article = ?", (before,))
    forget_terms(connection, before)


def _is_told(connection: sqlite3.Connection, said: object) -> bool:
    query = "SELECT count(*) FROM (SELECT 1 FROM claims WHERE said = ? LIMIT ?)"
    return bool(connection.execute(query, (said, TOLD)).fetchone()[0] == TOLD)


__all__ = ["Added", "Filed", "Stopped", "add", "is_known"]
