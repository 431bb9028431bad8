"""A number of years that have passed differs from the years that are named.

A feast is kept to the year: "kỷ niệm 70 năm (1948 - 2018)". Of "10 năm qua (2008 - 2018)" both ends may
count, so that one more is right too. One off is a warning, more an error. Where the text names only the
first year, the last is taken to be that of publication: then a year more or less is nothing, and more is a
warning; any other year that the sentence names may be meant as well.

Judged on 164 articles and excerpts of many outlets as they were: one firing, right. Of slips planted in
their years 12 were caught.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import ZERO, Interval
from factcheck.language.format import term
from factcheck.model import Claim, Equation, Severity
from factcheck.rules.context import Context
from factcheck.rules.judging.years import year_published, years_named
from factcheck.rules.message import claim_figure, plain
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC114",
    name="anniversary-differs",
    severity="error",
    relation="conflict",
    scope="article",
)


class Passed(NamedTuple):
    """How many years the words say have passed since when."""

    claim: Claim | None  # None where a date says it: "10 năm qua"
    number: Decimal
    span: Interval  # the hedge as it is most likely meant
    since: Decimal
    words: str  # that say so, as in the article
    both_ends: bool  # whether the first year and the last may both count

    def off(self, until: Decimal, *, slack: int = 0) -> Decimal:
        """How many years the figure is off what passes until then; up to ``slack`` off is nothing."""
        passed = until - self.since
        longest = passed + 1 if self.both_ends else passed
        low, high, _, _ = self.span
        under = (low or ZERO) - longest
        over = ZERO if high is None else passed - high
        return max(under, over, ZERO) if max(under, over) > slack else ZERO


def check(view: ArticleView, _: Context) -> Iterator[Outcome]:
    """Hold each number of years against the years named."""
    for equation in (*view.of_shape("anniversary"), *view.of_shape("lapse")):
        passed = _passed(view, equation)
        told = years_named(equation, "at")
        if not told:
            yield from _to_now(view, equation, passed)
        elif (off := passed.off(told[0])) and not _is_ahead(view, told[0]):
            yield _finding(view, passed, told[0], "error" if off > 1 else "warning")


def _is_ahead(view: ArticleView, until: Decimal) -> bool:
    """Whether the years run on beyond the publication: those of a plan, not those that have passed."""
    year = year_published(view)
    return year is not None and until > year + 1


def _passed(view: ArticleView, equation: Equation) -> Passed:
    (place,) = (one for one in equation.terms if one.role == "years")
    (since,) = years_named(equation, "since")
    claim = view.claim(place)
    count = view.value(place)
    span = claim.likeliest if claim and claim.hedge != "exact" else Interval.point(count)
    field = view.article.title if equation.field == "title" else view.article.text
    words = " ".join(field[equation.start : equation.end].split())
    return Passed(claim, count, span, since, words, equation.shape == "lapse")


def _to_now(view: ArticleView, equation: Equation, passed: Passed) -> Iterator[Outcome]:
    others = [year for year in years_named(equation, "year") if year != passed.since]
    if any(not passed.off(year, slack=1) for year in others):
        return
    year = year_published(view)
    if year is None:
        yield RULE.not_evaluable("date_unsure")
    elif passed.off(Decimal(year), slack=1):
        if others:
            yield RULE.not_evaluable("year_unknown")
        else:
            yield _finding(view, passed, Decimal(year), "warning")


def _finding(view: ArticleView, passed: Passed, until: Decimal, severity: Severity) -> Outcome:
    return RULE.finding(
        [passed.claim] if passed.claim else (),
        {
            "words": passed.words,
            "stated": claim_figure(passed.claim) if passed.claim else f"exact|{plain(passed.number)}||năm",
            "since": plain(passed.since),
            "until": plain(until),
            "made": plain(until - passed.since),
        },
        severity=severity,
        computation=f"{plain(until)} − {plain(passed.since)} = {term(until - passed.since)}",
        article="" if passed.claim else view.article.id,
    )
