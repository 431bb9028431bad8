"""Steps whose level stands before them: "1.734 vụ, 708 người chết. So với cùng kỳ giảm 400 vụ (18,7%), ...".

Shape ``chained``. Roles: new, the level reached, and two steps, one in its unit and one in percent. A level
is the one figure of the same unit and fate in the same sentence, or in the nearest before that has any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.arithmetic.brackets import LONGEST, outside, own_words
from factcheck.arithmetic.lines import Line
from factcheck.arithmetic.places import BRACKETS, Place, places, says_places
from factcheck.arithmetic.senses import senses
from factcheck.arithmetic.shapes.parts import is_step
from factcheck.arithmetic.units import adds_up, relative, same_unit
from factcheck.model import Equation

SHAPE = "chained"
_BACK = 2  # sentences before the one with the steps
_FAR = 4  # words between a step in its unit and the same in percent, at most


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Each pair of steps with its level."""
    for number, line in enumerate(lines):
        pairs = list(_pairs(line)) if _may_have_pairs(line) else []
        if not pairs:
            continue
        near = [
            one
            for one in lines[max(0, number - _BACK) : number]
            if _together(one, line) and len(one.words) <= LONGEST
        ]
        for of in (line, *reversed(near)):
            found = [(_levels(line, amount.item, of), amount, percent) for amount, percent in pairs]
            for levels, amount, percent in found:
                if len(levels) == 1:
                    steps = [line.term("step", one.item) for one in (amount, percent)]
                    words = line.written(amount.item, percent.item)
                    terms = [of.term("new", levels[0]), *steps]
                    yield line.equation(SHAPE, terms, words, direction=amount.direction)
            if any(levels for levels, _, _ in found):
                break


def _may_have_pairs(line: Line) -> bool:
    several = line.holds("(") and len(line.claims) > 1 and "percent" in line.kinds
    return several and says_places(line) and len(line.words) <= LONGEST


def _together(first: Line, second: Line) -> bool:
    return first.sentence.field == second.sentence.field and (
        second.sentence.paragraph - first.sentence.paragraph <= 1
    )


def _pairs(line: Line) -> Iterator[tuple[Place, Place]]:
    """Giảm 400 vụ (18,74%)."""
    for amount, percent in pairwise(places(line)):
        bracketed = percent.before in BRACKETS or percent.before[:1] == ("(",)
        if (
            amount.role == "step"
            and amount.direction
            and not relative(amount.claim)
            and bracketed
            and percent.claim.kind == "percent"
            and line.behind(amount.item) > amount.item + 1  # with its unit, not only that of the one before
            and percent.item - line.behind(amount.item) <= _FAR
        ):
            yield amount, percent


def _levels(line: Line, step: int, of: Line) -> list[int]:
    """The figures that the step can have led to."""
    claim = line.claim(step)
    fates = senses(line, *own_words(line, step), "fate")
    return [
        index
        for index in outside(of, 0, step if of is line else len(of.words))
        if of.items[index].claim is not None
        and adds_up(of.claim(index))
        and same_unit(of.claim(index), claim)
        and not is_step(of, index)
        and senses(of, *own_words(of, index), "fate") == fates
    ]


__all__ = ["find"]
