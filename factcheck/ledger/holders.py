"""Looking up the terms on file: who holds them, how common they are and when."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

import msgspec

from factcheck import alignment

_CROWDS = "SELECT term, crowd FROM crowds WHERE term IN (SELECT value FROM json_each(?))"
_HELD = (
    "SELECT article, json_group_array(term), max(day) FROM terms"
    " WHERE article IN (SELECT value FROM json_each(?)) GROUP BY article"
)
_DAYS = "SELECT day, articles FROM term_days WHERE term = ? AND articles > 0 AND day"
_ENOUGH = alignment.COMMON + 1  # days with an article each
_SHARING = """
WITH asked AS MATERIALIZED (
  SELECT json_extract(value, '$[0]') AS asker, json_extract(value, '$[1]') AS term,
         json_extract(value, '$[2]') AS worth, json_extract(value, '$[3]') AS naming,
         json_extract(value, '$[4]') AS first, json_extract(value, '$[5]') AS last
  FROM json_each(?)
)
SELECT asker, article, sum(worth) AS amount, sum(naming) FROM asked CROSS JOIN terms USING (term)
WHERE day BETWEEN first AND last GROUP BY asker, article HAVING amount >= ? ORDER BY asker, article
"""

_terms = msgspec.json.Decoder(tuple[str, ...]).decode

Held = tuple[tuple[str, ...], int]  # the terms of an article, and its day


class Asked(NamedTuple):
    """A term that is looked for, and when."""

    asker: int
    term: str
    worth: float
    naming: int  # see ``alignment.naming_evidence``
    first: int  # day
    last: int


def crowds(connection: sqlite3.Connection, terms: Collection[str]) -> dict[str, int]:
    """The most articles within one window of days that ever held each of these terms."""
    known = connection.execute(_CROWDS, (_list(terms),)).fetchall()
    return {**dict.fromkeys(terms, 0), **dict(known)}


def days_between(connection: sqlite3.Connection, term: str, first: int, last: int) -> dict[int, int]:
    """How many articles hold a term, by day, from a window before ``first`` to one after ``last``."""
    window = alignment.WINDOW
    return dict(connection.execute(f"{_DAYS} BETWEEN ? AND ?", (term, first - window, last + window)))


def days_around(connection: sqlite3.Connection, term: str, when: int) -> dict[int, int]:
    """How many articles hold a term, by day: within a window around one, and those without a date.

    For those without a date the last days that there are.
    """
    if when == alignment.UNDATED:
        return dict(connection.execute(f"{_DAYS} <= ? ORDER BY day DESC LIMIT ?", (term, when, _ENOUGH)))
    near = when - alignment.WINDOW, when + alignment.WINDOW
    found = connection.execute(f"{_DAYS} BETWEEN ? AND ?", (term, *near)).fetchall()
    return dict(found + connection.execute(f"{_DAYS} = ?", (term, alignment.UNDATED)).fetchall())


def held_from(connection: sqlite3.Connection, term: str, when: int) -> int:
    """How many articles hold a term, of that day and all days after; where they are too many, too many."""
    query = f"SELECT sum(articles) FROM ({_DAYS} >= ? ORDER BY day LIMIT ?)"
    return int(connection.execute(query, (term, when, _ENOUGH)).fetchone()[0] or 0)


def sharing_terms(
    connection: sqlite3.Connection, asked: Iterable[Asked], least: float
) -> Iterator[tuple[int, int, float, int]]:
    """Who asked, the article that holds so much of it, how much that is worth, and how far it names."""
    rows = connection.execute(_SHARING, (msgspec.json.encode(sorted(asked)).decode(), least))
    yield from map(tuple, rows)


def held_by(connection: sqlite3.Connection, articles: Collection[int]) -> dict[int, Held]:
    """The terms of articles, by number, and the day of each."""
    found = connection.execute(_HELD, (_list(articles),))
    held: dict[int, Held] = dict.fromkeys(articles, ((), alignment.UNDATED))
    return held | {number: (_terms(terms), day) for number, terms, day in found}


def _list(values: Collection[str] | Collection[int]) -> str:
    """Values as SQLite takes any number of them."""
    return msgspec.json.encode(sorted(values)).decode()


__all__ = [
    "Asked",
    "Held",
    "crowds",
    "days_around",
    "days_between",
    "held_by",
    "held_from",
    "sharing_terms",
]
