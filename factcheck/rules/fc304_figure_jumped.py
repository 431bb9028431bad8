"""A figure moved further than its history, its known limit or its siblings make likely.

With five changes or more the rate by year is held against their median and four times their median
deviation, and the figure must at least double or halve. With fewer it must more than double or halve (or
exceed the limit known for the measure), or move over three times as much as each of two or more siblings
over the same time. A difference of definition does not hush a jump: it is named.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.interval import rounded
from factcheck.rules.context import Context
from factcheck.rules.judging.jumps import Jump, Limits, jumps
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import plain
from factcheck.rules.rule import Option, Outcome, Rule
from factcheck.rules.views import Family

RULE = Rule(
    code="FC304",
    name="figure-jumped",
    severity="warning",
    relation="change",
    scope="family",
    options=(
        Option(name="history", default=Decimal(5), low=Decimal(2)),
        Option(name="deviations", default=Decimal(4)),
        Option(name="factor", default=Decimal(2)),
        Option(name="siblings", default=Decimal(3)),
        Option(name="least", default=Decimal(20)),
    ),
    needs="apart",
)


def limits(context: Context) -> Limits:
    """The settings of this rule."""
    return Limits(
        history=int(context.number(RULE.code, "history")),
        deviations=context.number(RULE.code, "deviations"),
        factor=context.number(RULE.code, "factor"),
        siblings=context.number(RULE.code, "siblings"),
        least=context.number(RULE.code, "least"),
    )


def check(family: Family, context: Context) -> Iterator[Outcome]:
    """The jumps of each series of known measure."""
    settings = limits(context)
    for lineup in family.lineups:
        if len(lineup.series.claims) < 2:
            continue
        lacking = _lacking(lineup, settings)
        if lacking:
            if lineup.changes:
                yield RULE.not_evaluable(lacking)
            continue
        for jump in jumps(lineup, family, settings):
            if _told_as_a_change(jump):
                continue
            yield _finding(jump, lineup.series.id, context)


def _told_as_a_change(jump: Jump) -> bool:
    """Whether one sentence tells both: "tăng từ 3 tỷ lên 9 tỷ" is known to be that much."""
    before, after = jump.change.before.claim, jump.change.after.claim
    if (before.article, before.field) != (after.article, after.field):
        return False
    return bool(before.sentence) and before.sentence_start == after.sentence_start


def _lacking(lineup: Lineup, settings: Limits) -> str:
    """What is missing to call a change a jump: nothing is known of the measure, or how fast it may move."""
    if lineup.known is None:
        return "measure_open"
    if not lineup.known.jump and len(lineup.changes) < settings.history:
        return "no_limit"
    return ""


def _finding(jump: Jump, series: str, context: Context) -> Outcome:
    change = jump.change
    before, after = change.before, change.after
    factor = (
        max(after.value / before.value, before.value / after.value) if before.value and after.value else 0
    )
    drifted = context.wording(before.claim, after.claim) is Wording.DRIFTED
    parameters = change.parameters() | {
        "limit": plain(rounded(Decimal(jump.limit), "0.1")),
        "factor": plain(rounded(Decimal(factor), "0.1")),
    }
    return RULE.finding(
        (before.claim, after.claim),
        parameters,
        variant="factor_down" if jump.kind == "factor" and change.difference < 0 else jump.kind,
        related=tuple(one.claim for move in jump.siblings for one in (move.before, move.after)),
        computation=change.computation(),
        reasons=("FC310",) if drifted else (),
        series=series,
    )
