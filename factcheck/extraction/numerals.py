"""Numerals: digits with scale words, and the whole system of number words, as one value.

The grammar follows how numbers are said: groups below a thousand, each with its scale (nghìn, triệu,
tỷ; scales multiply: "nghìn tỷ"), a last scale over all of them ("hai nghìn ba trăm tỷ"), colloquial tails
("một triệu hai", "ba nghìn rưỡi"), decimals ("phẩy").
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction.digits import read_digits
from factcheck.extraction.lexicon import (
    CONTEXTS,
    COUNTERS,
    DOZEN,
    GLUED_SCALES,
    HUNDREDS,
    LINKS,
    ONLY_TAIL,
    SCALES,
    STOPS,
    TAIL_DIGITS,
    UNITS,
)
from factcheck.extraction.number_words import HUNDRED, ONE, TEN, THOUSAND, Numeral, read_group
from factcheck.extraction.tokens import Tokens

_MOST_SCALES = 3  # scale words in a row: "nghìn tỷ", "triệu tỷ"; more are no number
_MOST_PARTS = 12  # parts of one number
_MOST_GROUPS = 6  # groups of three digits that spaces divide
_BILLION = Decimal(1_000_000_000)
_BILLION = Decimal(1_000_000_000)
_MILLION = Decimal(1_000_000)

__all__ = ["HUNDRED", "ONE", "TEN", "THOUSAND", "Numeral", "read_numeral"]


def read_numeral(tokens: Tokens, index: int, *, foreign: bool = False) -> Numeral | None:
    """The numeral that starts at token ``index``, as long as it goes, or None."""
    total = _part(tokens, index, foreign)
    if total is None:
        return None
    for _ in range(_MOST_PARTS):
        if total.scale == ONE or total.range_end is not None or total.loose_end is not None:
            break
        tail = _tail(tokens, total, foreign)
        if tail is None:
            break
        total = tail
    return total


def _part(tokens: Tokens, index: int, foreign: bool) -> Numeral | None:
    """A group with its scale words: 3,2 triệu; năm nghìn tỷ; hai mươi ba."""
    group = _digit_group(tokens, index, foreign) if tokens.is_digit(index) else read_group(tokens, index)
    if group is None:
        return None
    scale, last = _scale(tokens, group)
    if scale == ONE:
        return group
    return group._replace(
        last=last,
        value=group.value * scale,
        place=group.place * scale,
        rounded=True,
        scale=scale,
        top=scale,
        range_end=None if group.range_end is None else group.range_end * scale,
        loose_end=None if group.loose_end is None else group.loose_end * scale,
        alternatives=() if group.rounded else tuple(other * scale for other in group.alternatives),
    )


def _digit_group(tokens: Tokens, index: int, foreign: bool) -> Numeral | None:
    chunk, last = tokens.texts[index], index + 1
    if len(chunk) <= 3 and chunk[0] != "0":
        for _ in range(_spaced_groups(tokens, last)):  # thousands divided by single spaces: 1 200 000
            chunk += tokens.texts[last]
            last += 1
    if last == index + 1 and (slip := _slipped(tokens, index)):
        chunk, last = slip
    digits = read_digits(chunk, foreign=foreign)
    if digits is None:
        return None
    return Numeral(
        index, last, digits.value, digits.place, rounded=digits.decimals, alternatives=digits.alternatives
    )


def _spaced_groups(tokens: Tokens, index: int) -> int:
    """How many groups of three digits follow, one space apart.

    "3 100 tỷ" is no 3,100, "20 000" is: a single group counts only where it ends in a zero.
    """
    count = 0
    while count < _MOST_GROUPS and tokens.is_digit(index + count):
        chunk = tokens.texts[index + count]
        if len(chunk) != 3 or tokens.starts[index + count] - tokens.ends[index + count - 1] != 1:
            break
        count += 1
    if count == 1 and (tokens.texts[index][-1] != "0" or _only_counted(tokens, index)):
        return 0
    return count


def _only_counted(tokens: Tokens, index: int) -> bool:
    """Whether a scale word or a money word makes the last group a number of its own: 3 100 tỷ."""
    return tokens.texts[index] != "000" and tokens.at(index + 1) in SCALES


def _slipped(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """A number that a stray space broke: "3, 7 triệu", "1.200. 000", "3. 000"."""
    sign, behind = tokens.at(index + 1), index + 2
    if sign not in (".", ",") or not tokens.is_digit(behind) or not tokens.glued(index):
        return None
    left, right = tokens.texts[index], tokens.texts[behind]
    if tokens.starts[behind] - tokens.ends[index + 1] != 1 or not right.isdigit():
        return None
    if len(right) == 3 and sign == "." and left[0] != "0" and (right == "000" or "." in left):
        return f"{left}.{right}", behind + 1
    if sign == "," and left.isdigit() and len(left) <= 3 and len(right) <= 2:
        before = [tokens.at(i) for i in range(max(0, index - 2), index)]
        lone = not any(word in CONTEXTS["list_before"] or word[0] in "0123456789" for word in before)
        if lone and tokens.at(behind + 1) in SCALES and tokens.at(behind + 2) != "và":
            return f"{left},{right}", behind + 1
    return None


def _scale(tokens: Tokens, group: Numeral) -> tuple[Decimal, int]:
    """The product of the scale words behind a group, and where they end."""
    scale, last = ONE, group.last
    if not group.spelled:
        written = tokens.text(last)
        glued = GLUED_SCALES.get(written.lower())
        if written == "M" and (group.rounded or tokens.at(last + 1) in ("usd", "đồng", "vnd", "đô", "$")):
            glued = _MILLION
        if glued is not None and tokens.glued(last - 1) and not _goes_on(tokens, last):
            return glued, last + 1
        word = tokens.at(last)
        step = HUNDREDS.get(word) if word != "mươi" else None
        if step is not None:
            scale, last = step, last + 1
        elif word in DOZEN and tokens.is_word(last + 1) and tokens.at(last + 1) not in STOPS:
            return DOZEN[word], last + 1
    for _ in range(_MOST_SCALES):
        factor = SCALES.get(tokens.at(last))
        if factor is None:
            break
        scale, last = scale * factor, last + 1
    return scale, last


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether letters or signs are glued on, so that "k" or "tr" is part of a longer name."""
    return tokens.glued(index) and not (tokens.is_digit(index + 1) or tokens.at(index + 1) in ",.;:)/!?-–")


def _tail(tokens: Tokens, total: Numeral, foreign: bool) -> Numeral | None:
    """What may follow a scaled part: rưỡi, lẻ, a smaller part, a colloquial digit, three bare digits."""
    index, scale = total.last, total.scale
    word, following = tokens.at(index), tokens.at(index + 1)
    link = LINKS.get(word)
    if link == "half":
        return total._replace(last=index + 1, value=total.value + scale / 2, place=scale / TEN, scale=ONE)
    if link == "zero":
        index += 1
    elif tokens.is_digit(index):
        return _digit_tail(tokens, total, foreign)
    elif word == "năm" and following not in HUNDREDS and following not in SCALES:
        return None  # "hai nghìn năm" are two thousand years
    smaller = None if tokens.is_digit(index) else _part(tokens, index, foreign)
    if smaller is None and tokens.at(index) in ONLY_TAIL:  # nghìn mốt, triệu tư
        digit = Decimal(TAIL_DIGITS[tokens.at(index)])
        smaller = Numeral(index, index + 1, digit, ONE, spelled=True)
    if smaller is None:
        if word == "lẻ" and not tokens.is_digit(index):  # hai triệu lẻ
            return total._replace(last=total.last + 1, loose_end=total.value + scale)
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
    return total._replace(
        last=smaller.last, value=value, place=smaller.place, scale=smaller.scale, top=last_scale
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
    return total._replace(
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
    smaller = _part(tokens, index, foreign)
    if smaller is None or smaller.alternatives or (smaller.rounded and smaller.scale == ONE):
        return None
    chunk = tokens.texts[index]
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
        smaller = smaller._replace(value=smaller.value * unit, place=unit)
    value = total.value + smaller.value
    return total._replace(
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
