"""Days and times with a name: feasts by either calendar, and seasons."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from factcheck.dating import lunar, spans
from factcheck.dating.tables import table
from factcheck.interval import Period

_LAST_DAYS = 16  # "23 tháng Chạp" to "30 Tết" lie before the first day of the lunar year


@cache
def _feasts() -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in table("feasts")}


def is_tet(name: str) -> bool:
    """Whether the feast is the lunar New Year, whose days are counted: mùng 2 Tết, 28 Tết."""
    row = _feasts().get(split_name(name)[0])
    return row is not None and (row["calendar"], row["month"], row["day"]) == ("lunar", "1", "1")


@cache
def split_name(name: str) -> tuple[str, str]:
    """The feast and the cycle's year in its name, "" for none: "tết giáp ngọ" is ("tết", "giáp ngọ")."""
    words = name.lower().split()
    if len(words) > 2 and lunar.cycle_place(" ".join(words[-2:])) is not None:
        rest = words[:-3] if words[-3] == "năm" else words[:-2]
        return " ".join(rest), " ".join(words[-2:])
    return " ".join(words), ""


def feast(name: str, year: int, day: int | None = None) -> Period:
    """The feast of that year; of Tết also one of its days. ``ValueError`` for a name that is not known.

    Days up to 15 are of the new lunar year (mùng 2 Tết), later ones of the old year's last month (28 Tết).
    "30 Tết" is the last of the year also where the month has 29 days.
    """
    row = _feasts().get(split_name(name)[0])
    if row is None:
        raise ValueError(f"no feast is called {name!r}")
    if day is not None and is_tet(name):
        if day < _LAST_DAYS:
            return Period.of_days(lunar.solar(day, 1, year))
        before = lunar.last_of_month(12, year - 1) if day == 30 else lunar.solar(day, 12, year - 1)
        return Period.of_days(before)
    month, number = int(row["month"]), int(row["day"])
    on = date(year, month, number) if row["calendar"] == "solar" else lunar.solar(number, month, year)
    first, last = on - timedelta(days=int(row["before"])), on + timedelta(days=int(row["after"]))
    return Period.of_days(first, last, "day" if first == last else "span")


def season(name: str, year: int) -> Period:
    """The months of a season or a crop; winter begins in ``year`` and ends in the next."""
    row = next((row for row in table("seasons") if row["name"] == name.lower()), None)
    if row is None:
        raise ValueError(f"no season is called {name!r}")
    start = date(year - int(row["before"]), int(row["from"]), 1)
    return Period.of_days(start, spans.add_months(start, int(row["months"])) - timedelta(days=1), "span")
