"""A whole and its parts: "330 người (292 chết, 38 mất tích)", "100 xe, gồm 60 xe con và 40 xe tải".

Roles: whole, part; missing: where a part without a figure stands. ``complete``: the parts are said to be all,
by gồm, by brackets, by what is left over. "Trong đó" alone names some, which stand in one equation only where
no two can speak of the same persons or things, else each in its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.arithmetic.likeness import adds_up, apart, senses
from factcheck.arithmetic.lines import Line, cue
from factcheck.arithmetic.segments import closing, outside, own_words, read_parts
from factcheck.model import Equation

SHAPE = "parts"
_NEAR = 8  # words between a figure and the bracket that opens its parts, at most
_SPACE = 3  # characters between a sentence and the next of one paragraph, at most


class Whole(NamedTuple):
    """The figure whose parts are looked for, and the fates that its words tell."""

    line: Line
    figure: int
    fates: frozenset[str]


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Wholes with their parts, in brackets, behind words that tie, or in the sentence that follows."""
    for index, line in enumerate(lines):
        for figure in line.figures:
            yield from _bracket(line, figure)
        before = lines[index - 1] if index else None
        yield from _tied(line, before if before and _adjoins(before, line) else None)


def _adjoins(first: Line, second: Line) -> bool:
    gap = second.sentence.start - first.sentence.end
    return first.sentence.field == second.sentence.field and 0 <= gap <= _SPACE


def _bracket(line: Line, whole: int) -> Iterator[Equation]:
    """The parts in the bracket that follows the figure and its noun."""
    index = line.behind(whole)
    last = min(index + _NEAR, len(line.words))
    while index < last and (line.words[index][0].isalpha() or _more_fate(line, index)):
        index += 1
    if index >= last or line.words[index] != "(" or not adds_up(line.claim(whole)):
        return
    start, end = index + 1, closing(line, index)
    partly, wholly = cue("partly").at(line.words, start), cue("wholly").at(line.words, start)
    tie = partly or wholly
    start = tie.last if tie else start
    told = senses(line, own_words(line, whole)[0], index, "fate")
    words = line.written(tie.first, tie.last) if tie else "("
    yield from _list(line, start, end, Whole(line, whole, told), words=words, wholly=not partly)


def _more_fate(line: Line, index: int) -> bool:
    """A comma in "95 người chết, mất tích"."""
    return line.words[index] == "," and line.has(cue("fate"), index + 1, index + 3)


def _tied(line: Line, before: Line | None) -> Iterator[Equation]:
    """The parts behind words that tie them to a figure in front, of this sentence or the one before."""
    plain = tuple(outside(line, 0, len(line.words)))
    ties: list[tuple[int, int, str]] = []
    for index in plain:
        for group in ("partly", "wholly"):
            hit = cue(group).at(line.words, index)
            if hit is not None and (not ties or index >= ties[-1][1]):
                ties.append((index, hit.last, group))
    for number, (first, start, group) in enumerate(ties):
        end = ties[number + 1][0] if number + 1 < len(ties) else len(line.words)
        if number + 1 < len(ties):  # what stands before the next tie may be its whole
            end = next((index for index in range(end - 1, start, -1) if line.words[index] == ";"), end)
        if start < end and line.words[start] == ":":
            start += 1
        whole = _whole(line, plain, first, before)
        if whole is not None:
            words = line.written(first, start)
            yield from _list(line, start, end, whole, words=words, wholly=group == "wholly")


def _whole(line: Line, plain: Sequence[int], tie: int, before: Line | None) -> Whole | None:
    """The figure whose parts follow a tie: the one in front of it that stands alone."""
    stop = max((index for index in plain if index < tie and line.words[index] == ";"), default=-1)
    of, found = line, [i for i in plain if stop < i < tie and i in line.figures and adds_up(line.claim(i))]
    if not found and before is not None and tie <= 1:
        outer = frozenset(outside(before, 0, len(before.words)))
        of, found = before, [i for i in before.figures if i in outer and adds_up(before.claim(i))]
    if len(found) != 1:
        return None
    return Whole(of, found[0], senses(of, *own_words(of, found[0]), "fate"))


def _list(line: Line, start: int, end: int, whole: Whole, *, words: str, wholly: bool) -> Iterator[Equation]:
    parts = read_parts(line, start, end, whole.line.claim(whole.figure), whole.fates)
    if parts is None or not parts.figures:
        return
    head = whole.line.term("whole", whole.figure)
    terms = [line.term("part", index) for index in parts.figures]
    complete = parts.full and (wholly or parts.rest) and len(terms) > 1
    if words == "(" and (parts.missing or not complete):
        return  # a bracket may hold anything
    if complete:
        gap = [line.term("missing", parts.missing)] if parts.missing else []
        yield line.equation(SHAPE, [head, *terms, *gap], words, complete=True)
    elif len(terms) > 1 and apart(line, parts.stretches):
        yield line.equation(SHAPE, [head, *terms], words)
    else:
        for term in terms:
            yield line.equation(SHAPE, [head, term], words)


__all__ = ["find"]
