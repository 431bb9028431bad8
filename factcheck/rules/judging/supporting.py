"""What in a text bears a figure out: itself, or a sum, difference, ratio or share of two others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.interval import Interval
from factcheck.model import Claim
from factcheck.rules.judging.geometry import same_unit
from factcheck.rules.judging.telling import of_one_unit

_MOST = 60  # figures that are combined in pairs; more are a table
_HUNDRED = Decimal(100)


def supported(claim: Claim, others: list[Claim]) -> bool:
    """Whether one of ``others``, or two of them together, come to what ``claim`` says."""
    if any(same_unit(one, claim) and one.widest.meets(claim.widest) for one in others):
        return True
    return any(
        told.meets(claim.likeliest)
        for one, other in combinations(others[:_MOST], 2)
        for told in _together(one, other, claim)
    )


def summed(claim: Claim, others: list[Claim]) -> tuple[Claim, Claim] | None:
    """Two figures of the same sort that add up to that of ``claim``: headlines add what bodies split."""
    alike = [one for one in others if of_one_unit(one, claim) and one.value != claim.value]
    for one, other in combinations(alike[:_MOST], 2):
        if (one.likeliest + other.likeliest).meets(claim.likeliest):
            return one, other
    return None


def _together(one: Claim, other: Claim, claim: Claim) -> Iterator[Interval]:
    """What two figures of one unit make of the kind of ``claim``."""
    if not same_unit(one, other):
        return
    if same_unit(one, claim):
        yield one.likeliest + other.likeliest
        yield one.likeliest + -other.likeliest
        yield other.likeliest + -one.likeliest
    if claim.kind in ("ratio", "percent"):
        scale = _HUNDRED if claim.kind == "percent" else Decimal(1)
        for part, whole in ((one, other), (other, one)):
            if whole.value:
                ratio = part.value / whole.value * scale
                yield _about(ratio, claim)
                yield _about(abs(ratio - scale), claim)


def _about(value: Decimal, claim: Claim) -> Interval:
    """A value that was rounded to the place of ``claim``."""
    half = max(claim.place, Decimal("0.01")) / 2
    return Interval(value - half, value + half)


__all__ = ["summed", "supported"]
