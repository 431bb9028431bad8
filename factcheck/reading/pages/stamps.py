"""The line that says when a page was put out: "Thứ Năm, 17/03/2022, 10:43 (GMT+7)"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from factcheck.interval import Period
from factcheck.language import words
from factcheck.reading.published import published_period

_LONGEST = 120
_TOKEN = re.compile(r"[^\s,;|()\[\]/:.•·–—+'’-]++")
_DAY = re.compile(
    r"(?<![0-9/.-])(?:"
    r"(?P<year>[12][0-9]{3})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})"
    r"|(?P<day2>[0-9]{1,2})\s?[-/.]\s?(?P<month2>[0-9]{1,2})\s?[-/.]\s?(?P<year2>[12][0-9]{3})"
    r"|(?P<day3>[0-9]{1,2})\s(?:tháng|thg)\s(?P<month3>[0-9]{1,2})(?:,|\snăm)?\s(?P<year3>[12][0-9]{3})"
    r")(?![0-9])",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?<![0-9/.:-])(?P<hour>[0-9]{1,2})(?::|h|g|\sgiờ\s)(?P<minute>[0-9]{2})(?>(?::[0-9]{2})?)(?![0-9:])"
    r"(?>(?:\s?(?P<half>AM|PM|SA|CH)\b)?)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"(?:GMT|UTC)\s?(?P<sign>[+-])\s?(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?", re.IGNORECASE
)
_FIGURE = re.compile(
    r"[0-9]{1,4}(?:h|g|h[0-9]{2}|g[0-9]{2})?|am|pm|sa|ch|gmt\+?[0-9]*|utc\+?[0-9]*", re.IGNORECASE
)
_UPDATED = re.compile(r"cập nhật|sửa đổi|chỉnh sửa|updated", re.IGNORECASE)


class Stamp(NamedTuple):
    """When a page was put out, and when it was last changed, as a line of it says; and that line."""

    published: Period
    updated: Period | None
    text: str


def stamp_of(text: str) -> Stamp | None:
    """The times of a line that holds a full date, and beside it nothing but words of dates; else None.

    The day comes first, as everywhere in Vietnam. The clock is that of Vietnam unless the line names another.
    """
    if len(text) > _LONGEST or not (days := list(_DAY.finditer(text))) or len(days) > 2:
        return None
    known = words("vi", "stamps")
    for token in _TOKEN.findall(text):
        if token.casefold() not in known and not _FIGURE.fullmatch(token):
            return None
    moments = [_moment(text, day, days) for day in days]
    if moments[0] is None or (len(days) == 2 and moments[1] is None):
        return None
    if len(days) == 1:
        return Stamp(moments[0], None, text)
    if not _UPDATED.search(text, days[0].end(), days[1].start()) or moments[1] is None:
        return None
    return Stamp(moments[0], moments[1], text)


def _moment(text: str, day: re.Match[str], days: list[re.Match[str]]) -> Period | None:
    """The day with the hour that stands nearest to it."""
    parts = day.groupdict()
    year, month, date = next(
        (parts[f"year{n}"], parts[f"month{n}"], parts[f"day{n}"]) for n in ("", "2", "3") if parts[f"year{n}"]
    )
    hours = [one for one in _HOUR.finditer(text) if min(days, key=lambda other: _gap(one, other)) is day]
    written = f"{year}-{int(month):02}-{int(date):02}"
    try:
        if not hours:
            return published_period(written, "vi")
        hour, minute = int(hours[0]["hour"]), hours[0]["minute"]
        half = (hours[0]["half"] or "").upper()
        if half in ("PM", "CH") and hour < 12:
            hour += 12
        elif half in ("AM", "SA") and hour == 12:
            hour = 0
        moment = datetime.fromisoformat(f"{written}T{hour:02}:{minute}")
        return published_period(moment.replace(tzinfo=_zone(text)), "vi")
    except ValueError:
        return None


def _zone(text: str) -> timezone | None:
    found = _ZONE.search(text)
    if not found:
        return None
    offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    return timezone(-offset if found["sign"] == "-" else offset)


def _gap(one: re.Match[str], other: re.Match[str]) -> int:
    return max(other.start() - one.end(), one.start() - other.end())
