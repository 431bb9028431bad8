"""The words of a sentence behind which parts stand: trong đó, gồm, trong tổng số 120 người."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.arithmetic.brackets import LONGEST, outside
from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import Line

_ANYWHERE = ("partly", "wholly", "among")
_GROUPS = (*_ANYWHERE, "of")  # the last opens a sentence


class Tie(NamedTuple):
    """One such place, and the list behind it."""

    group: str  # partly, wholly, among
    first: int  # where the words begin
    start: int  # the list
    end: int
    words: str
    whole: int = 0  # of "among": the figure that is divided; 0: none


def ties(line: Line) -> Iterator[Tie]:
    """The ties of a sentence that stand in no bracket, each with its list: up to the next tie."""
    if not (any(line.may_hold(cue(group)) for group in _ANYWHERE) or line.may_open(cue("of"))):
        return
    starts = {index for group in _GROUPS for index in cue(group).starts(line.words)}
    hits: list[tuple[str, int, int]] = []
    for index in outside(line, 0, len(line.words)) if starts else ():
        for group in _GROUPS if index in starts else ():
            hit = cue(group).at(line.words, index)
            if group == "of" and index:
                continue
            if hit is not None and (not hits or index >= hits[-1][2]):
                hits.append((group, index, hit.last))
    for number, (group, first, start) in enumerate(hits):
        end = len(line.words)
        if number + 1 < len(hits):  # what stands right before the next tie may be its whole
            end = hits[number + 1][1]
            end = next((index for index in range(end - 1, start, -1) if line.words[index] == ";"), end)
        if end - start > LONGEST:
            continue
        words = line.written(first, start)
        if group in ("among", "of"):
            yield from _among(line, first, start, end, words)
        else:
            colon = start < end and line.words[start] == ":"
            yield Tie(group, first, start + colon, end, words)


def _among(line: Line, first: int, start: int, end: int, words: str) -> Iterator[Tie]:
    """Of "trong số", where it opens its clause, the figure behind it and what follows the next comma."""
    hedge = line.first(cue("converts"), start, min(start + 2, end))
    whole = hedge[1] if hedge else start
    opens = first < 2 or not line.words[first - 1].isalnum()
    comma = next((i for i in outside(line, start, end) if line.words[i] in (",", ":")), 0)
    if opens and whole in line.figures and whole < comma:
        yield Tie("among", first, comma + 1, end, words, whole)


__all__ = ["Tie", "ties"]
