"""An article without a publication date, which the evidence in its text leaves open by over a year.

Its figures are compared with nothing that might be of another time.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.rule import Option, Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC904",
    name="article-undated",
    severity="info",
    relation="notice",
    scope="article",
    least=0,
    options=(Option(name="days", default=Decimal(366)),),
)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:
    """The span of all possible times of publication."""
    if view.article.published is not None:
        return
    if not view.article.text.strip():
        yield RULE.not_evaluable("no_text")
        return
    article = view.article.id
    if view.published is None:
        yield RULE.finding((), {"article": article}, article=article)
        return
    span = view.published.period
    if span.days > context.number(RULE.code, "days"):
        times = "|".join(period.iso() for period in view.published.periods)
        yield RULE.finding(
            (),
            {"article": article, "times": times},
            variant="between",
            article=article,
            computation=f"{term(Decimal(span.days))} > {term(context.number(RULE.code, 'days'))}",
        )
