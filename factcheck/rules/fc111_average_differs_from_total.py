"""A mean differs from the total and the number that the same sentence gives.

Means over a number of things ("bình quân mỗi dự án"), over people, over an area (mật độ), and over the days
or months of the time that the total is of, where that is told. Each figure may be rounded as its digits
say; it is an error where every reading misses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.interval import Interval, Readings, readings
from factcheck.language.format import term
from factcheck.model import Claim, Equation
from factcheck.rules.context import Context
from factcheck.rules.judging.change import factors, scaled
from factcheck.rules.judging.sum import Sum, lift, make_sum
from factcheck.rules.message import claim_figure, plain, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC111",
    name="average-differs-from-total",
    severity="error",
    relation="conflict",
    scope="article",
    preview=True,
)
TOLD = frozenset({"clause", "sentence", "paragraph"})  # evidence of a time that the text itself gives
Shared = tuple[Decimal, Readings]  # what the total is shared by, and what its words allow
SHIFT = 4  # days by which a reported month may be off: the year so far often runs from mid-December
MANY = 100_000  # a mean over so many rests on another count than the rounded one beside it
MONTHS = {"tháng": 1, "quý": 3, "năm": 12}


def check(view: ArticleView, _: Context) -> Iterator[Outcome]:
    """Hold each mean against its total."""
    for equation in view.of_shape("mean"):
        claims = {one.role: view.claim(one) for one in equation.terms}
        total, mean, count = claims.get("total"), claims.get("mean"), claims.get("count")
        if total is None or mean is None:
            continue
        number = _number(count) if count else _periods(equation, total)
        if number is None:
            yield RULE.not_evaluable("no_date")
            continue
        one = _sum(total, mean, number, [total, *([count] if count else []), mean])
        if one.fits or (number[0] >= MANY and one.severity == "warning"):
            continue
        yield RULE.finding(
            one.claims,
            {
                "what": what(total),
                "total": claim_figure(total),
                "stated": claim_figure(mean),
                "made": f"exact|{plain(one.value)}||{claim_figure(mean).split('|', 3)[3]}",
            },
            severity=one.severity,
            computation=one.written,
        )


def _sum(total: Claim, mean: Claim, number: Shared, claims: Sequence[Claim]) -> Sum:
    mine, yours = factors(total, mean)
    by, opened = number
    made = lift(lambda a, b: a / b, scaled(total, mine / yours), opened)
    value = total.value * mine / yours / by
    written = f"{term(total.value, 'number')} / {term(by, 'number')}"
    return make_sum(mean, (_rounded(mean),), made, value, written, tuple(claims))


def _rounded(mean: Claim) -> Readings:
    """A mean is rounded as a matter of course, whatever it counts."""
    return readings(mean.value, mean.place, hedge=mean.hedge, measured=True, range_end=mean.range_end)


def _number(count: Claim) -> Shared | None:
    """The number that the total is shared by, in the unit as written."""
    return (count.value, scaled(count)) if count.value > 0 else None


def _periods(equation: Equation, total: Claim) -> Shared | None:
    """The days or months of the time that the total is of; None where the text does not tell it."""
    as_of = total.as_of
    if as_of is None or len(as_of.periods) != 1 or not any(one.kind in TOLD for one in as_of.evidence):
        return None
    days = Decimal(as_of.period.days)
    if equation.words == "ngày" and days > 1:
        around = Interval(days - SHIFT, days + SHIFT)
        return days, Readings(around, around)
    if equation.words in MONTHS and days >= 28:
        number = Decimal(round(days / Decimal("30.44"))) / MONTHS[equation.words]
        return (number, Readings(Interval.point(number), Interval.point(number))) if number > 1 else None
    return None
