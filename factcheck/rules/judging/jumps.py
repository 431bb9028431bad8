"""When a change is a jump: against the figure's own history, its known limit, or its siblings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from factcheck.rules.judging.geometry import Time, most_precise
from factcheck.rules.judging.movement import Movement, movement
from factcheck.rules.judging.statement import Statement
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.views import Family

TWICE = Decimal(2)


class Limits(NamedTuple):
    """Settings of FC304."""

    history: int  # so many earlier changes make a history
    deviations: Decimal  # median absolute deviations above the median
    factor: Decimal  # largest plausible factor where knowledge names none
    siblings: Decimal  # times as much as each sibling
    least: Decimal  # percent: below, siblings say nothing


class Jump(NamedTuple):
    """A change beyond a limit."""

    change: Movement
    kind: str  # "history", "factor" or "siblings": the variant of the message
    limit: Decimal  # what was exceeded: a rate by year, a factor, a percentage
    siblings: tuple[Movement, ...]  # the moves of the siblings over the same time


def jumps(lineup: Lineup, family: Family, limits: Limits) -> Iterator[Jump]:
    """The changes of one series that are jumps."""
    changes = lineup.changes
    for pair in changes:
        change = movement(pair)
        beside = tuple(same_time_moves(pair, lineup, family))
        found = _beyond(change, changes, beside, lineup, limits)
        if found is not None:
            yield Jump(change, found[0], found[1], beside)


def same_time_moves(pair: Pair, lineup: Lineup, family: Family) -> Iterator[Movement]:
    """How the siblings of a series moved between the same two times, one move each."""
    for sibling in family.lineups:
        if sibling.series.id == lineup.series.id or sibling.series.kind != lineup.series.kind:
            continue
        if sibling.series.measure == lineup.series.measure:
            continue
        starts = [one for one in sibling.statements if _meets(lineup, one, pair.first)]
        ends = [one for one in sibling.statements if _meets(lineup, one, pair.second)]
        if starts and ends:
            yield Movement(most_precise(starts), most_precise(ends))


def _meets(lineup: Lineup, one: Statement, other: Statement) -> bool:
    return lineup.when(one, other) in (Time.SAME, Time.PERHAPS)


def _beyond(
    change: Movement, changes: Sequence[Pair], beside: Sequence[Movement], lineup: Lineup, limits: Limits
) -> tuple[str, Decimal] | None:
    """Kind and value of the limit that the change exceeds, if any."""
    known = lineup.known
    factor = known.jump if known is not None and known.jump else limits.factor
    multiplied = _factor(change)
    others = [movement(pair) for pair in changes if pair.second is not change.after]
    if len(others) + 1 >= limits.history:
        rates = [abs(other.difference) / max(other.years, Decimal("0.0001")) for other in others]
        middle = median(rates)
        limit = middle + limits.deviations * median(abs(rate - middle) for rate in rates)
        rate = abs(change.difference) / max(change.years, Decimal("0.0001"))
        return ("history", limit) if rate > limit and multiplied > TWICE else None
    if multiplied > factor:
        return "factor", factor
    shares = [move.most_share for move in beside]
    if len(shares) < 2 or change.least_share < limits.least:
        return None
    largest = max((share for share in shares if share is not None), default=None)
    if largest is None or None in shares or change.least_share <= limits.siblings * largest:
        return None
    return "siblings", limits.siblings * largest


def _factor(change: Movement) -> Decimal:
    """The smallest factor, up or down, that the likeliest values allow; 1 where it cannot be told."""
    before, after = change.before.likeliest, change.after.likeliest
    if before.low is None or before.high is None or after.low is None or after.high is None:
        return Decimal(1)
    if min(before.low, after.low) <= 0:
        return Decimal(1)
    return max(after.low / before.high, before.low / after.high)


__all__ = ["Jump", "Limits", "jumps", "same_time_moves"]
