"""Vague quantities: vài, dăm ba, hàng chục nghìn, mấy trăm; and scale words alone: hơn chục, trăm rưỡi."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.drafts import Draft, whole_draft
from factcheck.extraction.hedges import Hedge, read_hedge
from factcheck.extraction.kinds import read_kind
from factcheck.extraction.lexicon import (
    CONTEXTS,
    COUNTERS,
    DOZEN,
    HUNDREDS,
    LINKS,
    SCALES,
    TAIL_DIGITS,
    UNITS,
    VAGUE,
)
from factcheck.extraction.number_words import ONE, Numeral
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import read_unit_behind

_WHOLE = CONTEXTS["whole_scale"]  # before a scale word: at least one of it
_MOST_SCALES = 3
_BILLION = 1_000_000_000  # alone it is money: "nợ hơn chục tỷ"


def read_vague(tokens: Tokens, index: int) -> Draft | None:
    """vài, dăm ba (người); vài trăm, hàng chục nghìn: true but loose."""
    word = tokens.at(index)
    if word in _WHOLE:
        scaled = _scale_words(tokens, index + 1)
        if scaled is None:
            return None
        first = index + (word == "cả")
        return _loose(tokens, Numeral(first, scaled[1], scaled[0], scaled[0], rounded=True, spelled=True))
    hit = VAGUE.at(tokens, index)
    if hit is None or (word == "mấy" and tokens.at(index - 1) in CONTEXTS["vague_question"]):
        return None
    scaled = _scale_words(tokens, hit.last)
    step, last = scaled or (ONE, hit.last)
    if scaled is None and COUNTERS.at(tokens, last) is None and UNITS.at(tokens, last) is None:
        return None
    high = hit.payload["high"]
    end = Decimal(high) * step if high else None
    return _loose(
        tokens,
        Numeral(
            index,
            last,
            Decimal(hit.payload["low"]) * step,
            step,
            rounded=step > ONE,
            spelled=True,
            range_end=end,
        ),
    )


def _loose(tokens: Tokens, numeral: Numeral) -> Draft:
    unit = read_unit_behind(tokens, numeral.last)
    kind = read_kind(tokens, numeral.first, numeral, unit)
    hedge = Hedge("at_least", numeral.first, tokens.at(numeral.first))
    return whole_draft(numeral, unit, hedge, kind, "vague", vague=True)


def read_bare_scale(tokens: Tokens, index: int) -> Draft | None:
    """hơn chục người, gần trăm hộ: a scale word by itself where a hedge or a tail makes it a number."""
    hedge = read_hedge(tokens, index)
    scaled = _scale_words(tokens, index)
    if scaled is None:
        return None
    value, last = scaled
    numeral = Numeral(index, last, value, value, rounded=True, top=value, spelled=True)
    tail = _tail(tokens, numeral)
    if tail is None and (hedge is None or hedge.hedge not in ("more", "nearly", "about", "less")):
        return None
    numeral = tail or numeral
    unit = read_unit_behind(tokens, numeral.last)
    if unit is None and value < _BILLION:
        return None
    return whole_draft(numeral, unit, hedge, read_kind(tokens, index, numeral, unit), "scale word alone")


def _tail(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """trăm rưỡi, nghìn hai, triệu tư."""
    word, following = tokens.at(numeral.last), tokens.at(numeral.last + 1)
    if LINKS.get(word) == "half":
        extra = numeral.value / 2
    elif word in TAIL_DIGITS and TAIL_DIGITS[word] > 1 and word != "năm" and following not in HUNDREDS:
        extra = numeral.value * TAIL_DIGITS[word] / 10
    else:
        return None
    return replace(numeral, last=numeral.last + 1, value=numeral.value + extra, place=numeral.value / 10)


def _scale_words(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """The product of the scale words at ``index`` (chục nghìn, trăm triệu, tá), and where they end."""
    value, last = ONE, index
    word = tokens.at(last)
    step = HUNDREDS.get(word) if word != "mươi" else None
    if step is not None or word in DOZEN:
        value, last = step or DOZEN[word], last + 1
    for _ in range(_MOST_SCALES):
        scale = SCALES.get(tokens.at(last))
        if scale is None:
            break
        value, last = value * scale, last + 1
    return (value, last) if last > index else None
