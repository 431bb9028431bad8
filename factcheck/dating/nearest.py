"""Which year a date without one is of, read from the day of writing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from factcheck.interval import Period

PATIENCE = 14  # days: a report names days that lie this far ahead without a word that says so
PATIENCE_OF_DEADLINES = 92  # "đến 31/12", "trước ngày 30/11" name the end of a quarter ahead
_DEADLINES = frozenset({"until", "before"})
_REACH = 9  # years; 29 February is at most eight years away


def nearest(
    build: Callable[[int], Period | None],
    today: date,
    *,
    link: str = "",
    ended: bool = False,
    ahead: int = PATIENCE,
) -> Period | None:
    """The latest period that ``build`` makes of a year and that has begun by today, or soon will.

    A plan means the first that is not over. With ``ended`` it counts once it is over, or nearly so; ``ahead``
    is how many days before it begins it is already spoken of.
    """
    patience = timedelta(days=PATIENCE_OF_DEADLINES if link in _DEADLINES else ahead)
    if link == "plan":
        for year in range(today.year - 1, today.year + _REACH):
            made = _made(build, year)
            if made is not None and made.last.date() >= today:
                return made
    for year in range(today.year + 1, today.year - _REACH, -1):
        made = _made(build, year)
        if made is None:
            continue
        mark = made.last if ended else made.first
        if mark.date() <= today + patience:
            return made
    return None


def _made(build: Callable[[int], Period | None], year: int) -> Period | None:
    try:
        return build(year)
    except (ValueError, ArithmeticError):  # no 29 February, no 30th of a lunar month, no such year
        return None
