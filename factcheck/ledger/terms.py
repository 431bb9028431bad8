"""Which articles hold which names and rare words, by day: how the articles on one event are found."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from factcheck import alignment
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
    connection.executemany(_WIDEN, [(term, _crowd(connection, term, days)) for term, days in added.items()])


def forget_terms(connection: sqlite3.Connection, article: int) -> None:
    """Forget those of an article that was superseded; a crowd once counted stays."""
    held = connection.execute("SELECT term, day FROM terms WHERE article = ?", (article,)).fetchall()
    connection.executemany("UPDATE term_days SET articles = articles - 1 WHERE term = ? AND day = ?", held)
    connection.execute("DELETE FROM terms WHERE article = ?", (article,))


def crowd(connection: sqlite3.Connection, term: str, more: Sequence[int] = ()) -> alignment.Crowd:
    """How common a term is, with ``more`` articles that are not on file, by their days."""
    row = connection.execute("SELECT crowd FROM crowds WHERE term = ?", (term,)).fetchone()
    known = row[0] if row else 0
    days: Counter[int] = Counter(more)
    if known + len(more) > alignment.COMMON:
        query = "SELECT day, articles FROM term_days WHERE term = ?"
        days.update(dict(connection.execute(query, (term,)).fetchall()))
    elif known and more:
        days.update(dict(_around(connection, term, min(more), max(more))))
    return alignment.Crowd(days, known)


def _crowd(connection: sqlite3.Connection, term: str, days: Mapping[int, int]) -> int:
    """The most articles within one window around the days that were added to."""
    return alignment.most(_around(connection, term, min(days), max(days)))


def _around(connection: sqlite3.Connection, term: str, first: int, last: int) -> list[tuple[int, int]]:
    return connection.execute(
        "SELECT day, articles FROM term_days WHERE term = ? AND day BETWEEN ? AND ? ORDER BY day",
        (term, first - alignment.WINDOW, last + alignment.WINDOW),
    ).fetchall()


__all__ = ["crowd", "forget_terms", "note_terms"]
