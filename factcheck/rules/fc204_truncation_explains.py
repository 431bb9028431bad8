"""One source cuts off the digits that another gives: 18,9 and 18.

Cutting is ordinary in headlines. Where it drops more than the limit, in percent of the finer figure, the
coarse one misleads and the finding is a warning.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.interval import rounded
from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.agreement import agreements, parameters
from factcheck.rules.judging.geometry import Values, compare
from factcheck.rules.judging.statement import Statement
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import plain
from factcheck.rules.rule import Option, Outcome, Rule

RULE = Rule(
    code="FC204",
    name="truncation-explains",
    severity="info",
    relation="compatible",
    explains=True,
    options=(Option(name="gap", default=Decimal(3)),),
    needs="varied",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """The coarser value is the finer one, cut off and not rounded."""
    if lineup.undated_flow:
        yield RULE.not_evaluable("no_date")
        return
    limit = context.number(RULE.code, "gap")
    for both in agreements(lineup, context, (Values.TRUNCATED,)):
        coarse, fine = both.pair.first, both.pair.second
        apart = len({one.article for one in both.claims}) > 1  # within one they are mostly of two things
        gap = abs(fine.value - coarse.value) / abs(fine.value) * 100
        yield RULE.finding(
            both.claims,
            parameters(both) | {"gap": plain(rounded(gap, "0.1"))},
            severity="warning" if gap > limit and apart else "info",
            computation=f"({term(fine.value)} − {term(coarse.value)}) / {term(fine.value)} = "
            f"{term(gap, 'percent')}",
        )


def explains(first: Statement, second: Statement, context: Context) -> bool:  # noqa: ARG001
    """The one is the other, cut off."""
    return compare(first, second) is Values.TRUNCATED
