"""Which articles tell of one event, as ``alignment.events`` has it: article after article, day by day."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.alignment.crowds import WINDOW, Crowd, Heard
from factcheck.alignment.events import (
    NEIGHBOURS,
    Told,
    closest,
    nearness,
    ways,
    weighed,
    with_second_steps,
)
from factcheck.engines.disk.articles import Articles, inverse
from factcheck.engines.disk.postings import Postings, pack
from factcheck.lazy import Mapped, Picked
from factcheck.shelf import Shelf

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers

AT_HAND = 2_000  # articles whose terms, terms whose crowds, articles whose neighbours are kept at hand
Near = dict[str, float]


class Events(Mapping[str, Near]):
    """For each article the others on the same event; its copies and its origin surely are."""

    def __init__(self, articles: Articles, origins: Mapping[str, str]) -> None:
        """``origins``: for each article the one that its text comes from."""
        self._nearest = articles.named(_nearest(articles))
        self._copies: dict[str, Near] = defaultdict(dict)
        for copy, origin in origins.items():
            if copy != origin:
                self._copies[copy][origin] = self._copies[origin][copy] = 1.0
        self._near = lru_cache(AT_HAND)(self._found)

    def __getitem__(self, name: str) -> Near:
        """Those of one article."""
        return self._near(name)

    def __iter__(self) -> Iterator[str]:
        """All articles."""
        return iter(self._nearest)

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._nearest)

    def _found(self, name: str) -> Near:
        return with_second_steps(name, self._nearest) | self._copies.get(name, {})


def _nearest(articles: Articles) -> Picked[Near]:
    """Of each article, by number, the nearest others, the nearest first."""
    window = _Window(articles)
    found: Shelf[Near] = Shelf(Near, at_hand=AT_HAND)
    open_: deque[tuple[int, str]] = deque()  # those to which a later article may still be near
    near: dict[str, Near] = defaultdict(dict)

    def close(name: str) -> None:
        found.put(closest(near.pop(name, {}), NEIGHBOURS))

    for rank, number in enumerate(articles.by_day):
        day = articles.days[number]
        while open_ and open_[0][0] < day - WINDOW:
            close(open_.popleft()[1])
        for one, other, share in window.near(rank):
            for here, there in ((one, other), (other, one)):
                near[here][there] = share
                if len(near[here]) > 4 * NEIGHBOURS:
                    near[here] = closest(near[here], NEIGHBOURS)
        open_.append((day, articles.ids[number]))
    for _, name in open_:
        close(name)
    return Picked(found, inverse(articles.by_day))


class _Window:
    """The articles in order of their days, by the terms that they hold; a term is known by its hash."""

    def __init__(self, articles: Articles) -> None:
        import numpy

        self._stories = Picked(articles.stories, articles.by_day)
        self._postings = Postings(
            Mapped(self._stories, lambda one: pack(map(hash, set(one.terms))) if one else b"")
        )
        days = [articles.days[number] for number in articles.by_day]
        self._days, self._day_of = numpy.array(days), days
        self._told = lru_cache(AT_HAND)(self._weighed)
        self._crowd = lru_cache(AT_HAND)(self._counted)

    def near(self, rank: int) -> Iterator[tuple[str, str, float]]:
        """The earlier articles on the event of one, and how surely they are."""
        if (one := self._told(rank)) is None:
            return
        met: set[int] = set()
        for term in min(ways(one), key=lambda terms: sum(self._before(term, rank)[1] for term in terms)):
            holders, many = self._before(term, rank)
            first = bisect_left(self._day_of, one.terms[term].reach.first)
            met.update(holders[holders.searchsorted(first) : many].tolist())
        for earlier in met:
            other = self._told(earlier)
            if other is not None and (share := nearness(one, other)):
                yield one.article, other.article, share

    def _before(self, term: str, rank: int) -> tuple[Numbers, int]:
        """All holders of a term, and how many of them are earlier."""
        holders = self._postings.of(hash(term))
        return holders, int(holders.searchsorted(rank))

    def _weighed(self, rank: int) -> Told | None:
        story = self._stories[rank]
        if story is None:
            return None
        return weighed(story, {term: self._heard(term, self._day_of[rank]) for term in story.terms})

    def _heard(self, term: str, day: int) -> Heard:
        crowd = self._crowd(term)
        return (Crowd({day: 1}) if crowd is None else crowd).heard(day)

    def _counted(self, term: str) -> Crowd | None:
        """None where a single article holds the term."""
        import numpy

        days, many = numpy.unique(self._days[self._postings.of(hash(term))], return_counts=True)
        return Crowd(dict(zip(days.tolist(), many.tolist(), strict=True))) if len(days) else None


__all__ = ["Events"]
