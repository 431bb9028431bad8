"""Independent sources hedge one figure differently: apart as most likely meant, though some reading agrees.

"Hơn 12" and "hơn 13", "gần 80" and "gần 100": either may be loose wording, or the sources know different
figures.
"""

from collections.abc import Iterator

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.disagreement import disagreements
from factcheck.rules.judging.geometry import Values
from factcheck.rules.lineup import Lineup
from factcheck.rules.rule import Outcome, Rule

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
        yield RULE.finding(
            one.claims,
            one.parameters(),
            severity=one.severity,
            computation=f"{term(low.value)} ≠ {term(high.value)}",
            reasons=one.doubts,
        )
