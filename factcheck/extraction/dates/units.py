"""Units placed from now, and the edges of periods: tuần trước, năm nay, đầu tháng 9, cuối năm, cùng kỳ."""

from __future__ import annotations

from factcheck.extraction.dates.cues import placed_at
from factcheck.extraction.dates.draft import Draft, year_at
from factcheck.extraction.dates.epochs import read_epoch
from factcheck.extraction.dates.feasts import read_season
from factcheck.extraction.dates.months import read_month
from factcheck.extraction.dates.quarters import read_quarter
from factcheck.extraction.dates.words import EDGES, NO_PERIOD, PLURAL, RANKING, SEASONS, TERMS, TIME_UNITS
from factcheck.extraction.dates.years import read_bare_year, read_year
from factcheck.extraction.lexicon import DIGITS
from factcheck.extraction.tokens import Tokens

_SMALL = frozenset({"minute", "hour", "day"})
_EDGED = frozenset({"calendar", "relative", "quarter", "decade", "century", "term", "season"})
_BEHIND_EDGES = TIME_UNITS.heads | TERMS.heads | SEASONS.heads | {"tháng", "quý", "q", "năm", "thập", "thế"}
_SAME = {"kỳ": 1, "kì": 1, "tháng": 1, "quý": 1}


def read_unit(tokens: Tokens, index: int) -> Draft | None:
    """tuần trước, tháng này, năm ngoái, quý trước, năm nay; năm đó and tháng sau count from what was told."""
    unit = TIME_UNITS.at(tokens, index)
    if unit is None or unit.payload in _SMALL or _is_counted(tokens, index):
        return None
    hit = placed_at(tokens, unit.last)
    if hit is None or hit.payload.alone is None:
        return None
    fields: dict[str, object] = {"unit": unit.payload, "offset": hit.payload.alone}
    if hit.payload.told == "always":
        fields["name"] = "told"
    elif hit.payload.told == "ending":
        fields["name"] = "ending"
    return Draft(index, hit.last, "relative", fields)


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Whether a number or a plural stands before the unit: nhiều năm nay, các năm qua, một tuần trước khi."""
    before = tokens.at(index - 1)
    if tokens.is_digit(index - 1) or before in PLURAL:
        return True
    return before in DIGITS and tokens.at(index - 2) not in RANKING


def read_edge(tokens: Tokens, index: int) -> Draft | None:
    """đầu tháng 9, giữa tuần này; "đầu năm" alone is of this year; "hết tháng 9" is its last day."""
    hit = EDGES.at(tokens, index)
    if hit is None:
        return None
    if tokens.low[hit.last] not in _BEHIND_EDGES and not tokens.is_digit(hit.last):
        return None
    for reader in (read_month, read_quarter, read_unit, read_year, read_epoch, read_season):
        if found := reader(tokens, hit.last):
            return _edged(index, found, hit.payload) if found.shape in _EDGED else None
    unit = TIME_UNITS.at(tokens, hit.last)
    if unit is None or unit.payload in _SMALL or unit.payload in ("decade", "century"):
        bare = read_bare_year(tokens, hit.last, cued=True)
        return _edged(index, bare, hit.payload) if bare and hit.payload != "last" else None
    if tokens.at(unit.last) in NO_PERIOD:
        return None
    fields: dict[str, object] = {"unit": unit.payload, "offset": 0}
    if unit.payload == "week" and hit.payload == "end":
        fields["name"] = "bare"
    return _edged(index, Draft(index, unit.last, "relative", fields), hit.payload)


def _edged(first: int, found: Draft, edge: str) -> Draft:
    if edge == "last":
        whole = found.having(first=first, edge="end")
        return Draft(first, found.last, "until", {"parts": (whole,)})
    return found.having(first=first, edge=edge)


def read_same_period(tokens: Tokens, index: int) -> Draft | None:
    """cùng kỳ năm trước; cùng kỳ 2012; cùng thời điểm năm ngoái; cùng tháng năm 2012."""
    if tokens.at(index) != "cùng":
        return None
    word = tokens.at(index + 1)
    moment = word == "thời" and tokens.at(index + 2) in ("điểm", "gian", "kỳ")
    if not moment and word not in _SAME:
        return None
    end = index + (3 if moment else 2)
    last = end + (tokens.at(end) in ("của", "trong"))
    for reader in (read_unit, read_year, read_month):
        if (year := reader(tokens, last)) and year.shape in ("calendar", "relative", "term"):
            kept = {
                name: year.fields[name] for name in ("year", "unit", "offset", "month") if name in year.fields
            }
            return Draft(index, year.last, "same_period", kept | {"link": "compared"})
    if bare := year_at(tokens, last):
        return Draft(index, last + 1, "same_period", {"year": bare, "link": "compared"})
    if moment:
        return Draft(index, end, "same_day", {})
    if word in ("tháng", "quý"):
        return None
    return Draft(index, end, "same_period", {"unit": "year", "offset": -1, "link": "compared"})
