"""Units inside a number: ba tháng rưỡi, 2 giờ 32 phút, 1 mét 75."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.lexicon import COUNTERS, LINKS, SCALES, UNITS
from factcheck.extraction.number_words import ONE, Numeral
from factcheck.extraction.numerals import read_numeral
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import Reading, read_unit_behind

_HALVED = ("duration", "measure", "money", "age")


def read_half_behind(tokens: Tokens, numeral: Numeral, unit: Reading) -> Numeral | None:
    """ba tháng rưỡi, 2 giờ rưỡi, một năm rưỡi: the half stands behind the unit."""
    if unit.kind not in _HALVED or LINKS.get(tokens.at(unit.last)) != "half":
        return None
    value = numeral.value + Decimal("0.5") * numeral.top
    return replace(numeral, last=unit.last + 1, value=value, place=Decimal("0.1") * numeral.top)


def read_compound(tokens: Tokens, numeral: Numeral, unit: Reading) -> tuple[Numeral, Reading] | None:
    """2 giờ 32 phút is 152 phút; 1 phút 30 giây is 90 giây; 1m75 is 1.75 m."""
    if numeral.range_end is not None or numeral.top != ONE:
        return None
    if unit.code == "m" and unit.factor == ONE:
        return _centimetres(tokens, numeral, unit)
    if unit.kind != "duration":
        return None
    if unit.factor == ONE:
        return _hundredths(tokens, numeral, unit)
    following = read_numeral(tokens, unit.last + (tokens.at(unit.last) == "và"))
    if following is None or following.top > ONE or following.range_end is not None:
        return None
    smaller = read_unit_behind(tokens, following.last)
    if smaller is None or smaller.kind != "duration" or smaller.dimension != unit.dimension:
        return None
    steps = unit.factor / smaller.factor
    if smaller.factor >= unit.factor or following.value >= steps:
        return None
    value = numeral.value * steps + following.value
    whole = replace(following, first=numeral.first, value=value, place=following.place)
    return _hundredths(tokens, whole, smaller) or (whole, smaller)


def _hundredths(tokens: Tokens, numeral: Numeral, unit: Reading) -> tuple[Numeral, Reading] | None:
    """4 phút 45 giây 82, 7 phút 42 giây 680: bare behind seconds stand hundredths or thousandths."""
    index = unit.last
    if unit.code != "s" or not tokens.is_digit(index):
        return None
    if UNITS.at(tokens, index + 1) or COUNTERS.at(tokens, index + 1) or tokens.at(index + 1) in SCALES:
        return None
    text = tokens.text(index)
    if not text.isdigit() or len(text) > 3 or numeral.place < ONE:
        return None
    place = ONE.scaleb(-len(text))
    whole = replace(numeral, last=index + 1, value=numeral.value + int(text) * place, place=place)
    return whole, replace(unit, phrase_last=index + 1)


def _centimetres(tokens: Tokens, numeral: Numeral, unit: Reading) -> tuple[Numeral, Reading] | None:
    """1m75: what is glued behind metres are centimetres."""
    index = unit.last
    if not (tokens.is_digit(index) and tokens.glued(index - 1) and tokens.glued(index - 2)):
        return None
    text = tokens.text(index)
    if not text.isdigit() or len(text) > 2 or numeral.value != numeral.value.to_integral_value():
        return None
    place = ONE.scaleb(-len(text))
    value = numeral.value + int(text) * place
    whole = replace(numeral, last=index + 1, value=value, place=place, rounded=True)
    return whole, replace(unit, phrase_last=index + 1)
