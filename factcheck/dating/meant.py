"""What a date means in a report, where the same words alone would be read otherwise."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.dating.reading import SOON
from factcheck.dating.resolve import has_year, lacks_year, resolve
from factcheck.dating.spoken import Spoken
from factcheck.interval import Period
from factcheck.model import DateMention

_BALANCES = frozenset({(31, 3), (30, 6), (30, 9), (31, 12)})  # days of which accounts are told afterwards
_MANY = 4  # months: fewer are as often the last ones of any year
_OVER = 22  # the day of a month from which that is nearly over


def as_meant(spoken: tuple[Spoken, ...], days: tuple[Period, ...]) -> tuple[Spoken, ...]:
    """The dates of a sentence, told on one of ``days``."""
    if not days:
        return spoken
    return tuple(replace(one, mention=_meant(one.mention, days[-1])) for one in spoken)


def _meant(mention: DateMention, day: Period) -> DateMention:
    if _is_year_so_far(mention, day):
        return replace(mention, shape="months", unit="", offset=0)
    if mention.shape == "range" and not has_year(mention):
        return replace(mention, parts=tuple(_meant(part, day) for part in mention.parts))
    if _is_bare_day(mention) and (year := _coming(mention, day)) is not None:
        return replace(mention, year=year)
    return mention


def _is_year_so_far(mention: DateMention, day: Period) -> bool:
    """ "9 tháng qua", said at the end of September or in October: the months of the year that are over."""
    if mention.shape != "span" or mention.unit != "month" or mention.offset > 0 or mention.count is None:
        return False
    today = day.last.date()
    over = (today.month - 1, today.month) if today.day >= _OVER else (today.month - 1,)
    return mention.count >= _MANY and mention.count in over


def _is_bare_day(mention: DateMention) -> bool:
    named = mention.day is not None and (mention.day, mention.month) not in _BALANCES
    return lacks_year(mention) and mention.link in ("", "at") and named


def _coming(mention: DateMention, day: Period) -> int | None:
    """The year of the next day of that name, where it comes soon."""
    for year in (day.last.year, day.last.year + 1):
        period = resolve(replace(mention, year=year), None)
        if period is not None and day.last < period.first <= day.last + SOON:
            return year
    return None
