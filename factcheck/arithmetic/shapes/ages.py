"""An age and the year of birth of one person: "(45 tuổi, sinh năm 1973)".

Shape ``age``. Roles: age, born; at where the text says that the person died; year for every other year of
the article, of which the age may be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.cues import cue, stands_before
from factcheck.arithmetic.lines import DATE, Line
from factcheck.arithmetic.years import all_years, year_term, years
from factcheck.model import Equation

SIGNS = frozenset(",()–-:")
BETWEEN = ("today", "born", "died", "total_age")  # what may stand between the age and the birth


def find(lines: Sequence[Line]) -> Iterator[Equation]:
    """Every age with a birth beside it."""
    aged = [line for line in lines if "age" in line.kinds]
    years_told = lines if aged else ()
    named = {
        (line.sentence.field, year): (item, line) for line in years_told for year, item in all_years(line)
    }
    for line in aged:
        for index in line.figures:
            if line.claim(index).kind != "age":
                continue
            born = _birth(line, index)
            if born is None:
                continue
            year = years_of(line, born)
            died = _death(line, born, index)
            terms = [line.term("age", index), year_term(line, "born", year, line.items[born])]
            if died is not None:
                terms.append(year_term(line, "at", years_of(line, died), line.items[died]))
            else:
                terms += [
                    year_term(other, "year", told, item)
                    for (field, told), (item, other) in sorted(named.items(), key=lambda one: one[0])
                    if told > year and field == line.sentence.field
                ]
            yield line.equation("age", terms, line.written(min(born, index), max(born, index) + 1))


def years_of(line: Line, index: int) -> int:
    """The year of the date at item ``index``."""
    date = line.items[index].date
    assert date is not None
    return years(date)[0]


def _birth(line: Line, index: int) -> int | None:
    """The item of the birth that stands beside the age at ``index``."""
    for step in (1, -1):
        place = line.behind(index) if step > 0 else index - 1
        while 0 <= place < len(line.words):
            word = line.words[place]
            if word == DATE:
                if _is_birth(line, place):
                    return place
                if not _may_pass(line, place):
                    break
            elif word not in SIGNS and not any(cue(group).at(line.words, place) for group in BETWEEN):
                break  # another person may begin here
            place += step
    return None


def _is_birth(line: Line, place: int) -> bool:
    date = line.items[place].date
    return (
        date is not None
        and len(years(date)) == 1
        and date.shape == "calendar"
        and stands_before(line, place, "born")
    )


def _may_pass(line: Line, place: int) -> bool:
    """ "năm nay", "đến nay", and the day of a death, between birth and age."""
    date = line.items[place].date
    return date is not None and (date.shape in ("now", "relative") or stands_before(line, place, "died"))


def _death(line: Line, born: int, index: int) -> int | None:
    """The death between birth and age, "sinh năm 1945, mất năm 2010, thọ 66 tuổi"."""
    for place in range(born + 1, index):
        date = line.items[place].date
        if date is not None and years(date) and stands_before(line, place, "died"):
            return place
    return None


__all__ = ["find"]
