"""How far a figure moved from one time to another: the arithmetic that messages and rules share."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import Interval, rounded, years_between
from factcheck.language.format import term
from factcheck.rules.judging.statement import Statement
from factcheck.rules.lineup import Pair
from factcheck.rules.message import plain, side, what

HUNDRED = Decimal(100)


class Movement(NamedTuple):
    """A change between two statements of one series."""

    before: Statement
    after: Statement

    @property
    def difference(self) -> Decimal:
        """After less before, as written."""
        return self.after.value - self.before.value

    @property
    def share(self) -> Decimal | None:
        """The difference in percent of the value before; None where that is zero."""
        return self.difference / abs(self.before.value) * HUNDRED if self.before.value else None

    @property
    def years(self) -> Decimal:
        """Years between the middles of the two times."""
        return years_between(self.before.period, self.after.period)

    @property
    def per_year(self) -> Decimal | None:
        """The difference by year, rounded; None where less than a year lies between."""
        return significant(self.difference / self.years) if self.years >= 1 else None

    @property
    def least_share(self) -> Decimal:
        """The smallest relative move, in percent without sign, that the likeliest values allow."""
        return _share(self.before.likeliest, self.after.likeliest, least=True)

    @property
    def most_share(self) -> Decimal | None:
        """The largest relative move; None where there is no limit."""
        low, high = self.before.likeliest, self.after.likeliest
        if None in (low.low, low.high, high.low, high.high):
            return None
        return _share(low, high, least=False)

    def parameters(self) -> dict[str, str]:
        """What messages about a change are filled with."""
        found = {
            "what": what(self.after.claim),
            **side("old", self.before),
            **side("new", self.after),
            "change": plain(self.difference),
            "years": plain(rounded(self.years, "0.1")),
        }
        if self.share is not None:
            found["share"] = plain(rounded(self.share, "0.01"))
        if self.per_year is not None:
            found["yearly"] = plain(self.per_year)
        return found

    def computation(self) -> str:
        """The arithmetic, its numbers as terms that no language owns."""
        change = term(self.difference)
        text = f"{term(self.after.value)} − {term(self.before.value)} = {change}"
        if self.share is not None and self.after.claim.kind != "percent":
            text += f"; {change} / {term(abs(self.before.value))} = {term(self.share, 'percent')}"
        if self.per_year is not None:
            years = term(rounded(self.years, "0.01"), "years")
            text += f"; {change} / {years} = {term(self.per_year, 'yearly')}"
        return text


def movement(pair: Pair) -> Movement:
    """The movement from the first statement of a pair to the second."""
    return Movement(pair.first, pair.second)


def perhaps_another_span(pair: Pair) -> bool:
    """Whether a count that fell by more than half may be one of a week beside one of a year.

    A recount takes less away; so a fall of that size must be sure of its dates to be told.
    """
    sure = pair.first.sure and pair.second.sure
    return not sure and 0 < pair.second.value * 2 < pair.first.value


def significant(value: Decimal, digits: int = 2) -> Decimal:
    """Rounded to so many digits that count; from ten up to the unit, but to no more than four."""
    if not value:
        return Decimal(0)
    size = value.adjusted()
    return round(value, max(digits - 1 - size, min(0, 3 - size)))


def _share(before: Interval, after: Interval, *, least: bool) -> Decimal:
    """Relative distance of two intervals in percent: of their nearest values, or of their farthest."""
    gaps = [
        (high.high - low.low) if not least else (high.low - low.high)
        for low, high in ((before, after), (after, before))
        if high.low is not None and low.high is not None and high.high is not None and low.low is not None
    ]
    base = max((abs(end) for end in (before.low, before.high) if end is not None), default=Decimal(0))
    if not gaps or not base:
        return Decimal(0)
    return max(max(gaps), Decimal(0)) / base * HUNDRED


__all__ = ["Movement", "movement", "perhaps_another_span", "significant"]
