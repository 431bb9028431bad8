"""The parts of a whole in a list: "292 người chết, 38 người mất tích và 5 người bị thương"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.arithmetic.brackets import is_unread, outside, segments
from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import DATE, Line
from factcheck.arithmetic.senses import senses
from factcheck.arithmetic.units import adds_up, same_unit
from factcheck.model import Claim, Term

_BARE = re.compile(r"[0-9]{1,3}(?>(?:\.[0-9]{3})*)")


class Part(NamedTuple):
    """One part with the words around it."""

    term: Term
    value: Decimal
    start: int  # of its segment
    end: int
    named: bool = False  # a bare number behind a name: "Sa Pa 9", which may be of the name, "Biển Bắc 16"


class Parts(NamedTuple):
    """The parts of a list, and whether they may be all."""

    parts: tuple[Part, ...]
    missing: int  # item where a part without a figure stands, or one that cannot be read; 0: none
    others: int  # segments that tell no part
    full: bool  # the list is not left open by "như", "chủ yếu", "..."
    rest: bool  # a part that is left over has its figure


def read_parts(line: Line, start: int, end: int, whole: Claim, fates: frozenset[str]) -> Parts | None:
    """The parts of a whole, told of certain fates, in a list; None where they cannot be told apart."""
    parts: list[Part] = []
    missing = between = others = 0
    rest = False
    for first, last in segments(line, start, end):
        found = _parts(line, first, last, whole, fates)
        if len(found) > 1:
            return None
        if found and not line.has(cue("each"), first, last):
            parts += found
            missing = missing or between
            rest = rest or line.has(cue("rest"), first, last)
            continue
        others += 1
        if found or _names_a_part(line, first, last):
            missing = missing or first
        elif not _is_aside(line, first, min(first + 3, last)):
            between = between or first  # an afterthought, unless a part follows
    if _is_numbered(parts):
        return None
    return Parts(tuple(parts), missing, others, full=not _is_open(line, start, end), rest=rest)


def _parts(line: Line, first: int, last: int, whole: Claim, fates: frozenset[str]) -> list[Part]:
    """The figures of a segment that can be parts; where none stands there, the number that ends it."""
    plain = list(outside(line, first, last))
    figures = [index for index in plain if line.items[index].claim is not None]
    found = [
        Part(line.term("part", index), line.claim(index).value, first, last, _is_named(line, index))
        for index in figures
        if _is_part(line, index, (first, last), whole, fates)
    ]
    end = plain[-1] if plain and line.words[plain[-1]] != "." else last - 2
    digits = line.words[end].replace(".", "") if end > first and _BARE.fullmatch(line.words[end]) else ""
    if figures or not digits or not line.items[first].capital:
        return found
    item, value = line.items[end], Decimal(digits)
    term = Term(role="part", field=line.sentence.field, start=item.start, end=item.end, value=value)
    return [Part(term, value, first, last, named=True)]


def _is_named(line: Line, index: int) -> bool:
    return not line.claim(index).unit and index > 0 and line.items[index - 1].capital


def _is_part(line: Line, index: int, stretch: tuple[int, int], whole: Claim, fates: frozenset[str]) -> bool:
    first, last = stretch
    claim = line.claim(index)
    if not adds_up(claim) or not same_unit(whole, claim) or DATE in line.words[first:last]:
        return False
    own = senses(line, first, last, "fate")
    of_others = line.words[index - 1] == "trong" or _is_aside(line, first, index)
    return not of_others and (not fates or not own or own <= fates)


def _is_aside(line: Line, start: int, end: int) -> bool:
    return any(line.has(cue(group), start, end) for group in ("aside", "change", "takes"))


def _names_a_part(line: Line, first: int, last: int) -> bool:
    """Whether a segment without a figure looks like a part: "một em bé", "ông Nam", "sáu xe"."""
    return is_unread(line, first) or any(line.words[i][0].isdigit() for i in outside(line, first, last))


def _is_open(line: Line, start: int, end: int) -> bool:
    dots = any(line.words[i] == "…" or line.words[i : i + 2] == (".", ".") for i in range(start, end))
    return dots or line.has(cue("open"), start, end)


def _is_numbered(parts: list[Part]) -> bool:
    """Whether the figures only number the names of a list: 1, 2, 3."""
    return len(parts) > 1 and [part.value for part in parts] == list(range(1, len(parts) + 1))


__all__ = ["Part", "Parts", "read_parts"]
