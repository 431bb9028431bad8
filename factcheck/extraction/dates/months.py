"""Months: tháng 9/2013, tháng chín năm ngoái, tháng Chạp, tháng 8 âm lịch."""

from __future__ import annotations

from factcheck.extraction.dates.cues import counts, is_rate
from factcheck.extraction.dates.draft import Draft, number, year_at
from factcheck.extraction.dates.numeric import read_numeric
from factcheck.extraction.dates.words import BARS, HALVES, MONTHS, NAMES_MONTH, PLURAL, TO
from factcheck.extraction.dates.years import with_place, with_year
from factcheck.extraction.lexicon import DIGITS
from factcheck.extraction.tokens import Tokens


def read_month(tokens: Tokens, index: int) -> Draft | None:
    """tháng 9; tháng 12/2017; tháng chín năm ngoái; tháng 10 này; tháng Chạp; tháng đầu năm."""
    if tokens.at(index) != "tháng" or tokens.at(index - 1) in NAMES_MONTH:
        return None
    inner = index + 1
    if tokens.at(inner) in HALVES and tokens.at(inner + 1) == "năm":
        if _is_plural(tokens, index):
            return None  # những tháng đầu năm: its beginning
        month = 1 if tokens.at(inner) == "đầu" else 12
        return with_year(tokens, Draft(index, inner + 1, "calendar", {"month": month}), bare_last=inner + 2)
    if tokens.is_digit(inner):
        return _month_in_digits(tokens, index, inner)
    hit = MONTHS.at(tokens, inner)
    if hit is None or (tokens.at(inner) == "năm" and hit.last == inner + 1 and _is_year_word(tokens, inner)):
        return None
    month, lunar = hit.payload
    fields = {"month": month, "lunar": True} if lunar else {"month": month}
    return _dated(tokens, Draft(index, hit.last, "calendar", fields))


def _month_in_digits(tokens: Tokens, index: int, inner: int) -> Draft | None:
    found = read_numeric(tokens, inner, cued=True)
    if found is not None and "year" in found.fields and "day" not in found.fields:
        fields = {"month": found.fields["month"], "year": found.fields["year"]}
        return Draft(index, found.last, "calendar", fields)
    month = number(tokens, inner)
    if (
        month is None
        or not 1 <= month <= 12
        or len(tokens.text(inner)) > 2
        or is_rate(tokens, index, inner + 1)
    ):
        return None
    draft = Draft(index, inner + 1, "calendar", {"month": month})
    return _listed(tokens, draft) or _dated(tokens, draft)


def _listed(tokens: Tokens, first: Draft) -> Draft | None:
    """tháng 6-8; tháng 7 và 8; các tháng 7, 8, 9/2017: months in order, of the year behind the last."""
    last, place, plain = int(first.fields["month"]), first.last, not _is_plural(tokens, first.first)
    found: Draft | None = None
    while (inner := _next_month(tokens, place, plain=plain)) is not None:
        month, joint = number(tokens, inner), tokens.at(place)
        if month is None or not last < month <= 12 or (joint in (",", "và") and month != last + 1):
            break
        draft = with_year(tokens, Draft(inner, inner + 1, "calendar", {"month": month}))
        if draft.last == inner + 1 and (tokens.at(inner + 1) in ("/", "-") or counts(tokens, inner + 1)):
            break
        found, last, place = draft, month, draft.last
    return Draft(first.first, found.last, "range", {"parts": (first, found)}) if found else None


def _is_plural(tokens: Tokens, index: int) -> bool:
    before = tokens.at(index - 1)
    return before in PLURAL or before in DIGITS or tokens.is_digit(index - 1)


def _next_month(tokens: Tokens, place: int, *, plain: bool) -> int | None:
    """Where the next number of a list stands; a comma joins only where a plural announced the list."""
    joint = tokens.at(place)
    if to := TO.at(tokens, place):
        return to.last
    if joint in BARS or joint == "và" or (joint == "," and not plain):
        return place + 1
    return None


def _dated(tokens: Tokens, month: Draft) -> Draft:
    return with_place(tokens, lunar_behind(tokens, with_year(tokens, month)))


def lunar_behind(tokens: Tokens, draft: Draft) -> Draft:
    """10/3 âm lịch; 15 tháng 7 (âm lịch); tháng 8 âm lịch."""
    inner = draft.last + (tokens.at(draft.last) == "(")
    if (tokens.at(inner), tokens.at(inner + 1)) != ("âm", "lịch"):
        return draft
    return draft.having(last=inner + 2 + (inner > draft.last and tokens.at(inner + 2) == ")"), lunar=True)


def _is_year_word(tokens: Tokens, index: int) -> bool:
    """Whether "năm" behind "tháng" opens a year: "tháng năm 2013" is ambiguous, and read as no month."""
    return year_at(tokens, index + 1) is not None or tokens.at(index + 1) in ("nay", "ngoái")
