"""Times of the clock: 20h30, 20h, 14 giờ 5 phút, 20:30, 8 giờ sáng."""

from __future__ import annotations

import re

from factcheck.extraction.dates.words import CLOCK_CUES, DAY_PARTS, Draft, number
from factcheck.extraction.tokens import Tokens

_COLON = re.compile(r"(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:])")


def read_clock(tokens: Tokens, index: int) -> Draft | None:
    """The time that starts at ``index``, with the part of the day behind it."""
    first = index
    if tokens.at(index) in ("lúc", "hồi"):
        index += 1
        if tokens.at(index) in ("khoảng", "gần", "hơn", "quá"):
            index += 1
    if not tokens.is_digit(index):
        return None
    if match := _COLON.match(tokens.plain, tokens.starts[index]):
        last = index
        while last < tokens.size and tokens.starts[last] < match.end():
            last += 1
        fields = {"hour": int(match["hour"]), "minute": int(match["minute"])}
        return _part(tokens, Draft(first, last, "calendar", fields))
    hour = number(tokens, index)
    if hour is None or hour > 24:
        return None
    unit = tokens.at(index + 1)
    if unit in ("h", "g") and tokens.glued(index):
        last, minute = index + 2, None
        if tokens.glued(index + 1) and (minute := number(tokens, index + 2)) is not None:
            last += 1
            if tokens.at(last) in ("'", "’", "phút", "p"):
                last += 1
        elif (minute := number(tokens, index + 2)) is not None and tokens.at(index + 3) == "phút":
            last += 2
        else:
            minute = None
        if minute is not None and minute > 59:
            return None
        return _part(tokens, _timed(first, last, hour, minute))
    if unit == "h" and not tokens.glued(index + 1):
        return _part(tokens, _timed(first, index + 2, hour, None))
    if unit != "giờ" or tokens.at(index + 2) == "đồng":
        return None
    last, minute = index + 2, None
    if tokens.at(last) == "rưỡi":
        last, minute = last + 1, 30
    elif (minute := number(tokens, last)) is not None and tokens.at(last + 1) == "phút":
        last += 2
    elif (minute := number(tokens, last)) is not None and len(tokens.text(last)) == 2 and minute < 60:
        last += 1
    elif tokens.at(last) == "kém" and (less := number(tokens, last + 1)) is not None and less < 60:
        hour, minute, last = hour - 1, 60 - less, last + 2 + (tokens.at(last + 2) == "phút")
    else:
        minute = None
    draft = _part(tokens, _timed(first, last, hour, minute))
    if "part" in draft.fields or _is_clock(tokens, first, draft.last):
        return draft
    return None


def _timed(first: int, last: int, hour: int, minute: int | None) -> Draft:
    return Draft(first, last, "calendar", {"hour": hour} | ({} if minute is None else {"minute": minute}))


def _part(tokens: Tokens, draft: Draft) -> Draft:
    if hit := DAY_PARTS.at(tokens, draft.last):
        return draft.having(last=hit.last, part=hit.payload)
    return draft


def _is_clock(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "14 giờ" is a time: the word before decides, or a day behind."""
    cue = CLOCK_CUES.get(tokens.at(first - 1))
    if cue == "duration":
        return False
    if tokens.at(first) in ("lúc", "hồi") or tokens.at(last) in ("ngày", "hôm", "nay"):
        return True
    return cue == "clock" and tokens.at(first - 1) in ("lúc", "vào", "hồi", "từ", "đến", "tới", "trước")
