"""A figure was one thing before and another after: the change, absolute, relative and by year.

Where a provisional figure stands beside a final one of the same time, it is a change of vintage. A change is
no fault; it is what a reader of two articles wants to know.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import DIFFER, Time, comparable, vintage
from factcheck.rules.judging.movement import Movement, movement
from factcheck.rules.judging.sides import Sides
from factcheck.rules.judging.statement import EARLY_VINTAGES, Statement
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC301",
    name="figure-changed",
    severity="info",
    relation="change",
    needs="apart",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each statement against the latest comparable one before it."""
    if lineup.series.behaviour != "constant" and lineup.undated:
        if len(lineup.statements) > 1:
            yield RULE.not_evaluable("no_date")
        return
    told: set[tuple[int, int]] = set()
    for pair in lineup.changes:
        if (id(pair.first), id(pair.second)) in told:
            continue
        both = _told_by_all(pair, lineup)
        told.update((id(one), id(other)) for one in both.first for other in both.second)
        change = movement(pair)
        drifted = context.wording(pair.first.claim, pair.second.claim) is Wording.DRIFTED
        yield RULE.finding(
            both.claims,
            change.parameters(),
            variant=_variant(change),
            computation=change.computation(),
            reasons=("FC310",) if drifted else (),
        )
    yield from _vintages(lineup)


def _told_by_all(pair: Pair, lineup: Lineup) -> Sides:
    """Both figures with all who give them, as far as what they tell too comes before the other, or after."""

    def follow(earlier: Statement, later: Statement) -> bool:
        return comparable(earlier, later) and lineup.when(earlier, later) is Time.BEFORE

    first = [one for one in lineup.agreeing(pair.first) if follow(one, pair.second)]
    second = [one for one in lineup.agreeing(pair.second) if follow(pair.first, one)]
    return Sides(pair, first, second)


def _variant(change: Movement) -> str:
    by_words = not change.before.period.before(change.after.period)  # one time is told of both
    if change.after.claim.kind == "percent":
        return "points_by_words" if by_words else "points"
    if change.share is None:
        return "from_zero"
    if by_words:
        return "by_words"
    return "" if change.per_year is not None else "within_a_year"


def _vintages(lineup: Lineup) -> Iterator[Outcome]:
    seen = set()
    for pair in lineup.meetings:
        if pair.values not in DIFFER or not vintage(pair.first, pair.second):
            continue
        first, second = sorted(
            (pair.first, pair.second), key=lambda one: one.claim.status not in EARLY_VINTAGES
        )
        if (first.value, second.value) in seen:
            continue
        seen.add((first.value, second.value))
        change = Movement(first, second)
        yield RULE.finding(
            (first.claim, second.claim),
            change.parameters(),
            variant="vintage",
            computation=change.computation(),
        )
