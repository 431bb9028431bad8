"""A number of names and the names: "6 đội gồm: Lào, Malaysia, Thái Lan, Myanmar, Campuchia và Việt Nam".

Roles: count; list, whose value is how many names are listed. Only lists that are plainly full: with "và"
before the last name, or to the end of the sentence behind a colon or "gồm".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.arithmetic.brackets import outside
from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import DATE, Line
from factcheck.model import Equation, Term

SHAPE = "listings"
_NEAR = 8  # words between the noun and the list, at most
_LONGEST = 6  # words of a name, at most


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Each count of names with the list that follows."""
    for line in lines:
        told = line.may_hold(cue("counted")) and (line.holds(":") or line.may_hold(cue("wholly")))
        for index in line.figures if told else ():
            claim = line.claim(index)
            noun = cue("counted").at(line.words, index + 1) if index + 1 < len(line.words) else None
            if claim.kind != "count" or noun is None or claim.range_end is not None or claim.hedge != "exact":
                continue
            start = _opening(line, noun.last)
            names = _names(line, start) if start else []
            if len(names) > 1:
                terms = [line.term("count", index), _list(line, names)]
                yield line.equation(SHAPE, terms, line.written(start - 1, start), complete=True)


def _opening(line: Line, behind: int) -> int:
    """The item where the list begins, behind a colon or "gồm"; 0: none."""
    place = behind
    while place < min(behind + _NEAR, len(line.words)):
        hit = cue("wholly").at(line.words, place)
        if hit is not None:
            colon = line.words[hit.last : hit.last + 1] == (":",)
            return hit.last + colon
        if line.words[place] == ":":
            return place + 1
        ties = line.words[place] == "," and line.first(cue("wholly"), place + 1, place + 3) is not None
        if not ties and (not line.words[place].isalpha() or line.items[place].capital):
            return 0
        place += 1
    return 0


def _names(line: Line, start: int) -> list[tuple[int, int]]:
    """The names of a full list; none where it may not be full, or something is no name."""
    end = len(line.words)
    if line.words[end - 1] in (".", ";", "!"):
        end -= 1
    if line.has(cue("open"), start, end) or "…" in line.words[start:end] or "." in line.words[start:end]:
        return []
    plain = list(outside(line, start, end))
    names, first, closed = [], start, False
    for index in [*plain, end]:
        if index < end and line.words[index] not in (",", ";", "và"):
            continue
        names.append((first, index))
        first = index + 1
        if closed:
            break  # the name behind "và" was the last
        closed = index < end and line.words[index] == "và"
    if any(index < end and line.words[index] == "và" for index in plain if index >= first):
        return []  # a second "và": one of them may stand within a name
    if any(not _is_name(line, *name) for name in names):
        return []
    return names


def _is_name(line: Line, first: int, last: int) -> bool:
    items = [line.items[index] for index in outside(line, first, last)]
    words = [item for item in items if item.word[0].isalnum()]
    if not words or any(item.claim is not None or item.word == DATE for item in items):
        return False
    return len(words) <= _LONGEST and words[0].capital


def _list(line: Line, names: Sequence[tuple[int, int]]) -> Term:
    return Term(
        role="list",
        field=line.sentence.field,
        start=line.items[names[0][0]].start,
        end=line.items[names[-1][1] - 1].end,
        value=Decimal(len(names)),
    )


__all__ = ["find"]
