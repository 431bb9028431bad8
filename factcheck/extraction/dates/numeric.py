"""Dates in digits: 14/12, 9-10-2013, 9.10, 20-22/9, 12/2017, 2013-10-22."""

from __future__ import annotations

import re

from factcheck.extraction.dates.words import CUES, Draft, is_year, number
from factcheck.extraction.tokens import Tokens

_ISO = re.compile(r"(?P<year>[12][0-9]{3})-(?P<month>[01]?[0-9])-(?P<day>[0-3]?[0-9])(?![0-9])")
_FULL = re.compile(
    r"(?P<day>[0-9]{1,2}) ?(?P<sign>[/.-]) ?(?P<month>[0-9]{1,2}) ?(?P=sign) ?(?P<year>[0-9]{4}|[0-9]{2})"
    r"(?![0-9]|[.,/-][0-9])"
)
_MONTH = re.compile(r"(?P<month>[01]?[0-9]) ?[/.-] ?(?P<year>[12][0-9]{3})(?![0-9]|[.,/-][0-9])")
_DAY = re.compile(r"(?P<day>[0-9]{1,2}) ?(?P<sign>[/.-]) ?(?P<month>[0-9]{1,2})(?![0-9]|[.,/-] ?[0-9]|%)")
_DAYS = re.compile(
    r"(?P<from>[0-9]{1,2}) ?(?:[-–—,]|và|đến) ?(?P<day>[0-9]{1,2})(?P<sign>[/.-])(?P<month>[0-9]{1,2})"
    r"(?:(?P=sign)(?P<year>[0-9]{4}))?(?![0-9]|[.,/-][0-9])"
)


def read_numeric(tokens: Tokens, index: int, *, cued: bool = False) -> Draft | None:
    """The date that starts with the digit chunk at ``index``.

    ``cued`` says that a word such as "ngày" stands before; without a cue only forms that can hardly be
    anything else are dates: three parts, a month with its year, or a day with a slash.
    """
    cued = cued or tokens.at(index - 1) in CUES
    start = tokens.starts[index]
    plain = tokens.plain
    if match := _ISO.match(plain, start):
        return _draft(tokens, index, match)
    if match := _FULL.match(plain, start):
        if match["sign"] == "/" or cued or len(match["year"]) == 4:
            return _draft(tokens, index, match)
        return None
    if (match := _DAYS.match(plain, start)) and (cued or match["sign"] == "/"):
        return _days(tokens, index, match)
    if match := _MONTH.match(plain, start):
        return _draft(tokens, index, match) if 1 <= int(match["month"]) <= 12 else None
    match = _DAY.match(plain, start)
    if match is None:
        return None
    sign, day, month = match["sign"], int(match["day"]), int(match["month"])
    if not cued and (not 1 <= day <= 31 or not 1 <= month <= 12):
        return None
    if sign == "." and len(match["month"]) == 1 and not cued:
        return None
    if (
        not cued
        and (sign != "/" or _is_share(tokens, match.end(), day, month))
        and not _bracketed(tokens, index)
    ):
        return None
    draft = _draft(tokens, index, match)
    return _year_behind(tokens, draft)


def _draft(tokens: Tokens, index: int, match: re.Match[str]) -> Draft:
    fields = {
        name: int(value)
        for name, value in match.groupdict().items()
        if value and name not in ("sign", "from")
    }
    if "year" in fields and len(match["year"]) == 2:
        fields["year"] += 2000 if fields["year"] < 50 else 1900
    return Draft(index, _token_behind(tokens, match.end(), index), "calendar", fields | {"numeric": True})


def _days(tokens: Tokens, index: int, match: re.Match[str]) -> Draft | None:
    """20-22/9; 20 và 21/10: the earlier day takes month and year from the later."""
    first, last = int(match["from"]), int(match["day"])
    if not first < last <= 31 or not 1 <= int(match["month"]) <= 12:
        return None
    later = _draft(tokens, index, match)
    earlier = later._replace(fields=later.fields | {"day": first})
    parts = (earlier._replace(last=index + 1), later._replace(first=index + 2))
    return Draft(index, later.last, "range", {"parts": parts, "numeric": True})


def _year_behind(tokens: Tokens, draft: Draft) -> Draft:
    if tokens.at(draft.last) == "năm" and is_year(year := number(tokens, draft.last + 1)):
        return draft.having(last=draft.last + 2, year=year)
    return draft


def _is_share(tokens: Tokens, end: int, day: int, month: int) -> bool:
    """Whether 8/11 is a share of something: smaller over larger, and a lower-case noun behind."""
    behind = re.compile(
        r" (?:số|nhóm|tổng|dân|diện|đại|thành|tỉnh|nước|đội|người|bộ|xã|huyện|cử|hộ|ủy|công|sinh|thời)"
    ).match(tokens.plain, end)
    return day < month and behind is not None


def _bracketed(tokens: Tokens, index: int) -> bool:
    """(22-10), (9.10): a day in brackets."""
    return (
        tokens.at(index - 1) == "("
        and tokens.plain.find(")", tokens.starts[index], tokens.starts[index] + 7) > 0
    )


def _token_behind(tokens: Tokens, end: int, index: int) -> int:
    while index < tokens.size and tokens.starts[index] < end:
        index += 1
    return index
