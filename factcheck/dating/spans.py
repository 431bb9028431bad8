"""Stretches of the calendar: months, quarters, weeks, decades, and their beginnings and ends.

All are whole days. A week is Monday to Sunday, as Vietnamese newspapers and ISO 8601 count it. A century
begins with the year that ends in 01 (thế kỷ 21: 2001 to 2100), a decade with the year that ends in 0.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

from factcheck.interval import Period

# "đầu tháng", "giữa tháng", "cuối tháng": the three times ten days of a month (thượng, trung, hạ tuần).
_TENTHS = {"start": (1, 10), "middle": (11, 20), "end": (21, 31)}
# "đầu năm" is when the first quarter's figures are made, "cuối năm" the last quarter; "giữa năm" the
# months around the half-year. Wider readings overlap one another and would tell nothing apart.
_OF_YEAR = {"start": (1, 3), "middle": (5, 8), "end": (10, 12)}
_OF_HALF = {"start": (0, 1), "middle": (2, 3), "end": (4, 5)}
_OF_WEEK = {"start": (0, 1), "middle": (2, 3), "end": (4, 6)}  # "cuối tuần": Friday's close to Sunday
_OF_DECADE = {"start": (0, 2), "middle": (3, 6), "end": (7, 9)}
_OF_CENTURY = {"start": (0, 32), "middle": (33, 65), "end": (66, 99)}


def day(year: int, month: int, number: int) -> Period:
    """One day; ``ValueError`` where the calendar has none such (30/2)."""
    return Period.of_days(date(year, month, number))


def month(year: int, number: int) -> Period:
    """One month of a year."""
    return _months(year, number, number, "month")


def quarter(year: int, number: int) -> Period:
    """One quarter, 1 to 4."""
    return _months(year, 3 * number - 2, 3 * number, "quarter")


def half(year: int, number: int) -> Period:
    """The first (1) or second (2) half of a year."""
    return _months(year, 6 * number - 5, 6 * number, "half")


def year(number: int) -> Period:
    """One calendar year."""
    return _months(number, 1, 12, "year")


def years(first: int, last: int, grain: str = "span") -> Period:
    """Whole years, both included: a term, a decade, "giai đoạn 2011-2015"."""
    return Period.of_days(date(first, 1, 1), date(last, 12, 31), grain)


def decade(first: int) -> Period:
    """Ten years from the one given: 1990 is "thập niên 90"."""
    return years(first, first + 9, "decade")


def century(number: int) -> Period:
    """The century of that number: 21 is 2001 to 2100."""
    return years(100 * number - 99, 100 * number, "century")


def months(of: int, count: int, *, last: bool = False) -> Period:
    """The first or last ``count`` months of a year; six are its half, three a quarter."""
    if not 1 <= count <= 12:
        raise ValueError(f"a year has no {count} months")
    first, end = (13 - count, 12) if last else (1, count)
    return _months(of, first, end, {3: "quarter", 6: "half", 12: "year"}.get(count, "span"))


def week(around: date, offset: int = 0) -> Period:
    """The week, Monday to Sunday, that lies ``offset`` weeks from the one of ``around``."""
    monday = around - timedelta(days=around.weekday()) + timedelta(weeks=offset)
    return Period.of_days(monday, monday + timedelta(days=6), "week")


def numbered_week(year: int, number: int) -> Period:
    """A week by its number in a year, as ISO 8601 counts: the first one holds 4 January.

    Others begin to count on 1 January and so have a 53rd in every year: it is the last one.
    """
    last = date(year, 12, 28).isocalendar().week
    return week(date.fromisocalendar(year, min(number, last), 1))


def add_months(start: date, count: int) -> date:
    """The same day ``count`` months on; the last of the month where that day does not exist."""
    index = start.year * 12 + start.month - 1 + count
    of, number = divmod(index, 12)
    return date(of, number + 1, min(start.day, monthrange(of, number + 1)[1]))


def shift_years(period: Period, count: int) -> Period:
    """The period as many years on; whole months stay whole (February of a leap year)."""
    return shift_months(period, 12 * count)


def shift_months(period: Period, count: int) -> Period:
    """The period as many months on; one that ends with a month still does."""
    first = add_months(period.first.date(), count)
    last = add_months(period.last.date(), count)
    if _ends_month(period.last.date()) and period.first.day == 1:
        last = last.replace(day=monthrange(last.year, last.month)[1])
    return Period(
        datetime.combine(first, period.first.time()), datetime.combine(last, period.last.time()), period.grain
    )


def edge(period: Period, which: str) -> Period:
    """The start, middle or end of a period, as "đầu", "giữa", "cuối" mean it of its grain."""
    if which not in _TENTHS:
        return period
    first, last = period.first.date(), period.last.date()
    if period.grain == "month":
        low, high = _TENTHS[which]
        return Period.of_days(first.replace(day=low), first.replace(day=min(high, last.day)), "span")
    if period.grain == "year" and first.month == 1:
        low, high = _OF_YEAR[which]
        return _months(first.year, low, high, "span")
    if period.grain == "quarter":
        place = {"start": 0, "middle": 1, "end": 2}[which]
        return month(first.year, first.month + place)
    if period.grain == "half":
        low, high = _OF_HALF[which]
        return _months(first.year, first.month + low, first.month + high, "span")
    if period.grain == "week":
        low, high = _OF_WEEK[which]
        return Period.of_days(first + timedelta(days=low), first + timedelta(days=high), "span")
    if period.grain in ("decade", "century"):
        low, high = (_OF_DECADE if period.grain == "decade" else _OF_CENTURY)[which]
        return years(first.year + low, first.year + high)
    return _third(period, which) if period.days > 2 else period


def _third(period: Period, which: str) -> Period:
    """The first, second or last third of any longer span."""
    first, size = period.first.date(), period.days
    place = {"start": 0, "middle": 1, "end": 2}[which]
    low, high = size * place // 3, size * (place + 1) // 3 - 1
    return Period.of_days(first + timedelta(days=low), first + timedelta(days=high), "span")


def _months(of: int, first: int, last: int, grain: str) -> Period:
    return Period.of_days(date(of, first, 1), date(of, last, monthrange(of, last)[1]), grain)


def _ends_month(one: date) -> bool:
    return one.day == monthrange(one.year, one.month)[1]
