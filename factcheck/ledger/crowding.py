"""How common the terms on file are: what everybody writes leads nowhere, what few write to their event."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck import alignment
from factcheck.ledger.holders import Window, around, counted, crowds, held_from, latest

Days = Sequence[tuple[int, int]]  # from one to another, both included
Place = tuple[str, int]  # a term, and the day of an article that holds it
_UNDATED = (alignment.UNDATED, alignment.UNDATED)
_NOWHERE = -1


class Crowding:
    """The terms on file and of new articles, each looked up once."""

    def __init__(self, connection: sqlite3.Connection, new: Iterable[alignment.Story]) -> None:
        """``new`` are articles that are not on file: they make their terms more common."""
        self.worth: dict[str, float] = {}  # of the terms that were learned
        self._amount: dict[str, float] = {}  # the same without figures: an article may be full of them
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
            self._amount[term] = 0.0 if term.startswith(alignment.FIGURE) else self.worth[term]
            if alignment.names_something([term]):
                self._names.add(term)

    def amount(self, terms: Iterable[str]) -> float:
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

    def reach(self, places: Collection[Place]) -> dict[Place, Days]:
        """The days from which a term leads to an article: near, and not too many hold it in between."""
        window = alignment.WINDOW
        near = {place: ((place[1] - window, place[1] + window), _UNDATED) for place in places}
        undated = {place: self._from_undated(place[0]) for place in places if place[1] == alignment.UNDATED}
        common = {place for place in near.keys() - undated.keys() if self._is_common(place[0])}
        counts = self._counted(Window(place[0], *days) for place in common for days in near[place])
        return near | {place: self._from(*place, counts[place[0]]) for place in common} | undated

    def _is_common(self, term: str) -> bool:
        return self._most[term] > alignment.COMMON

    def _from(self, term: str, when: int, counts: Mapping[int, int]) -> Days:
        first = _farthest(counts, range(when, when - alignment.WINDOW - 1, -1))
        last = _farthest(counts, range(when, when + alignment.WINDOW + 1))
        near = [(first, last)] if first != _NOWHERE else []
        if alignment.UNDATED not in counts:
            return near
        later = sum(many for day, many in self._new[term].items() if day >= when)
        few = held_from(self._connection, term, when) + later <= alignment.COMMON
        return [*near, _UNDATED] if few else near

    def _from_undated(self, term: str) -> Days:
        counts = self._new[term] + Counter(latest(self._connection, term))
        first = _farthest(counts, sorted(counts, reverse=True))
        return [] if first == _NOWHERE else [(first, alignment.UNDATED)]

    def _counted(self, windows: Iterable[Window]) -> dict[str, dict[int, int]]:
        """How many articles hold each term, by day, with all new ones."""
        found = counted(self._connection, windows)
        for term, days in found.items():
            for day, many in self._new.get(term, {}).items():
                days[day] = days.get(day, 0) + many
        return found


def _farthest(counts: Mapping[int, int], days: Iterable[int]) -> int:
    """The last of the days, in the order given, up to which no more articles hold a term than tell."""
    held, found = 0, _NOWHERE
    for day in days:
        held += counts.get(day, 0)
        if held > alignment.COMMON:
            break
        found = day
    return found


__all__ = ["Crowding", "Days", "Place"]
