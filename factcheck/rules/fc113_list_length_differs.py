"""A full list of names has another length than the article says: "gồm 6 đội: ..." with five names.

A list that is off by more than two is taken for one that is not full, or not of those that are counted.

Under trial: on 157 texts of news no firing; of five planted slips the three that are off by two or less.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.message import claim_figure, plain, what
from factcheck.rules.rule import Option, Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC113",
    name="list-length-differs",
    severity="error",
    relation="conflict",
    scope="article",
    least=0,
    preview=True,
    options=(Option(name="most", default=Decimal(2)),),
)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:
    """Each count with its list."""
    for equation in view.of_shape("listings"):
        claims = view.claims_of(equation, "count")
        listed = next((one.value for one in equation.terms if one.role == "list"), None)
        if not claims or listed is None:
            continue
        gap = abs(claims[0].value - listed)
        if gap > context.number(RULE.code, "most"):
            yield RULE.not_evaluable("list_not_full")
        elif gap:
            yield RULE.finding(
                claims,
                {"what": what(claims[0]), "count": claim_figure(claims[0]), "listed": plain(listed)},
                computation=f"{term(listed)} ≠ {term(claims[0].value)}",
            )
