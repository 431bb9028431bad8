"""Years that rules reckon with: the year of publication, and those that an equation names."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Equation
from factcheck.rules.views import ArticleView


def year_published(view: ArticleView) -> int | None:
    """The year in which the article surely was published, or None."""
    published = view.published
    if published is None or not published.sure:
        return None
    first, last = published.period.first.year, published.period.last.year
    return first if first == last else None


def years_named(equation: Equation, role: str) -> tuple[Decimal, ...]:
    """The values of the terms of one role that are years."""
    return tuple(term.value for term in equation.terms if term.role == role and term.value is not None)


__all__ = ["year_published", "years_named"]
