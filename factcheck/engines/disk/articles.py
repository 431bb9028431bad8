"""The articles of a run, numbered in the order of their ids: light facts of each, the rest on shelves."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from factcheck import alignment
from factcheck.alignment import Story, day_of
from factcheck.alignment.groups import stands_by
from factcheck.alignment.link import place
from factcheck.alignment.names import ClaimName
from factcheck.alignment.passages import seeds
from factcheck.alignment.stories import UNKNOWN
from factcheck.engines.disk.postings import pack, unpacked
from factcheck.lazy import Mapped, Picked, light
from factcheck.lookup import Named
from factcheck.model import Article, AsOf, Claim, DateMention, Document, Equation, Record
from factcheck.pipeline import Extract
from factcheck.shelf import AtHand, Remembered, Shelf

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers

Value = TypeVar("Value")
Placed = TypeVar("Placed", Claim, ClaimName)
DOCUMENTS_AT_HAND = 200  # with their sentences they are large
AT_HAND = 1_000  # articles whose claims need not be unpacked again: those that tell of one thing stand near


class Structure(Record, frozen=True, kw_only=True):
    """Of what an article says its structure."""

    document: Document


class Stated(Record, frozen=True, kw_only=True):
    """Of what an article says the arithmetic and the times."""

    equations: tuple[Equation, ...] = ()
    dates: tuple[DateMention, ...] = ()


class Claimed(Record, frozen=True, kw_only=True):
    """Of what an article says its claims, in the order in which they were read."""

    claims: tuple[Claim, ...]


class Called(Record, frozen=True, kw_only=True):
    """The same, of each claim no more than its series is called by."""

    claims: tuple[ClaimName, ...]


class Articles:
    """All that was read, by number in the order of ``ids``; claims are numbered article by article."""

    def __init__(self, extracts: Sequence[Extract], *, retold: bool = True) -> None:
        """Take down what is asked of each before it is known which others bear on it; ``extracts`` stay.

        ``retold``: whether passages will be looked for that two articles word alike.
        """
        ids: list[str] = []
        published: list[datetime] = []
        days: list[int] = []
        sizes: list[int] = []
        stands: list[bytes] = []
        stories: Shelf[Story | None] = Shelf(Story | None)
        sketches: Shelf[bytes] = Shelf(bytes)
        marks: Shelf[bytes] = Shelf(bytes)
        texts: Shelf[Article] = Shelf(Article, at_hand=AT_HAND)  # much smaller than all that it says
        dates: Shelf[AsOf | None] = Shelf(AsOf | None, at_hand=AT_HAND)
        for one in extracts:
            claims = in_place(one.claims)
            story = alignment.stories(claims).get(one.article.id)
            stories.put(story)
            texts.put(one.article)
            dates.put(one.published)
            sketches.put(pack(alignment.sketch(one.document)))
            marks.put(pack(seeds(one.document, claims)) if retold else b"")
            stands.append(pack([hash(name) if (name := stands_by(claim)) else 0 for claim in claims]))
            ids.append(one.article.id)
            days.append(day_of(story.published) if story else 0)
            published.append(one.article.published.first if one.article.published else UNKNOWN)
            sizes.append(len(claims))
        by_id = sorted(range(len(ids)), key=ids.__getitem__)
        self.ids: Sequence[str] = [ids[place] for place in by_id]
        self.number: Mapping[str, int] = {name: number for number, name in enumerate(self.ids)}
        self.extracts: Sequence[Extract] = Picked(extracts, by_id)
        structures = Picked(light(extracts, Structure), by_id)
        self.documents: Sequence[Document] = Remembered(
            Mapped(structures, lambda one: one.document), DOCUMENTS_AT_HAND
        )
        self.stated: Sequence[Stated] = Picked(light(extracts, Stated), by_id)
        self.texts: Sequence[Article] = Picked(texts, by_id)
        self.published: Sequence[AsOf | None] = Picked(dates, by_id)
        self.claimed: Sequence[Claimed] = Picked(light(extracts, Claimed), by_id)
        self._in_place: AtHand[list[Claim]] = AtHand(AT_HAND)
        called = Picked(light(extracts, Called), by_id)
        self._called: Sequence[Sequence[Claim | ClaimName]] = Remembered(
            Mapped(called, lambda one: in_place(one.claims)), AT_HAND
        )
        self.stories: Sequence[Story | None] = Picked(stories, by_id)  # none without claims
        self.sketches: Sequence[bytes] = Picked(sketches, by_id)  # hashes: see ``alignment.sketch``
        self.seeds: Sequence[bytes] = Picked(marks, by_id)  # hashes of the words around its figures
        self.stands = unpacked(b"".join(stands[place] for place in by_id))  # hashes, of each claim; 0: none
        self.sizes: list[int] = [sizes[place] for place in by_id]
        self.starts = array("L", accumulate(self.sizes, initial=0))
        self.days: Sequence[int] = [days[place] for place in by_id]
        times = [published[place] for place in by_id]
        every = range(len(ids))
        self.by_publication: Sequence[int] = sorted(every, key=times.__getitem__)
        self.by_day: Sequence[int] = sorted(every, key=self.days.__getitem__)
        self.rank: list[int] = inverse(self.by_day)  # of each article its place there

    def claims(self, article: int) -> list[Claim]:
        """Those of an article in the order of their numbers, which is that of place."""
        return self._in_place.get(article, self._ordered)

    def _ordered(self, article: int) -> list[Claim]:
        return in_place(self.claimed[article].claims)

    def called(self, number: int) -> Claim | ClaimName:
        """What the series of a claim is called by."""
        article, at = self.located(number)
        return self._called[article][at]

    def rank_of_claims(self) -> Numbers:
        """Of each claim the rank of its article."""
        import numpy

        return numpy.repeat(self.rank, self.sizes)

    def located(self, claim: int) -> tuple[int, int]:
        """The article of a claim, both by number, and which of its claims it is, counted from 0."""
        article = bisect_right(self.starts, claim) - 1
        return article, claim - self.starts[article]

    def document(self, name: str) -> Document:
        """The structure of an article."""
        return self.documents[self.number[name]]

    def named(self, items: Sequence[Value]) -> Mapping[str, Value]:
        """By id what there is of each article in the order of their numbers."""
        return Named(self.number, items)


def in_place(claims: Sequence[Placed]) -> list[Placed]:
    """The claims of one article in the order of their numbers."""
    return sorted(claims, key=place)


def inverse(order: Sequence[int]) -> list[int]:
    """Where in an order each number stands."""
    found = [0] * len(order)
    for at, number in enumerate(order):
        found[number] = at
    return found


__all__ = ["AT_HAND", "Articles", "Named", "in_place", "inverse"]
