"""No whole number of so many people makes the stated percentage: of 20, 33 % are 6.6.

The granularity test, known as GRIM where means of whole numbers are checked (Brown and Heathers, 2017): a
share of n is k / n with a whole k, rounded or cut off as it is written. It can tell something only where n is
small.

Under trial: no firing, right or false, on 157 texts of news, and none of them gave room to plant a slip.
"""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from factcheck.interval import Interval
from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.amounts import amounts
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC107",
    name="percent-impossible-for-count",
    severity="warning",
    relation="impossible",
    scope="article",
    least=0,
    preview=True,
)
HUNDRED = Decimal(100)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Each percentage of a number whose part is not told."""
    for equation in view.of_shape("percents"):
        claims = view.claims_of(equation, "whole", "percent")
        if len(claims) < len(equation.terms) or len(claims) < 2:
            continue
        whole, percent = claims
        if whole.likeliest != Interval.point(whole.value) or percent.hedge != "exact":
            yield RULE.not_evaluable("count_rounded")
            continue
        share = amounts((percent,))[0].readings.widest
        near = percent.value * whole.value / HUNDRED
        below, above = near.to_integral_value(ROUND_FLOOR), near.to_integral_value(ROUND_CEILING)
        if whole.value > 0 and not any(share.contains(k * HUNDRED / whole.value) for k in (below, above)):
            sides = (
                f"{term(k)} / {term(whole.value)} = {term(k * HUNDRED / whole.value, 'percent')}"
                for k in (below, above)
            )
            yield RULE.finding(
                claims,
                {"what": what(whole), "whole": claim_figure(whole), "percent": claim_figure(percent)},
                computation="; ".join(sides),
            )
