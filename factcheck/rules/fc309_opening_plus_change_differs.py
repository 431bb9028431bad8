"""A level, what came or went since, and the level after do not fit: 56 + 4 is not 64.

The change must be told over just the time from the one level to the other. Where the figure may also fall,
something may have gone that nobody tells: then it is no error.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import reduce
from operator import add

from factcheck.interval import Interval
from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import Time, same_unit
from factcheck.rules.judging.statement import FACTS, Statement
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import PARTNERS, Lineup
from factcheck.rules.message import plain, side, source, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import Family

RULE = Rule(
    code="FC309",
    name="opening-plus-change-differs",
    severity="error",
    relation="conflict",
    scope="family",
    preview=True,
    needs="apart",
)
SLACK = timedelta(days=3)  # "đầu năm", "cuối tháng" and the days beside them
DOWN = "decrease"
LEVELS = ("stock", "cumulative")


def check(family: Family, context: Context) -> Iterator[Outcome]:
    """Each two levels of a measure with the changes that are told over the time between."""
    for lineup in family.lineups:
        if lineup.series.behaviour not in LEVELS:
            continue
        steps = [
            one
            for other in family.lineups
            if other.series.behaviour == "difference" and other.series.measure == lineup.series.measure
            for one in other.statements[:PARTNERS]
            if one.sure and one.claim.status in FACTS
        ]
        if lineup.known is None or lineup.known.owner == "event":
            articles = {claim.article for claim in lineup.series.claims}  # else it may be of another event
            steps = [one for one in steps if one.claim.article in articles]
        if steps:
            yield from _of_levels(lineup, steps, context)


def _of_levels(lineup: Lineup, steps: list[Statement], context: Context) -> Iterator[Outcome]:
    levels = [one for one in lineup.statements if one.claim.status in FACTS and one.claim.behaviour in LEVELS]
    placed = [one for one in levels if one.sure][:PARTNERS]
    if len(placed) < 2:
        yield RULE.not_evaluable("level_missing")
        return
    for opening in placed:
        for closing in placed:
            if lineup.when(opening, closing) is not Time.BEFORE:
                continue
            between = [one for one in steps if _spans(one, opening, closing)]
            same = all(same_unit(opening.claim, one.claim) for one in (closing, *between))
            if between and same and context.wording(opening.claim, closing.claim) is Wording.SAME:
                yield from _verdict(opening, closing, between, lineup)


def _spans(step: Statement, opening: Statement, closing: Statement) -> bool:
    """Whether the change is told over just the time between the two levels."""
    starts = abs(step.period.first - opening.period.last) <= SLACK
    return starts and abs(step.period.last - closing.period.last) <= SLACK


def _verdict(
    opening: Statement, closing: Statement, steps: list[Statement], lineup: Lineup
) -> Iterator[Outcome]:
    signs = [_sign(one) for one in steps]
    if len(set(signs)) < len(signs):
        yield RULE.not_evaluable("part_contradicts")  # two increases of one time: one includes the other
        return
    signed = [_signed(one, sign) for one, sign in zip(steps, signs, strict=True)]
    likeliest = reduce(add, (one[0] for one in signed), opening.likeliest)
    if likeliest.meets(closing.likeliest):
        return
    apart = not reduce(add, (one[1] for one in signed), opening.widest).meets(closing.widest)
    falls = lineup.known is None or lineup.known.may_fall
    reasons = [*(["may_fall"] if falls else ()), *([] if apart else ["rounding_meets"])]
    total = opening.value + sum(sign * one.value for one, sign in zip(steps, signs, strict=True))
    terms = "".join(
        f" {'+' if sign > 0 else '−'} {term(one.value)}" for one, sign in zip(steps, signs, strict=True)
    )
    yield RULE.finding(
        (opening.claim, *(one.claim for one in steps), closing.claim),
        {
            "what": what(closing.claim),
            **side("opening", opening),
            **side("closing", closing),
            "change": plain(total - opening.value),
            "change_source": source(steps[0].claim),
            "total": plain(total),
            "gap": plain(closing.value - total),
        },
        severity="warning" if reasons else "error",
        computation=f"{term(opening.value)}{terms} = {term(total)} ≠ {term(closing.value)}",
        reasons=reasons,
        series=lineup.series.id,
    )


def _sign(step: Statement) -> int:
    return -1 if DOWN in step.claim.qualifiers else 1


def _signed(step: Statement, sign: int) -> tuple[Interval, Interval]:
    return (step.likeliest, step.widest) if sign > 0 else (-step.likeliest, -step.widest)
