"""Articles on file that tell of the events of new ones: those that share enough names and rare words."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck import alignment
from factcheck.ledger.terms import crowd

# How many of the nearest articles bear on a new one, and how many on each of those.
NEAREST = (alignment.NEIGHBOURS, alignment.NEIGHBOURS // 4)

_HOLDERS = "SELECT article, day FROM terms WHERE term = ?"
_EARLIER = f"{_HOLDERS} AND day BETWEEN ? AND ? ORDER BY day DESC LIMIT ?"
_LATER = f"{_HOLDERS} AND day > ? AND day <= ? ORDER BY day LIMIT ?"
_UNDATED = f"{_HOLDERS} AND day = ? LIMIT ?"
_OF_ARTICLE = "SELECT term, day FROM terms WHERE article = ?"


def neighbours(terms: Terms, stories: Mapping[str, alignment.Story], *, without: Collection[int]) -> set[int]:
    """Numbers of the articles on file that tell of an event of the new ones, and of those on their events."""
    found: set[int] = set()
    frontier = [(story.terms, alignment.day_of(story.published)) for _, story in sorted(stories.items())]
    for most in NEAREST:
        reached: set[int] = set()
        for held, when in frontier:
            reached.update(terms.near(held, when)[:most])
        fresh = sorted(reached - found - set(without))
        found.update(fresh)
        frontier = [terms.of(number) for number in fresh]
    return found


class Terms:
    """The terms on file, each looked up once."""

    def __init__(self, connection: sqlite3.Connection, new: Iterable[alignment.Story]) -> None:
        """``new`` are articles that are not on file: they make their terms more common."""
        self._connection = connection
        self._new: dict[str, list[int]] = defaultdict(list)
        for story in new:
            for term in set(story.terms):
                self._new[term].append(alignment.day_of(story.published))
        self._crowds: dict[str, alignment.Crowd] = {}
        self._worths: dict[str, float] = {}
        self._amounts: dict[int, float] = {}
        self._held: dict[int, tuple[tuple[str, ...], int]] = {}

    def near(self, terms: Sequence[str], when: int) -> list[int]:
        """Articles on the event of one with these terms of that day, the nearest first."""
        shared: dict[int, float] = defaultdict(float)
        naming: Counter[int] = Counter()
        for term in terms:
            worth, evidence = self._worth(term), alignment.naming_evidence(term)
            for number in self._holders(term, when):
                shared[number] += worth
                naming[number] += evidence
        own, named = self._amount(terms), alignment.names_something(terms)
        found = []
        for number, amount in shared.items():
            if amount >= alignment.LEAST:
                others, day = self.of(number)
                if not alignment.named_alike(naming[number], named, alignment.names_something(others)):
                    continue
                days = alignment.apart(when, day)
                if number not in self._amounts:
                    self._amounts[number] = self._amount(others)
                if share := alignment.shared_part(amount, own, self._amounts[number], days):
                    found.append((-share, number))
        return [number for _, number in sorted(found)]

    def of(self, number: int) -> tuple[tuple[str, ...], int]:
        """The terms of an article, and its day."""
        if number not in self._held:
            rows = self._connection.execute(_OF_ARTICLE, (number,)).fetchall()
            self._held[number] = tuple(row[0] for row in rows), rows[0][1] if rows else alignment.UNDATED
        return self._held[number]

    def crowd(self, term: str) -> alignment.Crowd:
        """How common a term is."""
        if term not in self._crowds:
            self._crowds[term] = crowd(self._connection, term, self._new.get(term, ()))
        return self._crowds[term]

    def _worth(self, term: str) -> float:
        if term not in self._worths:
            self._worths[term] = alignment.worth(term, max(1, self.crowd(term).most))
        return self._worths[term]

    def _amount(self, terms: Sequence[str]) -> float:
        """Figures come on top: an article may be full of them."""
        return sum(self._worth(term) for term in terms if not term.startswith(alignment.FIGURE))

    def _holders(self, term: str, when: int) -> list[int]:
        """The articles near in time that hold a term."""
        window, most = alignment.WINDOW, alignment.COMMON
        if when == alignment.UNDATED:
            rows = self._connection.execute(_EARLIER, (term, 0, when, most)).fetchall()
        else:
            rows = self._connection.execute(_EARLIER, (term, when - window, when, most)).fetchall()
            rows += self._connection.execute(_LATER, (term, when, when + window, most)).fetchall()
            rows += self._connection.execute(_UNDATED, (term, alignment.UNDATED, most)).fetchall()
        crowd = self.crowd(term)
        if crowd.most <= most:
            return [row[0] for row in rows]
        return [row[0] for row in rows if crowd.between(*sorted((when, row[1]))) <= most]


__all__ = ["Terms", "neighbours"]
