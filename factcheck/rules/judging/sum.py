"""What a text states beside what its other figures make of it: the two sides of one sum."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import Interval, Readings
from factcheck.language.format import term
from factcheck.model import Claim, Severity

LARGE = 1000  # from here on a digit more than the stated figure has tells nothing
DIGITS = 24  # more than a figure of any news has


class Sum(NamedTuple):
    """One step of a change, and what the other figures make of it."""

    stated: Claim
    allowed: tuple[Readings, ...]  # what the stated figure allows, by its readings
    made: Readings  # what the others make
    value: Decimal  # the same from the figures as written
    unit: str  # of ``value``, as in a figure: "%", "đồng", "lần"
    written: str  # the arithmetic
    claims: tuple[Claim, ...]

    @property
    def fits(self) -> bool:
        """Whether the two meet as they are most likely meant."""
        return any(one.likeliest.meets(self.made.likeliest) for one in self.allowed)

    @property
    def severity(self) -> Severity:
        """Of a difference: an error where no reading lets the two meet."""
        return "warning" if any(one.widest.meets(self.made.widest) for one in self.allowed) else "error"


def make_sum(
    stated: Claim,
    allowed: tuple[Readings, ...],
    made: Readings,
    value: Decimal,
    written: str,
    claims: tuple[Claim, ...],
    *,
    unit: str = "",
) -> Sum:
    """A sum whose result is written as finely as shows the difference; ``unit`` empty: that of the figure."""
    unit = unit or ("lần" if stated.kind == "ratio" else stated.unit)
    shown = rounded(value, stated.place, finely=stated.kind == "percent" or stated.place < 1)
    result = f"{number(shown)} %" if unit == "%" else number(shown)
    return Sum(stated, allowed, made, shown, unit, f"{written} = {result}", claims)


def rounded(value: Decimal, place: Decimal, *, finely: bool = True) -> Decimal:
    """The value to the place of the figure that it is set against, or where it is small to one digit more."""
    if finely and abs(value) < LARGE * place:
        place = place / 10
    if value.adjusted() - place.adjusted() > DIGITS:
        return value
    return (value / place).to_integral_value() * place


def lift(function: Callable[..., Interval], *given: Readings) -> Readings:
    """Compute with the likeliest intervals, and with the widest."""
    return Readings(function(*(one.likeliest for one in given)), function(*(one.widest for one in given)))


def number(value: Decimal) -> str:
    """A number of the arithmetic, for ``language.format.computation``."""
    return term(value, "number")


__all__ = ["Sum", "lift", "make_sum", "number", "rounded"]
