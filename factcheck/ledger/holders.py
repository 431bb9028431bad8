"""Looking up the terms on file: who holds them, how common they are and when."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

import msgspec

from factcheck import alignment

_CROWDS = "SELECT term, crowd FROM crowds WHERE term IN (SELECT value FROM json_each(?))"
_TERMS = (
    "SELECT article, json_group_array(term), max(day) FROM terms"
    " WHERE article IN (SELECT value FROM json_each(?)) GROUP BY article"
)
_DAYS = "SELECT day, articles FROM term_days WHERE term = ? AND articles > 0 AND day"
_HOLDERS = "SELECT day, article FROM terms WHERE term = ? AND day BETWEEN ? AND ?"

_names = msgspec.json.Decoder(tuple[str, ...]).decode


class Window(NamedTuple):
    """A term that is looked for, and in which days, both included."""

    term: str
    first: int
    last: int


class Holders(NamedTuple):
    """The articles that hold a term, in order of their days."""

    days: Sequence[int]
    articles: Sequence[int]


def merged(windows: Iterable[Window]) -> dict[str, list[Window]]:
    """The same days of each term, each day once: what many ask for is looked up once."""
    found: dict[str, list[Window]] = defaultdict(list)
    for one in sorted(windows):
        before = found[one.term]
        if before and one.first <= before[-1].last + 1:
            before[-1] = before[-1]._replace(last=max(before[-1].last, one.last))
        else:
            before.append(one)
    return dict(found)


def around(term: str, days: Collection[int]) -> Window:
    """From a window before the first of the days to one behind the last."""
    return Window(term, min(days) - alignment.WINDOW, max(days) + alignment.WINDOW)


def crowds(connection: sqlite3.Connection, terms: Collection[str]) -> dict[str, int]:
    """The most articles within one window of days that ever held each of these terms."""
    known = connection.execute(_CROWDS, (_list(terms),)).fetchall()
    return {**dict.fromkeys(terms, 0), **dict(known)}


def counted(connection: sqlite3.Connection, windows: Iterable[Window]) -> dict[str, dict[int, int]]:
    """How many articles hold each term, by day."""
    query = f"{_DAYS} BETWEEN ? AND ?"
    return {
        term: {day: many for one in days for day, many in _rows(connection, query, one)}
        for term, days in merged(windows).items()
    }


def holders(connection: sqlite3.Connection, windows: Iterable[Window]) -> dict[str, Holders]:
    """Who holds each term within the windows."""
    found = {}
    for term, days in merged(windows).items():
        rows = [row for one in days for row in _rows(connection, _HOLDERS, one)]
        found[term] = Holders([day for day, _ in rows], [article for _, article in rows])
    return found


def terms_of(
    connection: sqlite3.Connection, articles: Collection[int]
) -> dict[int, tuple[tuple[str, ...], int]]:
    """The terms of articles, by number, and the day of each."""
    found = _rows(connection, _TERMS, (_list(articles),))
    return {number: (_names(terms), day) for number, terms, day in found}


def _rows(connection: sqlite3.Connection, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    """Rows as plain tuples: there are many, and by name they take longer."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor.execute(query, values).fetchall()


def _list(values: Collection[str] | Collection[int]) -> str:
    """Values as SQLite takes any number of them."""
    return msgspec.json.encode(sorted(values)).decode()


__all__ = [
    "Holders",
    "Window",
    "around",
    "counted",
    "crowds",
    "holders",
    "terms_of",
]
