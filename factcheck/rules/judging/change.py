"""What the rules on growth ask of a change: its figures in one unit, and what the words say of them.

See the shape ``change`` of ``factcheck/arithmetic/shapes/changes.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import Interval, Readings, readings
from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import Claim, Equation
from factcheck.rules.views import ArticleView

ONE = Interval.point(Decimal(1))
CURRENCIES = frozenset({"USD", "EUR", "JPY", "CNY", "GBP", "VND"})
FRACTION_WIDTH = Decimal("0.1")  # "giảm một nửa", "tăng một phần ba" speak to a tenth at best


class Change(NamedTuple):
    """An old value, a new one and the steps between them; what is not told is None."""

    equation: Equation
    old: Claim | None
    new: Claim | None
    steps: tuple[Claim, ...]  # so much more or less
    multiples: tuple[Claim, ...]  # so many times the old value

    @property
    def direction(self) -> str:
        """Up, down or nothing, as the words say."""
        return self.equation.direction

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All its figures, in order of the text."""
        found = [one for one in (self.old, self.new, *self.steps, *self.multiples) if one is not None]
        return tuple(sorted(found, key=lambda one: one.start))


def changes(view: ArticleView, shape: str = "change") -> Iterator[Change]:
    """The changes that an article states."""
    for equation in view.of_shape(shape):
        parts: dict[str, list[Claim]] = {"old": [], "new": [], "step": [], "multiple": []}
        for term in equation.terms:
            claim = view.claim(term)
            if claim is not None:
                parts[term.role].append(claim)
        if sum(map(len, parts.values())) == len(equation.terms):
            yield Change(
                equation,
                next(iter(parts["old"]), None),
                next(iter(parts["new"]), None),
                tuple(parts["step"]),
                tuple(parts["multiple"]),
            )


def is_reversed(view: ArticleView, claims: Sequence[Claim]) -> bool:
    """Whether a larger number may be the lower one: losses, ranks, exchange rates."""
    phrases = Phrases([(row["phrase"], "") for row in table(view.article.language, "reversed_scales")])
    rates = any(one.kind == "rate" and one.unit_code.rpartition("/")[2] in CURRENCIES for one in claims)
    return rates or any(one.value < 0 for one in claims) or bool(phrases.find(words(claims[0].sentence)))


def factors(first: Claim, second: Claim) -> tuple[Decimal, Decimal]:
    """What the two values are multiplied by, so that they can be set against each other."""
    if first.unit_code == second.unit_code and first.factor == second.factor:
        return Decimal(1), Decimal(1)
    if first.kind != second.kind:  # an amount in đồng and a price in đồng a litre
        return Decimal(1), Decimal(1)
    return first.factor, second.factor


def scaled(claim: Claim, factor: Decimal = Decimal(1)) -> Readings:
    """The claim's intervals without sign, times ``factor``."""
    return Readings(*(_unsigned(one).scaled(factor) for one in (claim.likeliest, claim.widest)))


def times(claim: Claim) -> Readings:
    """What "gấp 3 lần", "tăng một nửa" allow: n lần is never meant to be exact."""
    if claim.value < 1:
        width = claim.value * FRACTION_WIDTH
        around = Interval(claim.value - width, claim.value + width)
        return Readings(around, around)
    return readings(claim.value, claim.place, hedge=claim.hedge, measured=True, range_end=claim.range_end)


def _unsigned(one: Interval) -> Interval:
    return -one if one.high is not None and one.high < 0 else one


__all__ = ["ONE", "Change", "changes", "factors", "is_reversed", "scaled", "times"]
