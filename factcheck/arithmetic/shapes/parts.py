"""A whole and its parts: "330 người (292 chết, 38 mất tích)", "100 xe, gồm 60 xe con và 40 xe tải".

Roles: whole, part; missing: where a part without a figure stands. ``complete``: the parts are said to be all,
by gồm, by brackets, by what is left over, or by nature (men and women). "Trong đó" alone names some, which
stand in one equation only where no two can speak of the same persons or things, else each in its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.arithmetic.brackets import closing, outside, own_words
from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import Line
from factcheck.arithmetic.segments import Parts, read_parts
from factcheck.arithmetic.senses import apart, everything, senses
from factcheck.arithmetic.ties import Tie, ties
from factcheck.arithmetic.units import adds_up
from factcheck.model import Claim, Equation

SHAPE = "parts"
_NEAR = 12  # words between a figure and the bracket that opens its parts, at most
_SPACE = 3  # characters between a sentence and the next of one paragraph, at most
_AFTER = 3  # sentences behind one that opens with a tie, in which its list may end: "... 25 suất còn lại."
_TOTAL, _OUT_OF = ("trong", "tổng", "số"), frozenset({"trong", "trên"})
_CANDIDATES = 4  # figures in front of a tie that are tried as its whole


class Whole(NamedTuple):
    """A figure whose parts are looked for, and the fates that its words tell."""

    line: Line
    figure: int
    fates: frozenset[str]

    @property
    def claim(self) -> Claim:
        """What the figure says."""
        return self.line.claim(self.figure)


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Wholes with their parts, in brackets, behind words that tie, or in the sentence that follows."""
    for index, line in enumerate(lines):
        for figure in line.figures if line.holds("(") else ():
            yield from _bracket(line, figure)
        before = lines[index - 1] if index else None
        for tie in ties(line):
            wholes = _among(line, tie) if tie.group == "among" else _in_front(line, tie, before)
            yield from _tied(line, tie, wholes, lines[index + 1 : index + 1 + _AFTER])


def _bracket(line: Line, figure: int) -> Iterator[Equation]:
    """The parts in the bracket that follows the figure and its noun; nothing else may stand there."""
    index = line.behind(figure)
    last = min(index + _NEAR, len(line.words))
    listed = False  # a comma on the way: "80 ha lúa, hoa màu (...)"
    while index < last and (line.words[index][0].isalpha() or line.words[index] == ","):
        listed = listed or (line.words[index] == "," and not _more_fate(line, index))
        index += 1
    end = closing(line, index) if index < last and line.words[index] == "(" else 0
    if not end or not _has_parts(line, figure) or _counted_out_of(line, figure):
        return
    start = index + 1
    tie = cue("partly").at(line.words, start) or cue("wholly").at(line.words, start)
    whole = Whole(line, figure, senses(line, own_words(line, figure)[0], index, "fate"))
    parts = read_parts(line, tie.last if tie else start, end, whole.claim, whole.fates)
    if parts is None or (tie is None and (parts.others or not parts.full or len(parts.parts) < 2)):
        return
    if listed and (len(parts.parts) < 3 or not apart(line, [(part.start, part.end) for part in parts.parts])):
        return
    partly = tie is not None and tie.name == "partly"
    yield from _equations(line, whole, parts, line.words[start] if tie else "(", wholly=not partly)


def _counted_out_of(line: Line, figure: int) -> bool:
    """ "30 đội có mặt trong tổng số 35 đội (3 đội bỏ cuộc, 2 đội đến muộn)": the bracket is of the rest."""
    led = tuple(line.words[max(0, figure - len(_TOTAL)) : figure])
    return led[1:] == _TOTAL[1:] and led[0] in _OUT_OF and any(one < figure for one in line.figures)


def _more_fate(line: Line, index: int) -> bool:
    """A comma in "95 người chết, mất tích"."""
    return line.has(cue("fate"), index + 1, index + 3)


def _in_front(line: Line, tie: Tie, before: Line | None) -> list[Whole]:
    """The figures in front of a tie, back to a semicolon; of one that opens its sentence, those before it."""
    plain = list(outside(line, 0, tie.first))
    stop = max((index for index in plain if line.words[index] == ";"), default=-1)
    of, found = line, [index for index in plain if index > stop and line.items[index].claim]
    if not found and tie.first <= 1 and before is not None and _adjoins(before, line):
        of, found = before, [i for i in outside(before, 0, len(before.words)) if before.items[i].claim]
    levels = [index for index in found[-_CANDIDATES:] if _has_parts(of, index) and not is_step(of, index)]
    return [Whole(of, index, senses(of, *own_words(of, index), "fate")) for index in levels]


def _has_parts(line: Line, figure: int) -> bool:
    """Whether parts of the figure can add up: one has none, and a balance of two may be less than either."""
    claim = line.claim(figure)
    single = claim.kind == "count" and claim.value <= 1
    return adds_up(claim) and not single and not line.has(cue("balance"), *own_words(line, figure))


def is_step(line: Line, figure: int) -> bool:
    """Whether words of change lead to the figure, and none of reaching it: "giảm cả ba mặt, với 567 vụ"."""
    stop = max((index for index in range(figure) if line.words[index] == ";"), default=0)
    change = max(
        (i for i in cue("change").starts(line.words, stop, figure) if cue("change").at(line.words, i)),
        default=None,
    )
    return change is not None and not line.has(cue("reach"), change + 1, figure)


def _adjoins(first: Line, second: Line) -> bool:
    gap = second.sentence.start - first.sentence.end
    return first.sentence.field == second.sentence.field and 0 <= gap <= _SPACE


def _among(line: Line, tie: Tie) -> list[Whole]:
    """Trong số 120 đại biểu, có 35 nữ: the figure behind the tie."""
    figure = tie.whole
    if not figure or not _has_parts(line, figure):
        return []
    return [Whole(line, figure, senses(line, *own_words(line, figure), "fate"))]


def _tied(line: Line, tie: Tie, wholes: Sequence[Whole], after: Sequence[Line]) -> Iterator[Equation]:
    """The parts behind a tie, each of the one whole that it can be of."""
    read = [(whole, read_parts(line, tie.start, tie.end, whole.claim, whole.fates)) for whole in wholes]
    if tie.first == 0 and tie.end == len(line.words):
        read = [(whole, parts and _with_rest(parts, whole, line, after)) for whole, parts in read]
    values: dict[int, set[Decimal]] = defaultdict(set)
    for whole, parts in read:
        for part in parts.parts if parts else ():
            values[part.term.start].add(whole.claim.value)
    told = set()
    for whole, parts in reversed(read):
        if parts is None or not parts.parts or whole.claim.value in told:
            continue
        if all(len(values[part.term.start]) == 1 for part in parts.parts):
            told.add(whole.claim.value)
            yield from _equations(line, whole, parts, tie.words, wholly=tie.group == "wholly")


def _with_rest(parts: Parts, whole: Whole, line: Line, after: Sequence[Line]) -> Parts:
    """The parts with those of the sentences that follow, a part each, if the last is of what is left over."""
    if parts.rest or parts.missing or not parts.parts:
        return parts
    found = list(parts.parts)
    before = line
    for following in after:
        if not _adjoins(before, following):
            break
        told = read_parts(following, 0, len(following.words), whole.claim, whole.fates)
        if told is None or len(told.parts) != 1 or told.missing or told.others:
            break
        found += told.parts
        if told.rest:
            return parts._replace(parts=tuple(found), full=True, rest=True)
        before = following
    return parts


def _equations(line: Line, whole: Whole, read: Parts, words: str, *, wholly: bool) -> Iterator[Equation]:
    head = whole.line.term("whole", whole.figure)
    terms = [part.term for part in read.parts]
    if read.missing and any(part.named for part in read.parts):
        return  # "tàu Biển Bắc 16, tàu Jupiter": the number is of the name
    stretches = [(part.start, part.end) for part in read.parts]
    if len(terms) > 1 and read.full and (wholly or read.rest or everything(line, stretches)):
        gap = [line.term("missing", read.missing)] if read.missing else []
        yield line.equation(SHAPE, [head, *terms, *gap], words, complete=True)
    elif len(terms) > 1 and apart(line, stretches):
        yield line.equation(SHAPE, [head, *terms], words)
    else:
        for part in read.parts:
            if not part.named:
                yield line.equation(SHAPE, [head, part.term], words)


__all__ = ["find", "is_step"]
