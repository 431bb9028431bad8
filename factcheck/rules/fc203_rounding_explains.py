"""Sources write one figure with different precision: rounding or a hedge accounts for the difference.

"3,2 triệu" and "3.214.000", "hơn 160" and "162" agree. The finding names the more precise one, which is the
better to quote.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.judging.agreement import agreements, parameters
from factcheck.rules.judging.geometry import Values, compare
from factcheck.rules.judging.statement import Statement
from factcheck.rules.lineup import Lineup
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC203",
    name="rounding-explains",
    severity="info",
    relation="compatible",
    explains=True,
    needs="varied",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Two ways to write one figure: values that meet and are not the same, or the same with a hedge."""
    if lineup.undated_flow:
        yield RULE.not_evaluable("no_date")
        return
    for both in agreements(lineup, context, (Values.ROUNDED, Values.HEDGED)):
        yield RULE.finding(
            both.claims,
            parameters(both),
            variant="hedged" if both.pair.values is Values.HEDGED else "",
        )


def explains(first: Statement, second: Statement, context: Context) -> bool:  # noqa: ARG001
    """Rounding, or a hedge, makes the two agree."""
    return compare(first, second) in (Values.ROUNDED, Values.HEDGED)
