"""Date mentions: typed, not resolved. Each reader says at one token whether a date starts there."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extraction.dates.calendar import (
    _cycle,
    read_day,
    read_feast,
    read_month,
    read_months,
    read_quarter,
    read_year,
)
from factcheck.extraction.dates.clock import read_clock
from factcheck.extraction.dates.relative import (
    read_day_part,
    read_day_word,
    read_edge,
    read_span,
    read_unit,
    read_weekday,
)
from factcheck.extraction.dates.words import LINKS, Draft, is_year, number
from factcheck.extraction.hedges import read_hedge
from factcheck.extraction.lexicon import COUNTERS, SCALES, STOPS, UNITS
from factcheck.extraction.tokens import Tokens

Reader = Callable[[Tokens, int], Draft | None]

_POINTS: tuple[Reader, ...] = (
    read_clock,
    read_span,
    read_months,
    read_day_part,
    read_weekday,
    read_day,
    read_day_word,
    read_month,
    read_quarter,
    read_year,
    read_unit,
    read_edge,
    read_feast,
)
_TO = ("đến", "tới", "-", "–", "—", "cho")


def read_date(tokens: Tokens, index: int) -> Draft | None:
    """The longest date that starts at token ``index``, with ranges, or None."""
    word = tokens.at(index)
    if word in ("từ", "kể") or (word == "tính" and tokens.at(index + 1) == "từ"):
        return _from(tokens, index)
    if word == "giữa" and (first := read_point(tokens, index + 1)) and tokens.at(first.last) == "và":
        if second := read_point(tokens, first.last + 1):
            return _range(index, first, second)
    point = read_point(tokens, index)
    if point is None:
        return _bare_year(tokens, index)
    if tokens.at(point.last) in ("-", "–", "—") and (second := read_point(tokens, point.last + 1)):
        if second.shape == point.shape == "calendar" and second.fields.keys() & point.fields.keys():
            return _range(index, point, second)
    return point


def read_point(tokens: Tokens, index: int) -> Draft | None:
    """The longest single date at ``index``; a time of the clock takes the day behind it."""
    best: Draft | None = None
    for reader in _POINTS:
        found = reader(tokens, index)
        if found is not None and (best is None or found.last > best.last):
            best = found
    if best is not None and "hour" in best.fields and "day" not in best.fields:
        return _day_behind(tokens, best)
    return best


def _day_behind(tokens: Tokens, clock: Draft) -> Draft:
    """11h30 ngày 9/9; 8 giờ sáng 14/12; 14h chiều qua; 10h trưa nay; 9h (giờ Việt Nam) hôm nay."""
    behind = clock.last
    part = clock.fields.get("part", "")
    if part:
        behind -= 1  # the part may belong to the day: "sáng 14/12", "trưa nay"
        while tokens.at(behind - 1) in ("rạng", "đầu", "giờ", "cuối") and behind - 1 > clock.first:
            behind -= 1
    if tokens.at(behind) == ",":
        behind += 1
    for reader in (read_day_part, read_day, read_day_word, read_weekday):
        day = reader(tokens, behind)
        if day is None and part:
            day = reader(tokens, clock.last)
        if day is not None and day.shape in ("calendar", "relative", "weekday", "same_day"):
            time = {name: clock.fields[name] for name in ("hour", "minute", "part") if name in clock.fields}
            return Draft(clock.first, day.last, day.shape, day.fields | time)
    return clock


def _from(tokens: Tokens, index: int) -> Draft | None:
    """từ ngày 1/1 đến 15/10; từ đầu năm đến nay; kể từ năm 2010."""
    inner = index + 1
    while tokens.at(inner) in ("từ", "khi", "giữa", "hồi"):
        inner += 1
    first = read_point(tokens, inner) or _bare_year(tokens, inner, cued=True) or _bare_day(tokens, inner)
    if first is None or first.shape == "now":
        return None
    to = first.last
    while tokens.at(to) in _TO or tokens.at(to) in ("hết", "tận"):
        to += 1
    if to == first.last:
        if tokens.at(to) == "trở" and tokens.at(to + 1) in ("đi", "lại"):
            to += 2 + (tokens.at(to + 2) == "đây")
            return Draft(index, to, "since", {"parts": (first,), "link": "since"})
        if (
            "day" not in first.fields
            and first.shape == "calendar"
            and "month" not in first.fields
            and "year" not in first.fields
        ):
            return None
        return first.having(link="since")._replace(first=inner) if _named(first) else None
    if tokens.at(to) == "nay" or (tokens.at(to) == "giờ" and tokens.at(to - 1) in ("đến", "tới")):
        return Draft(index, to + 1, "since", {"parts": (first,), "link": ""})
    second = read_point(tokens, to) or _bare_year(tokens, to, cued=True)
    if second is None:
        return first.having(link="since")._replace(first=inner) if _named(first) else None
    if second.shape == "now":
        return Draft(index, second.last, "since", {"parts": (first,), "link": ""})
    return _range(index, first, second)


def _named(draft: Draft) -> bool:
    return bool(
        draft.fields.keys() & {"day", "month", "year", "offset", "quarter", "weekday", "hour", "name"}
    )


def _range(index: int, first: Draft, second: Draft) -> Draft:
    return Draft(index, second.last, "range", {"parts": (first, second), "link": ""})


def _bare_day(tokens: Tokens, index: int) -> Draft | None:
    """từ 20 đến 25/9: the first day has no month of its own."""
    day = number(tokens, index)
    if day is None or not 1 <= day <= 31 or tokens.at(index + 1) not in _TO:
        return None
    later = read_point(tokens, index + 2)
    if later is None or later.shape != "calendar" or "day" not in later.fields or "month" not in later.fields:
        return None
    return Draft(index, index + 1, "calendar", {"day": day})


def _bare_year(tokens: Tokens, index: int, *, cued: bool = False) -> Draft | None:
    """A year without "năm": SEA Games 2013, (2010), cùng kỳ 2012; not "2013 người"."""
    if cycle := _cycle(tokens, index):
        return cycle
    text = tokens.text(index)
    year = number(tokens, index)
    if len(text) != 4 or year is None or not 1900 <= year <= 2100:
        return None
    if tokens.glued(index) and (tokens.text(index + 1).isalnum() or tokens.at(index + 1) in ("%", "/")):
        return None
    if UNITS.at(tokens, index + 1) or COUNTERS.at(tokens, index + 1) or tokens.at(index + 1) in SCALES:
        return None
    # Behind a hedge or before a noun that can be counted it is a number: gần 2000 hộ, 1999 suất.
    if not cued and (read_hedge(tokens, index) or _counts_on(tokens, index)):
        return None
    return Draft(index, index + 1, "calendar", {"year": year})


def _counts_on(tokens: Tokens, index: int) -> bool:
    """Whether a noun behind is counted: nothing capitalised, bracketed or dated stands before the number."""
    following = tokens.text(index + 1)
    if not following[0].isalpha() or not following[0].islower() or tokens.at(index + 1) in STOPS:
        return False
    before = tokens.text(index - 1)
    return not (
        before[0].isupper() or before in ("(", "-", "–", "/", "mùa", "viên", "lịch", "giới", "bình", "kỳ")
    )


def link_before(tokens: Tokens, first: int) -> str:
    """What ties a date that starts at token ``first`` to its clause."""
    hit = LINKS.before(tokens, first)
    if hit is None and tokens.at(first - 1) in ("ngày", "năm", "của", "cả"):
        hit = LINKS.before(tokens, first - 1)
    return hit.payload if hit else ""


__all__ = ["Draft", "is_year", "link_before", "read_date", "read_point"]
