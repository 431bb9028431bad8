"""Brackets of a sentence, and the stretches between its commas, semicolons and figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.arithmetic.cues import cue, cue_words
from factcheck.arithmetic.lines import FIGURE, Line

OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
LONGEST = 400  # items of a list, at most: what is longer is no sentence


def closing(line: Line, index: int) -> int:
    """The bracket that closes the one at ``index``; 0: none does."""
    depth = 0
    for place in range(index, min(index + LONGEST, len(line.words))):
        depth += (line.words[place] in OPENING) - (line.words[place] in CLOSING)
        if depth <= 0:
            return place
    return 0


def outside(line: Line, start: int, end: int) -> Iterator[int]:
    """The items between two that stand in no bracket of their own."""
    index = start
    while index < end:
        close = closing(line, index) if line.words[index] in OPENING else 0
        if not close:
            yield index
        index = (close or index) + 1


def segments(line: Line, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The stretches between semicolons; where there are none, between commas and "và" before a part."""
    plain = tuple(outside(line, start, end))
    cuts = [index for index in plain if line.words[index] == ";"]
    if not cuts:
        bounds = [index for index in plain if line.words[index] in (",", "và")]
        cuts = [
            cut
            for cut, after in pairwise((*bounds, end))
            if line.words[cut] == "," or _opens_a_part(line, cut + 1, after)
        ]
    edges = [start - 1, *cuts, end]
    return tuple((first + 1, last) for first, last in pairwise(edges) if first + 1 < last)


def _opens_a_part(line: Line, start: int, end: int) -> bool:
    """Whether what follows "và" is another part, with its figure or without, and not more words of one."""
    return FIGURE in line.words[start:end] or (start < end and is_unread(line, start))


def is_unread(line: Line, index: int) -> bool:
    """Whether a part without a figure may begin here: "một em bé", "ông Nam", "Sa Pa"."""
    return line.items[index].capital or cue("unread").at(line.words, index) is not None


def own_words(line: Line, figure: int) -> tuple[int, int]:
    """The words around a figure that speak of it: to the next sign, or to "và", "làm" between two figures."""
    start, end = figure, figure + 1
    while start > 0 and _is_word(line, start - 1):
        start -= 1
    while end < len(line.words) and _is_word(line, end):
        end += 1
    if start > 0 and line.words[start - 1] == FIGURE:
        start = max((i + 1 for i in _joints(line, start, figure)), default=figure)
    if end < len(line.words) and line.words[end] == FIGURE:
        end = min(_joints(line, figure, end), default=end)
    return start, end


def _joints(line: Line, start: int, end: int) -> list[int]:
    """Where one figure's words end and the next one's begin: "707 vụ làm chết 542 người"."""
    return [index for index in range(start, end) if line.words[index] in cue_words("joint")]


def _is_word(line: Line, index: int) -> bool:
    return line.words[index][0].isalnum() and not line.first(cue("partly"), index, index + 3)


__all__ = ["CLOSING", "LONGEST", "OPENING", "closing", "is_unread", "outside", "own_words", "segments"]
