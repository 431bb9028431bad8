"""Independent sources give different values for one thing at one time, whichever way they are read.

It is an error only where both dates, the thing counted and the values are sure; each doubt makes it milder
and is named. Copies of one text are one source. Two figures written to the same place differ although their
roundings touch. The finding shows both and does not say who is right.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.judging.disagreement import contradictions
from factcheck.rules.judging.geometry import Values
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import gap, plain
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC201",
    name="sources-disagree",
    severity="error",
    relation="conflict",
    needs="apart",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Two witnesses, the same time, values apart."""
    if lineup.series.kind == "ordinal":
        return
    witnesses = frozenset[str]().union(*(one.witnesses for one in lineup.statements))
    if len(witnesses) < 2:
        return
    if lineup.series.behaviour != "constant" and lineup.undated:
        yield RULE.not_evaluable("no_date")
        return
    for one in contradictions(lineup, context):
        low, high = one.low, one.high
        yield RULE.finding(
            one.claims,
            one.parameters() | {"gap": plain(high.value - low.value)},
            severity=one.severity,
            computation=gap(low, high),
            reasons=(*one.doubts, *(() if one.pair.values is Values.APART else ("rounding_meets",))),
            variant="" if one.pair.time.value == "same" else "perhaps",
        )
