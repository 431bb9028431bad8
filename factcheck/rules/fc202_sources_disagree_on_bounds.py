"""Independent sources hedge one figure differently: apart as most likely meant, though some reading agrees.

"Hơn 12" and "hơn 13", "gần 80" and "gần 100": either may be loose wording, or the sources know different
figures. A round ten or hundred given by eye ("hơn 10 xe") is no such bound.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.disagreement import disagreements
from factcheck.rules.judging.geometry import Values
from factcheck.rules.judging.statement import Statement
from factcheck.rules.lineup import Lineup
from factcheck.rules.rule import Outcome, Rule

ROUGH = 100  # a round figure up to it may be meant by eye
MORE = Decimal("1.5")  # "hơn 10" is less than so many times ten

RULE = Rule(
    code="FC202",
    name="sources-disagree-on-bounds",
    severity="warning",
    relation="conflict",
    needs="apart",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Two witnesses, the same time, at least one hedged; likeliest values apart, widest ones not."""
    if lineup.series.kind == "ordinal":
        return
    if all(not one.periods for one in lineup.statements) and lineup.series.behaviour != "constant":
        yield RULE.not_evaluable("no_date")
        return
    for one in disagreements(lineup, context):
        if one.pair.values is not Values.LOOSE:
            continue  # FC201 reports it
        low, high = one.low, one.high
        if _is_rough(low, high):
            continue
        yield RULE.finding(
            one.claims,
            one.parameters(),
            severity=one.severity,
            computation=f"{term(low.value)} ≠ {term(high.value)}",
            reasons=one.doubts,
        )


def _is_rough(low: Statement, high: Statement) -> bool:
    """Whether the lower says no more than a round ten or hundred: "hơn 10 xe" may well be 13 of them."""
    said = low.claim
    round_up = said.hedge == "more" and said.range_end is None and said.value.adjusted() >= 1
    one_digit = len(said.value.normalize().as_tuple().digits) == 1
    counted = said.kind == "count" and said.value <= ROUGH and not high.hedged
    return round_up and one_digit and counted and high.value < low.value * MORE
