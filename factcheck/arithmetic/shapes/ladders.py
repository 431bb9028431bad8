"""A whole told first, its parts in sentences of their own: "1.734 vụ ... Đường bộ 1.650 vụ ...".

The shape is that of ``parts``. Reports of traffic and the like go so: a sentence for all, one each for road,
rail and water, comparisons between them. Only parts that a word of one group tells apart are taken, of which
none overlaps another; a part with a date of its own, or another total, ends the ladder.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.brackets import outside, own_words, segments
from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import DATE, Line
from factcheck.arithmetic.senses import senses
from factcheck.arithmetic.units import adds_up, same_unit
from factcheck.model import Equation, Term

SHAPE = "parts"
_GROUPS = {"way": 0, "crash": 2}  # how many senses of a group are all there is; 0: unknown
_MOST = 8  # figures of a sentence that are tried as a whole
_FAR = 8  # sentences behind the whole, at most

Rung = tuple[Line, int, int, str]  # a sentence, a stretch of it, the sense that it tells


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Each total with the parts of the sentences that follow."""
    for group in _GROUPS:
        told = [_told(line, group) for line in lines]
        if not any(told):
            continue
        for number, line in enumerate(lines):
            following = range(number + 1, min(number + 1 + _FAR, len(lines)))
            if told[number] or _is_part(line) or not any(told[index] for index in following):
                continue
            rungs = tuple(_rungs(lines[number : number + 1 + _FAR], group))
            for figure in _levels(line, 0, len(line.words))[:_MOST]:
                yield from _ladder(line, figure, rungs, group)


def _told(line: Line, group: str) -> frozenset[str]:
    return senses(line, 0, len(line.words), group) if line.may_hold(cue(group)) else frozenset()


def _is_part(line: Line) -> bool:
    """Whether a sentence that opens with "trong đó" tells of a part itself."""
    return line.has(cue("partly"), 0, 2)


def _ladder(first: Line, whole: int, rungs: Sequence[Rung], group: str) -> Iterator[Equation]:
    last = first
    steps: dict[str, Term] = {}
    for line, start, end, sense in rungs:
        found = [index for index in _levels(line, start, end) if _is_alike(first, whole, line, index)]
        if not found:
            continue
        if not sense or len(found) > 1 or sense in steps or DATE in line.words[start : found[0]]:
            break
        steps[sense] = line.term("part", found[0])
        last = line
    if len(steps) > 1:
        terms = [first.term("whole", whole), *steps.values()]
        yield last.equation(SHAPE, terms, group, complete=len(steps) == _GROUPS[group])


def _rungs(lines: Sequence[Line], group: str) -> Iterator[Rung]:
    """The sentences behind the first with their senses of the group; one of several senses in stretches."""
    for line in lines[1:]:
        if line.sentence.field != lines[0].sentence.field:
            return
        size = len(line.words)
        several = len(senses(line, 0, size, group)) > 1
        for start, end in segments(line, 0, size) if several else ((0, size),):
            told = senses(line, start, end, group)
            yield line, start, end, next(iter(told)) if len(told) == 1 else ""


def _levels(line: Line, start: int, end: int) -> list[int]:
    """The figures of a stretch that tell how many, not how many more."""
    found = []
    for index in outside(line, start, end):
        if cue("change").at(line.words, index):
            break
        if line.items[index].claim is not None and adds_up(line.claim(index)):
            found.append(index)
    return found


def _is_alike(first: Line, whole: int, line: Line, part: int) -> bool:
    """Whether both count the same: one unit, one fate."""
    fates = [senses(one, *own_words(one, index), "fate") for one, index in ((first, whole), (line, part))]
    return fates[0] == fates[1] and same_unit(first.claim(whole), line.claim(part))


__all__ = ["find"]
