"""Pairs of claims worth a comparison, so that the work grows with the claims and not with their square."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.alignment.events import Events
from factcheck.alignment.features import Features

SIZES = 12  # sizes of figures in a power of ten: figures of one size or the next are compared
Buckets = Mapping[tuple[object, ...], Sequence[int]]
CROWD = 40  # claims of one article and bucket that are compared; more are a table, not a statement


def candidates(
    seen: Sequence[Features], events: Events, of: Collection[str] | None = None
) -> Iterator[tuple[int, int, float]]:
    """Pairs of one event and one broad sort, with a word, a sentence or the size of the figure in common.

    The third is how surely both articles tell of one event. Of two articles the one whose id comes first is
    asked for the pairs of both; with ``of`` only some are asked.
    """
    held: dict[str, list[tuple[int, Features]]] = defaultdict(list)
    for index, told in enumerate(seen):
        held[told.claim.article].append((index, told))
    found = {article: buckets(told) for article, told in held.items()}
    for article in sorted(found if of is None else found.keys() & of):
        others = {
            article: 1.0,
            **{other: event for other, event in events.get(article, {}).items() if other > article},
        }
        for other, event in others.items():
            for one, two in pairs(found[article], found.get(other, {})):
                yield one, two, event


def buckets(told: Iterable[tuple[int, Features]]) -> Buckets:
    """The claims of one article, by number, under what each must share with another to be compared."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, one in told:
        for mark in _marks(one):
            bucket = found[one.broad, mark]
            if len(bucket) < CROWD:
                bucket.append(index)
    return found


def pairs(mine: Buckets, theirs: Buckets) -> list[tuple[int, int]]:
    """The pairs of claims of an article and a later one, or itself, that are worth a comparison."""
    found = {
        (one, two)
        for mark in mine.keys() & theirs.keys()
        for one in mine[mark]
        for two in theirs[mark]
        if one < two
    }
    return sorted(found)


def _marks(told: Features) -> set[object]:
    """What a claim must share with another to be compared."""
    marks: set[object] = {
        *told.head,
        told.plain,
        told.claim.sentence_place,
    }
    if told.claim.value:
        size = _size(told.claim.value)
        marks |= {f"~{size}", f"~{size + 1}"}
    if told.claim.role in ("title", "lead"):
        marks.add("headline")
    return marks


def _size(value: Decimal) -> int:
    """Its power of ten, in steps; of any size a figure may have."""
    power = value.adjusted()
    return int((power + math.log10(float(abs(value.scaleb(-power))))) * SIZES)
