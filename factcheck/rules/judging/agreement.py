"""Which statements agree although they are not written alike."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.interval import last_nonzero_place
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import Values, most_precise
from factcheck.rules.judging.sides import Sides, sides
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.message import figure, source, times, what

_ONE_SIDED = frozenset({"at_least", "at_most", "less"})


def agreements(lineup: Lineup, context: Context, wanted: Collection[Values]) -> list[Sides]:
    """Each coarse value with each finer one that it agrees with: the coarse side first."""
    found = []
    for pair in lineup.accords:
        if pair.values not in wanted or _is_echo(pair):
            continue
        if context.wording(pair.first.claim, pair.second.claim) is Wording.DRIFTED:
            continue
        fine = most_precise((pair.first, pair.second))
        coarse = pair.second if fine is pair.first else pair.first
        if coarse.claim.hedge in _ONE_SIDED:
            continue  # such words agree with nearly anything
        found.append(Pair(coarse, fine, pair.time, pair.values))
    return sides(sorted(found, key=_rank))


def parameters(both: Sides) -> dict[str, str]:
    """What messages about an agreement are filled with."""
    coarse, fine = both.pair.first, both.pair.second
    return {
        "what": what(fine.claim),
        "coarse": figure(coarse),
        "fine": figure(fine),
        "coarse_source": source(coarse.claim),
        "fine_source": source(fine.claim),
        "time": times(fine),
    }


def _rank(pair: Pair) -> tuple[object, ...]:
    """The most precise figure first, then in stable order."""
    fine = pair.second
    return fine.hedged, last_nonzero_place(fine.value, fine.place), pair.first.order, fine.order


def _is_echo(pair: Pair) -> bool:
    """Whether both stand in one sentence: a figure beside its own hedge restates nothing."""
    first, second = pair.first.claim, pair.second.claim
    if not first.sentence or (first.article, first.field) != (second.article, second.field):
        return False
    return first.sentence_start == second.sentence_start


__all__ = ["agreements", "parameters"]
