"""From here to there: từ ngày 1/1 đến 15/10, từ đầu năm đến nay, giữa năm 2011 và 2013, 7h - 9h."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.extraction.dates.draft import Draft, number
from factcheck.extraction.dates.numeric import read_numeric
from factcheck.extraction.dates.points import read_point
from factcheck.extraction.dates.words import BARS, FROM, LOOSE, NOW, OPEN_ENDS, PRESENT, TO
from factcheck.extraction.dates.years import read_bare_year
from factcheck.extraction.tokens import Tokens

_TELLING = frozenset({"day", "month", "year", "offset", "quarter", "weekday", "hour", "name"})


def read_from(tokens: Tokens, index: int) -> Draft | None:
    """What "từ", "kể từ", "tính từ" opens: a stretch to an end or to now, or its beginning alone."""
    opened = FROM.at(tokens, index)
    if opened is None:
        return None
    inner = opened.last
    inner += tokens.at(inner) in LOOSE
    first = _beginning(tokens, inner)
    if first is None:
        return None
    to = TO.at(tokens, first.last)
    if to is None:
        if tokens.at(first.last) in BARS and (second := _day_behind(tokens, first.last + 1, first)):
            return (
                span(index, first, second) if _alike(first, second) else _since(tokens, index, inner, first)
            )
        return _since(tokens, index, inner, first)
    present = PRESENT.at(tokens, to.last)
    if present and first.shape != "now":
        return Draft(index, present.last, "since", {"parts": (first,), "link": ""})
    second = read_point(tokens, to.last) or read_bare_year(tokens, to.last, cued=True)
    if second is None:
        return _since(tokens, index, inner, first)
    if second.shape == "now":
        return Draft(index, second.last, "since", {"parts": (first,), "link": ""})
    return span(index, first, second)


def _beginning(tokens: Tokens, index: int) -> Draft | None:
    if hit := PRESENT.at(tokens, index):
        return Draft(index, hit.last, "now", {}) if TO.at(tokens, hit.last) else None
    return read_point(tokens, index) or read_bare_year(tokens, index, cued=True) or _bare_day(tokens, index)


def _since(tokens: Tokens, index: int, inner: int, first: Draft) -> Draft | None:
    """kể từ 1/7 trở đi; từ đầu năm: up to now; "từ 1/7" is that day alone."""
    if first.shape == "now" or not first.fields.keys() & _TELLING | {"parts"} & first.fields.keys():
        return None
    if hit := OPEN_ENDS.at(tokens, first.last):
        return Draft(index, hit.last, "since", {"parts": (first,), "link": "since"})
    if first.shape in ("range", "term", "span"):
        return replace(first, first=index)
    if first.fields.get("edge") == "start" and first.shape == "relative":
        return Draft(index, first.last, "since", {"parts": (first,), "link": ""})
    return first.having(first=inner, link="since")


def _bare_day(tokens: Tokens, index: int) -> Draft | None:
    """từ 20 đến 25/9, từ 9 – 11-3, từ 8 đến 10 giờ: the first day has no month, the first hour no word."""
    day = number(tokens, index)
    to = TO.at(tokens, index + 1)
    if day is None or not (to or tokens.at(index + 1) in BARS) or not 1 <= day <= 31:
        return None
    later = read_point(tokens, to.last) if to else _day_behind(tokens, index + 2, None)
    if later is not None and later.fields.get("lunar") and "day" in later.fields:
        return later.having(first=index, last=index + 1, day=day)  # từ 26 đến 28 tháng Chạp, 27 đến 29 Tết
    if later is None or later.shape != "calendar":
        return None
    if "hour" in later.fields:
        return Draft(index, index + 1, "calendar", {"hour": day}) if day <= 24 else None
    if not {"day", "month"} <= later.fields.keys():
        return None
    return Draft(index, index + 1, "calendar", {"day": day})


def _day_behind(tokens: Tokens, index: int, first: Draft | None) -> Draft | None:
    """The end behind a dash; "11-3" in "từ 9 – 11-3" is a day, since only a day comes before it."""
    if found := read_point(tokens, index):
        return found
    alone = first is None or first.fields.keys() == {"day"}
    return read_numeric(tokens, index, cued=True) if alone else None


def read_between(tokens: Tokens, index: int) -> Draft | None:
    """giữa năm 2011 và năm 2013; giữa tháng 3 và tháng 5."""
    first = read_point(tokens, index + 1)
    if first is None or tokens.at(first.last) != "và":
        return None
    second = read_point(tokens, first.last + 1) or read_bare_year(tokens, first.last + 1, cued=True)
    return span(index, first, second) if second and _alike(first, second) else None


def read_joined(tokens: Tokens, point: Draft) -> Draft:
    """30/9 - 2/10; tháng 3-5... 7h - 9h; ngày 1/1 đến 15/10: what a dash or "đến" joins to a date like it."""
    to = TO.at(tokens, point.last)
    if tokens.at(point.last) not in BARS and (to is None or point.shape == "now"):
        return point
    now = NOW.at(tokens, to.last if to else point.last + 1)
    if now and point.shape == "calendar" and "hour" not in point.fields:
        return Draft(point.first, now.last, "since", {"parts": (point,), "link": ""})
    behind = to.last if to else point.last + 1
    second = read_point(tokens, behind)
    if second is None and point.fields.get("numeric"):
        second = read_numeric(tokens, behind, cued=True)  # 30.4 - 1.5
    if second is None or not _alike(point, second):
        return point
    return span(point.first, point, second)


def read_hours(tokens: Tokens, index: int) -> Draft | None:
    """8-10h, 8 - 10 giờ sáng 9/9: the first hour takes its word and day from the second."""
    hour = number(tokens, index)
    if hour is None or hour > 24 or tokens.at(index + 1) not in BARS:
        return None
    second = read_point(tokens, index + 2)
    if second is None or "hour" not in second.fields or not hour < second.fields["hour"]:
        return None
    first = second.having(first=index, last=index + 1, hour=hour)
    first.fields.pop("minute", None)
    return span(index, first, second)


def span(index: int, first: Draft, second: Draft) -> Draft:
    """The stretch between two dates."""
    return Draft(index, second.last, "range", {"parts": (first, second), "link": ""})


def _alike(first: Draft, second: Draft) -> bool:
    """Whether two dates are of one sort, so that a dash between them can only join them."""
    if first.shape != second.shape or first.shape not in ("calendar", "quarter", "weekday"):
        return False
    telling = _TELLING - {"offset"}
    return bool(first.fields.keys() & second.fields.keys() & telling)
