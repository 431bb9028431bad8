"""Articles on file that tell of the events of new ones: those that share enough names and rare words."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from factcheck import alignment
from factcheck.ledger.terms import Asked, crowd, crowds, days_around, held_by, sharing_terms

NEAREST = alignment.NEIGHBOURS  # articles that bear on a new one
CLOSEST = alignment.STEPS  # of those, the ones whose neighbours bear on it too
NEXT = 4  # neighbours of each of these
Days = Sequence[tuple[int, int]]  # from one to another, both included
_NOWHERE = -1
_HARDLY = 1e-9  # sums of the same terms in another order differ by less


class Told(NamedTuple):
    """What an article tells of, and when."""

    terms: frozenset[str]
    day: int
    amount: float  # what its terms are worth; figures come on top: an article may be full of them
    named: bool  # whether a name is among them


def neighbours(terms: Terms, stories: Mapping[str, alignment.Story], *, without: Collection[int]) -> set[int]:
    """Numbers of the articles on file that tell of an event of the new ones, and of those close to these."""
    found: set[int] = set()
    for _, story in sorted(stories.items()):
        new = terms.told(story.terms, alignment.day_of(story.published))
        near = [one for one in terms.near(new, terms.candidates([new])) if one[1] not in without]
        found.update(number for _, number in near[:NEAREST])
        middles = [terms.of(number) for share, number in near[:CLOSEST] if share >= alignment.CLOSE]
        far = terms.candidates(middles)
        for middle in middles:
            close = terms.near(middle, far, least=alignment.CLOSE)
            found.update(number for _, number in close[: NEXT + 1])  # the middle is the first of them
    return found - set(without)


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

    def candidates(self, articles: Iterable[Told]) -> list[int]:
        """The articles on file that share enough with one of these, or with several together."""
        asked: dict[str, list[int]] = defaultdict(list)
        for one in articles:
            for term in one.terms:
                asked[term] += (day for days in self._reach(term, one.day) for day in days)
        rows = [
            Asked(term, self._worths[term], first, last)
            for term, days in asked.items()
            for first, last in _spans(days)
        ]
        found = sharing_terms(self._connection, rows, alignment.LEAST - _HARDLY)
        fresh = held_by(self._connection, {number for number in found if number not in self._told})
        self._weigh({term for terms, _ in fresh.values() for term in terms})
        self._told |= {number: self.told(*held) for number, held in fresh.items()}
        return sorted(found)

    def near(self, one: Told, candidates: Iterable[int], *, least: float = 0.0) -> list[tuple[float, int]]:
        """Those of the candidates that tell of its event, and how surely, the nearest first."""
        shares = ((self._share(one, self._told[number], least), number) for number in candidates)
        return sorted((found for found in shares if found[0]), key=lambda found: (-found[0], found[1]))

    def crowd(self, term: str, days: Sequence[int]) -> alignment.Crowd:
        """How common a term is, by day, from the first of the days given to the last."""
        return crowd(self._connection, term, days, self._new.get(term, ()))

    def _share(self, one: Told, other: Told, least: float) -> float:
        both = one.terms & other.terms
        most = sum(map(self._worths.__getitem__, both))
        days = alignment.apart(one.day, other.day)
        if most < least * min(one.amount, other.amount) - _HARDLY or days > alignment.WINDOW:
            return 0.0
        telling = [term for term in sorted(both) if self._tells(term, one.day, other.day)]
        evidence = sum(map(alignment.naming_evidence, telling))
        if not alignment.named_alike(evidence, one.named, other.named):
            return 0.0
        amount = sum(self._worths[term] for term in telling)
        share = alignment.shared_part(amount, one.amount, other.amount, days)
        return share if share >= least else 0.0

    def _tells(self, term: str, one: int, other: int) -> bool:
        """Whether a term leads from a day to another that is near."""
        if self._most[term] <= alignment.COMMON:
            return True
        return any(first <= other <= last for first, last in self._reach(term, one))

    def _reach(self, term: str, when: int) -> Days:
        """The days from which a term leads to one: near in time, and not too many hold it in between."""
        near = when - alignment.WINDOW, when + alignment.WINDOW
        undated = alignment.UNDATED, alignment.UNDATED
        if self._most[term] <= alignment.COMMON and when != alignment.UNDATED:
            return near, undated
        if (term, when) not in self._reached:
            counts = Counter(self._new.get(term, ()))
            counts.update(days_around(self._connection, term, when, alignment.COMMON + 1))
            first = _farthest(sorted((day for day in counts if day <= when), reverse=True), counts)
            last = _farthest(sorted(day for day in counts if day >= when), counts)
            if when == alignment.UNDATED:
                found = [(first, last)]
            else:
                found = [(max(first, near[0]), min(last, near[1]))]
                found += [undated] if last == alignment.UNDATED else []
            self._reached[term, when] = found if first <= when <= last else []
        return self._reached[term, when]

    def _weigh(self, terms: Iterable[str]) -> None:
        unknown = {term for term in terms if term not in self._worths}
        if not unknown:
            return
        for term, known in crowds(self._connection, unknown).items():
            new = self._new.get(term, ())
            most = crowd(self._connection, term, new, new).most if new else 0
            self._most[term] = max(1, known, most)
            self._worths[term] = alignment.worth(term, self._most[term])


def _farthest(days: Sequence[int], counts: Mapping[int, int]) -> int:
    """The last of the days, in the order given, up to which no more articles hold a term than tell."""
    within = sum(held <= alignment.COMMON for held in accumulate(counts[day] for day in days))
    return days[within - 1] if within else _NOWHERE


def _spans(days: Sequence[int]) -> list[tuple[int, int]]:
    """From the first to the last of the days, and the day of articles without a date."""
    dated = [day for day in days if day != alignment.UNDATED]
    spans = [(min(dated), max(dated))] if dated else []
    return [*spans, (alignment.UNDATED, alignment.UNDATED)] if len(dated) < len(days) else spans


__all__ = ["Terms", "neighbours"]
