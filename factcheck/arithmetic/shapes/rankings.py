"""An order that is told with its values: "dẫn đầu là A với 45 ca, tiếp theo là B (40 ca)".

Shape ``ranking``. Roles: first, next; ``direction`` down where the first is the highest, up where it is the
lowest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import Line
from factcheck.arithmetic.units import comparable
from factcheck.model import Equation

FAR = 12  # words between the place in the order and its figure


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Every leader of a sentence with those that are said to follow it."""
    for line in lines:
        for group, direction in (("leads", "down"), ("trails", "up")):
            may_rank = len(line.claims) > 1 and line.may_hold(cue(group))
            found = _of(line, group, direction) if may_rank else None
            if found is not None:
                yield found


def _of(line: Line, group: str, direction: str) -> Equation | None:
    leader = line.first(cue(group), 0, len(line.words))
    if leader is None:
        return None
    follower = line.first(cue("follows"), leader[1], len(line.words)) or _second(line, leader[1])
    if follower is None:
        return None
    values = [index for index in line.figures if line.claim(index).kind != "ordinal"]
    mine = [index for index in values if leader[1] <= index < follower[0]]
    yours = [index for index in values if index >= follower[1]]
    if not mine or not yours or mine[0] - leader[1] > FAR or yours[0] - follower[1] > FAR:
        return None
    first, second = line.claim(mine[0]), line.claim(yours[0])
    if not comparable(first, second) or first.kind in ("age", "duration"):
        return None
    if any(line.claim(index).kind != "percent" for index in mine[1:]):
        return None  # "100 dự án, tổng vốn 9 tỷ": the order may rest on the second value
    terms = [line.term("first", mine[0]), line.term("next", yours[0])]
    return line.equation("ranking", terms, line.written(*follower), direction=direction)


def _second(line: Line, start: int) -> tuple[int, int] | None:
    """Where "thứ hai" stands: its word, the item behind it."""
    for index in line.figures:
        claim = line.claim(index)
        if index > start and claim.kind == "ordinal" and claim.value == 2:
            return index - 1, index + 1
    return None


__all__ = ["find"]
