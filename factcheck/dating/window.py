"""The days on which a text can have been written, narrowed reason by reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from factcheck.interval import Period
from factcheck.model import Evidence

EARLIEST, LATEST = date(1945, 1, 1), date(2099, 12, 31)
ALWAYS = Period.of_days(EARLIEST, LATEST, "span")


def between(first: date | None, last: date | None) -> Period:
    """From one day to another, None for an open end."""
    return Period.of_days(first or EARLIEST, last or LATEST, "span")


def not_before(first: date) -> Period:
    """Any day from ``first`` on."""
    return between(first, None)


def shortly_after(day: date, patience: int) -> Period:
    """The day itself and so many after it."""
    return between(day, day + timedelta(days=patience))


def is_open(window: Period) -> bool:
    """Whether one of the ends is not known."""
    return window.first.date() == EARLIEST or window.last.date() == LATEST


def narrow(evidence: Iterable[Evidence], window: Period = ALWAYS) -> tuple[Period, tuple[Evidence, ...]]:
    """The days that all reasons allow, and the reasons that agree.

    Reasons come with the strongest first; one that contradicts what stronger ones left is set aside: a text
    may well name a minister of long ago.
    """
    kept = []
    for one in evidence:
        common = window.overlap(one.period) if one.period is not None else None
        if common is not None:
            window = between(common.first.date(), common.last.date())
            kept.append(one)
    return window, tuple(kept)
