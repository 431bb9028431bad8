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
_TOLD = 3  # sentences before one that says "chiếm 15% tổng số hộ" in which the number of all is told
_NEAR = 6  # words between a figure and its percentage, at most
_NOUN = 3  # words of a noun that names all
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
    for number, line in enumerate(lines):
        if "percent" in line.kinds and "count" in line.kinds and line.may_hold(cue("takes")):
            yield from _of_all(line, lines[max(0, number - _TOLD) : number], seen)
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


def _of_all(line: Line, before: Sequence[Line], seen: set[tuple[str, int]]) -> Iterator[Equation]:
    """96 hộ nghèo, chiếm 15% tổng số hộ: of the one number of households that the sentences before tell."""
    for index in line.figures:
        part = line.claim(index)
        if part.kind != "count" or not adds_up(part) or (line.sentence.field, part.start) in seen:
            continue
        percent = _beside(line, index)
        noun = _total(line, percent) if percent and line.has(cue("takes"), index, percent) else ()
        if not noun:
            continue
        wholes = [
            (other, at)
            for other in before
            for at in other.figures
            if _counts(other, at, noun) and other.claim(at).value > part.value
        ]
        if len(wholes) == 1 and _of_one_ground(wholes[0][0], line):
            of, head = wholes[0]
            terms = [of.term("whole", head), line.term("part", index), line.term("percent", percent)]
            yield line.equation(SHAPE, terms, line.written(index + 1, percent), complete=True)


def _total(line: Line, percent: int) -> tuple[str, ...]:
    """The noun of "tổng số hộ" right behind a percentage, where nothing tells of which; empty: none."""
    place = line.behind(percent)
    if line.words[place : place + 2] != ("tổng", "số"):
        return ()
    first = last = place + 2
    while last < len(line.words) and line.words[last].isalpha():
        last += 1
    ended = last == len(line.words) or line.words[last] in _ENDS
    return line.words[first:last] if ended and last - first <= _NOUN else ()


def _counts(line: Line, index: int, noun: tuple[str, ...]) -> bool:
    """Whether a figure counts all of a noun: "xã có 640 hộ, 2.800 nhân khẩu", not "640 hộ được hỗ trợ"."""
    claim = line.claim(index)
    if not adds_up(claim) or claim.kind != "count" or claim.status not in ("actual", "final"):
        return False
    last = index + 1 + len(noun)
    if line.words[index + 1 : last] != noun or line.words[index - 1] not in cue_words("has"):
        return False
    if (wider := cue("adorns").at(line.words, last)) is not None:
        last = wider.last
    return last == len(line.words) or line.words[last] in _ENDS


def _of_one_ground(one: Line, other: Line) -> bool:
    """Whether no two words tell of two sorts of place: a commune's are no part of another's."""
    mine, theirs = (frozenset(line.words) & cue_words("ground") for line in (one, other))
    return not mine or not theirs or not mine.isdisjoint(theirs)


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
