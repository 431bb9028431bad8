"""An amount and the same in another unit, in brackets: "100 USD (khoảng 2,1 triệu đồng)", "10 dặm (16 km)".

Roles: amount, converted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import Line
from factcheck.model import Equation

SHAPE = "conversions"


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """The brackets that hold one amount in another unit of money, length, area ..., and nothing else."""
    for line in lines:
        for index in line.figures if line.holds("(") and len(line.claims) > 1 else ():
            opening = line.behind(index)
            inner = _alone(line, opening)
            if inner and _is_restated(line, index, inner):
                yield line.equation(SHAPE, [line.term("amount", index), line.term("converted", inner)], "(")


def _alone(line: Line, opening: int) -> int:
    """The figure that stands alone in the bracket at ``opening``, or 0."""
    if line.words[opening : opening + 1] != ("(",):
        return 0
    index = opening + 1
    while index < len(line.words) and (hit := cue("converts").at(line.words, index)):
        index = hit.last
    if index in line.figures and line.words[line.behind(index) : line.behind(index) + 1] == (")",):
        return index
    return 0


def _is_restated(line: Line, index: int, inner: int) -> bool:
    first, second = line.claim(index), line.claim(inner)
    if (
        first.kind != second.kind
        or first.kind not in ("money", "measure")
        or first.dimension != second.dimension
    ):
        return False
    ranges = first.range_end is not None or second.range_end is not None
    return (first.unit_code, first.factor) != (second.unit_code, second.factor) and not ranges


__all__ = ["find"]
