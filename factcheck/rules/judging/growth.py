"""What the values of a change make its steps: the growth in percent, points, an amount or so many times."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import Readings
from factcheck.model import Claim
from factcheck.rules.judging.change import ONE, Change, factors, scaled, times
from factcheck.rules.judging.sum import Sum, lift, make_sum, number

POINTS = "pp"
CENT = Decimal(100)


class Values(NamedTuple):
    """Old and new value of a change, in one unit and without sign."""

    claims: tuple[Claim, Claim]
    old: Decimal
    new: Decimal
    olds: Readings
    news: Readings
    factor: Decimal  # of the unit that the new value is written in


def values(change: Change) -> Values | None:
    """Both values, or None where one of them is not told or the old one is nothing."""
    if change.old is None or change.new is None or not change.old.value:
        return None
    mine, yours = factors(change.old, change.new)
    return Values(
        (change.old, change.new),
        abs(change.old.value) * mine,
        abs(change.new.value) * yours,
        scaled(change.old, mine),
        scaled(change.new, yours),
        yours,
    )


def sums(change: Change) -> Iterator[Sum]:
    """Each step of a change set against the other figures, in the sense that its words have."""
    both = values(change)
    amounts = [step for step in change.steps if step.kind not in ("percent", "ratio")]
    for step in change.steps:
        if step in amounts:
            if both is not None and change.direction:
                yield of_amount(both, step, change.direction)
        elif both is not None and change.direction:
            yield (
                of_points(both, step, change.direction)
                if step.unit_code == POINTS
                else of_growth(both, step, change.direction)
            )
        elif amounts and step.kind == "percent" and change.direction:
            yield from _of_one_value(change, step, amounts[0])
    if both is not None:
        for multiple in change.multiples:
            yield of_multiple(both, multiple)


def of_growth(both: Values, step: Claim, direction: str) -> Sum:
    """A step in percent, "một nửa" or n lần; "tăng 3 lần" is to three times the old value or to four."""
    up = direction == "up"
    old, new = both.old, both.new
    if step.kind == "ratio" and step.value >= 1:
        once = times(step)
        allowed = (once, lift(lambda one: one + ONE, once)) if up else (once,)
        made = lift(lambda o, n: n / o if up else o / n, both.olds, both.news)
        top, bottom = (new, old) if up or not new else (old, new)
        return _made(both, step, allowed, made, top / bottom, f"{number(top)} / {number(bottom)}")
    made = lift(lambda o, n: (n / o - ONE if up else ONE - n / o).scaled(CENT), both.olds, both.news)
    share = scaled(step) if step.kind == "percent" else lift(lambda one: one.scaled(CENT), times(step))
    first, last = (new, old) if up else (old, new)
    written = f"({number(first)} − {number(last)}) / {number(old)}"
    return _made(both, step, (share,), made, (first - last) / old * CENT, written, unit="%")


def of_points(both: Values, step: Claim, direction: str) -> Sum:
    """A step in points between two percentages."""
    return _difference(both, step, direction, scaled(step))


def of_amount(both: Values, step: Claim, direction: str) -> Sum:
    """A step in the unit of the values."""
    mine, yours = factors(step, both.claims[1])
    return _difference(both, step, direction, scaled(step, both.factor / yours * mine))


def _difference(both: Values, step: Claim, direction: str, allowed: Readings) -> Sum:
    up = direction == "up"
    made = lift(lambda o, n: n - o if up else o - n, both.olds, both.news)
    first, last = (both.new, both.old) if up else (both.old, both.new)
    return _made(both, step, (allowed,), made, first - last, f"{number(first)} − {number(last)}")


def of_multiple(both: Values, multiple: Claim) -> Sum:
    """A new value said to be n times the old one, or n percent of it."""
    made = lift(lambda o, n: n / o, both.olds, both.news)
    written, value = f"{number(both.new)} / {number(both.old)}", both.new / both.old
    if multiple.kind == "percent":
        made = lift(lambda one: one.scaled(CENT), made)
        return _made(both, multiple, (scaled(multiple),), made, value * CENT, written, unit="%")
    return _made(both, multiple, (times(multiple),), made, value, written)


def _of_one_value(change: Change, step: Claim, amount: Claim) -> Iterator[Sum]:
    """A step told as an amount and in percent, with the new value or the old one alone."""
    level = change.new or change.old
    if level is None or not level.value:
        return
    mine, yours = factors(level, amount)
    bases, parts = scaled(level, mine), scaled(amount, yours)
    base, part = abs(level.value) * mine, abs(amount.value) * yours
    written = number(base)
    if level is change.new:
        up = change.direction == "up"
        bases = lift(lambda a, b: a - b if up else a + b, bases, parts)
        written = f"({written} {'−' if up else '+'} {number(part)})"
        base += -part if up else part
    if base <= 0:
        yield from _of_level(change, step, amount)
    else:
        made = lift(lambda a, b: (a / b).scaled(CENT), parts, bases)
        value, shown = part / base * CENT, f"{number(part)} / {written}"
        yield make_sum(step, (scaled(step),), made, value, shown, (level, amount, step), unit="%")


def _of_level(change: Change, step: Claim, amount: Claim) -> Iterator[Sum]:
    """What an amount and its percentage make the new value, where that is smaller than the amount."""
    new = change.new
    if new is None or not step.value:
        return
    mine, yours = factors(new, amount)
    share, parts = scaled(step), scaled(amount, yours / mine)
    made = lift(lambda a, b: (b / a).scaled(CENT) + b, share, parts)
    part, percent = abs(amount.value) * yours / mine, abs(step.value)
    value = part / percent * CENT + part
    written = f"{number(part)} / {number(percent)} % + {number(part)}"
    yield make_sum(new, (scaled(new),), made, value, written, (new, amount, step))


def _made(
    both: Values,
    step: Claim,
    allowed: tuple[Readings, ...],
    made: Readings,
    value: Decimal,
    written: str,
    unit: str = "",
) -> Sum:
    return make_sum(step, allowed, made, value, written, (*both.claims, step), unit=unit)


__all__ = ["POINTS", "Values", "of_growth", "of_points", "sums", "values"]
