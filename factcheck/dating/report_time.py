"""Weeks and months of a report, which are not always those in which it is printed."""

from __future__ import annotations

from datetime import timedelta

from factcheck.dating import spans
from factcheck.dating.topic import Topic
from factcheck.interval import Period
from factcheck.model import DateMention

_LATE = timedelta(days=14)  # a report is not printed later than this
_WITHIN = {"week": 7, "month": 31, "quarter": 92}  # days


def read_from(mention: DateMention, days: tuple[Period, ...], main: Topic | None) -> tuple[Period, ...]:
    """The days from which a mention is read: "tính đến ngày 21/7 có 320 ca. Tuần này ..." is of 21/7.

    Only of what names the running week, or the one that it is compared with: "tuần qua" is of the writer.
    """
    if mention.shape != "relative" or mention.unit != "week" or mention.name or mention.offset not in (0, -1):
        return days
    if main is None or not main.one.instant or main.period.days != 1 or not days:
        return days
    end = main.period.last.date()
    if all(end < spans.week(day.last.date()).first.date() and day.last.date() - end <= _LATE for day in days):
        return (Period.of_days(end),)
    return days


def holds_less(mention: DateMention, spoken_of: Period | None) -> bool:
    """Whether "trong tháng" cannot mean what was just spoken of: nothing, or a year so far."""
    if mention.name != "told" or mention.offset or mention.unit not in _WITHIN:
        return False
    return spoken_of is None or _WITHIN[mention.unit] < spoken_of.days
