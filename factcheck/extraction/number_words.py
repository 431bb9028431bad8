"""Number words below a thousand: hai trăm linh ba; không phẩy năm; ba bốn (chục); hăm mốt."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.lexicon import (
    COUNTERS,
    DIGITS,
    DOZEN,
    FIXED_TENS,
    HUNDREDS,
    LINKS,
    ONLY_TAIL,
    SCALES,
    TAIL_DIGITS,
    TENS_WORDS,
    UNITS,
)
from factcheck.extraction.tokens import Tokens
from factcheck.model import Frozen

ONE, TEN, HUNDRED, THOUSAND = Decimal(1), Decimal(10), Decimal(100), Decimal(1000)
_MOST_DECIMALS = 6


class Numeral(Frozen, frozen=True):
    """A number over tokens ``first`` to ``last`` (not included)."""

    first: int
    last: int
    value: Decimal
    place: Decimal  # place value of the last digit said or written, scale applied
    rounded: bool = False  # decimals or a scale word: rounded as a matter of course
    scale: Decimal = ONE  # of the last scale word: what follows must be smaller
    top: Decimal = ONE  # the largest scale word, that a range or list may share
    spelled: bool = False  # in words
    range_end: Decimal | None = None  # "hai ba người", "ba bốn trăm"
    loose_end: Decimal | None = None  # "ba trăm lẻ", "hai mươi mấy": up to the next step
    alternatives: tuple[Decimal, ...] = ()


def read_group(tokens: Tokens, index: int) -> Numeral | None:
    """The group below a thousand that starts at token ``index``, with decimals, or None."""
    word, follower = tokens.at(index), tokens.at(index + 1)
    if word in FIXED_TENS:
        if word == "hăm" and follower not in TAIL_DIGITS:
            return None
        return _decimals(tokens, _tens(tokens, index, index + 1, FIXED_TENS[word]))
    digit = DIGITS.get(word)
    if digit is None:
        return None
    value, second = Decimal(digit), DIGITS.get(follower)
    if digit and second is not None and second in (digit + 1, digit + 2) and _is_pair(tokens, index):
        return _pair(tokens, index, value, Decimal(second))
    if follower == "trăm":
        return _decimals(tokens, _hundreds(tokens, index, index + 2, value * HUNDRED))
    if follower in TENS_WORDS:
        return _decimals(tokens, _tens(tokens, index, index + 2, value * TEN))
    if follower in DOZEN:
        return _numeral(index, index + 2, value * DOZEN[follower], rounded=True)
    if follower in ONLY_TAIL and digit:
        return _numeral(index, index + 2, value * TEN + TAIL_DIGITS[follower])
    return _decimals(tokens, _numeral(index, index + 1, value))


def _numeral(first: int, last: int, value: Decimal, *, rounded: bool = False) -> Numeral:
    return Numeral(first, last, value, ONE, rounded=rounded, spelled=True)


def _is_pair(tokens: Tokens, index: int) -> bool:
    """Neighbouring digits are a range; năm behind bốn may be years, năm bảy is five to seven."""
    word, follower, behind = tokens.at(index), tokens.at(index + 1), tokens.at(index + 2)
    if DIGITS[follower] - DIGITS[word] == 2:
        return (word, follower) == ("năm", "bảy")
    if behind in TAIL_DIGITS and behind not in HUNDREDS and behind != "năm":
        return False  # một hai ba: counting
    if follower == "năm":
        return behind in HUNDREDS or behind in SCALES or behind == "người"
    return word != "một" or behind in HUNDREDS or COUNTERS.at(tokens, index + 2) is not None


def _pair(tokens: Tokens, index: int, low: Decimal, high: Decimal) -> Numeral:
    """hai ba người, ba bốn trăm, năm sáu chục."""
    step, last = HUNDREDS.get(tokens.at(index + 2)), index + 2
    if step is None:
        step = ONE
    else:
        last += 1
    return Numeral(index, last, low * step, step, spelled=True, range_end=high * step)


def _hundreds(tokens: Tokens, first: int, index: int, value: Decimal) -> Numeral:
    word, following = tokens.at(index), tokens.at(index + 1)
    link = LINKS.get(word)
    if link == "zero" and following in TAIL_DIGITS:
        return _numeral(first, index + 2, value + TAIL_DIGITS[following])
    if link == "half":
        return Numeral(first, index + 1, value + 50, TEN, spelled=True)
    if word == "mười":
        return _tens(tokens, first, index + 1, value + TEN)
    if word in TAIL_DIGITS:
        digit = TAIL_DIGITS[word]
        if following in TENS_WORDS:
            return _tens(tokens, first, index + 2, value + digit * TEN)
        if following in ONLY_TAIL:
            return _numeral(first, index + 2, value + digit * TEN + TAIL_DIGITS[following])
        if word != "năm" and digit and following not in SCALES and following != "trăm":
            return Numeral(first, index + 1, value + digit * TEN, TEN, spelled=True)  # trăm hai: 120
    return _loose(tokens, _numeral(first, index, value), HUNDRED)


def _tens(tokens: Tokens, first: int, index: int, value: Decimal) -> Numeral:
    word = tokens.at(index)
    digit = TAIL_DIGITS.get(word)
    # "hai mươi năm" is twenty years: five behind tens is lăm.
    if digit and word != "năm" and tokens.at(index + 1) not in HUNDREDS:
        return _numeral(first, index + 1, value + digit)
    if LINKS.get(word) == "half" and tokens.at(index - 1) == "chục":
        return _numeral(first, index + 1, value + 5)
    return _loose(tokens, _numeral(first, index, value), TEN)


def _loose(tokens: Tokens, group: Numeral, step: Decimal) -> Numeral:
    """ba trăm lẻ, hai mươi mấy: more than that, up to the next round number."""
    link = LINKS.get(tokens.at(group.last))
    if link == "loose" or (link == "zero" and tokens.at(group.last) == "lẻ"):
        return replace(group, last=group.last + 1, loose_end=group.value + step)
    return group


def _measures(tokens: Tokens, index: int) -> bool:
    return (
        tokens.at(index) in TAIL_DIGITS or tokens.at(index) in SCALES or UNITS.at(tokens, index) is not None
    )


def _decimals(tokens: Tokens, group: Numeral) -> Numeral:
    """không phẩy năm; hai phẩy hai mươi lăm; ba phẩy bảy lăm."""
    if LINKS.get(tokens.at(group.last)) != "point":
        return group
    digits, index = "", group.last + 1
    if tokens.is_digit(index) and tokens.text(index).isdigit():
        digits, index = tokens.text(index)[:_MOST_DECIMALS], index + 1
    elif tokens.at(index + 1) in TENS_WORDS and DIGITS.get(tokens.at(index)):
        tens = _tens(tokens, index, index + 2, Decimal(DIGITS[tokens.at(index)]) * TEN)
        digits, index = str(tens.value), tens.last
    else:
        while len(digits) < _MOST_DECIMALS and (digit := TAIL_DIGITS.get(tokens.at(index))) is not None:
            if tokens.at(index) == "năm" and digits.strip("0") and not _measures(tokens, index + 1):
                break  # hai phẩy bốn năm: years
            digits, index = digits + str(digit), index + 1
    if not digits:
        return group
    place = ONE.scaleb(-len(digits))
    return replace(group, last=index, value=group.value + int(digits) * place, place=place, rounded=True)
