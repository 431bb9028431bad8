"""Times of the clock: 20h30, 20h, 14 giờ 5 phút, 20:30, 8 giờ rưỡi sáng."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factcheck.extraction.dates.draft import Draft, number
from factcheck.extraction.dates.words import CLOCK_CUES, DAY_HEADS, DAY_PARTS, LOOSE, PART_DAYS
from factcheck.extraction.tokens import Tokens

_COLON = re.compile(r"(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:])")
_SHORT_HOURS = frozenset({"h", "g"})
_NETWORK = "G"
_MINUTE_SIGNS = frozenset({"'", "’", "′", "phút", "p"})


def read_clock(tokens: Tokens, index: int) -> Draft | None:
    """The time that starts at ``index``, with the part of the day behind it."""
    inner = index
    if CLOCK_CUES.get(tokens.at(index)) == "opens":
        inner += 1
        inner += tokens.at(inner) in LOOSE
    if not tokens.is_digit(inner):
        return None
    found = _colon(tokens, inner) or _short(tokens, inner) or _spelled(tokens, inner)
    if found is None:
        return None
    found = replace(found, first=index)
    if hit := DAY_PARTS.at(tokens, found.last):
        return found.having(last=hit.last, part=hit.payload)
    if tokens.at(inner + 1) == "giờ" and not _is_clock(tokens, index, found.last):
        return None
    lasting = CLOCK_CUES.get(tokens.at(index - 1)) == "lasting" and "minute" not in found.fields
    return None if lasting and not _has_day_behind(tokens, found.last) else found


def _colon(tokens: Tokens, index: int) -> Draft | None:
    """20:30, 9:05:00."""
    match = _COLON.match(tokens.plain, tokens.starts[index])
    if match is None:
        return None
    last = index
    while last < tokens.size and tokens.starts[last] < match.end():
        last += 1
    return Draft(index, last, "calendar", {"hour": int(match["hour"]), "minute": int(match["minute"])})


def _short(tokens: Tokens, index: int) -> Draft | None:
    """20h30, 19g45, 8h5', 7h 30 phút, 9h, 9 h; "3G" alone is a network."""
    hour = _hour(tokens, index)
    if hour is None or tokens.at(index + 1) not in _SHORT_HOURS:
        return None
    last = index + 2
    if not tokens.glued(index):
        return None if tokens.glued(index + 1) else _timed(index, last, hour)
    minute = number(tokens, last)
    if minute is not None and tokens.glued(index + 1):
        return _timed(index, last + 1 + (tokens.at(last + 1) in _MINUTE_SIGNS), hour, minute)
    if minute is not None and tokens.at(last + 1) == "phút":
        return _timed(index, last + 2, hour, minute)
    return None if tokens.text(index + 1) == _NETWORK else _timed(index, last, hour)


def _spelled(tokens: Tokens, index: int) -> Draft | None:
    """14 giờ, 14 giờ 5 phút, 8 giờ 45, 8 giờ rưỡi, 9 giờ kém 15; not "2 giờ đồng hồ"."""
    hour, last = _hour(tokens, index), index + 2
    if hour is None or tokens.at(index + 1) != "giờ" or tokens.at(last) == "đồng":
        return None
    if tokens.at(last) == "rưỡi":
        return _timed(index, last + 1, hour, 30)
    if tokens.at(last) == "kém" and (less := number(tokens, last + 1)) and less < 60 and hour:
        return _timed(index, last + 2 + (tokens.at(last + 2) == "phút"), hour - 1, 60 - less)
    minute = number(tokens, last)
    if minute is not None and tokens.at(last + 1) == "phút":
        return _timed(index, last + 2, hour, minute)
    if minute is not None and len(tokens.text(last)) == 2 and tokens.at(last + 1) not in ("/", "-", "."):
        return _timed(index, last + 1, hour, minute)
    return _timed(index, last, hour)


def _hour(tokens: Tokens, index: int) -> int | None:
    hour = number(tokens, index)
    return hour if hour is not None and hour <= 24 else None


def _timed(first: int, last: int, hour: int, minute: int | None = None) -> Draft | None:
    if minute is None:
        return Draft(first, last, "calendar", {"hour": hour})
    return Draft(first, last, "calendar", {"hour": hour, "minute": minute}) if minute < 60 else None


def _is_clock(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "14 giờ" is a time: the word before decides, or a day behind."""
    if CLOCK_CUES.get(tokens.at(first)) == "opens":
        return True
    before = tokens.at(first - 1)
    cue = CLOCK_CUES.get(f"{tokens.at(first - 2)} {before}") or CLOCK_CUES.get(before)
    if cue in ("duration", "lasting"):
        return False
    if tokens.is_digit(last - 1) and not tokens.is_word(last):
        return True  # đến khoảng 12 giờ 15, ...
    return _has_day_behind(tokens, last) or cue in ("clock", "opens")


def _has_day_behind(tokens: Tokens, last: int) -> bool:
    behind = last + (tokens.at(last) == ",")
    return tokens.at(behind) in DAY_HEADS or tokens.at(behind) in PART_DAYS
