"""Copies of one text on file: found by the marks that they share, settled as alignment does."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping

from factcheck import alignment, text
from factcheck.ledger.rows import article_of
from factcheck.model import Article, Document

SAMPLE = 32  # one hash in so many marks a text, and the smallest ones: short texts keep some too
SMALLEST = 8
CROWD = 50  # articles that may share a mark before it counts as a set phrase
SHARED = 2  # marks that a copy shares at least


def marks(document: Document) -> tuple[int, ...]:
    """The part of a text's sketch by which its copies are found."""
    sketch = sorted(alignment.sketch(document))
    return tuple(sorted({one for one in sketch if one % SAMPLE == 0}.union(sketch[:SMALLEST])))


def relatives(connection: sqlite3.Connection, documents: Iterable[Document]) -> dict[str, Article]:
    """Articles on file that may be copies of the given ones, or their origins; by name."""
    found: dict[str, Article] = {}
    for document in documents:
        shared: Counter[int] = Counter()
        for one in marks(document):
            rows = connection.execute(
                "SELECT article FROM marks WHERE mark = ? LIMIT ?", (one, CROWD + 1)
            ).fetchall()
            if len(rows) <= CROWD:
                shared.update(row[0] for row in rows)
        for number in sorted(number for number, many in shared.items() if many >= SHARED):
            row = connection.execute("SELECT * FROM articles WHERE id = ?", (number,)).fetchone()
            found[row["name"]] = article_of(row)
    return found


def origins(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, str]:
    """For articles on file, by name, the article that each text comes from."""
    query = "SELECT origin FROM articles WHERE name = ? AND superseded_by IS NULL"
    found = {}
    for name in names:
        row = connection.execute(query, (name,)).fetchone()
        if row:
            found[name] = str(row[0])
    return found


def settle(connection: sqlite3.Connection, fresh: Mapping[int, Document]) -> None:
    """Mark texts that were just added, by number, and note of them and their copies where each comes from."""
    rows = [(one, number) for number, document in fresh.items() for one in marks(document)]
    connection.executemany("INSERT OR IGNORE INTO marks (mark, article) VALUES (?, ?)", sorted(rows))
    own = {document.article.id: document for document in fresh.values()}
    others = relatives(connection, fresh.values())
    documents = [*own.values(), *(text.document(one) for name, one in others.items() if name not in own)]
    known = origins(connection, (name for name in others if name not in own))
    for name, origin in alignment.witnesses(documents).items():
        connection.execute(
            "UPDATE articles SET origin = ? WHERE name = ? AND superseded_by IS NULL",
            (known.get(origin, origin), name),
        )


__all__ = ["marks", "origins", "relatives", "settle"]
