"""Days without a year in a paragraph that tells of long ago: "Ngày 14/1/1954 ..., ngày 20/1 ..."."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from factcheck.dating.reading import STALE
from factcheck.dating.resolve import lacks_year, resolve
from factcheck.dating.spoken import Spoken
from factcheck.interval import Period
from factcheck.model import DateMention, Frozen

_PRESENT = timedelta(days=62)  # a day so near that of writing is of now, whatever was told before it
_LONG_AGO = 2  # years: a year alone is gone on with where it is not the last one


class Old(Frozen, frozen=True):
    """The day, or the year alone, of long ago that a paragraph has come to."""

    year: int
    day: date | None = None


def with_years(
    spoken: tuple[Spoken, ...], old: Old | None, days: tuple[Period, ...]
) -> tuple[tuple[Spoken, ...], Old | None]:
    """The dates of a sentence with the year told before them; what the next sentence goes on with."""
    if not days:
        return spoken, old
    read = []
    for one in spoken:
        mention = one.mention
        if old is not None and lacks_year(mention) and not _is_present(mention, days):
            one = replace(one, mention=replace(mention, year=_year(mention, old)))
        if not (one.compared or one.begins or one.named or one.weak):
            old = _told(one.mention, days) or old
        read.append(one)
    return tuple(read), old


def _is_present(mention: DateMention, days: tuple[Period, ...]) -> bool:
    for day in days:
        period = resolve(mention, day)
        if period is None or period.last + _PRESENT >= day.first:
            return True
    return False


def _year(mention: DateMention, old: Old) -> int:
    """The year in which the date lies nearest to the day told before."""
    if old.day is None or mention.month is None:
        return old.year
    apart = (old.day.month - mention.month) / 6
    return old.year + (1 if apart > 1 else -1 if apart < -1 else 0)


def _told(mention: DateMention, days: tuple[Period, ...]) -> Old | None:
    """What of long ago a date with its year says."""
    if mention.shape != "calendar" or mention.year is None or mention.lunar:
        return None
    period = resolve(mention, None)
    if period is None or not all(period.last + STALE < day.first for day in days):
        return None
    if mention.day is not None:
        return Old(mention.year, period.first.date())
    return Old(mention.year) if all(mention.year <= day.first.year - _LONG_AGO for day in days) else None
