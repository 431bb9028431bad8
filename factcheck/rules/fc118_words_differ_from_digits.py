"""A number in words and the digits that restate it in brackets differ: "hai mươi (21) ngày".

A scale word behind the bracket belongs to both ("15 (mười lăm) triệu đồng"); two units are no restatement.

Under trial: no firing, right or false, on 157 texts of news, and none of them gave room to plant a slip.
"""

from collections.abc import Iterator

from factcheck.interval import Interval
from factcheck.language.format import term
from factcheck.model import Term
from factcheck.rules.context import Context
from factcheck.rules.message import plain
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC118",
    name="words-differ-from-digits",
    severity="error",
    relation="conflict",
    scope="article",
    least=0,
    preview=True,
)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Each number that is written twice."""
    for equation in view.of_shape("spelled"):
        claims = view.claims_of(equation, "words", "digits")
        if len({claim.unit_code for claim in claims if claim.unit_code}) > 1:
            yield RULE.not_evaluable("units_differ")
            continue
        stands = {one.role: _stands_for(one, view) for one in equation.terms}
        if not stands["words"].meets(stands["digits"]):
            values = {one.role: view.value(one) for one in equation.terms}
            yield RULE.finding(
                claims,
                {role: plain(value) for role, value in values.items()},
                computation=f"{term(values['words'])} ≠ {term(values['digits'])}",
            )


def _stands_for(one: Term, view: ArticleView) -> Interval:
    claim = view.claim(one)
    return claim.likeliest if claim else Interval.point(view.value(one))
