"""What stands behind a numeral: its unit, a rate, or the noun phrase that it counts."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.lexicon import (
    COMPOUNDS,
    CONTEXTS,
    COUNTERS,
    NOT_UNITS,
    RATE_WORDS,
    SCALES,
    UNITS,
    Unit,
)
from factcheck.extraction.noun_phrases import head, noun_phrase
from factcheck.extraction.number_words import ONE, Numeral
from factcheck.extraction.tokens import Tokens
from factcheck.model import Frozen, Kind

# A single letter is a unit only in the case that it has as one, and some only glued to the number.
_AS_WRITTEN = frozenset("mgđlxWVAL")
_ONLY_GLUED = frozenset("xavwlAL")
_SUBSTANCE = 4  # words of the stuff that is measured: tấn vàng, kg ma túy
_QUOTES = ('"', "“", "‘", "«")
_ROUND = ("1.000", "10.000", "100.000", "1.000.000", "1000", "10000", "100000", "1000000")


class Reading(Frozen, frozen=True):
    """The unit of a quantity over tokens ``first`` to ``last``, and its noun phrase up to ``phrase_last``."""

    kind: Kind
    first: int
    last: int
    phrase_last: int
    dimension: str = ""
    code: str = ""
    factor: Decimal = Decimal(1)


def read_unit_behind(tokens: Tokens, index: int) -> Reading | None:
    """The unit or counted noun that starts at token ``index``."""
    if (unit := unit_at(tokens, index)) is not None:
        return _with_rate(tokens, unit[0], index, unit[1])
    index += _opens_quote(tokens, index)
    phrase = noun_phrase(tokens, index)
    if phrase == index:
        return None
    last = head(tokens, index, phrase)
    counted = Reading("count", index, last, phrase)
    if (per := _per_counted(tokens, index, phrase)) is not None:
        return replace(counted, kind="rate", dimension=f"share/{tokens.at(per)}", last=min(last, per - 1))
    if phrase <= last and (end := _per_many(tokens, phrase)) is not None:
        return replace(counted, kind="rate", phrase_last=end, dimension="share")
    return counted


def _opens_quote(tokens: Tokens, index: int) -> bool:
    """5 "đại gia": a quotation mark that opens right behind the number."""
    return tokens.at(index) in _QUOTES and not tokens.glued(index - 1) and tokens.glued(index)


def unit_at(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    """The unit of measure at ``index`` and where it ends: none for "đồng chí", "năm học", "điểm cầu"."""
    hit = UNITS.at(tokens, index)
    if hit is None:
        return None
    unit, last = hit.payload, hit.last
    word, following = tokens.text(index), tokens.at(last)
    if len(word) == 1 and word.isalpha() and last == index + 1:
        if word not in _AS_WRITTEN or (word in _ONLY_GLUED and not tokens.glued(index - 1)):
            return None
        if tokens.glued(index) and tokens.text(last)[0].isupper():
            return None
        if word == "x" and tokens.is_digit(last):
            return None
    if (unit.name, following) in NOT_UNITS and not _paid_in(tokens, index, following):
        return None
    if unit.name == "điểm" and COUNTERS.at(tokens, last):
        return None
    return unit, last


def _paid_in(tokens: Tokens, index: int, following: str) -> bool:
    """ "1 tỷ đồng bằng tiền mặt": so many are no plains."""
    return following == "bằng" and (tokens.at(index - 1) in SCALES or "." in tokens.text(index - 1))


def _with_rate(tokens: Tokens, unit: Unit, first: int, last: int) -> Reading:
    """đồng/kg, USD/thùng, đồng một lít, triệu đồng mỗi lượng, m3/giờ; else the unit by itself."""
    plain = Reading(unit.kind, first, last, last, unit.dimension, unit.code, unit.factor)
    if unit.kind in ("percent", "age", "ratio"):
        return plain
    per = _per(tokens, unit, last)
    if per is None:
        if unit.kind == "measure" and unit.dimension != "points":
            stuff = noun_phrase(tokens, last, longest=_SUBSTANCE)
            if stuff > last and (per := _per(tokens, unit, stuff)) is not None and tokens.at(stuff) == "/":
                code = f"{unit.code or unit.name}/{per[1]}"  # 45 lít bia/năm
                return Reading("rate", first, per[0], per[0], f"{unit.dimension}/{per[2]}", code, unit.factor)
            return replace(plain, phrase_last=stuff)
        return plain
    end, name, dimension = per
    code = f"{unit.code or unit.name}/{name}"
    return Reading("rate", first, end, end, f"{unit.dimension}/{dimension}", code, unit.factor)


def _per(tokens: Tokens, unit: Unit, last: int) -> tuple[int, str, str] | None:
    """What a rate is per: where it ends, its name, its dimension."""
    word, per = tokens.at(last), last + 1
    if word == "trên" and tokens.at(per) in RATE_WORDS:
        word, per = tokens.at(per), per + 1  # 100 đồng trên một lít
    if word == "/":
        if tokens.is_digit(per) and (hit := UNITS.at(tokens, per + 1)):
            name = f"{tokens.text(per)} {hit.payload.code or hit.payload.name}"
            return hit.last, name, hit.payload.dimension  # lít/100 km, mm/24 giờ
        if not tokens.is_word(per):
            return None
    elif not (
        word in RATE_WORDS
        and unit.kind in ("money", "measure")
        and (UNITS.at(tokens, per) or COUNTERS.at(tokens, per))
    ):
        return None
    if hit := UNITS.at(tokens, per):
        return hit.last, hit.payload.code or hit.payload.name, hit.payload.dimension
    end = _word_end(tokens, per)
    return end, tokens.at(per), tokens.at(per)


def read_rate_alone(tokens: Tokens, index: int, numeral: Numeral) -> Reading | None:
    """8 triệu/tháng, 350K/vé: đồng goes without saying; 26,4/100.000 dân."""
    if tokens.at(index) != "/":
        return None
    if (end := _per_many(tokens, index)) is not None:
        return Reading("rate", index, end, end, "share")
    if numeral.top == ONE or not tokens.is_word(index + 1):
        return None
    hit = UNITS.at(tokens, index + 1)
    end = hit.last if hit else _word_end(tokens, index + 1)
    name = (hit.payload.code or hit.payload.name) if hit else tokens.at(index + 1)
    dimension = hit.payload.dimension if hit else name
    return Reading("rate", index, end, end, f"money/{dimension}", f"VND/{name}")


def _per_many(tokens: Tokens, index: int) -> int | None:
    """26 ca/100.000 dân, 26 ca trên 100.000 dân: where the round number and its noun end."""
    if tokens.at(index) not in ("/", "trên") or tokens.text(index + 1) not in _ROUND:
        return None
    return index + 3 if tokens.at(index + 2) in CONTEXTS["per_behind"] else None


def _per_counted(tokens: Tokens, first: int, last: int) -> int | None:
    """40 em/lớp, 300 người/km2: where what it is per stands, in or right behind the phrase."""
    for index in range(first + 1, last + 1):
        if tokens.at(index) == "/" and tokens.is_word(index + 1):
            per = UNITS.at(tokens, index + 1) or tokens.at(index + 1) in CONTEXTS["per_counted"]
            return index + 1 if per else None
    return None


def _word_end(tokens: Tokens, index: int) -> int:
    """One word of one or two syllables: cổ phiếu, người, đầu người."""
    hit = COUNTERS.at(tokens, index)
    if hit:
        return hit.last
    pair = (tokens.at(index), tokens.at(index + 1))
    return index + 2 if pair in COMPOUNDS else index + 1
