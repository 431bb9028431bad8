"""Series made from linked claims when they are asked for, by the number of their group."""

from __future__ import annotations

from array import array
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factcheck import alignment
from factcheck.engines.disk.articles import AT_HAND, Articles, in_place
from factcheck.engines.disk.linking import Links
from factcheck.engines.disk.parts import parts, runs
from factcheck.lazy import Lazy, Mapped, Picked, light
from factcheck.model import Claim, Series
from factcheck.rules.engine.windows import is_large
from factcheck.rules.rule import Scope
from factcheck.shelf import Shelf

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers


class Told(Lazy[Series]):
    """The series of all articles, with the families and kin that they make."""

    def __init__(self, articles: Articles, links: Links) -> None:
        """Link the claims, which then lie on a shelf, and tell what each series is about."""
        self._articles, self._links = articles, links
        self._linked: Shelf[tuple[Claim, ...]] = Shelf(tuple[Claim, ...], at_hand=AT_HAND)  # by day
        self.claims: Sequence[tuple[Claim, ...]] = Picked(self._linked, articles.rank)  # as they were read
        self._whole: Shelf[Series] = Shelf(Series)  # by their last article; large ones without claims
        self._where = array("L", [0]) * len(self)  # of each series its place there
        self._about: Shelf[Series] = Shelf(Series)  # those of several articles, without their claims
        self._place = array("l", [-1]) * len(self)
        self._families = self._labelled()

    def __len__(self) -> int:
        """How many series there are."""
        return len(self._links.groups)

    def item(self, place: int) -> Series:
        """A series with all claims."""
        one = self._whole[self._where[place]]
        return one if one.claims else replace(one, claims=alignment.in_order(self._members(place)))

    def light(self, kind: Any) -> Sequence[Any]:
        """See ``Lazy.light``."""
        whole = light(self._whole, kind)

        def made(place: int) -> Any:
            one = whole[self._where[place]]
            return one if one.claims else self.item(place)

        return Mapped(range(len(self)), made)

    def about(self, place: int) -> Series:
        """A series without its claims."""
        return replace(self._whole[self._where[place]], claims=())

    def tangles(self) -> Iterator[list[int]]:
        """The series that hang together by families and kin, in order of time."""
        import numpy

        _, first, family = numpy.unique(self._families, return_index=True, return_inverse=True)
        tangle = numpy.arange(len(self))
        one, other = numpy.tile(tangle, 2), numpy.concatenate([first[family], self._links.kin])
        apart = numpy.flatnonzero(one != other)
        one, other = one[apart], other[apart]
        for part in parts(one, other) if len(apart) else ():
            several = numpy.concatenate([one[part], other[part]])
            tangle[several] = several.min()
        return self._together(tangle)

    def units(self, scope: Scope, of: Sequence[int]) -> Iterator[list[int]]:
        """The series of each family, or of each kin, among some series, in order of time."""
        return self._together(self._families if scope == "family" else self._links.kin, of)

    def of_article(self, article: int) -> Iterator[Series]:
        """The series of which an article has several claims, with these alone."""
        start, end = self._articles.starts[article : article + 2]
        groups = self._links.groups.of[start:end].tolist()
        if len(set(groups)) == len(groups):
            return
        own: dict[int, list[Claim]] = defaultdict(list)
        for group, claim in zip(groups, in_place(self.claims[article]), strict=True):
            own[group].append(claim)
        for group, claims in own.items():
            if len(claims) > 1:
                place = self._place[group]
                one = alignment.about(claims[0].series, claims) if place < 0 else self._about[place]
                yield replace(one, claims=alignment.in_order(claims))

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
        article, at = self._articles.located(number)
        return in_place(self.claims[article])[at]

    def _labelled(self) -> Numbers:
        """Of each series a number for its family. A series is told as soon as its last article is linked."""
        import numpy

        labels = numpy.zeros(len(self), "int64")
        ending = deque(self._links.last.argsort(kind="stable").tolist())
        for rank, article in enumerate(self._articles.by_day):
            self._linked.put(self._links.linked(article))
            while ending and self._links.last[ending[0]] == rank:
                group = ending.popleft()
                labels[group] = self._tell(group)
        return labels

    def _tell(self, group: int) -> int:
        """Put down a series; the number of its family."""
        if is_large(self.size([group])):
            one, several = alignment.about(self._links.names[group], self._members(group)), True
        else:
            (one,) = alignment.series(self._members(group))
            several = len({claim.article for claim in one.claims}) > 1
        self._where[group] = len(self._whole)
        self._whole.put(one)
        if several:
            self._place[group] = len(self._about)
            self._about.put(replace(one, claims=()))
        return hash(one.family or one.id)

    def _members(self, group: int) -> Iterator[Claim]:
        return map(self.claim, self._links.groups.members(group))

    def _together(self, label: Numbers, of: Sequence[int] | None = None) -> Iterator[list[int]]:
        """Those with one label together, first those that come first in time."""
        import numpy

        several = numpy.arange(len(self)) if of is None else numpy.array(of, "int64")
        order = several[self._links.first[several].argsort(kind="stable")]
        _, first, inverse = numpy.unique(label[order], return_index=True, return_inverse=True)
        for run in runs(first[inverse]):
            yield order[run].tolist()


__all__ = ["Told"]
