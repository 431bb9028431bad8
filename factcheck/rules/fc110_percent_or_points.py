"""A step between two percentages is written in percent and fits in points, or the reverse.

"từ 5 % lên 6,5 %, tăng 1,5 %": that is 1,5 điểm phần trăm, or 30 %. A warning: what is meant is plain, what
is written is another thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.judging.change import changes
from factcheck.rules.judging.growth import POINTS, values
from factcheck.rules.judging.points import may_be_points
from factcheck.rules.message import claim_figure, step_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC110",
    name="percent-or-points",
    severity="warning",
    relation="conflict",
    scope="article",
    preview=True,
)


def check(view: ArticleView, _: Context) -> Iterator[Outcome]:
    """Hold each step in percent or points between two percentages against both senses."""
    for change in changes(view):
        both = values(change)
        for step in change.steps:
            if both is None:
                if step.kind == "percent" and (change.new or change.old or step).kind == "percent":
                    yield RULE.not_evaluable("base_unknown")
                continue
            fitting = may_be_points(both, step, change.direction)
            if fitting is not None:
                old, new = both.claims
                yield RULE.finding(
                    change.claims,
                    {
                        "what": what(new),
                        "old": claim_figure(old),
                        "new": claim_figure(new),
                        "stated": step_figure(step),
                    },
                    variant="percent" if step.unit_code == POINTS else "points",
                    computation=fitting.written,
                )
