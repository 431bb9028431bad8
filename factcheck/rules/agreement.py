"""Which statements of one time agree although they are not written alike, across witnesses."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from factcheck.rules.context import Context
from factcheck.rules.disagreement import across_witnesses
from factcheck.rules.geometry import Values, most_precise
from factcheck.rules.lineup import Lineup
from factcheck.rules.statement import Statement
from factcheck.rules.wording import Wording

_ONE_SIDED = frozenset({"at_least", "at_most", "less"})
Agreement = tuple[Statement, Statement, Values]


def agreements(lineup: Lineup, context: Context, wanted: Collection[Values]) -> list[Agreement]:
    """Each coarse value once, with the most precise one that it agrees with: (coarse, fine, how)."""
    best: dict[tuple[Decimal, str], Agreement] = {}
    for pair in lineup.meetings:
        if pair.values not in wanted or not across_witnesses(pair):
            continue
        if context.wording(pair.first.claim, pair.second.claim) is Wording.DRIFTED:
            continue
        fine = most_precise((pair.first, pair.second))
        coarse = pair.second if fine is pair.first else pair.first
        if coarse.value == fine.value or coarse.claim.hedge in _ONE_SIDED:
            continue  # nothing differs; or the words agree with nearly anything
        key = (coarse.value, coarse.claim.hedge)
        known = best.get(key)
        if known is None or _rank(coarse, fine) < _rank(known[0], known[1]):
            best[key] = (coarse, fine, pair.values)
    return [best[key] for key in sorted(best)]


def _rank(coarse: Statement, fine: Statement) -> tuple[object, ...]:
    return (fine.hedged, fine.place, coarse.order, fine.order)


__all__ = ["Agreement", "agreements"]
