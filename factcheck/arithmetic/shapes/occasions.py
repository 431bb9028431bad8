"""Which time it is, and how often it was held: "lần thứ 12", "đã tổ chức 10 lần", "thường niên, từ năm 2006".

Shape ``occasion``. Roles: ordinal, with count (times held so far) or first (the year of the first one, of
an event that comes every year).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.cues import cue, cue_words, stands_before
from factcheck.arithmetic.lines import Line
from factcheck.arithmetic.years import year_term, years
from factcheck.language.tokens import words
from factcheck.model import Equation, Term


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Every ordinal of an event with the number of times before it, or with the year of the first."""
    for line in lines:
        if "ordinal" not in line.kinds:
            continue
        ordinals = [index for index in line.figures if _numbers_a_time(line, index)]
        if len(ordinals) == 1:
            other = _count(line, line.words[ordinals[0] - 2]) or _first(line)
            if other is not None:
                terms = sorted((line.term("ordinal", ordinals[0]), other), key=lambda one: one.start)
                yield line.equation("occasion", terms, "")


def _numbers_a_time(line: Line, index: int) -> bool:
    if line.claim(index).kind != "ordinal":
        return False
    before = line.words[max(0, index - 2) : index]
    return len(before) == 2 and before[1] == "thứ" and before[0] in cue_words("occasion")


def _count(line: Line, times: str) -> Term | None:
    """The one number of times, of that noun, that it was held."""
    found = [
        index
        for index in line.figures
        if words(line.claim(index).unit)[:1] == (times,)
        and line.claim(index).kind == "count"
        and stands_before(line, index, "held")
    ]
    return line.term("count", found[0]) if len(found) == 1 else None


def _first(line: Line) -> Term | None:
    """The year of the first one, if the sentence says that one comes every year."""
    if not line.has(cue("yearly"), 0, len(line.words)):
        return None
    found = []
    for place, item in enumerate(line.items):
        told = years(item.date) if item.date else ()
        if len(told) == 1 and (stands_before(line, place, "first_time") or _is_first(line, place)):
            found.append(year_term(line, "first", told[0], item))
    return found[0] if len(found) == 1 else None


def _is_first(line: Line, place: int) -> bool:
    """ "lần đầu năm 2013": the date has taken the word "đầu" from "lần đầu"."""
    date = line.items[place].date
    return date is not None and date.edge == "start" and line.words[place - 1 : place] == ("lần",)


__all__ = ["find"]
