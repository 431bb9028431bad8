"""What stands behind (or before) a numeral: its unit, or the noun phrase that it counts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.lexicon import (
    COMPOUNDS,
    COORDINATES,
    COUNTERS,
    NOT_UNITS,
    RATE_WORDS,
    SCALES,
    STOPS,
    UNITS,
    Unit,
)
from factcheck.extraction.tokens import Tokens
from factcheck.model import Kind

_LONGEST_PHRASE = 14  # words of a noun phrase that are taken to belong to it
_CASED = {"M": "m", "G": "g", "A": "a", "V": "v", "L": "l", "X": "x", "T": "t", "Đ": "đ"}


class Reading(NamedTuple):
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
    if hit := UNITS.at(tokens, index):
        unit = _settled(tokens, hit.payload, index, hit.last)
        if unit is not None:
            return _rate(tokens, unit, index, hit.last)
    phrase = noun_phrase(tokens, index)
    if phrase == index:
        return None
    return Reading("count", index, _head(tokens, index, phrase), phrase)


def _settled(tokens: Tokens, unit: Unit, index: int, last: int) -> Unit | None:
    """The unit, unless the word only looks like one: "đồng chí", "năm học", "chỉ có", "điểm cầu"."""
    word, following = tokens.text(index), tokens.at(last)
    if len(word) == 1 and word.isalpha():
        glued = tokens.glued(index - 1)
        if (
            word in _CASED
            and word != "Đ"
            or (word not in ("m", "g", "đ", "l", "x", "W", "V", "A", "L") and word.isupper())
        ):
            return None
        if word in ("x", "a", "v", "w", "l", "A", "V") and not glued:
            return None
        if word == "x" and tokens.is_digit(last):
            return None
    if (unit.name, following) in NOT_UNITS:
        return None
    if unit.name == "điểm" and COUNTERS.at(tokens, last):
        return None
    return unit


def _rate(tokens: Tokens, unit: Unit, first: int, last: int) -> Reading:
    """đồng/kg, USD/thùng, đồng một lít, triệu đồng mỗi lượng, m3/giờ."""
    plain = Reading(unit.kind, first, last, last, unit.dimension, unit.code, unit.factor)
    if unit.kind in ("percent", "age", "ratio"):
        return plain
    word = tokens.at(last)
    per = last + 1
    if word == "/" and tokens.is_word(per) and not tokens.is_digit(per):
        pass
    elif (
        word in RATE_WORDS
        and unit.kind in ("money", "measure")
        and (UNITS.at(tokens, per) or COUNTERS.at(tokens, per))
    ):
        pass
    else:
        if unit.kind == "measure" and unit.dimension != "points":
            return plain._replace(phrase_last=_substance(tokens, last))
        return plain
    hit = UNITS.at(tokens, per)
    end = hit.last if hit else _word_end(tokens, per)
    code = f"{unit.code or unit.name}/{hit.payload.code or hit.payload.name if hit else tokens.at(per)}"
    return Reading(
        "rate",
        first,
        end,
        end,
        f"{unit.dimension}/{hit.payload.dimension if hit else tokens.at(per)}",
        code,
        unit.factor,
    )


def _word_end(tokens: Tokens, index: int) -> int:
    """One word of one or two syllables: cổ phiếu, người, đầu người."""
    hit = COUNTERS.at(tokens, index)
    if hit:
        return hit.last
    pair = tokens.at(index + 1)
    if (
        tokens.is_word(index + 1)
        and pair not in STOPS
        and tokens.text(index + 1).islower()
        and tokens.at(index)
        in (
            "cổ",
            "đầu",
            "chứng",
            "sản",
            "hợp",
            "khách",
            "học",
            "bộ",
            "lao",
        )
    ):
        return index + 2
    return index + 1


def _substance(tokens: Tokens, index: int) -> int:
    """tấn vàng, kg ma túy: the stuff behind a measure belongs to the phrase."""
    return noun_phrase(tokens, index, longest=4)


def noun_phrase(tokens: Tokens, index: int, longest: int = _LONGEST_PHRASE) -> int:
    """Where the noun phrase that starts at token ``index`` ends (``index`` itself: there is none).

    It ends before verbs, prepositions, punctuation and numbers; "," and "và" carry it on only where
    another noun that is counted alike follows (quốc gia, vùng lãnh thổ; cơ quan an ninh và cảnh sát).
    """
    last = index
    while last - index < longest:
        word = tokens.at(last)
        if tokens.is_word(last) and (word not in STOPS or _noun_after_all(tokens, last, index)):
            last += 1
        elif word in (",", "và", "-", "&", "/") and last > index and (end := _joined(tokens, last, index)):
            last = end
        else:
            break
    return last


def _noun_after_all(tokens: Tokens, last: int, first: int) -> bool:
    """A stop word that is part of a compound here: "đối tượng", "thiết bị", "nhà máy sản xuất"."""
    if last == first:
        hit = COUNTERS.at(tokens, last)
        return hit is not None and (
            hit.last > last + 1
            or tokens.at(last)
            in (
                "bản",
                "bên",
                "khoảng",
                "lần",
                "ông",
                "bà",
                "năm",
                "tháng",
                "ngày",
                "tuần",
                "quý",
                "đêm",
                "hôm",
                "tập",
                "thu",
                "phát",
            )
        )
    pair = (tokens.at(last - 1), tokens.at(last))
    return pair in COMPOUNDS


def _joined(tokens: Tokens, index: int, first: int) -> int | None:
    """Where the phrase stands after a conjunction at ``index`` that carries it on, or None."""
    behind = index + 1
    if tokens.at(index) in ("-", "/", "&"):
        return (
            behind + 1 if tokens.is_word(behind) and tokens.glued(index) and tokens.glued(index - 1) else None
        )
    hit = COORDINATES.at(tokens, behind)
    if hit is None:
        return None
    # A comma joins only what ends the phrase or goes on as its own; a verb behind would start a clause.
    return hit.last


def _head(tokens: Tokens, first: int, last: int) -> int:
    """Where the head of a noun phrase ends."""
    hit = COUNTERS.at(tokens, first)
    if hit and hit.last - first > 1:
        return min(hit.last, last)
    # A classifier takes a word of two syllables along (lượt thông tin, vụ tấn công); else two syllables are a word.
    end = first + 1
    while end < last and end - first < (3 if hit else 2):
        text = tokens.text(end)
        if not text[0].isalpha() or text in ("và", "hoặc") or (not text.islower() and not hit):
            break
        end += 1
    return end
