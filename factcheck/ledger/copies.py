"""Copies of one text on file: found by the marks that they share, settled as alignment does."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping

from factcheck import alignment, text
from factcheck.ledger.rows import article_of, rows_of_articles
from factcheck.model import Document

SAMPLE = 32  # one hash in so many marks a text, and the smallest ones: short texts keep some too
SMALLEST = 8
CROWD = 50  # articles that may share a mark before it counts as a set phrase
SHARED = 2  # marks that a copy shares at least


def marks(document: Document) -> tuple[int, ...]:
    """The part of a text's sketch by which its copies are found."""
    sketch = sorted(alignment.sketch(document))
    return tuple(sorted({one for one in sketch if one % SAMPLE == 0}.union(sketch[:SMALLEST])))


def relatives(connection: sqlite3.Connection, documents: Iterable[Document]) -> set[int]:
    """Numbers of the articles on file that may be copies of the given ones, or their origins."""
    found: set[int] = set()
    for document in documents:
        shared: Counter[int] = Counter()
        for one in marks(document):
            rows = connection.execute(
                "SELECT article FROM marks WHERE mark = ? LIMIT ?", (one, CROWD + 1)
            ).fetchall()
            if len(rows) <= CROWD:
                shared.update(row[0] for row in rows)
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
    rows = [(one, number) for number, document in fresh.items() for one in marks(document)]
    connection.executemany("INSERT OR IGNORE INTO marks (mark, article) VALUES (?, ?)", sorted(rows))
    others = rows_of_articles(connection, relatives(connection, fresh.values()) - fresh.keys())
    known = {row["name"]: row["origin"] for row in others}
    documents = [*fresh.values(), *(text.document(article_of(row)) for row in others)]
    for name, origin in alignment.witnesses(documents).items():
        connection.execute(
            "UPDATE articles SET origin = ? WHERE name = ? AND superseded_by IS NULL",
            (known.get(origin, origin), name),
        )


__all__ = ["marks", "origins", "relatives", "settle"]
