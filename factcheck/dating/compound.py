"""Mentions made of others: from here to there, since, until."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

import msgspec

from factcheck.dating.frame import Frame
from factcheck.dating.holidays import days_off
from factcheck.interval import Period
from factcheck.model import DateMention

Read = Callable[[DateMention, Frame], "Period | None"]  # how the parts are resolved

_SOON = timedelta(days=31)
_FROM_TODAY = frozenset({"relative", "now", "span", "same_day", "same_period"})


def lacks_year(mention: DateMention) -> bool:
    """Whether it names a month, or a day of one, and nothing tells of which year."""
    bare = mention.year is None and not (mention.offset or mention.unit or mention.lunar)
    return mention.shape == "calendar" and bare and mention.month is not None


def has_year(mention: DateMention) -> bool:
    """Whether the mention itself says which year it is of."""
    if mention.shape in ("range", "since", "until"):
        return any(has_year(part) for part in mention.parts)
    return mention.year is not None or mention.shape == "century"


def between(mention: DateMention, frame: Frame, read: Read) -> Period | None:
    """The earlier end takes from the later what it lacks; a later end without a year follows the earlier."""
    if len(mention.parts) != 2:
        return None
    low, high = mention.parts
    if has_year(low) and not has_year(high) and high.shape not in _FROM_TODAY:
        first = read(low, frame)
        after = Frame(today=first.last.date(), now=None, governing=frame.governing) if first else frame
        last = read(msgspec.structs.replace(high, link="plan"), after)
    else:
        # A stretch that begins soon may end far ahead: "từ 24/10 đến 22/11", written on 22/10.
        first, last = _from_its_end(low, msgspec.structs.replace(high, link="until"), frame, read)
        if first is not None and frame.today is not None and first.first.date() > frame.today + _SOON:
            first, last = _from_its_end(low, high, frame, read)
    if first is None or last is None or last.last < first.first:
        return None
    grain = "hour" if first.is_instant and last.is_instant else "span"
    return Period(first.first, last.last, grain)


def _from_its_end(
    low: DateMention, high: DateMention, frame: Frame, read: Read
) -> tuple[Period | None, Period | None]:
    """Both ends, the earlier read from the later."""
    last = read(high, frame)
    before = frame
    if last is not None and (low.shape not in _FROM_TODAY or _is_this_year(low)):
        before = Frame(today=last.last.date(), now=None, governing=frame.governing)
    return read(msgspec.structs.replace(low, link=""), before), last


def _is_this_year(mention: DateMention) -> bool:
    """ "Từ đầu năm đến hết tháng 9": the year is that of the later end."""
    return mention.shape == "relative" and mention.unit == "year" and mention.offset == 0


def since(mention: DateMention, frame: Frame, read: Read) -> Period | None:
    """From the day named to the day of writing; a start that lies ahead is given by itself."""
    start = read(mention.parts[0], frame) if mention.parts else None
    if start is None or frame.today is None or start.first.date() > frame.today:
        return start
    last = frame.now or datetime.combine(frame.today, time(23, 59))
    return Period(start.first, max(start.first, last), "span")


def until(mention: DateMention, frame: Frame, read: Read) -> Period | None:
    """The end itself, an instant: "đến cuối tháng 9" is its last day, "đến đầu năm" the first."""
    if not mention.parts:
        return None
    part = mention.parts[0]
    end = read(part if part.link else msgspec.structs.replace(part, link="until"), frame)
    if end is None or end.days == 1 or part.edge not in ("start", "end"):
        return end
    return Period.of_days((end.first if part.edge == "start" else end.last).date())


def holiday(mention: DateMention, frame: Frame, read: Read) -> Period | None:
    """The days that are free about a feast."""
    feast = read(mention.parts[0], frame) if mention.parts else None
    return days_off(feast, int(mention.count)) if feast is not None and mention.count else feast
