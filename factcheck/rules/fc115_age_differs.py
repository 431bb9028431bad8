"""An age differs from the year of birth beside it.

Vietnamese count ages in two ways: by the year that has passed since, or by the year that runs (tuổi mụ, one
more); before the birthday it may be one less. So three ages are right in a year, and the year may be that
of publication, that of a death that is told, or any other that the article names: the age may be that of
the deed.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.years import year_published, years_named
from factcheck.rules.message import plain
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC115",
    name="age-differs",
    severity="warning",
    relation="conflict",
    scope="article",
    preview=True,
)
EITHER_WAY = 1  # years by which the ways of counting may lie off the difference of the years


def check(view: ArticleView, _: Context) -> Iterator[Outcome]:
    """Hold each age against its birth."""
    for equation in view.of_shape("age"):
        claim = next((view.claim(one) for one in equation.terms if one.role == "age"), None)
        (born,) = years_named(equation, "born")
        if claim is None or claim.hedge != "exact" or claim.range_end is not None:
            continue
        told = years_named(equation, "at")
        if not told:
            year = year_published(view)
            if year is None:
                yield RULE.not_evaluable("date_unsure")
                continue
            told = (Decimal(year), *years_named(equation, "year"))
        if all(abs(year - born - claim.value) > EITHER_WAY for year in told):
            made = told[0] - born
            yield RULE.finding(
                [claim],
                {
                    "stated": plain(claim.value),
                    "born": plain(born),
                    "year": plain(told[0]),
                    "made": plain(made),
                },
                computation=f"{plain(told[0])} − {plain(born)} = {term(made)}",
            )
