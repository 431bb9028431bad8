"""The articles of a run, numbered in the order of their ids: light facts of each, the rest on shelves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from factcheck import alignment
from factcheck.alignment import Story, day_of
from factcheck.alignment.groups import stands_by
from factcheck.alignment.link import place
from factcheck.alignment.passages import seeds
from factcheck.alignment.stories import UNKNOWN
from factcheck.engines.disk.postings import pack
from factcheck.lookup import Named
from factcheck.model import Article, AsOf, Claim, DateMention, Document, Equation, Record
from factcheck.pipeline import Extract
from factcheck.shelf import Picked, Shelf, reread

Value = TypeVar("Value")
AT_HAND = 1_000  # articles whose claims need not be unpacked again: those that tell of one thing stand near


class Facts(Record, frozen=True, kw_only=True):
    """What is asked of an article beside its claims, before it is known which others bear on it."""

    story: Story | None  # none without claims
    sketch: bytes  # hashes of what it says: see ``alignment.sketch``
    seeds: bytes  # and of the words around its figures
    stands: bytes  # of each claim, in order of place, what it stands by; 0: by nothing


class Text(Record, frozen=True, kw_only=True):
    """An article, and when it was published as far as can be told."""

    article: Article
    published: AsOf | None


class Structure(Record, frozen=True, kw_only=True):
    """Of what an article says its structure."""

    document: Document


class Stated(Record, frozen=True, kw_only=True):
    """Of what an article says the arithmetic and the times."""

    equations: tuple[Equation, ...] = ()
    dates: tuple[DateMention, ...] = ()


class Articles:
    """All that was read, by number; ``ids`` gives the names in order."""

    def __init__(self, extracts: Sequence[Extract]) -> None:
        """Take down the facts; ``extracts`` stay where they are."""
        ids: list[str] = []
        published: list[datetime] = []
        days: list[int] = []
        sizes: list[int] = []
        facts: Shelf[Facts] = Shelf(Facts)
        texts: Shelf[Text] = Shelf(Text, at_hand=AT_HAND)
        claims: Shelf[tuple[Claim, ...]] = Shelf(tuple[Claim, ...], at_hand=AT_HAND)
        for one in extracts:
            own = _facts(one)
            facts.put(own)
            claims.put(one.claims)
            texts.put(Text(article=one.article, published=one.published))
            ids.append(one.article.id)
            days.append(day_of(own.story.published) if own.story else 0)
            published.append(one.article.published.first if one.article.published else UNKNOWN)
            sizes.append(len(one.claims))
        by_id = sorted(range(len(ids)), key=ids.__getitem__)
        self.ids: Sequence[str] = [ids[place] for place in by_id]
        self.number: Mapping[str, int] = {name: number for number, name in enumerate(self.ids)}
        self.extracts: Sequence[Extract] = Picked(extracts, by_id)
        self.structures: Sequence[Structure] = Picked(reread(extracts, Structure), by_id)
        self.stated: Sequence[Stated] = Picked(reread(extracts, Stated), by_id)
        self.texts: Sequence[Text] = Picked(texts, by_id)
        self.facts: Sequence[Facts] = Picked(facts, by_id)
        self.claims: Sequence[tuple[Claim, ...]] = Picked(claims, by_id)  # as they were read
        self.sizes: Sequence[int] = [sizes[place] for place in by_id]
        self.days: Sequence[int] = [days[place] for place in by_id]
        times = [published[place] for place in by_id]
        every = range(len(ids))
        self.by_publication: Sequence[int] = sorted(every, key=times.__getitem__)
        self.by_day: Sequence[int] = sorted(every, key=self.days.__getitem__)

    def document(self, name: str) -> Document:
        """The structure of an article."""
        return self.structures[self.number[name]].document

    def named(self, items: Sequence[Value]) -> Mapping[str, Value]:
        """By id what there is of each article in the order of their numbers."""
        return Named(self.number, items)


def in_place(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one article in the order of their numbers."""
    return sorted(claims, key=place)


def inverse(order: Sequence[int]) -> list[int]:
    """Where in an order each number stands."""
    found = [0] * len(order)
    for at, number in enumerate(order):
        found[number] = at
    return found


def _facts(extract: Extract) -> Facts:
    claims = in_place(extract.claims)
    return Facts(
        story=alignment.stories(claims).get(extract.article.id),
        sketch=pack(alignment.sketch(extract.document)),
        seeds=pack(seeds(extract.document, claims)),
        stands=pack([hash(name) if (name := stands_by(claim)) else 0 for claim in claims]),
    )


__all__ = ["AT_HAND", "Articles", "Facts", "Named", "in_place", "inverse"]
