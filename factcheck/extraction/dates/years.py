"""Years: năm 2017, a bare 2017, giai đoạn 2011-2015; and the year behind a month or a feast."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.extraction.dates.cues import is_rate, placed_at
from factcheck.extraction.dates.draft import Draft, number, year_at
from factcheck.extraction.dates.epochs import read_cycle, read_decade
from factcheck.extraction.dates.words import (
    BARS,
    LAWS,
    NAMES_YEAR,
    OF_YEAR,
    TERMS,
    TO,
)
from factcheck.extraction.hedges import read_hedge
from factcheck.extraction.lexicon import COUNTERS, SCALES, STOPS, UNITS
from factcheck.extraction.tokens import Tokens

_TITLE = 4  # words from the word for a law to its year
_JOINED = frozenset({",", "và"})  # between the years of a list
_OF_SIZES = frozenset({"/", "x", "×"})  # between two numbers: 1080 x 1920


def read_year(tokens: Tokens, index: int) -> Draft | None:
    """năm 2017; năm 2012-2013; giai đoạn 2011-2015; những năm 1990; năm Giáp Ngọ."""
    if hit := TERMS.at(tokens, index):
        return _term(tokens, index, hit.last, *hit.payload)
    if tokens.at(index) == "năm":
        if cycle := read_cycle(tokens, index + 1):
            return replace(cycle, first=index)
        if span := _years(tokens, index + 1):
            return replace(span, first=index)
        year = number(tokens, index + 1)
        if (
            year is None
            or len(tokens.text(index + 1)) < 4
            or year < 1000
            or is_rate(tokens, index, index + 2)
        ):
            return None
        if year_at(tokens, index + 1) is None and COUNTERS.at(tokens, index + 2):
            return None
        return Draft(index, index + 2, "calendar", {"year": year})
    return _years(tokens, index) if tokens.is_digit(index) else None


def read_bare_year(tokens: Tokens, index: int, *, cued: bool = False) -> Draft | None:
    """A year without "năm": SEA Games 2013, (2010), từ 2011; not "2013 người"."""
    year = year_at(tokens, index)
    if year is None or not 1900 <= year <= 2100:
        return None
    behind = index + 1
    if tokens.at(index - 1) in _OF_SIZES and tokens.is_digit(index - 2):
        return None
    if tokens.glued(index) and (tokens.text(behind).isalnum() or tokens.at(behind) in ("%", "/")):
        return None
    if UNITS.at(tokens, behind) or tokens.at(behind) in SCALES:
        return None
    if _ends_a_list(tokens, index):
        return Draft(index, behind, "calendar", {"year": year})
    if COUNTERS.at(tokens, behind):
        return None
    title = tokens.low[max(0, index - _TITLE) : index]  # Bộ luật Hình sự 2015
    cued = cued or not LAWS.isdisjoint(title)
    # Behind a hedge or before a noun that can be counted it is a number: gần 2000 hộ, 1999 suất.
    if not cued and (read_hedge(tokens, index) or _counts_on(tokens, index)):
        return None
    return Draft(index, behind, "calendar", {"year": year})


def _ends_a_list(tokens: Tokens, index: int) -> bool:
    """ "Năm 2016, 2017 và 2018 công ty lãi": whether it is joined to a year, or stands behind several.

    Not in "năm 1999, 2000 người": there it may be either.
    """
    if tokens.at(index - 1) not in _JOINED:
        return False
    first = index - 1
    while tokens.at(first) in _JOINED and year_at(tokens, first - 1):
        first -= 2
    several = tokens.at(index - 1) != "," or index - first > 3
    return several and first < index - 1 and tokens.at(first) == "năm"


def with_year(tokens: Tokens, draft: Draft, bare_last: int | None = None) -> Draft:
    """Attach the year behind: "năm 2017", "/2017", "-2018", "2013", "năm nay"; or a bare "năm"."""
    last, word = draft.last, tokens.at(draft.last)
    if (word == "/" or word in BARS) and (year := year_at(tokens, last + 1)):
        return draft.having(last=last + 2, year=year)
    if year := year_at(tokens, last):
        return draft.having(last=last + 1, year=year)
    skip = last + (word in OF_YEAR)
    if tokens.at(skip) == "năm":
        if year := year_at(tokens, skip + 1):
            return draft.having(last=skip + 2, year=year)
        if cycle := read_cycle(tokens, skip + 1):
            return draft.having(last=cycle.last, name=cycle.fields["name"])
        hit = placed_at(tokens, skip + 1)
        if hit and word != "," and hit.payload.alone is not None and hit.payload.told != "always":
            return draft.having(last=hit.last, unit="year", offset=hit.payload.alone)
    if bare_last is not None:
        return draft.having(last=bare_last, unit="year", offset=0)
    return draft


def with_place(tokens: Tokens, draft: Draft) -> Draft:
    """tháng 6 vừa qua, ngày 20/11 tới, quý IV này: the word is the mention's, the nearest year fits it."""
    if draft.fields.keys() & {"year", "unit"} or (draft.shape != "feast" and "name" in draft.fields):
        return draft
    hit = placed_at(tokens, draft.last)
    if hit is None or hit.payload.alone is None or hit.payload.told:
        return draft
    if hit.payload.phrase in ("trước", "sau"):  # these join: tháng 9 trước khi
        return draft
    if hit.payload.phrase == "này":
        return draft.having(last=hit.last, unit="year", offset=0)
    if hit.payload.alone > 0:
        return draft.having(last=hit.last, link="plan")
    return draft.having(last=hit.last)


def _term(tokens: Tokens, index: int, inner: int, makes: str, season: str) -> Draft | None:
    if makes == "decade":
        value = number(tokens, inner)
        if span := _years(tokens, inner):
            return replace(span, first=index)
        return None if value is None else read_decade(tokens, index, inner, value)
    inner += tokens.at(inner) == "từ"
    inner += tokens.at(inner) == "năm"
    span = _years(tokens, inner, school=makes == "school")
    if span is None and (tokens.at(index) == "năm" or tokens.at(inner - 1) == "năm") and not makes:
        year = year_at(tokens, inner)
        return Draft(index, inner + 1, "calendar", {"year": year}) if year else None
    if span is None:
        return None
    if season and span.fields["year_end"] == span.fields["year"] + 1:
        return Draft(index, span.last, "season", {"name": season, "year": span.fields["year_end"]})
    return replace(span, first=index)


def _years(tokens: Tokens, index: int, *, school: bool = False) -> Draft | None:
    """2011-2015; 2007 - 2012; 2016 đến 2020; of a school year also 2013/2014 and 2013-14."""
    first = year_at(tokens, index)
    if first is None:
        return None
    joint = tokens.at(index + 1)
    inner = index + 2
    if joint not in BARS and not (school and joint == "/"):
        to = TO.at(tokens, index + 1)
        if to is None:
            return None
        inner = to.last + (tokens.at(to.last) == "năm")
    last = number(tokens, inner)
    if last is None or UNITS.at(tokens, inner + 1) or tokens.at(inner + 1) in SCALES:
        return None
    if len(tokens.text(inner)) == 2 and school:
        last += first // 100 * 100
    if not first < last <= 2200:
        return None
    return Draft(index, inner + 1, "term", {"year": first, "year_end": last})


def _counts_on(tokens: Tokens, index: int) -> bool:
    """Whether a noun behind is counted: nothing capitalised, bracketed or dated stands before the number."""
    following = tokens.text(index + 1)
    if not following[0].isalpha() or not following[0].islower() or tokens.at(index + 1) in STOPS:
        return False
    before = tokens.text(index - 1)
    return not (before[0].isupper() or before in NAMES_YEAR)
