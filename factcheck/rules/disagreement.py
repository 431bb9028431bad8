"""Which statements of one time disagree across witnesses: the smallest sets, each contradiction once.

Values lie on a line, so where any set of intervals has no common value, some pair has none: the smallest
set that breaks consistency is a pair. Of the pairs, each value is shown with the higher one that it
contradicts worst, the nearest of these; so a wider interval can only take findings away.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.model import SEVERITIES, Claim, Severity
from factcheck.rules.context import Context
from factcheck.rules.doubts import doubts, grade
from factcheck.rules.geometry import DIFFER, vintage
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.statement import Statement


class Disagreement(NamedTuple):
    """Two values that contradict each other, the lower first."""

    low: Statement
    high: Statement
    pair: Pair
    severity: Severity
    doubts: tuple[str, ...]

    @property
    def others(self) -> tuple[Claim, ...]:
        """The further witnesses of both."""
        return (*self.low.claims[1:], *self.high.claims[1:])


def disagreements(lineup: Lineup, context: Context) -> tuple[Disagreement, ...]:
    """Pairs of the same time, or perhaps, across witnesses; each lower value once, by its worst conflict."""
    best: dict[tuple[Decimal, Decimal], tuple[tuple[object, ...], Disagreement]] = {}
    for pair in lineup.meetings:
        if pair.values not in DIFFER or vintage(pair.first, pair.second):
            continue
        if not across_witnesses(pair) or context.explanation(pair.first, pair.second):
            continue
        found = doubts(pair, lineup, context)
        low, high = sorted((pair.first, pair.second), key=lambda one: (one.value, one.order))
        one = Disagreement(low, high, pair, grade(pair, lineup, found), found)
        rank = (SEVERITIES.index(one.severity), low.order, high.order)
        key = (low.value, high.value)
        if key not in best or rank < best[key][0]:
            best[key] = (rank, one)
    nearest: dict[Decimal, Disagreement] = {}
    for (low_value, high_value), (_, one) in best.items():
        known = nearest.get(low_value)
        if known is None or _worse(one, high_value, known):
            nearest[low_value] = one
    return tuple(nearest[value] for value in sorted(nearest))


def across_witnesses(pair: Pair) -> bool:
    """Whether each side has a witness that does not say the other too, and contradict only itself."""
    first, second = pair.first.witnesses, pair.second.witnesses
    return bool(first - second) and bool(second - first)


def _worse(one: Disagreement, value: Decimal, known: Disagreement) -> bool:
    return (SEVERITIES.index(one.severity), value) < (SEVERITIES.index(known.severity), known.high.value)


__all__ = ["Disagreement", "across_witnesses", "disagreements"]
