"""Which claims match, and which are near relations: article after article, the pairs as arrays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import count
from struct import Struct
from typing import TYPE_CHECKING

from factcheck.alignment.candidates import Buckets, buckets, pairs
from factcheck.alignment.compare import compare
from factcheck.alignment.features import Features
from factcheck.alignment.kin import kindred
from factcheck.alignment.link import compared
from factcheck.alignment.match import WORTH, Match
from factcheck.engines.disk.articles import AT_HAND, Articles
from factcheck.engines.disk.events import Near
from factcheck.lazy import Lazy
from factcheck.shelf import AtHand

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers

VALUES = tuple(WORTH)
PARTS = ("total", "measure", "words", "sentence", "event")
ROW = Struct("<LL5dB?")  # of a pair its claims, the parts of their match, which of the values, stated
COLUMNS = [("one", "<u4"), ("other", "<u4"), ("total", "<f8"), ("rest", f"V{ROW.size - 16}")]


class Seen(Lazy[Features]):
    """All claims as they are compared, by number; made again where they are not at hand."""

    def __init__(self, articles: Articles) -> None:  # noqa: D107
        self._articles = articles
        self._at_hand: AtHand[list[Features]] = AtHand(AT_HAND)
        self.buckets = lru_cache(AT_HAND)(self._buckets)

    def __len__(self) -> int:
        """How many claims there are."""
        return self._articles.starts[-1]

    def item(self, place: int) -> Features:
        """The claim of a number."""
        article, at = self._articles.located(place)
        return self.of_article(article)[at]

    def of_article(self, article: int) -> list[Features]:
        """The claims of an article."""
        return self._at_hand.get(article, self._compared)

    def _compared(self, article: int) -> list[Features]:
        return compared(self._articles.claims(article))

    def _buckets(self, article: int) -> Buckets:
        return buckets(zip(count(self._articles.starts[article]), self.of_article(article)))


class Edges:
    """Pairs of claims with how well they agree, a row each."""

    def __init__(self) -> None:  # noqa: D107
        self._rows = bytearray()

    def add(self, one: int, other: int, match: Match) -> None:
        """Put down a pair."""
        parts = (getattr(match, name) for name in PARTS)
        self._rows += ROW.pack(one, other, *parts, VALUES.index(match.value), match.stated)

    def columns(self) -> tuple[Numbers, Numbers, Numbers]:
        """The first claims, the second ones, and how well they agree."""
        import numpy

        rows = numpy.frombuffer(self._rows, numpy.dtype(COLUMNS))
        return rows["one"].astype("int64"), rows["other"].astype("int64"), rows["total"]

    def of(self, pairs: Iterable[int]) -> Iterator[tuple[int, int, Match]]:
        """Some of the pairs, by their numbers."""
        for pair in pairs:
            one, other, *parts, value, stated = ROW.unpack_from(self._rows, pair * ROW.size)
            named = dict(zip(PARTS, parts, strict=True))
            yield one, other, Match(**named, value=VALUES[value], stated=stated)


def matches(articles: Articles, seen: Seen, events: Mapping[str, Near]) -> tuple[Edges, Edges]:
    """The pairs that speak of one thing, and those that are near relations, by the day of the later article.

    Of two articles the one whose id comes first says whether the other is near: see ``candidates``.
    """
    same, near = Edges(), Edges()
    awaited: dict[int, list[tuple[int, int, float]]] = defaultdict(list)  # by articles that are to come
    rank = articles.rank
    for number in articles.by_day:
        name = articles.ids[number]
        met = [(number, number, 1.0)]
        for other, event in events[name].items():
            there = articles.number[other]
            if there > number and rank[there] > rank[number]:
                awaited[there].append((number, there, event))
            elif there > number:
                met.append((number, there, event))
        for first, second, event in (*met, *awaited.pop(number, ())):
            here, beside = seen.of_article(first), seen.of_article(second)
            start, other_start = articles.starts[first], articles.starts[second]
            for one, two in pairs(seen.buckets(first), seen.buckets(second)):
                mine, theirs = here[one - start], beside[two - other_start]
                if (match := compare(mine, theirs, event)) is not None:
                    same.add(one, two, match)
                elif (match := kindred(mine, theirs, event)) is not None:
                    near.add(one, two, match)
    return same, near


__all__ = ["Edges", "Seen", "matches"]
