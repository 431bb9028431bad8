"""The lines of a page in the order in which they are read: down one column, then down the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import median

from factcheck.reading.documents.pdf.lines import Line

_FEWEST = 4  # lines of a column; what has fewer on one side stands beside something, and is none
_NARROWEST = 7.0  # of the letters' size: cells of a table are narrower than columns of prose
_GUTTER = 0.8  # of the letters' size: justified words stand nearer, as a rule
_MOST_COLUMNS = 8


def columns_of(lines: Sequence[Line], most: int = _MOST_COLUMNS) -> list[list[Line]]:
    """Stretches of lines from the top, each of one column; the lines of a page in order, if joined."""
    lines = sorted(lines, key=lambda one: (-one.base, one.left))
    found = _longest_run(lines) if most > 1 else None
    if not found:
        return [lines] if lines else []
    first, last, gutter = found
    inside = [piece for line in lines[first:last] for piece in _split(line, gutter)]
    left = [line for line in inside if line.right <= gutter]
    right = [line for line in inside if line.right > gutter]
    parts = (lines[:first], left, right, lines[last:])
    return [column for part in parts for column in columns_of(part, most - 1)]


def _longest_run(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """The longest run of lines that a white stripe parts: the first, the one behind the last, where."""
    starts = Counter(round(start) for line in lines for start in _starts(line))
    best: tuple[int, int, float] | None = None
    for start in sorted(starts):
        if starts[start] + starts[start - 1] + starts[start + 1] < _FEWEST:
            continue
        gutter = start - 1.5
        crossed = [0, *accumulate(_crosses(line, gutter) for line in lines)]
        first = 0
        while first < len(lines):
            last = first
            while last < len(lines) and crossed[last + 1] == crossed[first]:
                last += 1
            run = _trimmed(lines, first, last, gutter)
            if run and (not best or run[1] - run[0] > best[1] - best[0]):
                best = (*run, gutter)
            first = last + 1
    return best


def _starts(line: Line) -> Iterator[float]:
    """Where a column might begin on a line."""
    right = float("-inf")
    for word in line.words:
        if word.left - right > _GUTTER * line.size:
            yield word.left
        right = word.right


def _crosses(line: Line, gutter: float) -> bool:
    """Whether its words go over the stripe, or stand too near each other on its sides."""
    left = max((word.right for word in line.words if word.left <= gutter), default=None)
    right = min((word.left for word in line.words if word.left > gutter), default=None)
    if left is None:
        return False
    return left > gutter or (right is not None and right - left < _GUTTER * line.size)


def _split(line: Line, gutter: float) -> list[Line]:
    sides = (
        tuple(word for word in line.words if word.left <= gutter),
        tuple(word for word in line.words if word.left > gutter),
    )
    return [line._replace(words=words) for words in sides if words]


def _trimmed(lines: Sequence[Line], first: int, last: int, gutter: float) -> tuple[int, int] | None:
    """The run without what at its ends stands on one side alone; None where it is too short or narrow."""
    while first < last and not _is_beside(lines[first], lines[first + 1 : min(last, first + 3)], gutter):
        first += 1
    while last > first and not _is_beside(lines[last - 1], lines[max(first, last - 3) : last - 1], gutter):
        last -= 1
    pieces = [piece for line in lines[first:last] for piece in _split(line, gutter)]
    sides = (
        [piece for piece in pieces if piece.right <= gutter],
        [piece for piece in pieces if piece.right > gutter],
    )
    if any(len(side) < _FEWEST for side in sides):
        return None
    wide = all(
        median((piece.right - piece.left) / piece.size for piece in side) >= _NARROWEST for side in sides
    )
    return (first, last) if wide else None


def _is_beside(line: Line, near: Sequence[Line], gutter: float) -> bool:
    """Whether something stands on both sides of the gutter near the height of a line."""
    close = [one for one in near if abs(one.base - line.base) < 2 * line.size]
    sides = {word.left > gutter for one in (line, *close) for word in one.words}
    return len(sides) == 2
