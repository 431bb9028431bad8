"""Which articles may tell of one event, by the terms that they share, day by day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.alignment.crowds import COMMON, UNDATED, WINDOW, Crowd, Heard, within_a_window
from factcheck.alignment.events import Told, nearness, ways, weighed
from factcheck.engines.disk.articles import Articles
from factcheck.engines.disk.postings import Postings, pack
from factcheck.lazy import Mapped, Picked

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers

AT_HAND = 2_000  # articles whose terms, terms whose crowds are kept at hand


class _Met(NamedTuple):
    """An article as it is compared, and where its shared terms stand among the entries."""

    told: Told
    entries: Mapping[str, int]


class Window:
    """The articles in order of their days, by the terms that they hold; a term is known by its hash."""

    def __init__(self, articles: Articles) -> None:  # noqa: D107
        import numpy

        self._stories = Picked(articles.stories, articles.by_day)
        self._terms = terms = Postings(
            Mapped(self._stories, lambda one: pack(map(hash, set(one.terms))) if one else b"")
        )
        self._day_of = [articles.days[number] for number in articles.by_day]
        self._days = numpy.array(self._day_of)[terms.holders]  # of each entry
        self._most = _most(terms.starts, self._days)
        self._met = lru_cache(AT_HAND)(self._found)
        self._crowd = lru_cache(AT_HAND)(self._counted)

    def near(self, rank: int) -> Iterator[tuple[str, str, float]]:
        """The earlier articles on the event of one, and how surely they are."""
        if (here := self._met(rank)) is None:
            return
        one, entries, starts = here.told, here.entries, self._terms.starts
        before = {term: entry - int(starts[entry]) for term, entry in entries.items()}
        earlier: set[int] = set()
        for term in min(ways(one), key=lambda terms: sum(before.get(term, 0) for term in terms)):
            if term in entries:
                entry = entries[term]
                holders = self._terms.holders[entry - before[term] : entry]
                first = bisect_left(self._day_of, one.terms[term].reach.first)
                earlier.update(holders[holders.searchsorted(first) :].tolist())
        for other in earlier:
            there = self._met(other)
            if there is not None and (share := nearness(one, there.told)):
                yield one.article, there.told.article, share

    def _found(self, rank: int) -> _Met | None:
        if (story := self._stories[rank]) is None:
            return None
        entries = self._terms.entries(rank, rank + 1)
        by_hash = dict(zip(self._terms.marks[entries].tolist(), entries.tolist(), strict=True))
        shared = {term: entry for term in story.terms if (entry := by_hash.get(hash(term))) is not None}
        day = self._day_of[rank]
        heard = {
            term: self._heard(shared[term], day) if term in shared else Heard(1, within_a_window(day))
            for term in story.terms
        }
        return _Met(weighed(story, heard), shared)

    def _heard(self, entry: int, day: int) -> Heard:
        most = int(self._most[entry])
        if most <= COMMON:
            return Heard(most, within_a_window(day))
        return self._crowd(int(self._terms.starts[entry])).heard(day)

    def _counted(self, start: int) -> Crowd:
        """The articles of the term whose entries start there."""
        import numpy

        stop = self._terms.starts.searchsorted(start, "right")
        days, many = numpy.unique(self._days[start:stop], return_counts=True)
        return Crowd(dict(zip(days.tolist(), many.tolist(), strict=True)))


def _most(starts: Numbers, days: Numbers) -> Numbers:
    """Of each entry the most articles that hold its term within one window of days; days are in order."""
    import numpy

    if not len(starts):
        return starts
    time = starts.astype("int64") * (4 * UNDATED) + days  # runs lie far apart
    within = numpy.arange(len(time)) - time.searchsorted(time - WINDOW) + 1
    runs, run = numpy.unique(starts, return_inverse=True)
    most: Numbers = numpy.maximum.reduceat(within, runs)[run]
    return most


__all__ = ["Window"]
