"""Shares of one whole in percent: "60% là nam, còn lại 45% là nữ", "nam chiếm 60%, nữ chiếm 45%".

Role: share. ``complete``: they are said to be all, by what is left over or by nature (nam and nữ; for,
against and no opinion; better, the same and worse in a survey of business). What something is made of ("cơ
cấu kinh tế: ...") may leave some out. Percentages side by side are mostly of different wholes: those are no
shares of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.arithmetic.brackets import outside, segments
from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import Line
from factcheck.arithmetic.senses import senses
from factcheck.arithmetic.shapes.parts import is_step
from factcheck.model import Equation

SHAPE = "shares"
_OUTLOOKS = 3  # better, the same, worse
_PAIRS = {"sex": 2, "home": 2, "stance": 3}  # groups whose senses are all there is


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """The shares of one sentence."""
    for line in lines:
        if sum(claim.kind == "percent" for claim in line.claims) > 1:
            yield from _shares(line)
            yield from _outlooks(line)


def _outlooks(line: Line) -> Iterator[Equation]:
    """52,1% số doanh nghiệp đánh giá tốt lên, 12% khó khăn hơn và 35,9% ổn định: three of a kind in a row."""
    shares = [index for index in line.figures if line.claim(index).kind == "percent"]
    for three in zip(shares, shares[1:], shares[2:], strict=False):
        last = next((index for index in line.figures if index > three[2]), len(line.words))
        found = [senses(line, first, second, "outlook") for first, second in pairwise((*three, last))]
        if (
            all(len(one) == 1 for one in found)
            and len(frozenset().union(*found)) == _OUTLOOKS
            and all(_is_share(line, index) and not is_step(line, index) for index in three)
            and all(line.has(cue("asked"), *pair) for pair in pairwise(three))
        ):
            yield line.equation(
                SHAPE, [line.term("share", index) for index in three], "outlook", complete=True
            )


def _shares(line: Line) -> Iterator[Equation]:
    if any(
        line.has(cue(group), 0, len(line.words)) for group in ("partly", "among", "each", "aside", "change")
    ):
        return  # shares of shares, or of several things
    stretches, shares = [], []
    for first, last in segments(line, 0, len(line.words)):
        found = [i for i in outside(line, first, last) if i in line.figures]
        if not found:
            continue
        if len(found) > 1 or not _is_share(line, found[0]):
            return
        stretches.append((first, last))
        shares.append(found[0])
    if len(shares) < 2:
        return
    told = _told(line, stretches, shares)
    if told:
        terms = [line.term("share", index) for index in shares]
        yield line.equation(SHAPE, terms, told, complete=told != "cơ cấu")


def _told(line: Line, stretches: Sequence[tuple[int, int]], shares: Sequence[int]) -> str:
    """What says that these are shares of one whole; nothing: they need not be."""
    if line.has(cue("rest"), stretches[-1][0], shares[-1]):
        return "còn lại"
    takes = [
        line.has(cue("takes"), first, share) for (first, _), share in zip(stretches, shares, strict=True)
    ]
    for group, size in _PAIRS.items():
        found = [senses(line, first, last, group) for first, last in stretches]
        one_each = all(len(one) == 1 for one in found) and len(frozenset().union(*found)) == size
        if one_each and len(found) == size and (group == "stance" or all(takes)):
            return group
    if line.has(cue("makeup"), 0, shares[0]) and all(takes):
        return "cơ cấu"
    return ""


def _is_share(line: Line, index: int) -> bool:
    claim = line.claim(index)
    return claim.kind == "percent" and claim.behaviour == "share" and claim.range_end is None


__all__ = ["find"]
