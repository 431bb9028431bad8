"""Ranges: từ 10 đến 15, 2-3 triệu, từ 320 GB tới 750 GB, giữa 5 và 7, từ đủ 13 đến dưới 16 tuổi."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.extraction.lexicon import CONTEXTS, DASHES, FRONT_HEDGES
from factcheck.extraction.number_words import ONE, Numeral
from factcheck.extraction.numerals import read_numeral
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import Reading, read_unit_behind

_TO, _BETWEEN = CONTEXTS["range_to"], CONTEXTS["range_between"]
_LINKS = DASHES | _TO | {"và"}
_FAR = 100  # without "từ", the ends of "a đến b" lie no farther apart


def read_range(
    tokens: Tokens, numeral: Numeral, unit: Reading | None, foreign: bool
) -> tuple[int, Numeral, Reading | None] | None:
    """Where the range that ``numeral`` opens starts, the range itself, and its unit; None: it opens none.

    ``unit`` is what stands behind ``numeral``: its unit, where the upper end comes behind that.
    """
    link = numeral.last
    if tokens.low[link] not in _LINKS and (unit is None or tokens.low[unit.last] not in _LINKS):
        return None
    start = _start(tokens, numeral.first)
    opened = start < numeral.first
    between = tokens.at(numeral.first - 1) in _BETWEEN
    if _links(tokens, link, between=between):
        unit = None
    else:
        if unit is None:
            return None
        link = unit.last
        if not (tokens.at(link) in DASHES or (opened and _links(tokens, link, between=between))):
            return None
    upper = read_numeral(tokens, _behind_link(tokens, link), foreign=foreign)
    if upper is None or upper.range_end is not None or upper.spelled != numeral.spelled:
        return None
    low = _sharing(numeral, upper) if unit is None else numeral
    if low.value >= upper.value or (tokens.at(upper.last) == "/" and tokens.is_digit(upper.last + 1)):
        return None
    if tokens.at(upper.last) in DASHES and tokens.is_digit(upper.last + 1) and upper.scale == ONE:
        return None  # 15 - 19 - 24 is no range
    behind = read_unit_behind(tokens, upper.last)
    if unit is not None and (behind is None or (behind.code, behind.kind) != (unit.code, unit.kind)):
        return None
    if tokens.at(link) not in DASHES and not opened and unit is None and low.value * _FAR < upper.value:
        return None
    place = min(low.place, upper.place)
    whole = replace(
        upper, first=low.first, value=low.value, place=place, range_end=upper.value, alternatives=()
    )
    return start, whole, behind


def _start(tokens: Tokens, first: int) -> int:
    """Where "từ", "giữa" or "từ đủ" before the lower end starts; ``first`` itself without them."""
    before = tokens.at(first - 1)
    if before == "từ" or before in _BETWEEN:
        return first - 1
    if before in CONTEXTS["range_loose"] and tokens.at(first - 2) == "từ":
        return first - 2
    return first


def _links(tokens: Tokens, index: int, *, between: bool) -> bool:
    word = tokens.at(index)
    return word in DASHES or word in _TO or (between and word == "và")


def _behind_link(tokens: Tokens, link: int) -> int:
    """Where the upper end starts: "đến dưới 16", "- đến 20", "đến khoảng 30"."""
    index = link + 1 + (tokens.at(link + 1) in _TO)
    if tokens.at(link) not in DASHES and (hit := FRONT_HEDGES.at(tokens, index)):
        return hit.last
    return index


def _sharing(low: Numeral, upper: Numeral) -> Numeral:
    """The lower end with the scale word that stands at the upper one alone: 2-3 triệu."""
    scale = upper.top
    if not (low.top == ONE < scale and low.value < upper.value / scale * 1000):
        return low
    return replace(low, value=low.value * scale, place=low.place * scale, rounded=True)
