"""Which articles hold which names and rare words, by day: how the articles on one event are found."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck import alignment
from factcheck.ledger.holders import around, counted
from factcheck.model import Claim

_INSERT = "INSERT OR IGNORE INTO terms (term, day, article) VALUES (?, ?, ?)"
_COUNT = (
    "INSERT INTO term_days (term, day, articles) VALUES (?, ?, ?)"
    " ON CONFLICT DO UPDATE SET articles = articles + excluded.articles"
)
_WIDEN = (
    "INSERT INTO crowds (term, crowd) VALUES (?, ?)"
    " ON CONFLICT DO UPDATE SET crowd = max(crowd, excluded.crowd)"
)


def note_terms(connection: sqlite3.Connection, claims: Mapping[int, Sequence[Claim]]) -> None:
    """Note the terms of current articles, by number, and how crowded the terms have become."""
    added: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    rows = []
    for number, own in claims.items():
        for story in alignment.stories(own).values():
            when = alignment.day_of(story.published)
            for term in set(story.terms):
                rows.append((term, when, number))
                added[term][when] += 1
    connection.executemany(_INSERT, sorted(rows))
    connection.executemany(
        _COUNT, [(term, when, many) for term, days in added.items() for when, many in days.items()]
    )
    counts = counted(connection, (around(term, days) for term, days in added.items()))
    connection.executemany(
        _WIDEN, [(term, alignment.most(sorted(days.items()))) for term, days in counts.items()]
    )


def forget_terms(connection: sqlite3.Connection, article: int) -> None:
    """Forget those of an article that was superseded; a crowd once counted stays."""
    held = connection.execute("SELECT term, day FROM terms WHERE article = ?", (article,)).fetchall()
    connection.executemany("UPDATE term_days SET articles = articles - 1 WHERE term = ? AND day = ?", held)
    connection.execute("DELETE FROM terms WHERE article = ?", (article,))


__all__ = ["forget_terms", "note_terms"]
