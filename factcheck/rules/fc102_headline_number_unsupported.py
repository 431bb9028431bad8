"""The text tells of what a title counts, and its figure stands nowhere in it.

Neither as such nor rounded, nor as the sum, difference, ratio or share of two others: a headline adds up what
the text splits (72 dead and hurt = 42 + 30). It may be right, and taken from elsewhere.
"""

from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.judging.supporting import supported
from factcheck.rules.judging.telling import of_one_unit
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC102",
    name="headline-number-unsupported",
    severity="info",
    relation="conflict",
    scope="article",
)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Each figure of the title against all that stand below it."""
    below = [claim for claim in view.claims if claim.role != "title"]
    for claim in view.claims:
        if claim.role != "title" or claim.kind in ("ordinal", "age"):
            continue
        stated = [one for one in below if _of_one_measure(one, claim)]
        if not stated:
            yield RULE.not_evaluable("no_counterpart")
        elif not supported(claim, below):
            yield RULE.finding(
                (claim,),
                {"what": what(claim), "value": claim_figure(claim), "stated": claim_figure(stated[0])},
                related=stated[:1],
                series=claim.series,
            )


def _of_one_measure(one: Claim, other: Claim) -> bool:
    return one.measure == other.measure and of_one_unit(one, other)


__all__ = ["RULE", "check"]
