"""Series made from linked claims when they are asked for, by the number of their group."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck import alignment
from factcheck.engines.disk.articles import AT_HAND, Articles, in_place, inverse
from factcheck.engines.disk.linking import Links
from factcheck.engines.disk.parts import runs
from factcheck.model import Claim, Series
from factcheck.rules.engine.windows import is_large
from factcheck.shelf import Lazy, Picked, Shelf

FEW_AT_HAND = 16  # articles: whoever goes through all claims takes those of one together

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers


class Told(Lazy[Series]):
    """The series of all articles, with the families and kin that they make."""

    def __init__(self, articles: Articles, links: Links) -> None:
        """Link the claims, which then lie on a shelf, and tell what each series is about."""
        self._links = links
        linked: Shelf[tuple[Claim, ...]] = Shelf(
            tuple[Claim, ...], map(links.linked, articles.by_day), at_hand=FEW_AT_HAND
        )
        self.claims: Sequence[tuple[Claim, ...]] = Picked(
            linked, inverse(articles.by_day)
        )  # as they were read
        self._in_place = lru_cache(AT_HAND)(lambda article: in_place(self.claims[article]))
        self._whole: Shelf[Series] = Shelf(Series)  # in order of time; very large ones without claims
        self._about: Shelf[Series] = Shelf(Series)  # those of several articles, without their claims
        self._place = array("l", [-1]) * len(self)
        self._in_time = array("L", links.in_time())
        self._rank = inverse(self._in_time)
        self._families = self._labelled()

    def __len__(self) -> int:
        """How many series there are."""
        return len(self._links.groups)

    def item(self, place: int) -> Series:
        """A series with all claims."""
        one = self._whole[self._rank[place]]
        return one if one.claims else replace(one, claims=alignment.in_order(self._members(place)))

    def about(self, place: int) -> Series:
        """A series without its claims."""
        return replace(self._whole[self._rank[place]], claims=())

    def families(self) -> Iterator[list[int]]:
        """The series of each family, in order of time."""
        return self._together(self._families)

    def kin(self) -> Iterator[list[int]]:
        """Those of each kin."""
        return self._together(self._links.kin)

    def of_article(self, article: int) -> Iterator[Series]:
        """What an article adds to each series: its claims alone."""
        start = self._links.seen.starts[article]
        groups = {
            claim.series: self._links.groups.of[start + at]
            for at, claim in enumerate(self._in_place(article))
        }
        for own in alignment.series(self.claims[article]):
            place = self._place[groups[own.id]]
            yield own if place < 0 else replace(self._about[place], claims=own.claims)

    def size(self, unit: Iterable[int]) -> int:
        """How many claims some series have."""
        return sum(len(self._links.groups.members(group)) for group in unit)

    def claims_of(self, unit: Iterable[int]) -> Numbers:
        """The numbers of their claims, in order of place."""
        import numpy

        return numpy.sort(numpy.concatenate([self._links.groups.members(group) for group in unit]))

    def series_of(self, number: int) -> int:
        """The series of a claim."""
        return int(self._links.groups.of[number])

    def claim(self, number: int) -> Claim:
        """The claim of a number."""
        article = self._links.seen.article(number)
        return self._in_place(article)[number - self._links.seen.starts[article]]

    def _labelled(self) -> Numbers:
        """Of each series a number for its family."""
        import numpy

        labels = numpy.zeros(len(self), "int64")
        for group in self._in_time:
            if is_large(self.size([group])):
                one, several = alignment.about(self._links.names[group], self._members(group)), True
            else:
                (one,) = alignment.series(self._members(group))
                several = len({claim.article for claim in one.claims}) > 1
            self._whole.put(one)
            labels[group] = hash(one.family or one.id)
            if several:
                self._place[group] = len(self._about)
                self._about.put(replace(one, claims=()))
        return labels

    def _members(self, group: int) -> Iterator[Claim]:
        return map(self.claim, self._links.groups.members(group))

    def _together(self, label: Numbers) -> Iterator[list[int]]:
        """Those with one label together, first those that come first in time."""
        import numpy

        order = numpy.array(self._in_time, "int64")
        _, first, inverse = numpy.unique(label[order], return_index=True, return_inverse=True)
        for run in runs(first[inverse]):
            yield order[run].tolist()


__all__ = ["Told"]
