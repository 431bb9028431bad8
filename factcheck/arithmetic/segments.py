"""A list of parts cut into its segments: "292 người chết, 38 người mất tích và 5 người bị thương"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.arithmetic.likeness import adds_up, same_unit, senses
from factcheck.arithmetic.lines import DATE, Line, cue
from factcheck.model import Claim

OPENING, CLOSING = frozenset("([{"), frozenset(")]}")


class Parts(NamedTuple):
    """The parts of a list, and whether they may be all."""

    figures: tuple[int, ...]  # items of the parts
    stretches: tuple[tuple[int, int], ...]  # the segment of each
    missing: int  # item where a part without a figure stands, or one that cannot be read; 0: none
    full: bool  # the list is not left open by "như", "chủ yếu", "..."
    rest: bool  # a part that is left over has its figure


def closing(line: Line, index: int) -> int:
    """The bracket that closes the one at ``index``, or the end of the line."""
    depth = 0
    for place in range(index, len(line.words)):
        depth += (line.words[place] in OPENING) - (line.words[place] in CLOSING)
        if depth <= 0:
            return place
    return len(line.words)


def outside(line: Line, start: int, end: int) -> Iterator[int]:
    """The items between two that stand in no bracket of their own."""
    index = start
    while index < end:
        if line.words[index] in OPENING:
            index = closing(line, index)
        else:
            yield index
        index += 1


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
    figure = any(start <= index < end for index in line.figures)
    return figure or (start < end and _is_unread(line, start))


def read_parts(line: Line, start: int, end: int, whole: Claim, fates: frozenset[str]) -> Parts | None:
    """The parts of a whole, told of certain fates, in a list; None where they cannot be told apart."""
    figures, stretches, between, missing, rest = [], [], 0, 0, False
    if line.has(cue("each"), start, end):
        return None
    for first, last in segments(line, start, end):
        found = [i for i in _figures(line, first, last) if _is_part(line, i, (first, last), whole, fates)]
        if len(found) > 1:
            return None
        if found:
            figures += found
            stretches.append((first, last))
            missing = missing or between
            rest = rest or line.has(cue("rest"), first, found[0])
        elif _names_a_part(line, first, last):
            missing = missing or first
        elif not _is_aside(line, first, min(first + 3, last)):
            between = between or first  # an afterthought, unless a part follows
    opened = line.has(cue("open"), start, end) or any(
        line.words[i] == "…" or (line.words[i] == "." and line.words[i - 1] == ".") for i in range(start, end)
    )
    return Parts(tuple(figures), tuple(stretches), missing, full=not opened, rest=rest)


def own_words(line: Line, figure: int) -> tuple[int, int]:
    """The stretch of words around a figure up to the next sign on either side."""
    start, end = figure, figure + 1
    while start > 0 and _is_word(line, start - 1):
        start -= 1
    while end < len(line.words) and _is_word(line, end):
        end += 1
    return start, end


def _is_word(line: Line, index: int) -> bool:
    return line.words[index][0].isalnum() and not line.first(cue("partly"), index, index + 3)


def _figures(line: Line, start: int, end: int) -> list[int]:
    return [index for index in outside(line, start, end) if line.items[index].claim is not None]


def _is_part(line: Line, index: int, stretch: tuple[int, int], whole: Claim, fates: frozenset[str]) -> bool:
    first, last = stretch
    claim = line.claim(index)
    if not adds_up(claim) or not same_unit(whole, claim) or DATE in line.words[first:last]:
        return False
    own = senses(line, first, last, "fate")
    return not _is_aside(line, first, index) and (not fates or not own or own <= fates)


def _is_aside(line: Line, start: int, end: int) -> bool:
    return line.has(cue("aside"), start, end) or line.has(cue("takes"), start, end)


def _names_a_part(line: Line, first: int, last: int) -> bool:
    """Whether a segment without a figure looks like a part: "một em bé", "ông Nam", "Sa Pa 9"."""
    return _is_unread(line, first) or any(line.words[i][0].isdigit() for i in outside(line, first, last))


def _is_unread(line: Line, index: int) -> bool:
    return line.items[index].capital or cue("unread").at(line.words, index) is not None


__all__ = ["CLOSING", "OPENING", "Parts", "closing", "outside", "own_words", "read_parts", "segments"]
