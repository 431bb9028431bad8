"""Copies of one text on file: found by the marks that they share, settled as alignment does."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest

import msgspec

from factcheck import alignment, text
from factcheck.ledger.rows import article_of, rows_of_articles
from factcheck.model import Document

SAMPLE = 32  # one hash in so many marks a text, and the smallest ones: short texts keep some too
SMALLEST = 8
CROWD = 50  # articles that may share a mark before it counts as a set phrase
SHARED = 2  # marks that a copy shares at least

_HOLDERS = (
    "SELECT value, (SELECT json_group_array(article)"
    " FROM (SELECT article FROM marks WHERE mark = value LIMIT ?)) FROM json_each(?)"
)
_numbers = msgspec.json.Decoder(list[int]).decode


def relatives(connection: sqlite3.Connection, documents: Iterable[Document]) -> set[int]:
    """Numbers of the articles on file that may be copies of the given ones, or their origins."""
    return _sharing(connection, [_marks(one) for one in documents])


def _marks(document: Document) -> frozenset[int]:
    """The part of a text's sketch by which its copies are found."""
    sketch = alignment.sketch(document)
    return frozenset(one for one in sketch if one % SAMPLE == 0).union(nsmallest(SMALLEST, sketch))


def _sharing(connection: sqlite3.Connection, texts: Sequence[frozenset[int]]) -> set[int]:
    """Numbers of the articles on file that share enough marks with one of these texts."""
    wanted = sorted({mark for marks in texts for mark in marks})
    rows = connection.execute(_HOLDERS, (CROWD + 1, msgspec.json.encode(wanted).decode()))
    holders = {mark: held for mark, numbers in rows if len(held := _numbers(numbers)) <= CROWD}
    found: set[int] = set()
    for marks in texts:
        shared = Counter(number for mark in marks for number in holders.get(mark, ()))
        found.update(number for number, many in shared.items() if many >= SHARED)
    return found


def origins(connection: sqlite3.Connection, copies: Iterable[int]) -> set[int]:
    """Numbers of the articles that these come from, by number."""
    query = (
        "SELECT origin.id FROM articles AS copy JOIN articles AS origin"
        " ON origin.name = copy.origin AND origin.superseded_by IS NULL WHERE copy.id = ?"
    )
    return {row[0] for number in sorted(copies) for row in connection.execute(query, (number,)).fetchall()}


def settle(connection: sqlite3.Connection, fresh: Mapping[int, Document]) -> None:
    """Mark texts that were just added, by number, and note of them and their copies where each comes from."""
    marks = {number: _marks(document) for number, document in fresh.items()}
    rows = sorted((mark, number) for number, own in marks.items() for mark in own)
    connection.executemany("INSERT OR IGNORE INTO marks (mark, article) VALUES (?, ?)", rows)
    others = rows_of_articles(connection, _sharing(connection, list(marks.values())) - fresh.keys())
    known = {row["name"]: row["origin"] for row in others}
    documents = [*fresh.values(), *(text.document(article_of(row)) for row in others)]
    for name, origin in alignment.witnesses(documents).items():
        connection.execute(
            "UPDATE articles SET origin = ? WHERE name = ? AND superseded_by IS NULL",
            (known.get(origin, origin), name),
        )


__all__ = ["origins", "relatives", "settle"]
