"""Days of the week: thứ Sáu tuần trước, thứ Ba (12/11), chủ nhật; a bare "thứ hai" may be an ordinal."""

from __future__ import annotations

from factcheck.extraction.dates.cues import placed_at
from factcheck.extraction.dates.days import read_day
from factcheck.extraction.dates.draft import Draft
from factcheck.extraction.dates.numeric import read_numeric
from factcheck.extraction.dates.words import DAY_PARTS, ORDINAL, RANKS, WEEKDAYS
from factcheck.extraction.tokens import Tokens

_SUNDAY = 6


def read_weekday(tokens: Tokens, index: int) -> Draft | None:
    """The weekday at ``index``, with the date or the week behind it; an ordinal is none."""
    inner = index + (tokens.at(index) in ("ngày", "hôm"))
    hit = WEEKDAYS.at(tokens, inner)
    if hit is None:
        return None
    if dated := _dated(tokens, index, hit.last, hit.payload):
        return dated
    fields: dict[str, object] = {"weekday": hit.payload, "offset": 0}
    week = hit.last + (tokens.at(hit.last) in ("của", "trong"))
    placed = placed_at(tokens, week + 1) if tokens.at(week) == "tuần" else None
    if placed and placed.payload.alone is not None:
        offset = placed.payload.alone
        return Draft(index, placed.last, "weekday", fields | {"offset": offset, "unit": "week"})
    after = placed_at(tokens, hit.last)
    if (
        after
        and after.payload.alone is not None
        and after.payload.told != "always"
        and _certain(tokens, index, inner)
    ):
        ahead = {"link": "plan"} if after.payload.alone > 0 else {}
        return Draft(index, after.last, "weekday", fields | ahead)
    if hit.payload == _SUNDAY or _certain(tokens, index, inner):
        return Draft(index, hit.last, "weekday", fields)
    return None


def _dated(tokens: Tokens, index: int, last: int, weekday: int) -> Draft | None:
    """thứ Ba (12/11); thứ Sáu, ngày 15/11; thứ Năm, 17/03/2022; Chủ nhật ngày 20 tháng 10."""
    behind = last + (tokens.at(last) in ("(", ","))
    day = read_numeric(tokens, behind, cued=True) if behind > last else None
    day = day or read_day(tokens, behind)
    if day is None or day.shape != "calendar" or "month" not in day.fields:
        return None
    closing = day.last + (tokens.at(day.last) == ")" and tokens.at(behind - 1) == "(")
    return Draft(index, closing, "calendar", day.fields | {"weekday": weekday})


def _certain(tokens: Tokens, index: int, inner: int) -> bool:
    """Whether thứ hai is Monday, not the second: by a part of the day, "hôm", a cue, or its capital."""
    if tokens.at(index) == "hôm" or DAY_PARTS.before(tokens, index):
        return True
    said = tokens.text(inner + 1)
    if said[0].isupper() or (said.isdigit() and tokens.text(inner)[0].isupper()):
        return tokens.at(index - 1) not in ORDINAL
    # Written small it is an ordinal, but for "vào thứ hai".
    return tokens.at(index - 1) == "vào" and tokens.at(index - 2) not in RANKS
