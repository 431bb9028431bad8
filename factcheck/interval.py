"""Intervals of values and of time: the geometry that every rule rests on.

A value as written opens two intervals: the *likeliest*, and the *widest* that any reading allows. The
convention follows typed-precision tolerances as accounting programs use them: the digits as written, not
a global epsilon, say how finely a figure speaks.
"""

from __future__ import annotations

import math
import sys
from datetime import date, datetime, time, timedelta
from decimal import Context, Decimal
from typing import NamedTuple

ZERO = Decimal(0)
TWO = Decimal(2)
WIDEST_ROUNDING = Decimal("0.05")  # rounding to trailing zeros never opens more than 5 % to a side
WIDEST_ABOUT = Decimal("0.10")  # "khoảng" at its loosest
HEDGE_SHARE = Decimal(6)  # a hedge opens at most a sixth of the figure: restated "gần" were 0.87 to 0.996

_WIDE = Context(prec=200)  # a slip of scale may make a figure of more digits than the usual 28

HEDGES = ("exact", "about", "more", "nearly", "at_least", "at_most", "less")


class Interval(NamedTuple):
    """Values from ``low`` to ``high``; ``None`` is unbounded; an open end does not contain its value."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval of one value."""
        return cls(value, value)

    def ends_before(self, other: Interval) -> bool:
        """Whether every value here is smaller than every value of ``other``."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not (self.ends_before(other) or other.ends_before(self))

    def contains(self, value: Decimal) -> bool:
        """Whether ``value`` lies within."""
        return self.meets(Interval.point(value))

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low, low_open = _lower(self, other)
        high, high_open = _upper(self, other)
        return Interval(low, high, low_open, high_open)

    def outward(self) -> tuple[float, float]:
        """Both ends as floats that hold at least all values between the exact ends; infinite where open."""
        low = -math.inf if self.low is None else float(self.low)
        high = math.inf if self.high is None else float(self.high)
        if self.low is not None and math.isfinite(low) and Decimal(low) > self.low:
            low = math.nextafter(low, -math.inf)
        if self.high is not None and math.isfinite(high) and Decimal(high) < self.high:
            high = math.nextafter(high, math.inf)
        # A finite end beyond the largest float: the other side of infinity would leave values out.
        return min(low, sys.float_info.max), max(high, -sys.float_info.max)

    def __add__(self, other: object) -> Interval:
        """Interval sum: ends add, openness carries over."""
        if not isinstance(other, Interval):
            return NotImplemented
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def scaled(self, factor: Decimal) -> Interval:
        """Both ends times a positive ``factor``."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def __neg__(self) -> Interval:
        """The interval of the negated values."""
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: object) -> Interval:
        """Interval difference."""
        return self + -other if isinstance(other, Interval) else NotImplemented

    def __mul__(self, other: object) -> Interval:
        """Interval product, of values that are not negative: a low end below zero counts as zero."""
        if not isinstance(other, Interval):
            return NotImplemented
        return Interval(
            _floor(self) * _floor(other),
            None if self.high is None or other.high is None else self.high * other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __truediv__(self, other: object) -> Interval:
        """Interval quotient, of values that are not negative: a low end below zero counts as zero."""
        if not isinstance(other, Interval):
            return NotImplemented
        least = _floor(other)
        return Interval(
            ZERO if not other.high else _floor(self) / other.high,
            None if self.high is None or not least else self.high / least,
            self.low_open or other.high_open,
            self.high_open or other.low_open,
        )


def _floor(one: Interval) -> Decimal:
    return max(one.low or ZERO, ZERO)


def _lower(a: Interval, b: Interval) -> tuple[Decimal | None, bool]:
    if a.low is None or b.low is None:
        return None, False
    if a.low == b.low:
        return a.low, a.low_open and b.low_open
    return (a.low, a.low_open) if a.low < b.low else (b.low, b.low_open)


def _upper(a: Interval, b: Interval) -> tuple[Decimal | None, bool]:
    if a.high is None or b.high is None:
        return None, False
    if a.high == b.high:
        return a.high, a.high_open and b.high_open
    return (a.high, a.high_open) if a.high > b.high else (b.high, b.high_open)


class Readings(NamedTuple):
    """What a figure as written allows: the likeliest values, and the widest."""

    likeliest: Interval
    widest: Interval


def last_nonzero_place(value: Decimal, place: Decimal) -> Decimal:
    """Place value of the last digit that is not zero, at least ``place`` (5.000 tỷ: 1,000 tỷ)."""
    if value == ZERO:
        return place
    digits = f"{(abs(value) / place).to_integral_value():f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return place * Decimal(10) ** zeros if zeros else place


def readings(
    value: Decimal,
    place: Decimal,
    *,
    hedge: str = "exact",
    measured: bool = False,
    range_end: Decimal | None = None,
    loose_end: Decimal | None = None,
) -> Readings:
    """Open a figure as written into its likeliest and widest intervals.

    ``place`` is d, the place value of the last digit written with the scale word applied (3,2 triệu:
    100,000). ``measured`` holds for decimals, scale words, units of measure, percent and money: figures
    that are rounded as a matter of course. ``range_end`` is the upper end of "từ a đến b".
    ``loose_end`` bounds "n lẻ", "n mấy": up to the next step of z.
    """
    if range_end is not None:
        low, high, half = min(value, range_end), max(value, range_end), place / TWO
        return Readings(Interval(low, high), Interval(low - half, high + half))
    if hedge == "at_least":
        return Readings(Interval(value, None), Interval(value, None))
    if hedge == "at_most":
        return Readings(Interval(None, value), Interval(None, value))
    if hedge == "less":
        below = Interval(None, value, high_open=True)
        return Readings(below, below)
    zeros = last_nonzero_place(value, place)
    if hedge in ("about", "nearly", "more"):
        return _hedged(value, place, zeros, hedge=hedge, loose_end=loose_end)
    if zeros == place and not measured:
        point = Interval(value, value)
        return Readings(point, point)
    around = min(zeros / TWO, abs(value) * WIDEST_ROUNDING)
    rounded = Interval(value - around, value + around)
    if not measured:
        point = Interval(value, value)
        return Readings(point, point.hull(rounded))
    half = place / TWO
    likeliest = Interval(value - half, value + half)
    # A truncated figure stands anywhere up to the next step; away from zero for negative ones.
    if value >= ZERO:
        widest = Interval(value - half, value + place, high_open=True)
    else:
        widest = Interval(value - place, value + half, low_open=True)
    return Readings(likeliest, widest.hull(rounded) if zeros > place else widest)


def _hedged(
    value: Decimal, place: Decimal, zeros: Decimal, *, hedge: str, loose_end: Decimal | None
) -> Readings:
    """About, nearly or more than a figure: how far, its last digit that is not zero says."""
    size = abs(value)
    width = min(zeros, size / HEDGE_SHARE)
    if hedge == "about":
        wide = max(width, size * WIDEST_ABOUT)
        return Readings(Interval(value - width, value + width), Interval(value - wide, value + wide))
    if hedge == "nearly":
        return Readings(Interval(value - width, value, high_open=True), Interval(None, value, high_open=True))
    if loose_end is not None:
        likeliest = Interval(value, loose_end, low_open=True)
    elif _is_precise(value, place, zeros):
        likeliest = Interval(value, value + width)
    else:
        likeliest = Interval(value, value + width, low_open=True)
    return Readings(likeliest, Interval(value, None, low_open=likeliest.low_open))


def _is_precise(value: Decimal, place: Decimal, zeros: Decimal) -> bool:
    """A hedge on a figure precise to the unit ("hơn 142.587") is a point with a soft upper side."""
    return zeros == place and abs(value) >= 1000 * place


class Period(NamedTuple):
    """A span of local time, both ends included, to the minute.

    ``grain`` says how finely the words spoke: minute, hour, part_of_day, day, week, month, quarter,
    half, year, decade, century, or span for anything between two named ends.
    """

    first: datetime
    last: datetime
    grain: str = "day"

    @classmethod
    def of_days(cls, first: date, last: date | None = None, grain: str = "day") -> Period:
        """Whole days from ``first`` to ``last``, both included."""
        return cls(datetime.combine(first, time.min), datetime.combine(last or first, time(23, 59)), grain)

    @property
    def is_instant(self) -> bool:
        """Whether the text gave the hour."""
        return self.grain in ("minute", "hour")

    @property
    def days(self) -> int:
        """Calendar days that the period touches."""
        return (self.last.date() - self.first.date()).days + 1

    def meets(self, other: Period) -> bool:
        """Whether some minute lies in both."""
        return self.first <= other.last and other.first <= self.last

    def before(self, other: Period) -> bool:
        """Whether this one ends before the other starts."""
        return self.last < other.first

    def contains(self, other: Period) -> bool:
        """Whether the other lies wholly within."""
        return self.first <= other.first and other.last <= self.last

    def same_extent(self, other: Period) -> bool:
        """Whether both ends are equal to the day: when two flows are of the same time."""
        return self.first.date() == other.first.date() and self.last.date() == other.last.date()

    def hull(self, other: Period) -> Period:
        """The smallest period that holds both."""
        return Period(min(self.first, other.first), max(self.last, other.last), "span")

    def overlap(self, other: Period) -> Period | None:
        """What lies in both, with the finer grain, or None."""
        if not self.meets(other):
            return None
        finer = self if self.last - self.first <= other.last - other.first else other
        return Period(max(self.first, other.first), min(self.last, other.last), finer.grain)

    def iso(self) -> str:
        """Both ends, "YYYY-MM-DD/YYYY-MM-DD"; with "THH:MM" where the text gave the hour."""
        if self.is_instant:
            return f"{self.first.isoformat(timespec='minutes')}/{self.last.isoformat(timespec='minutes')}"
        return f"{self.first.date().isoformat()}/{self.last.date().isoformat()}"

    @property
    def middle(self) -> datetime:
        """The minute halfway: where a yearly change is measured from."""
        return self.first + (self.last - self.first) / 2


def years_between(earlier: Period, later: Period) -> Decimal:
    """Years from the middle of one period to that of the other, to 4 places (365.2425 days a year)."""
    days = Decimal((later.middle - earlier.middle) // timedelta(minutes=1)) / Decimal(1440)
    return rounded(days / Decimal("365.2425"), "0.0001")


def rounded(value: Decimal, place: Decimal | str) -> Decimal:
    """The value to a place, half to even, however many digits stand before it.

    >>> rounded(Decimal("2.345"), "0.01"), rounded(Decimal("1E+30"), "0.1") == 10**30
    (Decimal('2.34'), True)
    """
    return value.quantize(Decimal(place), context=_WIDE)
