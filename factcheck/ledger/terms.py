"""Which articles hold which names and rare words, by day: how the articles on one event are found."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

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
_CROWDS = "SELECT term, crowd FROM crowds WHERE term IN (SELECT value FROM json_each(?))"
_HELD = (
    "SELECT article, term, day FROM terms WHERE article IN (SELECT value FROM json_each(?))"
    " ORDER BY article, term"
)
_COUNTED = "SELECT day, articles FROM term_days WHERE term = :term AND articles > 0 AND day"
_DAYS = f"""
SELECT * FROM ({_COUNTED} <= :when ORDER BY day DESC LIMIT :most)
UNION SELECT * FROM ({_COUNTED} > :when ORDER BY day LIMIT :most)
"""
_SHARING = """
WITH asked AS (
  SELECT json_extract(value, '$[0]') AS term, json_extract(value, '$[1]') AS worth,
         json_extract(value, '$[2]') AS first, json_extract(value, '$[3]') AS last
  FROM json_each(?)
)
SELECT article FROM asked CROSS JOIN terms USING (term)
WHERE day BETWEEN first AND last GROUP BY article HAVING sum(worth) >= ?
"""

Held = tuple[tuple[str, ...], int]  # the terms of an article, and its day


class Asked(NamedTuple):
    """A term that is looked for, and when."""

    term: str
    worth: float
    first: int  # day
    last: int


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


def crowds(connection: sqlite3.Connection, terms: Collection[str]) -> dict[str, int]:
    """The most articles within one window of days that ever held each of these terms."""
    known = connection.execute(_CROWDS, (_list(terms),)).fetchall()
    return {**dict.fromkeys(terms, 0), **dict(known)}


def crowd(
    connection: sqlite3.Connection, term: str, days: Sequence[int], more: Sequence[int]
) -> alignment.Crowd:
    """How common a term is from the first to the last of ``days``, with articles of the days ``more``."""
    counts = Counter(more)
    counts.update(dict(_around(connection, term, min(days), max(days))))
    return alignment.Crowd(counts, crowds(connection, (term,))[term])


def days_around(connection: sqlite3.Connection, term: str, when: int, most: int) -> dict[int, int]:
    """How many articles hold a term, by day: of so many days up to one, and as many from it on."""
    return dict(connection.execute(_DAYS, {"term": term, "when": when, "most": most}).fetchall())


def sharing_terms(connection: sqlite3.Connection, asked: Iterable[Asked], least: float) -> set[int]:
    """The articles that hold so much of the terms asked for."""
    rows = connection.execute(_SHARING, (msgspec.json.encode(sorted(asked)).decode(), least))
    return {row[0] for row in rows}


def held_by(connection: sqlite3.Connection, articles: Collection[int]) -> dict[int, Held]:
    """The terms of articles, by number, and the day of each."""
    found: dict[int, list[str]] = {number: [] for number in articles}
    days = dict.fromkeys(articles, alignment.UNDATED)
    for number, term, day in connection.execute(_HELD, (_list(articles),)):
        found[number].append(term)
        days[number] = day
    return {number: (tuple(terms), days[number]) for number, terms in found.items()}


def _list(values: Collection[str] | Collection[int]) -> str:
    """Values as SQLite takes any number of them."""
    return msgspec.json.encode(sorted(values)).decode()  # type: ignore[type-var]


def _crowd(connection: sqlite3.Connection, term: str, days: Mapping[int, int]) -> int:
    """The most articles within one window around the days that were added to."""
    return alignment.most(_around(connection, term, min(days), max(days)))


def _around(connection: sqlite3.Connection, term: str, first: int, last: int) -> list[tuple[int, int]]:
    return connection.execute(
        "SELECT day, articles FROM term_days WHERE term = ? AND day BETWEEN ? AND ? ORDER BY day",
        (term, first - alignment.WINDOW, last + alignment.WINDOW),
    ).fetchall()


__all__ = [
    "Asked",
    "Held",
    "crowd",
    "crowds",
    "days_around",
    "forget_terms",
    "held_by",
    "note_terms",
    "sharing_terms",
]
