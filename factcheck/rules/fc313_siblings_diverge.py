"""Measures that are counted together moved very differently: eight more countries, one more agency.

Nothing need be amiss, but the list may have been cut, or counted anew; the source would know. A figure that
jumped (FC304) is left to that rule.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.interval import rounded
from factcheck.rules.context import Context
from factcheck.rules.fc304_figure_jumped import limits
from factcheck.rules.judging.geometry import AGREE, compare
from factcheck.rules.judging.jumps import jumps, same_time_moves
from factcheck.rules.judging.movement import Movement, movement
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import plain, what
from factcheck.rules.rule import Option, Outcome, Rule
from factcheck.rules.views import Family

RULE = Rule(
    code="FC313",
    name="siblings-diverge",
    severity="info",
    relation="notice",
    scope="family",
    options=(
        Option(name="least", default=Decimal(10)),
        Option(name="times", default=Decimal(5)),
    ),
    needs="apart",
)


def check(family: Family, context: Context) -> Iterator[Outcome]:
    """Two series of known measures whose relative moves over the same time differ by the set factor."""
    lineups = [
        one
        for one in family.lineups
        if one.known is not None and one.known.owner != "event" and one.series.kind == "count"
    ]
    moving = [one for one in lineups if one.changes]
    if not moving:
        return
    if len(lineups) < 2:
        yield RULE.not_evaluable("no_sibling")
        return
    jumped = {id(jump.change.after) for lineup in lineups for jump in jumps(lineup, family, limits(context))}
    for first, second in combinations(lineups, 2):
        yield from _diverging(first, second, context, jumped)


def _diverging(first: Lineup, second: Lineup, context: Context, jumped: set[int]) -> Iterator[Outcome]:
    seen = set()
    for mover, other in ((first, second), (second, first)):
        for pair in mover.changes:
            change = movement(pair)
            for move in same_time_moves(pair, mover, Family("", (other,))):
                if id(change.after) in jumped or id(move.after) in jumped:
                    continue
                if not _far_apart(change, move, context):
                    continue
                key = frozenset((id(change.after), id(move.after)))
                if key not in seen:
                    seen.add(key)
                    yield _finding(change, move, other.series.id, context)


def _far_apart(change: Movement, other: Movement, context: Context) -> bool:
    """The one moved by the least share set, the other by far less, or the other way."""
    if change.least_share < context.number(RULE.code, "least"):
        return False
    if other.most_share is None or change.before.hedged or change.after.hedged:
        return False
    opposite = change.difference * other.difference < 0 and compare(other.before, other.after) not in AGREE
    return opposite or change.least_share > context.number(RULE.code, "times") * other.most_share


def _finding(change: Movement, other: Movement, series: str, context: Context) -> Outcome:
    drifted = any(
        context.wording(move.before.claim, move.after.claim) is Wording.DRIFTED for move in (change, other)
    )
    rose = change.difference > 0 and other.difference > 0
    return RULE.finding(
        (change.before.claim, change.after.claim, other.before.claim, other.after.claim),
        {
            "what_more": what(change.after.claim),
            "what_less": what(other.after.claim),
            "more": plain(abs(change.difference) if rose else change.difference),
            "less": plain(abs(other.difference) if rose else other.difference),
            "more_share": plain(rounded(change.share or Decimal(0), "0.01")),
            "less_share": plain(rounded(other.share or Decimal(0), "0.01")),
            "old_time": change.parameters()["old_time"],
            "new_time": change.parameters()["new_time"],
        },
        variant="" if rose else "apart",
        computation=f"{change.computation()}; {other.computation()}",
        reasons=("FC310",) if drifted else (),
        series=series,
    )
