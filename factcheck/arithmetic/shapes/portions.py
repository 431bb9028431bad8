"""Counts with percentages whose whole stands elsewhere: "nữ: 393 người (45,28%); ... 564 người (64,8%)".

Shape ``portions``, one equation a pair. Roles: part, percent, and each whole that it may be of: figures of
the same unit, wherever they stand, near what the pair makes. Which is meant shows where several fit one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.arithmetic.brackets import CLOSING, LONGEST, OPENING, closing, outside
from factcheck.arithmetic.cues import cue, cue_words
from factcheck.arithmetic.lines import DATE, Line
from factcheck.arithmetic.shapes.parts import is_step
from factcheck.arithmetic.units import adds_up, same_unit
from factcheck.model import Equation

SHAPE = "portions"
_NEAR = Decimal("0.25")  # a whole is off what a pair makes by this much of it at most
_WHOLES, _TRIED = 8, 32  # that a pair is held against; figures on either side that are tried
_FAR = 20  # words between a count and the bracket with its percentage, at most
_ENDS = frozenset((*OPENING, *CLOSING, ",", ";", ".", ":"))
_HUNDRED = Decimal(100)


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Each count with its percentage, and the figures that may be the whole."""
    shares = [line for line in lines if "percent" in line.kinds]
    if sum(claim.kind == "percent" for line in shares for claim in line.claims) < 2:
        return
    pairs = [
        (line, sorted({*_pairs(line), *_reversed(line)}))
        for line in shares
        if line.holds("(") or line.may_hold(cue("takes"))
    ]
    if not any(found for _, found in pairs):
        return
    counts = sorted(
        (
            (_size(line, index), place, index)
            for place, line in enumerate(lines)
            for index in line.figures
            if _may_be_whole(line, index)
        ),
    )
    for line, found in pairs:
        for part, percent in found:
            claim = line.claim(part)
            whole = _size(line, part) / line.claim(percent).value * _HUNDRED
            first = bisect_left(counts, (whole * (1 - _NEAR), 0, 0))
            last = bisect_right(counts, (whole * (1 + _NEAR), 0, 0))
            middle = bisect_left(counts, (whole, 0, 0), first, last)
            span = counts[max(first, middle - _TRIED) : min(last, middle + _TRIED)]
            near = sorted(span, key=lambda one: abs(one[0] - whole))
            able = [
                lines[place].term("whole", index)
                for value, place, index in near
                if value > _size(line, part) and same_unit(lines[place].claim(index), claim)
            ]
            if able:
                terms = [line.term("part", part), line.term("percent", percent), *able[:_WHOLES]]
                yield line.equation(SHAPE, terms, line.written(part + 1, percent), complete=True)


def _size(line: Line, index: int) -> Decimal:
    """The value in the unit of its dimension: 1,2 triệu tấn and 300.000 kg are set against each other."""
    claim = line.claim(index)
    return claim.value * (claim.factor if claim.unit_code else 1)


def _may_be_whole(line: Line, index: int) -> bool:
    claim = line.claim(index)
    several = claim.kind != "count" or claim.value > 1
    return adds_up(claim) and several and not is_step(line, index)


def _pairs(line: Line) -> Iterator[tuple[int, int]]:
    """Counts with the share in the bracket that closes their clause, or behind "chiếm"."""
    plain = frozenset(outside(line, 0, len(line.words)))
    for index, after in pairwise(line.figures):
        if index not in plain or not _is_share(line, after) or not _counts(line, index):
            continue
        between = line.words[line.behind(index) : after]
        opened = between.index("(") if "(" in between else len(between)
        told = line.has(cue("takes"), line.behind(index), after)
        short = opened <= _FAR and all(word.isalpha() or (told and word == ",") for word in between[:opened])
        within = all(word.isalpha() for word in between[opened + 1 :])
        if short and within and (told or opened == len(between) - 1) and _ends(line, after):
            yield index, after


def _reversed(line: Line) -> Iterator[tuple[int, int]]:
    """Shares with their count in a bracket of its own: "82% là người Kinh (410 người)"."""
    for index, after in pairwise(line.figures):
        if not _is_share(line, index) or line.claim(after).kind != "count" or not adds_up(line.claim(after)):
            continue
        start = line.behind(index)
        opened = next((i for i in range(start, after) if not line.words[i].isalpha()), after)
        if opened == after or line.words[opened] != "(" or opened - start > _FAR:
            continue
        lead = line.first(cue("takes"), opened + 1, after)
        told = opened + 1 == after or lead == (opened + 1, after)
        end = closing(line, opened)
        if told and end and all(word.isalpha() for word in line.words[line.behind(after) : end]):
            yield after, index


def _counts(line: Line, index: int) -> bool:
    """Whether the figure is a plain count of now: no step, and no other time."""
    claim = line.claim(index)
    if not claim.unit or not adds_up(claim) or is_step(line, index):
        return False
    start = next((i for i in range(index - 1, max(index - LONGEST, -1), -1) if line.words[i] in _ENDS), 0)
    return DATE not in line.words[start:index]


def _is_share(line: Line, index: int) -> bool:
    claim = line.claim(index)
    return claim.kind == "percent" and claim.behaviour == "share" and 0 < claim.value < _HUNDRED


def _ends(line: Line, percent: int) -> bool:
    """Whether the words behind a percentage name no other whole."""
    place = line.behind(percent)
    while place < len(line.words) and line.words[place] in cue_words("plain"):
        if line.words[place] == "tổng":
            return True  # "chiếm 85,8% tổng mức": of the sum, whatever it is
        place += 1
    return place >= len(line.words) or line.words[place] in _ENDS


__all__ = ["find"]
