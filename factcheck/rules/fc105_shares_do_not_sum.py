"""Shares that are said to be all miss 100 %, or shares of one whole exceed it.

Rounding is allowed for: the slack is the sum of half the last places written (35 % and 64,9 %: 0.55 points).

Under trial: on 397 texts of news one firing, right (answers of a survey), of nine sets of shares.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.amounts import amounts, exactly, figure, total, written
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC105",
    name="shares-do-not-sum",
    severity="error",
    relation="conflict",
    scope="article",
    least=0,
    preview=True,
)
HUNDRED = exactly(Decimal(100))


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Each set of shares."""
    for equation in view.of_shape("shares"):
        claims = view.claims_of(equation, "share")
        if any(claim.likeliest.high is None or claim.widest.low is None for claim in claims):
            yield RULE.not_evaluable("share_open")
            continue
        shares = amounts(claims)
        added = total(shares)
        severity = added.differs(HUNDRED) if equation.complete else added.exceeds(HUNDRED)
        if severity:
            sign = "≠" if equation.complete else ">"
            yield RULE.finding(
                claims,
                {"sum": figure(added, claims[0])},
                variant="" if equation.complete else "above",
                severity=severity,
                computation=f"{written(shares, added)} {sign} {term(HUNDRED.value)}",
            )
