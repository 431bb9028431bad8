"""Which time it is differs from how often it was held, or from the year of the first one.

"lần thứ 12" beside "đã tổ chức 10 lần": the times held so far may count this one or not. Of an event that
comes every year the year of the first one gives the number; a year left out (2020 and 2021 often were)
makes it fewer.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.years import year_published, years_named
from factcheck.rules.message import plain, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC116",
    name="ordinal-differs-from-count",
    severity="warning",
    relation="conflict",
    scope="article",
    preview=True,
)
LEFT_OUT = range(2020, 2023)  # years in which yearly events were called off


def check(view: ArticleView, _: Context) -> Iterator[Outcome]:
    """Hold each ordinal against the count or the first year."""
    for equation in view.of_shape("occasion"):
        claims = {one.role: view.claim(one) for one in equation.terms}
        ordinal, count = claims.get("ordinal"), claims.get("count")
        if ordinal is None:
            continue
        if count is not None:
            if count.hedge == "exact" and ordinal.value - count.value not in (0, 1):
                yield RULE.finding(
                    [ordinal, count],
                    {"what": what(ordinal), "stated": plain(ordinal.value), "made": plain(count.value)},
                )
            continue
        year = year_published(view)
        if year is None:
            yield RULE.not_evaluable("date_unsure")
            continue
        (first,) = years_named(equation, "first")
        made = Decimal(year) - first + 1
        if ordinal.value > made + 1 or (ordinal.value < made - 1 and year < LEFT_OUT[0]):
            yield RULE.finding(
                [ordinal],
                {
                    "what": what(ordinal),
                    "stated": plain(ordinal.value),
                    "first": plain(first),
                    "year": str(year),
                    "made": plain(made),
                },
                variant="yearly",
                computation=f"{year} − {plain(first)} + 1 = {term(made)}",
            )
