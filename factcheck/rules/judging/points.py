"""A step between two percentages: in points, or in percent of the first. Writers mix the two."""

from __future__ import annotations

from factcheck.model import Claim
from factcheck.rules.judging.growth import POINTS, Values, of_growth, of_points
from factcheck.rules.judging.sum import Sum


def may_be_points(both: Values, step: Claim, direction: str) -> Sum | None:
    """The sum in the sense in which the step fits, where it misses in the one that is written; else None."""
    if step.kind != "percent" or not direction or any(one.kind != "percent" for one in both.claims):
        return None
    relative, points = of_growth(both, step, direction), of_points(both, step, direction)
    written, other = (points, relative) if step.unit_code == POINTS else (relative, points)
    return other if other.fits and not written.fits else None


__all__ = ["may_be_points"]
