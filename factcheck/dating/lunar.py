"""The Vietnamese lunar calendar and the sixty-year cycle.

Days are computed by the library ``lunar-vn`` after Hồ Ngọc Đức's published algorithm (new moons and solar
terms of Jean Meeus, "Astronomical Algorithms") for the time zone of Việt Nam, UTC+7: its Tết differs from the
Chinese one in 1985, 2007 and 2030. It holds for 1900 to 2100. The cycle's first year, Giáp Tý, was 1984.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from factcheck.interval import Period
from factcheck.language.cycle import BRANCHES, STEMS

_FIRST_OF_CYCLE = 1984
KNOWN = range(1901, 2100)  # lunar years that are computed


@cache
def solar(day: int, month: int, year: int) -> date:
    """The day of the common calendar; ``ValueError`` where that lunar month has no such day."""
    from lunar_vn import convert_lunar_to_solar, solar_to_lunar

    if year not in KNOWN:
        raise ValueError(f"the lunar calendar is not computed for {year}")
    result: date = convert_lunar_to_solar(day, month, year)
    if solar_to_lunar(result).day != day:
        raise ValueError(f"lunar month {month} of {year} has no day {day}")
    return result


def last_of_month(month: int, year: int) -> date:
    """The 29th or 30th, as that lunar month has it: "30 Tết" names it in either case."""
    try:
        return solar(30, month, year)
    except ValueError:
        return solar(29, month, year)


def lunar_year(year: int) -> Period:
    """From Tết to the day before the next."""
    return Period.of_days(solar(1, 1, year), solar(1, 1, year + 1) - timedelta(days=1), "year")


def lunar_month(month: int, year: int) -> Period:
    """A lunar month, without a leap one that follows it."""
    return Period.of_days(solar(1, month, year), last_of_month(month, year), "month")


def cycle_name(year: int) -> str:
    """The name of a year in the sixty-year cycle, in lower case: 2014 is "giáp ngọ"."""
    words = ((STEMS, (year - 4) % 10), (BRANCHES, (year - 4) % 12))
    return " ".join(next(word for word, place in part.items() if place == sought) for part, sought in words)


@cache
def cycle_place(name: str) -> int | None:
    """How many years after a Giáp Tý the year of that name comes (0 to 59), or None for no such name.

    Of the 120 pairs only those of one parity are years: there is no "Giáp Sửu".
    """
    stem_word, _, branch_word = " ".join(name.lower().split()).partition(" ")
    stem, branch = STEMS.get(stem_word), BRANCHES.get(branch_word)
    matching = [place for place in range(60) if place % 10 == stem and place % 12 == branch]
    return matching[0] if matching else None


def cycle_years(name: str, first: int, last: int) -> tuple[int, ...]:
    """The years of that name from ``first`` to ``last``, both included."""
    place = cycle_place(name)
    if place is None:
        return ()
    start = first + (_FIRST_OF_CYCLE + place - first) % 60
    return tuple(range(start, last + 1, 60))
