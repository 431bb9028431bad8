"""What a mention is read from, and the steps that all its shapes share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from factcheck.dating import spans
from factcheck.dating.clock import within_day
from factcheck.dating.nearest import PATIENCE, nearest
from factcheck.interval import Period
from factcheck.model import DateMention


class Frame(NamedTuple):
    """The day of writing, and the time that the text spoke of just before."""

    today: date | None = None
    now: datetime | None = None  # where the hour of writing is known
    governing: Period | None = None


def of_years(
    mention: DateMention,
    frame: Frame,
    build: Callable[[int], Period],
    *,
    ended: bool = False,
    ahead: int = PATIENCE,
) -> Period | None:
    """``build`` for the year of the mention; without one, for that which lies nearest to the reference."""
    if mention.year is not None:
        return build(mention.year)
    if frame.today is None:
        return None
    if mention.offset or mention.unit == "year":
        return build(frame.today.year + mention.offset)
    return nearest(build, frame.today, link=mention.link, ended=ended, ahead=ahead)


def finish(mention: DateMention, period: Period | None) -> Period | None:
    """The named edge of the period, then the hour or part of its day."""
    if period is None:
        return None
    cut = spans.edge(period, mention.edge)
    return within_day(cut, part=mention.part, hour=mention.hour, minute=mention.minute)
