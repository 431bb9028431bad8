"""Dates in digits: 14/12, 9-10-2013, 9.10, 12/2017, 2013-10-22."""

from __future__ import annotations

import re

from factcheck.extraction.dates.cues import has_cue, has_weak_cue, is_name, is_named, is_share
from factcheck.extraction.dates.draft import Draft
from factcheck.extraction.dates.results import is_result
from factcheck.extraction.dates.years import with_year
from factcheck.extraction.tokens import Tokens

# More digits behind: a number, a code, a version; but another date may follow: 27/7/1947-27/7/2017.
_AROUND = r"(?![0-9]|[.,/][0-9]|-[0-9](?![0-9]?[/.][0-9]))"
_ISO = re.compile(
    r"(?P<year>[12][0-9]{3})-(?P<month>[01]?[0-9])-(?P<day>[0-3]?[0-9])(?![0-9])"
    r"(?:T(?P<hour>[0-2][0-9]):(?P<minute>[0-5][0-9])(?::[0-5][0-9])?)?"
)
_FULL = re.compile(
    r"(?P<day>[0-9]{1,2}) ?(?P<sign>[/.-]) ?(?P<month>[0-9]{1,2}) ?(?P=sign) ?(?P<year>[0-9]{4}|[0-9]{2})"
    + _AROUND
)
_MONTH = re.compile(r"(?P<month>[0-9]{1,2}) ?(?P<sign>[/.-]) ?(?P<year>[0-9]{4})" + _AROUND)
_DAY = re.compile(
    r"(?P<day>[0-9]{1,2}) ?(?P<sign>[/.-]) ?(?P<month>[0-9]{1,2})"
    r"(?![0-9]|[.,][0-9]|/ ?[0-9]|- ?[0-9](?![0-9]?/[0-9])| ?%)"  # another day may follow: 20/9-2/10
)
_ALWAYS = "24/7"  # round the clock, unless a word makes a day of it
_CENTURY = 50  # two digits below it are of this century


def is_dotted(chunk: str) -> bool:
    """A quick look whether a chunk of digits may be a date by itself: 9.10, 9.10.2013; not 3.000."""
    return "." in chunk and chunk[-4:-3] != "."


def read_numeric(tokens: Tokens, index: int, *, cued: bool = False) -> Draft | None:
    """The date that starts with the digit chunk at ``index``.

    ``cued`` says that a word such as "ngày" stands before; without a cue only forms that can hardly be
    anything else are dates: three parts, a month with its year, or a day with a slash.
    """
    if not tokens.is_digit(index):
        return None
    start, plain = tokens.starts[index], tokens.plain
    if match := _ISO.match(plain, start):
        return _draft(tokens, index, match)
    cued = cued or has_cue(tokens, index)
    if match := _FULL.match(plain, start):
        if match["sign"] == "/" or cued or len(match["year"]) == 4:
            return _draft(tokens, index, match)
        return None
    if match := _MONTH.match(plain, start):
        return _month(tokens, index, match, cued=cued)
    match = _DAY.match(plain, start)
    return _day(tokens, index, match, cued=cued) if match else None


def _month(tokens: Tokens, index: int, match: re.Match[str], *, cued: bool) -> Draft | None:
    """12/2017, tháng 10-2013, tháng 1.2013; with a cue also what no calendar has: tháng 3/3019."""
    if not cued and (match["sign"] == "." or is_named(tokens, index)):
        return None
    draft = _draft(tokens, index, match)
    possible = 1 <= draft.fields["month"] <= 12 and 1900 <= draft.fields["year"] <= 2100
    return draft if cued or possible else None


def _day(tokens: Tokens, index: int, match: re.Match[str], *, cued: bool) -> Draft | None:
    sign, day, month = match["sign"], int(match["day"]), int(match["month"])
    draft = _draft(tokens, index, match)
    if not cued:
        if not 1 <= day <= 31 or not 1 <= month <= 12:
            return None
        weak = has_weak_cue(tokens, index)
        if match.group() == _ALWAYS or is_name(tokens, index) or is_result(tokens, index):
            return None
        if sign == "/" and is_share(tokens, index, draft.last, day, month):
            return None
        if sign == "." and len(match["month"]) == 1 and not weak and not _bracketed(tokens, index):
            return None
        if sign != "/" and not weak and not _bracketed(tokens, index):
            return None
    return with_year(tokens, draft) if tokens.at(draft.last) in ("năm", "của") else draft


def _draft(tokens: Tokens, index: int, match: re.Match[str]) -> Draft:
    fields: dict[str, object] = {
        name: int(value) for name, value in match.groupdict().items() if value and name != "sign"
    }
    year = match.groupdict().get("year")
    if year and len(year) == 2:
        fields["year"] = int(year) + (2000 if int(year) < _CENTURY else 1900)
    return Draft(index, _behind(tokens, match.end(), index), "calendar", fields | {"numeric": True})


def _bracketed(tokens: Tokens, index: int) -> bool:
    """(22-10), (9.10): a day in brackets."""
    start = tokens.starts[index]
    return tokens.at(index - 1) == "(" and tokens.plain.find(")", start, start + 7) > 0


def _behind(tokens: Tokens, end: int, index: int) -> int:
    while index < tokens.size and tokens.starts[index] < end:
        index += 1
    return index
