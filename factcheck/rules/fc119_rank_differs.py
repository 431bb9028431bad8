"""The order that the words give differs from that of the values beside it.

"dẫn đầu là A với 45 huy chương, tiếp theo là B với 50". A warning: the order may rest on another figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.judging.change import factors, is_reversed, scaled
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC119",
    name="rank-differs",
    severity="warning",
    relation="conflict",
    scope="article",
    preview=True,
)


def check(view: ArticleView, _: Context) -> Iterator[Outcome]:
    """Hold each leader against the one that is said to follow."""
    for equation in view.of_shape("ranking"):
        first, second = (view.claim(one) for one in equation.terms)
        if first is None or second is None:
            continue
        if first.status != second.status:
            yield RULE.not_evaluable("status_differs")
            continue
        if is_reversed(view, (first, second)):
            yield RULE.not_evaluable("sign_unknown")
            continue
        mine, yours = factors(first, second)
        top, bottom = scaled(first, mine).likeliest, scaled(second, yours).likeliest
        if equation.direction == "up":
            top, bottom = bottom, top
        if top.ends_before(bottom):
            yield RULE.finding(
                [first, second],
                {"what": what(first), "first": claim_figure(first), "second": claim_figure(second)},
                variant=equation.direction,
            )
