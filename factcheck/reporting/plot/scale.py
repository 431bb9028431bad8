"""Where times and values of a plot lie: its frame, its scales, and the round values beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import Period
from factcheck.language import format as form
from factcheck.model import Claim

RIGHT, TOP, BOTTOM = 388, 26, 178  # the frame, in pixels; its left side leaves room for the round values
EDGE = 14  # between the frame and the first and the last time
LETTER = 6.6  # width of a digit beside the frame


class Scale(NamedTuple):
    """Times and values as places in the frame, in pixels. Values start at zero."""

    first: datetime
    last: datetime
    low: float
    high: float
    one_unit: bool  # all values are written in one unit, and shown in it; else in the base unit
    left: float
    marks: tuple[tuple[float, str], ...]  # round values, and how they are written

    def x(self, when: datetime) -> float:
        """Pixels from the left."""
        width = RIGHT - self.left - 2 * EDGE
        return self.left + EDGE + (when - self.first) / (self.last - self.first) * width

    def y(self, value: float) -> float:
        """Pixels from the top."""
        return BOTTOM - (value - self.low) / (self.high - self.low) * (BOTTOM - TOP)

    def ends(self, claim: Claim) -> tuple[float, float]:
        """Both ends of the likeliest values."""
        return _ends(claim, self.one_unit)


def periods(claim: Claim) -> tuple[Period, ...]:
    """The times that a claim may speak of."""
    return claim.as_of.periods if claim.as_of else ()


def scale(claims: Sequence[Claim], language: str) -> Scale:
    """The scale that holds these claims, which all have a time."""
    first = min(period.first for claim in claims for period in periods(claim))
    last = max(period.last for claim in claims for period in periods(claim))
    if last - first < timedelta(days=2):
        first, last = _shift(first, -1), _shift(last, 1)
    one_unit = len({(claim.unit_code, claim.factor) for claim in claims}) == 1
    ends = [_ends(claim, one_unit) for claim in claims]
    low = min(0.0, *(end[0] for end in ends))
    high = max(0.0, *(end[1] for end in ends))
    high = high if high > low else low + 1.0
    unit = "%" if claims[0].kind == "percent" else ""
    marks = tuple(
        (float(value), form.figure(f"exact|{value:f}||{unit}", language)) for value in _round(low, high)
    )
    left = 10 + LETTER * max(len(text) for _, text in marks)
    return Scale(first, last, low, high, one_unit, left, marks)


def _shift(when: datetime, days: int) -> datetime:
    try:
        return when + timedelta(days=days)
    except OverflowError:
        return when


def _ends(claim: Claim, one_unit: bool) -> tuple[float, float]:
    """An open end reaches a fifth beyond the figure."""
    factor = Decimal(1) if one_unit else claim.factor
    value = float(claim.value * factor)
    room = abs(value) / 5 or 1.0
    interval = claim.likeliest
    low = value - room if interval.low is None else float(interval.low * factor)
    high = value + room if interval.high is None else float(interval.high * factor)
    return min(low, high), max(low, high)


def _round(low: float, high: float) -> list[Decimal]:
    """Three to six multiples of 1, 2 or 5 times a power of ten, zero among them."""
    least = (Decimal(high) - Decimal(low)) / 4
    power = Decimal(10) ** least.adjusted()
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= least)
    return [step * number for number in range(int(Decimal(low) / step), int(Decimal(high) / step) + 1)]
