"""Numerals: digits with scale words, and the whole system of number words, as one value.

The grammar follows how numbers are said: groups below a thousand, each with its scale (nghìn, triệu,
tỷ; scales multiply: "nghìn tỷ"), colloquial tails ("một triệu hai", "ba nghìn rưỡi"), decimals ("phẩy").
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.digits import read_digits
from factcheck.extraction.lexicon import DIGITS, GLUED_SCALES, LINKS, ONLY_TAIL, SCALES, TAIL_DIGITS
from factcheck.extraction.tokens import Tokens

ONE, TEN, HUNDRED, THOUSAND = Decimal(1), Decimal(10), Decimal(100), Decimal(1000)


class Numeral(NamedTuple):
    """A number over tokens ``first`` to ``last`` (not included)."""

    first: int
    last: int
    value: Decimal
    place: Decimal  # place value of the last digit said or written, scale applied
    rounded: bool = False  # decimals or a scale word: rounded as a matter of course
    scale: Decimal = ONE  # the scale word that a range or list may share
    spelled: bool = False  # in words
    range_end: Decimal | None = None  # "hai ba người", "ba bốn trăm"
    alternatives: tuple[Decimal, ...] = ()


def read_numeral(tokens: Tokens, index: int, *, foreign: bool = False) -> Numeral | None:
    """The numeral that starts at token ``index``, as long as it goes, or None."""
    head = _part(tokens, index, foreign)
    if head is None:
        return None
    total = head
    while total.scale > ONE and total.range_end is None:
        tail = _tail(tokens, total, foreign)
        if tail is None:
            break
        total = tail
    return total


def _part(tokens: Tokens, index: int, foreign: bool) -> Numeral | None:
    """A group with its scale words: 3,2 triệu; năm nghìn tỷ; hai mươi ba."""
    group = _digit_group(tokens, index, foreign) if tokens.is_digit(index) else _word_group(tokens, index)
    if group is None:
        return None
    scale, last = _scale(tokens, group)
    if scale == ONE:
        return group
    end = None if group.range_end is None else group.range_end * scale
    return group._replace(
        last=last,
        value=group.value * scale,
        place=group.place * scale,
        rounded=True,
        scale=scale,
        range_end=end,
        alternatives=() if group.rounded else tuple(other * scale for other in group.alternatives),
    )


def _digit_group(tokens: Tokens, index: int, foreign: bool) -> Numeral | None:
    chunk = tokens.texts[index]
    last = index + 1
    if len(chunk) <= 3 and chunk[0] != "0":
        # Thousands divided by single spaces: 1 200 000.
        while _is_spaced_group(tokens, last):
            chunk += tokens.texts[last]
            last += 1
    digits = read_digits(chunk, foreign=foreign)
    if digits is None:
        return None
    return Numeral(
        index, last, digits.value, digits.place, rounded=digits.decimals, alternatives=digits.alternatives
    )


def _is_spaced_group(tokens: Tokens, index: int) -> bool:
    if not tokens.is_digit(index) or len(tokens.texts[index]) != 3:
        return False
    if tokens.starts[index] - tokens.ends[index - 1] != 1:
        return False
    # "3 100 tỷ" is no 3,100; "20 000" is; a following unit word would count the last chunk alone.
    return (
        tokens.texts[index] == "000" or _is_spaced_group(tokens, index + 1) or tokens.texts[index][-1] == "0"
    )


def _scale(tokens: Tokens, group: Numeral) -> tuple[Decimal, int]:
    """The product of the scale words behind a group, and where they end."""
    scale, last = ONE, group.last
    if not group.spelled and tokens.glued(last - 1):
        written = tokens.text(last)
        glued = GLUED_SCALES.get(written.lower())
        if written == "M" and (group.rounded or tokens.at(last + 1) in ("usd", "đồng", "vnd", "đô", "$")):
            glued = Decimal(1_000_000)
        if glued is not None and not tokens.glued(last):
            return glued, last + 1
    if not group.spelled:
        tens = {"trăm": HUNDRED, "chục": TEN}.get(tokens.at(last))
        if tens is not None:
            scale, last = tens, last + 1
    while (factor := SCALES.get(tokens.at(last))) is not None:
        scale, last = scale * factor, last + 1
    return scale, last


def _word_group(tokens: Tokens, index: int) -> Numeral | None:
    """Number words below a thousand, with decimals: hai trăm linh ba; không phẩy năm; ba bốn (chục)."""
    word = tokens.at(index)
    if word == "mười":
        return _decimals(tokens, _tens(tokens, index, index + 1, TEN))
    digit = DIGITS.get(word)
    if digit is None:
        return None
    value, follower = Decimal(digit), tokens.at(index + 1)
    second = DIGITS.get(follower)
    if second is not None and digit and second == digit + 1 and follower != "năm":
        return _pair(tokens, index, value, Decimal(second))
    if follower == "trăm":
        return _decimals(tokens, _hundreds(tokens, index, index + 2, value * HUNDRED))
    if follower in ("mươi", "chục"):
        return _decimals(tokens, _tens(tokens, index, index + 2, value * TEN))
    if follower in ONLY_TAIL and digit:
        return Numeral(index, index + 2, value * TEN + TAIL_DIGITS[follower], ONE, spelled=True)
    return _decimals(tokens, Numeral(index, index + 1, value, ONE, spelled=True))


def _pair(tokens: Tokens, index: int, low: Decimal, high: Decimal) -> Numeral | None:
    """Neighbouring digits are a range: hai ba người, ba bốn trăm, năm sáu chục."""
    step, last = ONE, index + 2
    tens = {"trăm": HUNDRED, "chục": TEN, "mươi": TEN}.get(tokens.at(last))
    if tens is not None:
        step, last = tens, last + 1
    return Numeral(index, last, low * step, step, spelled=True, range_end=high * step)


def _hundreds(tokens: Tokens, first: int, index: int, value: Decimal) -> Numeral:
    word = tokens.at(index)
    link = LINKS.get(word)
    following = tokens.at(index + 1)
    if link == "zero" and following in TAIL_DIGITS:
        return Numeral(first, index + 2, value + TAIL_DIGITS[following], ONE, spelled=True)
    if link == "half":
        return Numeral(first, index + 1, value + 50, ONE, spelled=True)
    if word == "mười":
        return _tens(tokens, first, index + 1, value + TEN)
    if word in TAIL_DIGITS:
        digit = TAIL_DIGITS[word]
        if following in ("mươi", "chục"):
            return _tens(tokens, first, index + 2, value + digit * TEN)
        if following in ONLY_TAIL:
            return Numeral(first, index + 2, value + digit * TEN + TAIL_DIGITS[following], ONE, spelled=True)
        if word != "năm" and digit and following not in SCALES and following != "trăm":
            return Numeral(first, index + 1, value + digit * TEN, ONE, spelled=True)
    return Numeral(first, index, value, ONE, spelled=True)


def _tens(tokens: Tokens, first: int, index: int, value: Decimal) -> Numeral:
    word = tokens.at(index)
    digit = TAIL_DIGITS.get(word)
    # "hai mươi năm" is twenty years: five behind tens is lăm.
    if digit and word != "năm" and tokens.at(index + 1) not in ("mươi", "trăm", "chục"):
        return Numeral(first, index + 1, value + digit, ONE, spelled=True)
    if LINKS.get(word) == "half" and tokens.at(index - 1) == "chục":
        return Numeral(first, index + 1, value + 5, ONE, spelled=True)
    return Numeral(first, index, value, ONE, spelled=True)


def _decimals(tokens: Tokens, group: Numeral) -> Numeral:
    if LINKS.get(tokens.at(group.last)) != "point":
        return group
    digits, index = "", group.last + 1
    if tokens.is_digit(index) and tokens.texts[index].isdigit():
        digits, index = tokens.texts[index], index + 1
    while not digits.isdigit() or len(digits) < 6:
        digit = TAIL_DIGITS.get(tokens.at(index))
        if digit is None:
            break
        digits, index = digits + str(digit), index + 1
    if not digits:
        return group
    place = ONE.scaleb(-len(digits))
    return group._replace(last=index, value=group.value + int(digits) * place, place=place, rounded=True)


def _tail(tokens: Tokens, total: Numeral, foreign: bool) -> Numeral | None:
    """What may follow a scaled part: rưỡi, a smaller part, a colloquial digit, three bare digits."""
    index, scale = total.last, total.scale
    word = tokens.at(index)
    link = LINKS.get(word)
    if link == "half":
        return total._replace(last=index + 1, value=total.value + scale / 2, place=scale / TEN, scale=ONE)
    if link == "zero" and (digit := TAIL_DIGITS.get(tokens.at(index + 1))):
        return total._replace(last=index + 2, value=total.value + digit, place=ONE, scale=ONE)
    if tokens.is_digit(index):
        return _digit_tail(tokens, total, foreign)
    if (
        word == "năm"
        and tokens.at(index + 1) not in ("trăm", "mươi", "chục")
        and tokens.at(index + 1) not in SCALES
    ):
        return None  # "hai nghìn năm" are two thousand years
    smaller = _part(tokens, index, foreign)
    if smaller is None and word in ONLY_TAIL:  # nghìn mốt, triệu tư
        smaller = Numeral(index, index + 1, Decimal(TAIL_DIGITS[word]), ONE, spelled=True)
    if smaller is None or smaller.range_end is not None or smaller.value >= scale:
        return None
    value, place = smaller.value, smaller.place
    if smaller.scale == ONE and smaller.last == index + 1 and value < TEN:
        value, place = value * scale / TEN, scale / TEN  # một triệu hai: 1,200,000
    elif smaller.scale == ONE and scale > THOUSAND:
        return None  # a bare group right behind triệu counts something else
    return total._replace(
        last=smaller.last, value=total.value + value, place=place, scale=smaller.scale, rounded=place > ONE
    )


def _digit_tail(tokens: Tokens, total: Numeral, foreign: bool) -> Numeral | None:
    smaller = _part(tokens, total.last, foreign)
    if smaller is None or smaller.value >= total.scale or smaller.alternatives:
        return None
    chunk = tokens.texts[total.last]
    if smaller.scale == ONE:
        if not chunk.isdigit() or tokens.at(smaller.last) in ("/", "-", "%"):
            return None
        if total.scale == THOUSAND and len(chunk) == 3:  # 3 nghìn 500
            smaller = smaller._replace(scale=ONE)
        elif total.scale > THOUSAND and len(chunk) == 3 and chunk != "000":  # 1 tỷ 200: of the next scale
            unit = total.scale / THOUSAND
            smaller = smaller._replace(value=smaller.value * unit, place=unit)
        elif len(chunk) == 1 and chunk != "0" and not tokens.is_word(smaller.last):  # 1 triệu 2
            unit = total.scale / TEN
            smaller = smaller._replace(value=smaller.value * unit, place=unit)
        else:
            return None
    return total._replace(
        last=smaller.last,
        value=total.value + smaller.value,
        place=smaller.place,
        scale=smaller.scale,
        rounded=smaller.place > ONE,
    )
