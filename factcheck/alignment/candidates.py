"""Pairs of claims worth a comparison, so that the work grows with the claims and not with their square."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from factcheck.alignment.events import Events
from factcheck.alignment.features import Features

SIZES = 12  # sizes of figures in a power of ten: figures of one size or the next are compared
CROWD = 40  # claims of one article and bucket that are compared; more are a table, not a statement


def candidates(
    seen: Sequence[Features], events: Events, of: Collection[str] | None = None
) -> Iterator[tuple[int, int, float]]:
    """Pairs of one event and one broad sort, with a word, a sentence or the size of the figure in common.

    The third is how surely both articles tell of one event. Of two articles the one whose id comes first is
    asked for the pairs of both; with ``of`` only some are asked.
    """
    buckets: dict[str, dict[tuple[object, ...], list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, told in enumerate(seen):
        for mark in _marks(told):
            bucket = buckets[told.claim.article][told.broad, mark]
            if len(bucket) < CROWD:
                bucket.append(index)
    for article in sorted(buckets if of is None else buckets.keys() & of):
        mine = buckets[article]
        others = {
            article: 1.0,
            **{other: event for other, event in events.get(article, {}).items() if other > article},
        }
        for other, event in others.items():
            theirs = buckets.get(other, {})
            pairs = {
                (min(one, two), max(one, two))
                for mark in mine.keys() & theirs.keys()
                for one in mine[mark]
                for two in theirs[mark]
                if one != two
            }
            for one, two in sorted(pairs):
                yield one, two, event


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
