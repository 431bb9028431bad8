"""What may follow a part with a scale word: rưỡi, lẻ, a smaller part, a lone digit, three bare digits."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.lexicon import COUNTERS, HUNDREDS, LINKS, ONLY_TAIL, SCALES, TAIL_DIGITS, UNITS
from factcheck.extraction.number_parts import read_part
from factcheck.extraction.number_words import HUNDRED, ONE, TEN, THOUSAND, Numeral
from factcheck.extraction.tokens import Tokens

_BILLION = Decimal(1_000_000_000)


def read_tail(tokens: Tokens, total: Numeral, foreign: bool) -> Numeral | None:
    """What may follow a scaled part: rưỡi, lẻ, a smaller part, a colloquial digit, three bare digits."""
    index, scale = total.last, total.scale
    word, following = tokens.at(index), tokens.at(index + 1)
    link = LINKS.get(word)
    if link == "half":
        return replace(total, last=index + 1, value=total.value + scale / 2, place=scale / TEN, scale=ONE)
    if link == "zero":
        index += 1
    elif tokens.is_digit(index):
        return _digit_tail(tokens, total, foreign)
    elif word == "năm" and following not in HUNDREDS and following not in SCALES:
        return None  # "hai nghìn năm" are two thousand years
    smaller = None if tokens.is_digit(index) else read_part(tokens, index, foreign)
    if smaller is None and tokens.at(index) in ONLY_TAIL:  # nghìn mốt, triệu tư
        digit = Decimal(TAIL_DIGITS[tokens.at(index)])
        smaller = Numeral(index, index + 1, digit, ONE, spelled=True)
    if smaller is None:
        if word == "lẻ" and not tokens.is_digit(index):  # hai triệu lẻ
            return replace(total, last=total.last + 1, loose_end=total.value + scale)
        return None
    if smaller.range_end is not None:
        return None
    literal = link == "zero" or word == "không"
    if smaller.scale > scale:
        return _overall(total, smaller, literal=literal) if total.spelled else None
    if not literal and not total.spelled and smaller.scale == ONE:
        return None  # 3 triệu hai người
    return _added(tokens, total, smaller, literal=literal)


def _overall(total: Numeral, smaller: Numeral, *, literal: bool) -> Numeral | None:
    """hai nghìn ba trăm tỷ: the last scale goes over all that was said before."""
    last_scale = min(smaller.scale, _BILLION)  # "hai nghìn tỷ" behind "một triệu": the billions are overall
    base = smaller.value / last_scale
    if base >= total.scale or not (literal or base >= TEN):
        return None
    value = (total.value + base) * last_scale
    return replace(
        total, last=smaller.last, value=value, place=smaller.place, scale=smaller.scale, top=last_scale
    )


def _added(tokens: Tokens, total: Numeral, smaller: Numeral, *, literal: bool) -> Numeral | None:
    """A smaller part added: một triệu hai trăm nghìn; một triệu hai is 1,200,000."""
    scale, value, place = total.scale, smaller.value, smaller.place
    if value >= scale:
        return None
    if smaller.scale == ONE and not literal:
        alone = smaller.last == total.last + 1
        if alone and value < TEN:
            behind = smaller.last
            if tokens.at(total.last) == "một" or (not value) or _is_counted(tokens, total, behind):
                return None
            value, place = value * scale / TEN, scale / TEN
        elif scale > THOUSAND:
            if value < HUNDRED:
                return None  # a bare group right behind triệu counts something else
            value, place = value * scale / THOUSAND, scale / TEN
    return replace(
        total,
        last=smaller.last,
        value=total.value + value,
        place=place,
        scale=smaller.scale,
        rounded=total.rounded and place > ONE,
    )


def _is_counted(tokens: Tokens, total: Numeral, index: int) -> bool:
    """Whether a lone digit behind a scale word counts by itself: hai nghìn ba người are not."""
    return total.scale > THOUSAND and (UNITS.at(tokens, index) or COUNTERS.at(tokens, index)) is not None


def _digit_tail(tokens: Tokens, total: Numeral, foreign: bool) -> Numeral | None:
    index = total.last
    smaller = read_part(tokens, index, foreign)
    if smaller is None or smaller.alternatives or (smaller.rounded and smaller.scale == ONE):
        return None
    chunk = tokens.text(index)
    if smaller.scale > total.scale:
        return _overall(total, smaller, literal=True) if len(chunk) == 3 and chunk.isdigit() else None
    if smaller.value >= total.scale:
        return None
    if smaller.scale == ONE:
        if not chunk.isdigit() or tokens.at(smaller.last) in ("/", "-", "%") or smaller.last > index + 1:
            return None
        if len(chunk) == 3 and chunk != "000":  # 3 nghìn 500; 1 tỷ 200 goes on in the next scale
            unit = total.scale / THOUSAND
        elif len(chunk) == 1 and chunk != "0" and (_is_glued_tail(tokens, index) or not _noun(tokens, index)):
            unit = total.scale / TEN  # 1 triệu 2, 1tr2
        else:
            return None
        smaller = replace(smaller, value=smaller.value * unit, place=unit)
    value = total.value + smaller.value
    return replace(
        total,
        last=smaller.last,
        value=value,
        place=smaller.place,
        scale=smaller.scale,
        rounded=smaller.place > ONE,
    )


def _is_glued_tail(tokens: Tokens, index: int) -> bool:
    return tokens.glued(index - 1) and tokens.glued(index - 2)


def _noun(tokens: Tokens, index: int) -> bool:
    return tokens.is_word(index + 1)
