"""What the values of a change make its steps: the growth in percent, points, an amount or so many times."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.interval import Interval, Readings
from factcheck.language.format import term
from factcheck.model import Claim, Severity
from factcheck.rules.change import ONE, Change, factors, scaled, times

POINTS = "pp"
CENT = Decimal(100)
LARGE = 1000  # from here on a digit more than the stated figure has tells nothing


class Sum(NamedTuple):
    """One step of a change, and what the other figures make of it."""

    stated: Claim
    allowed: tuple[Readings, ...]  # what the stated figure allows, by its readings
    made: Readings  # what the others make
    value: Decimal  # the same from the figures as written
    unit: str  # of ``value``, as in a figure: "%", "đồng", "lần"
    written: str  # the arithmetic
    claims: tuple[Claim, ...]

    @property
    def fits(self) -> bool:
        """Whether the two meet as they are most likely meant."""
        return any(one.likeliest.meets(self.made.likeliest) for one in self.allowed)

    @property
    def severity(self) -> Severity:
        """Of a difference: an error where no reading lets the two meet."""
        return "warning" if any(one.widest.meets(self.made.widest) for one in self.allowed) else "error"


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
        allowed = (once, _lift(lambda one: one + ONE, once)) if up else (once,)
        made = _lift(lambda o, n: n / o if up else o / n, both.olds, both.news)
        top, bottom = (new, old) if up or not new else (old, new)
        return _made(both, step, allowed, made, top / bottom, f"{_number(top)} / {_number(bottom)}")
    made = _lift(lambda o, n: (n / o - ONE if up else ONE - n / o).scaled(CENT), both.olds, both.news)
    share = scaled(step) if step.kind == "percent" else _lift(lambda one: one.scaled(CENT), times(step))
    first, last = (new, old) if up else (old, new)
    written = f"({_number(first)} − {_number(last)}) / {_number(old)}"
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
    made = _lift(lambda o, n: n - o if up else o - n, both.olds, both.news)
    first, last = (both.new, both.old) if up else (both.old, both.new)
    return _made(both, step, (allowed,), made, first - last, f"{_number(first)} − {_number(last)}")


def of_multiple(both: Values, multiple: Claim) -> Sum:
    """A new value said to be n times the old one, or n percent of it."""
    made = _lift(lambda o, n: n / o, both.olds, both.news)
    written, value = f"{_number(both.new)} / {_number(both.old)}", both.new / both.old
    if multiple.kind == "percent":
        made = _lift(lambda one: one.scaled(CENT), made)
        return _made(both, multiple, (scaled(multiple),), made, value * CENT, written, "%")
    return _made(both, multiple, (times(multiple),), made, value, written)


def _of_one_value(change: Change, step: Claim, amount: Claim) -> Iterator[Sum]:
    """A step told as an amount and in percent, with the new value or the old one alone."""
    level = change.new or change.old
    if level is None or not level.value:
        return
    mine, yours = factors(level, amount)
    bases, parts = scaled(level, mine), scaled(amount, yours)
    base, part = abs(level.value) * mine, abs(amount.value) * yours
    written = _number(base)
    if level is change.new:
        up = change.direction == "up"
        bases = _lift(lambda a, b: a - b if up else a + b, bases, parts)
        written = f"({written} {'−' if up else '+'} {_number(part)})"
        base += -part if up else part
    if base <= 0:
        yield from _of_level(change, step, amount)
    else:
        made = _lift(lambda a, b: (a / b).scaled(CENT), parts, bases)
        value, shown = part / base * CENT, f"{_number(part)} / {written}"
        yield _sum(step, (scaled(step),), made, value, shown, (level, amount, step), "%")


def _of_level(change: Change, step: Claim, amount: Claim) -> Iterator[Sum]:
    """What an amount and its percentage make the new value, where that is smaller than the amount."""
    new = change.new
    if new is None or not step.value:
        return
    mine, yours = factors(new, amount)
    share, parts = scaled(step), scaled(amount, yours / mine)
    made = _lift(lambda a, b: (b / a).scaled(CENT) + b, share, parts)
    part, percent = abs(amount.value) * yours / mine, abs(step.value)
    value = part / percent * CENT + part
    written = f"{_number(part)} / {_number(percent)} % + {_number(part)}"
    yield _sum(new, (scaled(new),), made, value, written, (new, amount, step))


def _made(
    both: Values,
    step: Claim,
    allowed: tuple[Readings, ...],
    made: Readings,
    value: Decimal,
    written: str,
    unit: str = "",
) -> Sum:
    return _sum(step, allowed, made, value, written, (*both.claims, step), unit)


def _sum(
    step: Claim,
    allowed: tuple[Readings, ...],
    made: Readings,
    value: Decimal,
    written: str,
    claims: tuple[Claim, ...],
    unit: str = "",
) -> Sum:
    unit = unit or ("lần" if step.kind == "ratio" else step.unit)
    shown = value.quantize(step.place / 10 if abs(value) < LARGE * step.place else step.place)
    if step.kind != "percent" and step.place >= 1:
        shown = (value / step.place).to_integral_value() * step.place
    result = f"{_number(shown)} %" if unit == "%" else _number(shown)
    return Sum(step, allowed, made, shown, unit, f"{written} = {result}", claims)


def _lift(function: Callable[..., Interval], *given: Readings) -> Readings:
    return Readings(function(*(one.likeliest for one in given)), function(*(one.widest for one in given)))


def _number(value: Decimal) -> str:
    return term(value, "number")


__all__ = ["POINTS", "Sum", "Values", "of_growth", "of_points", "sums", "values"]
