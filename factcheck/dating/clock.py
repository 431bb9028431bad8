"""Parts of the day and hours of the clock, within a day that is known."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import cache
from typing import NamedTuple

from factcheck.dating.tables import table
from factcheck.interval import Period


class _Part(NamedTuple):
    first: int  # hour it begins
    end: int  # first hour outside; from 24 on it lies on the next day
    late: int  # an hour named with the part and below this is twelve hours later


@cache
def _parts() -> dict[str, _Part]:
    rows = table("day_parts")
    return {row["part"]: _Part(int(row["from"]), int(row["to"]), int(row["late"])) for row in rows}


def within_day(day: Period, *, part: str = "", hour: int | None = None, minute: int | None = None) -> Period:
    """The hour, or else the part, of a day; a longer period is left as it is.

    24h is the last minute of the day. A bare hour fills its sixty minutes: "lúc 10h" is 10:00 to 10:59.
    ``ValueError`` for an hour or minute that no clock shows.
    """
    if day.grain != "day":
        return day
    midnight = datetime.combine(day.first.date(), time.min)
    if hour == 24 and not minute:  # the last moment of the day, not the first of the next
        return Period(day.last.replace(second=0), day.last, "minute")
    if hour is not None:
        start = midnight + timedelta(hours=_on_the_clock(hour, part), minutes=_checked(minute or 0))
        if minute is None:
            return Period(start, start + timedelta(minutes=59), "hour")
        return Period(start, start, "minute")
    known = _parts().get(part)
    if known is None:
        return day
    start, end = midnight + timedelta(hours=known.first), midnight + timedelta(hours=known.end)
    return Period(start, end - timedelta(minutes=1), "part_of_day")


def _on_the_clock(hour: int, part: str) -> int:
    """Hours since midnight: 3 giờ chiều is 15, 12 giờ đêm 24, 2 giờ đêm 2, 11 giờ đêm 23."""
    if not 0 <= hour <= 24:
        raise ValueError(f"no clock shows {hour} h")
    if part == "night" and 6 <= hour <= 12:
        return hour + 12
    known = _parts().get(part)
    if known is not None and hour < known.late:
        return hour + 12
    return hour


def _checked(minute: int) -> int:
    if not 0 <= minute <= 59:
        raise ValueError(f"no clock shows {minute} minutes")
    return minute
