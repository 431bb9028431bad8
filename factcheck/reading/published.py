"""When an article was published, as its input gives it: in local time, as finely as it is written."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone

from factcheck.interval import Period

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_CLOCKS = {"vi": timezone(timedelta(hours=7))}  # by language


def published_period(value: object, language: str) -> Period:
    """A year, a month, a day or a minute, from ISO text or from a TOML date.

    A time with an offset is brought to the clock that readers of the language live by, since "sáng 14/12" is
    told by that clock: to +07:00 for Vietnamese. A time without one is local already. Raises ``ValueError``.
    """
    if isinstance(value, datetime):
        return _minute(value, language)
    if isinstance(value, date):
        return Period.of_days(value)
    if not isinstance(value, str):
        raise ValueError(value)
    text = value.strip()
    if _YEAR.fullmatch(text):
        return Period.of_days(date(int(text), 1, 1), date(int(text), 12, 31), "year")
    month = _MONTH.fullmatch(text)
    if month:
        year, number = int(month[1]), int(month[2])
        first = date(year, number, 1)
        return Period.of_days(first, first.replace(day=monthrange(year, number)[1]), "month")
    if len(text) <= len("2013-10-23"):
        return Period.of_days(date.fromisoformat(text))
    return _minute(datetime.fromisoformat(text), language)


def _minute(moment: datetime, language: str) -> Period:
    if moment.tzinfo is not None and language in _CLOCKS:
        try:
            moment = moment.astimezone(_CLOCKS[language])
        except OverflowError:  # the first and the last day of all calendars
            raise ValueError(moment) from None
    local = moment.replace(tzinfo=None, second=0, microsecond=0)
    return Period(local, local, "minute")
