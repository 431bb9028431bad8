"""Which claims match, and which are near relations: article after article, the pairs as arrays."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, count
from typing import TYPE_CHECKING, NamedTuple

from factcheck.alignment.candidates import Buckets, buckets, pairs
from factcheck.alignment.compare import compare
from factcheck.alignment.features import Features
from factcheck.alignment.kin import kindred
from factcheck.alignment.link import compared
from factcheck.alignment.match import Match
from factcheck.engines.disk.articles import AT_HAND, Articles, in_place, inverse
from factcheck.engines.disk.events import Near
from factcheck.shelf import Lazy, Picked, Shelf

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers


class Seen(Lazy[Features]):
    """All claims as they are compared, numbered by article and place."""

    def __init__(self, articles: Articles) -> None:  # noqa: D107
        self.starts = array("L", accumulate(articles.sizes, initial=0))
        made = (tuple(compared(in_place(articles.claims[number]))) for number in articles.by_day)
        shelf: Shelf[tuple[Features, ...]] = Shelf(tuple[Features, ...], made, at_hand=AT_HAND)
        self.of_article: Sequence[tuple[Features, ...]] = Picked(shelf, inverse(articles.by_day))
        self.buckets = lru_cache(AT_HAND)(self._buckets)

    def __len__(self) -> int:
        """How many claims there are."""
        return self.starts[-1]

    def item(self, place: int) -> Features:
        """The claim of a number."""
        article = self.article(place)
        return self.of_article[article][place - self.starts[article]]

    def article(self, claim: int) -> int:
        """The article of a claim, both by number."""
        return bisect_right(self.starts, claim) - 1

    def _buckets(self, article: int) -> Buckets:
        return buckets(zip(count(self.starts[article]), self.of_article[article]))


class Related(NamedTuple):
    """What of a match joins claims into groups."""

    total: float
    stated: bool


class Edges:
    """Pairs of claims with what joins them."""

    def __init__(self) -> None:  # noqa: D107
        self._one, self._other = array("L"), array("L")
        self._total, self._stated = array("d"), array("b")

    def add(self, one: int, other: int, match: Match) -> None:
        """Put down a pair."""
        self._one.append(one)
        self._other.append(other)
        self._total.append(match.total)
        self._stated.append(match.stated)

    def columns(self) -> tuple[Numbers, Numbers, Numbers]:
        """The first claims, the second ones, and how well they agree."""
        import numpy

        return (
            numpy.array(self._one, "int64"),
            numpy.array(self._other, "int64"),
            numpy.array(self._total, "float64"),
        )

    def of(self, places: Iterable[int]) -> Iterator[tuple[int, int, Related]]:
        """Some of the pairs."""
        for place in places:
            related = Related(self._total[place], bool(self._stated[place]))
            yield self._one[place], self._other[place], related


def matches(articles: Articles, seen: Seen, events: Mapping[str, Near]) -> tuple[Edges, Edges]:
    """The pairs that speak of one thing, and those that are near relations, by day of their articles."""
    same, near = Edges(), Edges()
    for number in articles.by_day:
        name, own, start = articles.ids[number], seen.of_article[number], seen.starts[number]
        near_by = {other: event for other, event in events[name].items() if other > name}
        for other, event in ((name, 1.0), *near_by.items()):
            there = articles.number[other]
            others, their_start = seen.of_article[there], seen.starts[there]
            for one, two in pairs(seen.buckets(number), seen.buckets(there)):
                here, beside = own[one - start], others[two - their_start]
                if (match := compare(here, beside, event)) is not None:
                    same.add(one, two, match)
                elif (match := kindred(here, beside, event)) is not None:
                    near.add(one, two, match)
    return same, near


__all__ = ["Edges", "Related", "Seen", "matches"]
