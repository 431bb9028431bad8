"""Counts with percentages whose whole stands elsewhere: the whole that several prove, and who misses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import Interval, Readings
from factcheck.model import Claim
from factcheck.rules.judging.amounts import Amount, amounts
from factcheck.rules.views import ArticleView

HUNDRED = Decimal(100)
PROOF = 2  # other pairs that must fit a whole before one that misses it is told


class Portion(NamedTuple):
    """A count, its percentage, and the figures that may be its whole."""

    part: Claim
    percent: Claim
    wholes: tuple[Claim, ...]

    def fits(self, whole: Claim) -> bool:
        """Whether the percentage may be what the count is of this whole."""
        part, of = amounts((self.part, whole))
        return made(part, of).differs(amounts((self.percent,))[0]) != "error"


def misses(view: ArticleView) -> Iterator[tuple[Portion, Claim]]:
    """Each pair that fits no whole, with the whole that most others prove."""
    found = [
        Portion(part, percent, tuple(wholes))
        for one in view.of_shape("portions")
        for part, percent, *wholes in [view.claims_of(one, "part", "percent", "whole")]
    ]
    proof: dict[Decimal, set[tuple[Decimal, Decimal]]] = defaultdict(set)
    fitting: set[int] = set()
    for number, one in enumerate(found):
        for whole in one.wholes:
            if one.fits(whole):
                if whole.field == "title" or whole.start < one.part.start:
                    fitting.add(number)
                proof[whole.value].add((one.part.value, one.percent.value))
    for number, one in enumerate(found):
        able = [whole for whole in one.wholes if len(proof[whole.value]) >= PROOF]
        if able and number not in fitting and not any(one.fits(whole) for whole in able):
            yield one, max(able, key=lambda whole: (len(proof[whole.value]), -whole.start))


def made(part: Amount, whole: Amount) -> Amount:
    """What percentage the part is of the whole."""
    hundred = Interval.point(HUNDRED)
    likeliest = part.readings.likeliest / whole.readings.likeliest * hundred
    widest = part.readings.widest / whole.readings.widest * hundred
    return Amount(part.value / whole.value * HUNDRED, Readings(likeliest, widest))


__all__ = ["Portion", "made", "misses"]
