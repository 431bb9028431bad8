"""The figures of a line, each with the words before it that say its place in a change.

"tăng 20 % lên 40 tỷ so với 35 tỷ": a step, the new value, the old one. The phrases stand in ``changes.tsv``;
between them and the figure before stands only what says nothing of what is counted (``change_fillers.tsv``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.arithmetic.lines import DATE, FIGURE, Line
from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import Claim, DateMention

SIGNS = frozenset(",()–-:/+")
STOPS = SIGNS | {";", ".", "…"}
ENDS = frozenset(((),)) | {(sign,) for sign in ",();.–"}
BRACKETS = (("(",), ("(", "+"))
LONGEST_CUE = 7
LONGEST_HEDGE = 4


class Place(NamedTuple):
    """One figure, and the words before it, back to the figure before."""

    item: int  # of the figure among the items of the line
    claim: Claim
    before: tuple[str, ...]  # without the cue and the hedge
    role: str  # as in changes.tsv; empty: nothing said
    direction: str  # up, down or empty
    date: DateMention | None  # the last date before it, back to the last sign
    alone: bool  # nothing follows it in its clause: a sign, a comparison or the end

    @property
    def earlier(self) -> bool:
        """Whether a date before it puts it before the time that is spoken of: "năm trước", "cùng kỳ"."""
        return self.date is not None and (self.date.shape == "same_period" or self.date.offset < 0)


def places(line: Line) -> list[Place]:
    """All figures of a line in order."""
    found, start = [], 0
    for index in line.figures:
        gap = line.words[start:index]
        cue, role, direction = _cue(gap)
        before = gap[: len(gap) - cue]
        if not role and before in BRACKETS:
            role = "again"  # "tăng 10,5 điểm (1,05 %)"
        near = line.items[start + (last_break(before) or 0) : index]
        dates = [item.date for item in near if item.date is not None]
        start = line.behind(index)
        alone = line.words[start : start + 1] in ENDS or bool(fillers("base").at(line.words, start))
        date = dates[-1] if dates else None
        found.append(Place(index, line.claim(index), before, role, direction, date, alone))
    return found


def says_places(line: Line) -> bool:
    """Whether a figure of the line may be a step, or the value that a change begins with."""
    return line.may_hold(_openings())


def is_light(gap: Sequence[str]) -> bool:
    """Whether the words cut no thread: signs, dates, fillers, and what a change is measured against."""
    sought, index = tuple(gap), 0
    while index < len(sought):
        if sought[index] in SIGNS or sought[index] == DATE:
            index += 1
        elif hit := fillers("base").at(sought, index):
            index = hit.last
            while index < len(sought) and sought[index] not in STOPS and sought[index] != FIGURE:
                index += 1
        elif hit := fillers("filler").at(sought, index):
            index = hit.last
        else:
            return False
    return True


def last_break(gap: Sequence[str]) -> int | None:
    """Where the last sign of the gap stands, or "sau khi" that does the same; None where there is none."""
    for index in range(len(gap) - 1, -1, -1):
        if gap[index] in STOPS or tuple(gap[index : index + 2]) == ("sau", "khi"):
            return index
    return None


@cache
def fillers(use: str) -> Phrases:
    """The phrases of ``change_fillers.tsv`` of one use."""
    return Phrases([(row["phrase"], use) for row in table("vi", "change_fillers") if row["use"] == use])


@cache
def _cues() -> dict[tuple[str, ...], tuple[str, str]]:
    return {words(row["phrase"]): (row["role"], row["direction"]) for row in table("vi", "changes")}


@cache
def _openings() -> Phrases:
    return Phrases([(row["phrase"], row["role"]) for row in table("vi", "changes") if _opens(row)])


def _opens(row: dict[str, str]) -> bool:
    """Without such a figure there is no step, and no way from one value to another."""
    return bool(row["direction"]) or row["role"] not in ("to", "than", "pace")


@cache
def _hedges() -> frozenset[tuple[str, ...]]:
    return frozenset(words(row["phrase"]) for row in table("vi", "hedges") if row["side"] == "front")


def _cue(gap: tuple[str, ...]) -> tuple[int, str, str]:
    """How many words right before the figure say its role, hedges counted; the role; the direction."""
    for hedge in range(min(LONGEST_HEDGE, len(gap)) + 1):
        end = len(gap) - hedge
        if hedge and gap[end:] not in _hedges():
            continue
        for size in range(min(LONGEST_CUE, end), 0, -1):
            found = _cues().get(gap[end - size : end])
            if found:
                return size + hedge, *found
    return 0, "", ""


__all__ = ["Place", "fillers", "is_light", "last_break", "places"]
