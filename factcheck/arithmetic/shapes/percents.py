"""A part in percent of its whole: "120 đại biểu, trong đó có 35 nữ (29%)", "35/120 đại biểu (29%)".

Roles: whole, part, percent; ``complete`` where words such as chiếm say that it is a share; a part that is not
told is left out ("trong số 20 người, 35% ..."), and a ratio such as 35/120 is whole and part. A percentage of
something else ("chiếm 46% sản lượng cả nước") is no percentage of the figure in front.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.brackets import CLOSING, OPENING, closing, outside
from factcheck.arithmetic.cues import cue, cue_words
from factcheck.arithmetic.lines import Line
from factcheck.arithmetic.shapes import parts
from factcheck.arithmetic.units import adds_up
from factcheck.model import Equation, Term

SHAPE = "percents"
_NEAR = 6  # words between a figure and its percentage, at most
_ENDS = frozenset((*OPENING, *CLOSING, ",", ";", ".", ":"))

Figures = dict[tuple[str, int], tuple[Line, int]]  # field and place → the line of a figure, its item there


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Parts whose percentage stands beside them, and percentages of a number of people or things."""
    told = [line for line in lines if "percent" in line.kinds]
    if not any(
        line.holds("(") or line.may_hold(cue("takes")) or line.may_hold(cue("among")) for line in told
    ):
        return
    seen = set()
    divided = list(parts.find(lines))
    by_start = _by_start(lines) if divided else {}
    for equation in divided:
        whole, *others = equation.terms
        for part in others:
            if part.role == "part" and part.value is None and (part.field, part.start) not in seen:
                seen.add((part.field, part.start))
                yield from _of_part(by_start, whole, part)
    for line in told:
        if "ratio" in line.kinds:
            yield from _of_ratio(line)
        if line.may_hold(cue("among")):
            yield from _of_number(line)


def _by_start(lines: Sequence[Line]) -> Figures:
    return {(line.sentence.field, line.items[i].start): (line, i) for line in lines for i in line.figures}


def _of_part(by_start: Figures, whole: Term, part: Term) -> Iterator[Equation]:
    line, index = by_start[part.field, part.start]
    of, head = by_start[whole.field, whole.start]
    percent = _beside(line, index)
    if percent and _is_of(line, percent, of, head):
        terms = [whole, part, line.term("percent", percent)]
        told = line.has(cue("takes"), index, percent)
        yield line.equation(SHAPE, terms, line.written(index + 1, percent), complete=told)


def _of_ratio(line: Line) -> Iterator[Equation]:
    """35/120 đại biểu (29%)."""
    for index in line.figures:
        claim = line.claim(index)
        if claim.kind == "ratio" and claim.text.count("/") == 1:
            percent = _beside(line, index)
            if percent and _is_of(line, percent, line, index):
                terms = [line.term("ratio", index), line.term("percent", percent)]
                yield line.equation(SHAPE, terms, "/", complete=True)


def _of_number(line: Line) -> Iterator[Equation]:
    """Trong số 20 người được hỏi, 35% ...: of so many, so many percent."""
    found = line.first(cue("among"), 0, len(line.words))
    if found is None:
        return
    hedge = line.first(cue("converts"), found[1], found[1] + 2)
    whole = hedge[1] if hedge else found[1]
    if whole not in line.figures:
        return
    if not adds_up(line.claim(whole)) or line.claim(whole).kind != "count":
        return
    stop = line.first(cue("partly"), whole, len(line.words))
    plain = list(outside(line, whole + 1, stop[0] if stop else len(line.words)))
    figures = [index for index in plain if line.items[index].claim is not None]
    if (
        not figures
        or line.has(cue("each"), 0, len(line.words))
        or any(not _is_share(line, index) for index in figures)
    ):
        return
    for percent in figures:
        behind = line.behind(percent)
        if cue_words("plain").isdisjoint(line.words[behind : behind + 1]):  # "35% số nữ" is of others
            terms = [line.term("whole", whole), line.term("percent", percent)]
            yield line.equation(SHAPE, terms, line.written(found[0], found[1]))


def _beside(line: Line, index: int) -> int:
    """The percentage in the bracket behind a figure, or behind "chiếm"; 0: none."""
    place = line.behind(index)
    last = min(place + _NEAR, len(line.words))
    while place < last and line.words[place].isalpha() and not cue("takes").at(line.words, place):
        place += 1
    if place < len(line.words) and line.words[place] == "(":
        return _percent(line, place + 1, closing(line, place))
    if place < len(line.words) and line.words[place] == ",":
        place += 1
    if place >= len(line.words) or cue("takes").at(line.words, place) is None:
        return 0
    return _percent(line, place, min(place + _NEAR, len(line.words)))


def _percent(line: Line, start: int, end: int) -> int:
    """The figure that comes first between two items, if it is a share and nothing but "chiếm" leads to it."""
    found = next((index for index in line.figures if start <= index < end), 0)
    if not found or not _is_share(line, found) or line.has(cue("change"), start, found):
        return 0
    return 0 if any(not word.isalpha() for word in line.words[start:found]) else found


def _is_share(line: Line, index: int) -> bool:
    claim = line.claim(index)
    return (
        claim.kind == "percent"
        and claim.behaviour == "share"
        and claim.value >= 0
        and claim.range_end is None
    )


def _is_of(line: Line, percent: int, of: Line, whole: int) -> bool:
    """Whether the words behind a percentage name no whole but this one."""
    if any(line.has(cue(group), 0, len(line.words)) for group in ("vote", "each")):
        return False
    place = line.behind(percent)
    tail = []
    while place < len(line.words) and line.words[place].isalpha():
        tail.append(line.words[place])
        place += 1
    near = of.words[max(whole - _NEAR, 0) : whole + 2 * _NEAR]
    ended = place == len(line.words) or line.words[place] in _ENDS
    return ended and all(word in cue_words("plain") or word in near for word in tail)


__all__ = ["find"]
