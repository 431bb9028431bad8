"""Holidays that last longer than their feast: "5 ngày nghỉ lễ 30/4 và 1/5", "dịp 2/9 kéo dài 4 ngày".

Which days are free is decided year by year: a row of days about the feast, with the weekends beside it.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from factcheck.dating.sentence_words import SentenceWords
from factcheck.dating.tables import table
from factcheck.interval import Period
from factcheck.language import table as words_table
from factcheck.language import words
from factcheck.model import DateMention

SHAPE = "holiday"
_BEFORE, _BEHIND = 8, 9  # words before and behind a feast among which its number of days stands
_LONGEST = 12  # days
_WEEKEND = 5  # Saturday, counted from Monday as 0


def as_holiday(found: SentenceWords, mention: DateMention) -> DateMention:
    """The mention, with the days that the sentence says are free about it."""
    days = mention.shape == "calendar" and None not in (mention.day, mention.month) and mention.hour is None
    if not (days or mention.shape in ("feast", "range")) or mention.part:
        return mention
    count = _days_off(found, mention)
    return replace(mention, shape=SHAPE, parts=(mention,), count=count) if count else mention


def _days_off(found: SentenceWords, mention: DateMention) -> int:
    """ "5 ngày nghỉ" before it, "kéo dài 5 ngày" behind it; 0 where neither stands there."""
    first, behind = found.first(mention), found.behind(mention)
    ahead = found.plain[max(0, first - _BEFORE) : first]
    for index in range(len(ahead) - 3, -1, -1):
        if ahead[index + 1 : index + 3] == ("ngày", "nghỉ") and words("vi", "holiday_words").issuperset(
            ahead[index + 3 :]
        ):
            return _number(ahead[index])
    rest = found.plain[behind : behind + _BEHIND]
    said = "nghỉ" in (*ahead, *rest) or "lễ" in ahead or "tết" in ahead
    for index in range(2, len(rest) - 1):
        if said and rest[index - 2 : index] == ("kéo", "dài") and rest[index + 1] == "ngày":
            return _number(rest[index])
    return 0


def _number(word: str) -> int:
    count = int(word) if word.isdecimal() and len(word) <= len(str(_LONGEST)) else _spelled().get(word, 0)
    return count if 1 < count <= _LONGEST else 0


@cache
def _spelled() -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in words_table("vi", "digits") if row["use"] == "plain"}


def days_off(feast: Period, count: int) -> Period:
    """``count`` days about a feast, so that they hold the most days of weekends."""
    first, last = _whole(feast)
    spare = count - (last - first).days - 1
    if spare < 0 or feast.is_instant:
        return feast
    rows = [
        Period.of_days(first - timedelta(days=back), first + timedelta(days=count - 1 - back), "span")
        for back in range(spare, -1, -1)
    ]
    most = max(map(_weekends, rows))
    best = [row for row in rows if _weekends(row) == most]
    return best[len(best) // 2]


def _whole(feast: Period) -> tuple[date, date]:
    """Its first and last day, with the feast beside it: 30 April and 1 May."""
    first, last = feast.first.date(), feast.last.date()
    for row in table("holidays"):
        if (first.month, first.day) == (int(row["month"]), int(row["day"])):
            first -= timedelta(days=int(row["before"]))
        if (last.month, last.day) == (int(row["month"]), int(row["day"])):
            last += timedelta(days=int(row["after"]))
    return first, last


def _weekends(row: Period) -> int:
    days = (row.first.date() + timedelta(days=index) for index in range(row.days))
    return sum(day.weekday() >= _WEEKEND for day in days)
