"""Figures of one article set against each other: sums in one unit, and how sure a difference is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import Interval, Readings, last_nonzero_place
from factcheck.language.format import term
from factcheck.model import Claim, Equation, Severity
from factcheck.rules.message import plain
from factcheck.rules.views import ArticleView


class Amount(NamedTuple):
    """A figure as written or worked out, and what it may be."""

    value: Decimal
    readings: Readings

    def __add__(self, other: object) -> Amount:
        """Values and intervals add."""
        if not isinstance(other, Amount):
            return NotImplemented
        (mine, wide), (yours, far) = self.readings, other.readings
        return Amount(self.value + other.value, Readings(mine + yours, wide + far))

    def __sub__(self, other: object) -> Amount:
        """By how much this is more than the other."""
        if not isinstance(other, Amount):
            return NotImplemented
        (mine, wide), (yours, far) = self.readings, other.readings
        return Amount(self.value - other.value, Readings(mine - yours, wide - far))

    def exceeds(self, other: Amount) -> Severity | None:
        """How surely this is more: an error under every reading, a warning as most likely meant."""
        if not other.readings.likeliest.ends_before(self.readings.likeliest):
            return None
        return "error" if other.readings.widest.ends_before(self.readings.widest) else "warning"

    def differs(self, other: Amount) -> Severity | None:
        """How surely this is not the other."""
        return self.exceeds(other) or other.exceeds(self)


def amounts(claims: Sequence[Claim]) -> tuple[Amount, ...]:
    """Each claim's figure, in the unit of the first."""
    found = []
    for claim in claims:
        bare = not claim.unit_code  # "80 ha (Lào Cai 4, ...)"
        factor = Decimal(1) if bare else claim.factor / claims[0].factor
        by = Interval.point(factor)
        found.append(Amount(claim.value * factor, Readings(claim.likeliest * by, _widest(claim) * by)))
    return tuple(found)


def _widest(claim: Claim) -> Interval:
    """What a figure that stands among its parts may be: its last zero is no rounding."""
    if _is_counted_out(claim):
        return claim.likeliest
    if claim.kind == "percent" and claim.hedge == "exact" and claim.range_end is None:
        place = min(last_nonzero_place(claim.value, claim.place), max(claim.place, Decimal(1)))
        return Interval(claim.value - place / 2, claim.value + place, high_open=True)  # 36,70 may be 36,7
    return claim.widest


def _is_counted_out(claim: Claim) -> bool:
    """A bare count that a breakdown follows is rounded only where it ends in two zeros: 330 is 330."""
    bare = claim.likeliest == Interval.point(claim.value)
    return bare and last_nonzero_place(claim.value, claim.place) <= 10 * claim.place


def amounts_of(view: ArticleView, equation: Equation, *roles: str) -> tuple[Amount, ...]:
    """The figures of an equation in some roles, in their order, and in the unit of the first claim."""
    terms = sorted(
        (one for one in equation.terms if one.role in roles), key=lambda one: roles.index(one.role)
    )
    claims = [view.claim(one) for one in terms]
    claimed = iter(amounts([one for one in claims if one]))
    return tuple(
        next(claimed) if claim else exactly(view.value(one)) for one, claim in zip(terms, claims, strict=True)
    )


def exactly(value: Decimal) -> Amount:
    """A number that is what it says."""
    point = Interval.point(value)
    return Amount(value, Readings(point, point))


def total(parts: Sequence[Amount]) -> Amount:
    """All parts together."""
    whole = parts[0]
    for part in parts[1:]:
        whole += part
    return whole


def written(parts: Sequence[Amount], result: Amount) -> str:
    """The sum spelled out: "35 + 40 = 75"."""
    return f"{' + '.join(term(part.value, 'number') for part in parts)} = {term(result.value, 'number')}"


def figure(amount: Amount, claim: Claim) -> str:
    """The parameter for a figure that was worked out, in the unit of a claim."""
    unit = "%" if claim.kind == "percent" else (claim.unit if claim.unit_code else "")
    return f"exact|{plain(amount.value)}||{unit}"


__all__ = ["Amount", "amounts", "amounts_of", "exactly", "figure", "total", "written"]
