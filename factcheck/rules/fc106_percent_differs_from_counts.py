"""A stated percentage is not what part and whole make: "trong 120 đại biểu có 35 nữ (39%)".

Counts and percentage may be rounded or cut off as they are written.

A percentage that stands in brackets without a word such as chiếm may be a growth: a warning. Judged on 397
texts of news as they stand: three firings, all right. Of slips planted in them 13 firings, all right.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.interval import rounded
from factcheck.language.format import term
from factcheck.model import Claim, Equation, Finding
from factcheck.rules.context import Context
from factcheck.rules.judging.amounts import Amount, amounts, exactly
from factcheck.rules.judging.portions import made, misses
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC106",
    name="percent-differs-from-counts",
    severity="error",
    relation="conflict",
    scope="article",
    least=0,
)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Each percentage that has its part and its whole, and those whose whole other percentages prove."""
    told: set[int] = set()
    for found in _beside(view):
        told.update(one.start for one in getattr(found, "claims", ()))
        yield found
    for portion, whole in misses(view):
        if portion.percent.start not in told:
            part_of, whole_of = amounts((portion.part, whole))
            claims = (portion.part, whole, portion.percent)
            yield _finding(claims, part_of, whole_of, made(part_of, whole_of), sure=True)


def _beside(view: ArticleView) -> Iterator[Outcome]:
    for equation in view.of_shape("percents"):
        claims = view.claims_of(equation, "ratio", "part", "whole", "percent")
        sides = _sides(equation, claims[0], claims[-2])
        if sides is None:
            continue
        part, whole = sides
        if whole.readings.likeliest.high is None or whole.value <= 0:
            yield RULE.not_evaluable("whole_open")
            continue
        if part.exceeds(whole):
            continue  # FC112 says so
        share = made(part, whole)
        if share.differs(amounts(claims[-1:])[0]) == "error":
            yield _finding(claims, part, whole, share, sure=equation.complete)


def _finding(claims: Sequence[Claim], part: Amount, whole: Amount, made: Amount, *, sure: bool) -> Finding:
    share = rounded(made.value, claims[-1].place / 10)
    return RULE.finding(
        claims,
        {"what": what(claims[0]), "made": f"exact|{share:f}||%", "stated": claim_figure(claims[-1])},
        severity=RULE.severity if sure else "warning",
        computation=f"{term(part.value, 'number')} / {term(whole.value, 'number')} = "
        f"{term(share)} % ≠ {term(claims[-1].value)} %",
    )


def _sides(equation: Equation, first: Claim, second: Claim) -> tuple[Amount, Amount] | None:
    """Part and whole; None where one of them is not told."""
    roles = {one.role for one in equation.terms}
    if "ratio" in roles:
        part, _, whole = first.text.replace(".", "").partition("/")
        return (
            (exactly(Decimal(part)), exactly(Decimal(whole))) if part.isdigit() and whole.isdigit() else None
        )
    if "part" not in roles:
        return None
    part_of, whole_of = amounts((first, second))
    return part_of, whole_of
