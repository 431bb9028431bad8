"""How common the terms on file are: what everybody writes leads nowhere, what few write to their event."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from factcheck import alignment
from factcheck.ledger.holders import Window, around, counted, crowds

Place = tuple[str, int]  # a term, and the day of an article that holds it


class Crowding:
    """The terms on file and of new articles, each looked up once."""

    def __init__(self, connection: sqlite3.Connection, new: Iterable[alignment.Story]) -> None:
        """``new`` are articles that are not on file: they make their terms more common."""
        self.worth: dict[str, int] = {}  # of the terms that were learned
        self._amount: dict[str, int] = {}  # the same without figures: an article may be full of them
        self._names: set[str] = set()
        self._most: dict[str, int] = {}
        self._connection = connection
        self._new: dict[str, Counter[int]] = defaultdict(Counter)
        for story in new:
            for term in set(story.terms):
                self._new[term][alignment.day_of(story.published)] += 1
        self.learn(self._new)

    def learn(self, terms: Iterable[str]) -> None:
        """Look up how common terms are."""
        known = crowds(self._connection, set(terms) - self.worth.keys())
        counts = self._counted(around(term, self._new[term]) for term in known.keys() & self._new.keys())
        for term, most in known.items():
            self._most[term] = max(1, most, alignment.most(sorted(counts.get(term, {}).items())))
            self.worth[term] = alignment.worth(term, self._most[term])
            self._amount[term] = 0 if alignment.on_top(term) else self.worth[term]
            if alignment.names_something([term]):
                self._names.add(term)

    def amount(self, terms: Iterable[str]) -> int:
        """What the terms of an article are worth."""
        return sum(map(self._amount.__getitem__, terms))

    def is_named(self, terms: Iterable[str]) -> bool:
        """Whether there is a name among the terms of an article."""
        return not self._names.isdisjoint(terms)

    def crowds(self, days: Mapping[str, Collection[int]]) -> dict[str, alignment.Crowd]:
        """How common terms are; of common ones also when, around the days given."""
        self.learn(days)
        counts = self._counted(around(term, when) for term, when in days.items() if self._is_common(term))
        return {term: alignment.Crowd(counts.get(term, {}), self._most[term]) for term in sorted(days)}

    def reach(self, places: Collection[Place]) -> dict[Place, alignment.Reach]:
        """The days to which a term leads from an article."""
        days: dict[str, list[int]] = defaultdict(list)
        for term, day in places:
            days[term].append(day)
        crowds = self.crowds(days)
        return {place: crowds[place[0]].reach(place[1]) for place in places}

    def _is_common(self, term: str) -> bool:
        return self._most[term] > alignment.COMMON

    def _counted(self, windows: Iterable[Window]) -> dict[str, dict[int, int]]:
        """How many articles hold each term, by day, with all new ones."""
        found = counted(self._connection, windows)
        for term, days in found.items():
            for day, many in self._new.get(term, {}).items():
                days[day] = days.get(day, 0) + many
        return found


__all__ = ["Crowding", "Place"]
