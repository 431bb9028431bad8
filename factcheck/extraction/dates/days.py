"""Days: ngày 9 tháng 10 năm 2013, ngày 20, mùng 2 Tết, rằm tháng bảy, ngày 20 và 21/10."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from factcheck.extraction.dates.cues import has_cue, is_rate
from factcheck.extraction.dates.draft import Draft, number
from factcheck.extraction.dates.feasts import counted_feast
from factcheck.extraction.dates.months import lunar_behind, read_month
from factcheck.extraction.dates.numeric import read_numeric
from factcheck.extraction.dates.words import BARS, DAY_HEADS, FIRST_TEN, FULL_MOON, TO
from factcheck.extraction.dates.years import with_place
from factcheck.extraction.lexicon import DIGITS
from factcheck.extraction.tokens import Tokens

_LONGEST_LIST = 8  # days named in one list
_LONGEST_MONTH = 30  # days, by the moon


def read_day(tokens: Tokens, index: int) -> Draft | None:
    """The day that starts at ``index``; uncued digits only where they can hardly be anything else."""
    word = tokens.at(index)
    if word in DAY_HEADS:
        inner = index + 1
        inner += tokens.at(inner) in DAY_HEADS
        if tokens.at(inner) in FIRST_TEN or tokens.at(inner) in FULL_MOON:
            found = read_day(tokens, inner)
        else:
            found = _day_number(tokens, inner, cued=True)
            if found and found.last == inner + 1 and is_rate(tokens, index, found.last):
                return None
        return replace(found, first=index) if found else None
    if word in FIRST_TEN:
        return _first_ten(tokens, index)
    if word in FULL_MOON:
        return _with_month(tokens, index, index + 1, 15, lunar=True)
    return _day_number(tokens, index, cued=False) if tokens.is_digit(index) else None


def _first_ten(tokens: Tokens, index: int) -> Draft | None:
    """mùng 2 Tết; mồng mười tháng Ba; mùng 5 tháng 5 âm lịch; "mùng 3" alone is of no month that is named."""
    said = tokens.at(index + 1)
    day = number(tokens, index + 1) or DIGITS.get(said) or (10 if said == "mười" else None)
    if day is None or day > 10:
        return None
    if found := _with_month(tokens, index, index + 2, day, lunar=True):
        return found
    digits = read_numeric(tokens, index + 1, cued=True)
    return replace(lunar_behind(tokens, digits), first=index) if digits else None


def _day_number(tokens: Tokens, index: int, *, cued: bool) -> Draft | None:
    if not tokens.is_digit(index):
        return None
    if listed := _listed(tokens, index, cued=cued or has_cue(tokens, index) or _goes_on(tokens, index)):
        return listed
    if found := read_numeric(tokens, index, cued=cued):
        return with_place(tokens, lunar_behind(tokens, found))
    day = number(tokens, index)
    if day is None or day > 31 or not 1 <= len(tokens.text(index)) <= 2 or day < 1:
        return None
    # "9 tháng 10" without "ngày" is a day only with a year behind; else nine months.
    if (found := _with_month(tokens, index, index + 1, day)) and (
        cued
        or has_cue(tokens, index)
        or found.shape == "feast"
        or "year" in found.fields
        or found.fields.get("lunar")
    ):
        return found
    return Draft(index, index + 1, "calendar", {"day": day}) if cued else None


def _with_month(tokens: Tokens, first: int, index: int, day: int, *, lunar: bool = False) -> Draft | None:
    """The day with "tháng" or a feast behind it: 9 tháng 10, mùng 2 Tết, 28 Tết."""
    if feast := counted_feast(tokens, index):
        return feast.having(first=first, day=day, lunar=True)
    month = read_month(tokens, index)
    if month is None or month.shape != "calendar":
        return None
    dated = month.having(first=first, day=day)
    by_moon = lunar and (day > 10 or "year" not in month.fields)  # mùng 2 tháng 9 năm 1945 is by the sun
    return lunar_behind(tokens, dated.having(lunar=True) if by_moon else dated)


def _listed(tokens: Tokens, index: int, *, cued: bool) -> Draft | None:
    """20-22/9; 20 và 21/10; 20, 21 và 22 tháng 10: the earlier days take month and year from the last.

    Days that follow one another are one stretch; else the first is read alone, and the next in its turn.
    """
    days: list[int] = []
    place, joined = index, False
    while len(days) < _LONGEST_LIST:
        if days and (last := _last_of_list(tokens, place, cued=cued)):
            return _stretch(index, [*days, last.fields["day"]], last, joined=joined)
        day = number(tokens, place)
        if day is None or not (days[-1] if days else 0) < day <= 31 or len(tokens.text(place)) > 2:
            return None
        days.append(day)
        link = tokens.at(place + 1)
        to = TO.at(tokens, place + 1)
        if link not in BARS and to is None and not (link in (",", "và") and (cued or _of_tet(tokens, place))):
            return None
        joined = joined or link in BARS or to is not None
        place = to.last if to else place + 2
        if tokens.at(place) == "ngày":
            place += 1
    return None


def _last_of_list(tokens: Tokens, place: int, *, cued: bool) -> Draft | None:
    place += tokens.at(place) in FIRST_TEN
    if (day := number(tokens, place)) and (feast := counted_feast(tokens, place + 1)):
        return feast.having(first=place, day=day, lunar=True) if day <= _LONGEST_MONTH else None
    found = read_numeric(tokens, place, cued=cued) or (
        _with_month(tokens, place, place + 1, day or 0) if cued else None
    )
    if found is None or not {"day", "month"} <= found.fields.keys() or found.shape != "calendar":
        return None
    return found


def _of_tet(tokens: Tokens, place: int) -> bool:
    """Whether "27 và" or "27," goes on to a day of Tết: 27 và 28 Tết."""
    inner = place + 2 + (tokens.at(place + 2) in FIRST_TEN)
    return tokens.is_digit(inner) and counted_feast(tokens, inner + 1) is not None


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether the number goes on a list of days: the 12 of "ngày 5, 12 và 19/9"."""
    for _ in range(_LONGEST_LIST):
        if tokens.at(index - 1) not in (",", "và") or not tokens.is_digit(index - 2):
            return False
        index -= 2
        if has_cue(tokens, index):
            return True
    return False


def _stretch(first: int, days: list[int], last: Draft, *, joined: bool) -> Draft | None:
    """One draft for days in order; None where they are not."""
    if any(later <= earlier for earlier, later in pairwise(days)):
        return None
    start = last.having(first=first, last=first + 1, day=days[0])
    if joined or days[-1] - days[0] == len(days) - 1:
        return Draft(first, last.last, "range", {"parts": (start, last), "numeric": True})
    return start
