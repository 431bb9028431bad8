"""Articles on file that tell of the events of new ones: those that share enough names and rare words."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from factcheck import alignment
from factcheck.ledger.holders import (
    Asked,
    crowds,
    days_around,
    days_between,
    held_by,
    held_from,
    sharing_terms,
)

# How many of the nearest articles bear on a new one, and how many on each of those.
NEAREST = (alignment.NEIGHBOURS, alignment.NEIGHBOURS // 4)
Days = Sequence[tuple[int, int]]  # from one to another, both included
_UNDATED = (alignment.UNDATED, alignment.UNDATED)
_NOWHERE = -1
_HARDLY = 1e-9  # sums of the same terms in another order differ by less


class Told(NamedTuple):
    """What an article tells of, and when."""

    terms: frozenset[str]
    day: int
    amount: float  # what its terms are worth; figures come on top: an article may be full of them
    named: bool  # whether a name is among them


def neighbours(terms: Terms, stories: Mapping[str, alignment.Story], *, without: Collection[int]) -> set[int]:
    """Numbers of the articles on file that tell of an event of the new ones, and of those on their events."""
    found: set[int] = set()
    frontier = [terms.told(one.terms, alignment.day_of(one.published)) for _, one in sorted(stories.items())]
    for most in NEAREST:
        reached = {number for near in terms.near(frontier) for _, number in near[:most]}
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
        self._most: dict[str, int] = {}
        self._worths: dict[str, float] = {}
        self._told: dict[int, Told] = {}
        self._reached: dict[tuple[str, int], Days] = {}

    def told(self, terms: Sequence[str], day: int) -> Told:
        """An article with these terms, of that day."""
        self._weigh(terms)
        amount = sum(self._worths[term] for term in terms if not term.startswith(alignment.FIGURE))
        return Told(frozenset(terms), day, amount, alignment.names_something(terms))

    def of(self, number: int) -> Told:
        """An article on file."""
        return self._told[number]

    def near(self, articles: Sequence[Told]) -> list[list[tuple[float, int]]]:
        """For each article those on file that tell of its event, and how surely, the nearest first."""
        asked = [
            Asked(asker, term, self._worths[term], alignment.naming_evidence(term), first, last)
            for asker, one in enumerate(articles)
            for term in one.terms
            for first, last in self._reach(term, one.day)
        ]
        sharing = list(sharing_terms(self._connection, asked, alignment.LEAST - _HARDLY))
        self._look_up({number for _, number, _, _ in sharing})
        found: list[list[tuple[float, int]]] = [[] for _ in articles]
        for asker, number, amount, evidence in sharing:
            one, other = articles[asker], self._told[number]
            if alignment.named_alike(evidence, one.named, other.named):
                days = alignment.apart(one.day, other.day)
                if share := alignment.shared_part(amount, one.amount, other.amount, days):
                    found[asker].append((share, number))
        return [sorted(near, key=lambda one: (-one[0], one[1])) for near in found]

    def crowd(self, term: str, days: Sequence[int]) -> alignment.Crowd:
        """How common a term is; of a common one also when, from the first of the days given to the last."""
        self._weigh([term])
        if self._most[term] <= alignment.COMMON:
            return alignment.Crowd({}, self._most[term])
        counts = Counter(self._new.get(term, ()))
        counts.update(days_between(self._connection, term, min(days), max(days)))
        return alignment.Crowd(counts, self._most[term])

    def _look_up(self, numbers: Iterable[int]) -> None:
        fresh = held_by(self._connection, {number for number in numbers if number not in self._told})
        self._weigh({term for terms, _ in fresh.values() for term in terms})
        self._told |= {number: self.told(*held) for number, held in fresh.items()}

    def _reach(self, term: str, when: int) -> Days:
        """The days from which a term leads to one: near in time, and not too many hold it in between."""
        if self._most[term] <= alignment.COMMON and when != alignment.UNDATED:
            return (when - alignment.WINDOW, when + alignment.WINDOW), _UNDATED
        if (term, when) not in self._reached:
            self._reached[term, when] = self._reach_of_common(term, when)
        return self._reached[term, when]

    def _reach_of_common(self, term: str, when: int) -> Days:
        counts = Counter(self._new.get(term, ()))
        counts.update(days_around(self._connection, term, when))
        dated = [day for day in sorted(counts) if when == alignment.UNDATED or day != alignment.UNDATED]
        first = _farthest([day for day in reversed(dated) if day <= when], counts)
        last = _farthest([day for day in dated if day >= when], counts)
        near = [(first, last)] if first <= when <= last else []
        if when == alignment.UNDATED or alignment.UNDATED not in counts:
            return near
        on_file = held_from(self._connection, term, when)
        new = sum(day >= when for day in self._new.get(term, ()))
        return [*near, _UNDATED] if on_file + new <= alignment.COMMON else near

    def _weigh(self, terms: Iterable[str]) -> None:
        unknown = {term for term in terms if term not in self._worths}
        if not unknown:
            return
        for term, known in crowds(self._connection, unknown).items():
            most = known
            if new := self._new.get(term):
                counts = Counter(new)
                counts.update(days_between(self._connection, term, min(new), max(new)))
                most = max(known, alignment.most(sorted(counts.items())))
            self._most[term] = max(1, most)
            self._worths[term] = alignment.worth(term, self._most[term])


def _farthest(days: Sequence[int], counts: Mapping[int, int]) -> int:
    """The last of the days, in the order given, up to which no more articles hold a term than tell."""
    within = sum(held <= alignment.COMMON for held in accumulate(counts[day] for day in days))
    return days[within - 1] if within else _NOWHERE


__all__ = ["Terms", "neighbours"]
