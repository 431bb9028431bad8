"""Years that are said to have passed, and the year since: "kỷ niệm 70 năm ngày thành lập (1948 - 2018)".

Shapes ``anniversary`` (a feast, to the year exactly) and ``lapse`` ("10 năm qua (2008-2018)", where both
ends may count). Roles: years, since, at where the text says up to when, else year for every other year of
the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.cues import cue, stands_before
from factcheck.arithmetic.lines import DATE, FIGURE, Line
from factcheck.arithmetic.years import all_years, year_term, years
from factcheck.model import Claim, Equation, Term

FAR = 14  # words between a feast and the bracket that dates it


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Every number of years that the words tie to the year since."""
    for line in lines:
        if not line.dates:
            continue
        for index in line.figures if not line.kinds.isdisjoint(("ordinal", "duration")) else ():
            found = _of(line, index)
            if found is not None:
                yield found
        for index, item in enumerate(line.items) if _has_span(line) else ():
            if item.date is not None and item.date.shape == "span" and item.date.unit == "year":
                terms = _bracket(line, index + 1, 1)
                if item.date.count is not None and len(terms) == 2:
                    count = year_term(line, "years", int(item.date.count), item)  # "10 năm qua (2008 - 2018)"
                    yield line.equation("lapse", (count, *terms), item.date.text)


def _has_span(line: Line) -> bool:
    return any(item.date is not None and item.date.shape == "span" for item in line.dates)


def _of(line: Line, index: int) -> Equation | None:
    claim = line.claim(index)
    feast = stands_before(line, index, "feast")
    if not _counts_years(claim, feast=feast):
        return None
    behind = line.behind(index)
    lasts = feast or cue("lasting").at(line.words, behind) if behind < len(line.words) else None
    if not lasts and line.words[behind : behind + 1] != ("(",):
        return None
    terms = _bracket(line, behind, FAR if feast else _lasting(line, behind))
    if not terms and not feast and lasts and stands_before(line, index, "lapse"):
        terms = _founded(line, index)
    if not terms:
        return None
    at = [year_term(line, "year", year, item) for year, item in all_years(line)] if len(terms) == 1 else []
    everything = [line.term("years", index), *terms, *at]
    shape = "anniversary" if feast else "lapse"
    return line.equation(
        shape, sorted(everything, key=lambda one: one.start), line.written(index, behind + 1)
    )


def _lasting(line: Line, start: int) -> int:
    """How many items of such words as "xây dựng và phát triển" follow, and one for a bracket right behind.

    What stands behind other words may date those: "sau 2 năm thực hiện chương trình (2016 - 2020)".
    """
    index = start
    while index < len(line.words) and (hit := cue("lasting").at(line.words, index)):
        index = hit.last + (line.words[hit.last : hit.last + 1] == ("và",))
    return index - start + 1


def _counts_years(claim: Claim, *, feast: bool) -> bool:
    if claim.value < 2 or claim.value != claim.value.to_integral_value() or claim.range_end is not None:
        return False
    if claim.kind == "ordinal":
        return feast
    return claim.kind == "duration" and claim.unit.lower() == "năm"


def _bracket(line: Line, start: int, far: int) -> list[Term]:
    """The years in the first bracket behind, if it stands near and holds nothing but dates."""
    for index in range(start, min(start + far, len(line.words))):
        if line.words[index] in (FIGURE, DATE, ";"):
            return []
        if line.words[index] == "(":
            inside = []
            for item in line.items[index + 1 :]:
                if item.word == ")":
                    break
                if item.date is None and item.word not in "–-":
                    return []
                inside += [(year, item) for year in (years(item.date) if item.date else ())]
            if len(inside) == 1:
                return [year_term(line, "since", *inside[0])]
            if len(inside) == 2 and inside[0][0] < inside[1][0]:
                return [year_term(line, "since", *inside[0]), year_term(line, "at", *inside[1])]
            return []
    return []


def _founded(line: Line, index: int) -> list[Term]:
    """The one year before the figure in which something is said to have begun."""
    before = [place for place in range(index) if line.items[place].date is not None]
    if len(before) != 1 or not stands_before(line, before[0], "founding"):
        return []
    date = line.items[before[0]].date
    found = years(date) if date else ()
    return [year_term(line, "since", found[0], line.items[before[0]])] if len(found) == 1 else []


__all__ = ["find"]
