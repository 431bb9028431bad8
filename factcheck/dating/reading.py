"""What a mention means to a reader of this article: resolved from each possible day of writing."""

from __future__ import annotations

from datetime import timedelta

from factcheck.dating.resolve import resolve
from factcheck.interval import Period
from factcheck.model import AsOf, DateMention, Frozen

STALE = timedelta(days=200)  # a period that ended longer ago is named in passing, not spoken of further
STORY = timedelta(days=31)  # a day so near belongs to what is told: "trước đó, ngày 29/10, ông đến trình báo"
SOON = timedelta(days=45)  # so near ahead, an article can be about it, and a day without a year is meant
LONGEST_TOPIC = 3700  # days, ten years: "40 năm qua" is background
LONGEST_RUN = 400  # days: a plan of several years says nothing of when a figure holds
WIDEST_REFERENCE = 400  # days: read from a longer stretch, "hôm qua" tells nothing


class Meaning(Frozen, frozen=True):
    """The possible periods of a mention, in order of time; not sure where several days of writing differ."""

    periods: tuple[Period, ...]
    sure: bool


def references(published: AsOf | None) -> tuple[Period, ...]:
    """The days from which to read: each possible one; both ends of an interval; none where it is too wide."""
    if published is None:
        return ()
    found = []
    for period in published.periods:
        if period.days <= 2:
            found.append(period)
        elif period.days <= WIDEST_REFERENCE:
            found += [Period.of_days(period.first.date()), Period.of_days(period.last.date())]
    return tuple(sorted(set(found)))


def meaning(
    mention: DateMention, days: tuple[Period, ...], *, governing: Period | None = None
) -> Meaning | None:
    """The periods that the mention means from each of ``days``, or None where none can be told."""
    found = {resolve(mention, day, governing=governing) for day in days or (None,)}
    periods = tuple(sorted(period for period in found if period is not None))
    if not periods:
        return None
    return Meaning(periods, sure=len(periods) == 1 and None not in found)


def is_current(read: Meaning, days: tuple[Period, ...]) -> bool:
    """Whether the text may go on speaking of this: it lies near the day of writing and is not an age."""
    if any(period.days > LONGEST_TOPIC for period in read.periods):
        return False
    return not days or any(period.last + STALE >= day.first for period in read.periods for day in days)


def is_story(read: Meaning, days: tuple[Period, ...]) -> bool:
    """Whether this is a day so near that of writing that it is told of, and not only looked back to."""
    return all(
        period.days == 1 and any(period.last + STORY >= day.first for day in days) for period in read.periods
    )


def lies_ahead(read: Meaning, days: tuple[Period, ...]) -> bool:
    """Whether the whole of this is still to come: a target, a plan, a forecast."""
    return bool(days) and all(day.before(period) for period in read.periods for day in days)


def is_soon(read: Meaning, days: tuple[Period, ...]) -> bool:
    """Whether this lies ahead, and so near that an article can be about it: next week's holidays."""
    return lies_ahead(read, days) and all(
        period.last <= day.last + SOON for period in read.periods for day in days
    )


def runs_on(read: Meaning, days: tuple[Period, ...]) -> bool:
    """Whether this is a stretch of more than a year that is not over: a plan, a term of office."""
    return any(
        period.days > LONGEST_RUN and day.last < period.last for period in read.periods for day in days
    )
