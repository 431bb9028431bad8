"""A conversion in brackets is off: by the other conversions of the same two currencies, or by the units.

Each pair implies a rate; one that lies more than some percent off the middle of the others, and further than
the digits as written allow, is named. Of two pairs alone both are shown. Miles and kilometres have one rate
for all.

Under trial: on 157 texts of news no firing; two of three planted slips were named.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from factcheck.interval import Interval, rounded
from factcheck.language.format import term
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.message import claim_figure, plain
from factcheck.rules.rule import Option, Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC117",
    name="conversion-differs",
    severity="warning",
    relation="conflict",
    scope="article",
    least=0,
    preview=True,
    options=(Option(name="gap", default=Decimal(3)),),
)


class Pair(NamedTuple):
    """An amount and the same in another unit."""

    amount: Claim
    converted: Claim

    @property
    def rate(self) -> Decimal:
        """What one of the first unit is worth in the second."""
        return self.converted.value / self.amount.value

    @property
    def rates(self) -> Interval:
        """The rates that the digits allow."""
        return self.converted.likeliest / self.amount.likeliest


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:
    """Each two units with the article's conversions between them."""
    groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    allowed = context.number(RULE.code, "gap") / 100
    for equation in view.of_shape("conversions"):
        first, second = sorted(view.claims_of(equation, "amount", "converted"), key=lambda one: one.unit_code)
        if first.value <= 0 or second.value <= 0:
            continue
        if first.kind == "measure":
            yield from _by_units(first, second, allowed)
        else:
            groups[first.unit_code, second.unit_code].append(Pair(first, second))
    for pairs in groups.values():
        if len(pairs) == 1:
            yield RULE.not_evaluable("no_other_conversion")
        elif len(pairs) == 2:
            yield from _of_two(pairs[0], pairs[1], allowed)
        else:
            for index, pair in enumerate(pairs):
                yield from _of_many(pair, pairs[:index] + pairs[index + 1 :], allowed)


def _by_units(first: Claim, second: Claim, allowed: Decimal) -> Iterator[Outcome]:
    factor = first.factor / second.factor
    made, by = first.value * factor, Interval.point(factor)
    if _is_off(second.value / made, allowed) and not (first.likeliest * by).meets(second.likeliest):
        parameters = {
            "amount": claim_figure(first),
            "converted": claim_figure(second),
            "made": plain(rounded(made, "0.01")),
        }
        yield RULE.finding(
            (first, second),
            parameters,
            variant="units",
            computation=f"{term(first.value)} × {term(_short(factor))} = {term(made)}",
        )


def _of_two(one: Pair, other: Pair, allowed: Decimal) -> Iterator[Outcome]:
    if _is_off(one.rate / other.rate, allowed) and not one.rates.meets(other.rates):
        yield RULE.finding(
            (*one, *other), _parameters(one, other), variant="two", computation=_sums(one, other)
        )


def _of_many(pair: Pair, others: Sequence[Pair], allowed: Decimal) -> Iterator[Outcome]:
    middle = median(one.rate for one in others)
    near = min(others, key=lambda one: abs(one.rate - middle))
    if _is_off(pair.rate / middle, allowed) and not any(pair.rates.meets(one.rates) for one in others):
        yield RULE.finding(pair, _parameters(pair, near), related=near, computation=_sums(pair, near))


def _is_off(ratio: Decimal, allowed: Decimal) -> bool:
    return max(ratio, 1 / ratio) - 1 > allowed


def _parameters(pair: Pair, other: Pair) -> dict[str, str]:
    return {
        "amount": claim_figure(pair.amount),
        "converted": claim_figure(pair.converted),
        "other_amount": claim_figure(other.amount),
        "other_converted": claim_figure(other.converted),
    }


def _sums(*pairs: Pair) -> str:
    return "; ".join(
        f"{term(one.converted.value, 'number')} / {term(one.amount.value, 'number')} = "
        f"{term(_short(one.rate), 'number')}"
        for one in pairs
    )


def _short(rate: Decimal) -> Decimal:
    """A rate to five digits."""
    return Decimal(f"{rate:.4e}")
