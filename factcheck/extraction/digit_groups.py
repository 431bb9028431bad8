"""Digits as they stand in text: a chunk, thousands divided by spaces, a number that a stray space broke."""

from __future__ import annotations

from factcheck.extraction.digits import read_digits
from factcheck.extraction.lexicon import CONTEXTS, SCALES
from factcheck.extraction.number_words import Numeral
from factcheck.extraction.tokens import Tokens

_SIGNS = (".", ",")
_MOST_GROUPS = 6  # groups of three digits that spaces divide


def read_digit_group(tokens: Tokens, index: int, foreign: bool) -> Numeral | None:
    """The number whose digits start at token ``index``, without scale words, or None."""
    chunk, last = tokens.text(index), index + 1
    if tokens.is_digit(last) and len(chunk) <= 3 and chunk[0] != "0":
        for _ in range(_spaced_groups(tokens, last)):  # thousands divided by single spaces: 1 200 000
            chunk += tokens.text(last)
            last += 1
    if tokens.low[last] in _SIGNS and last == index + 1 and (slip := _slipped(tokens, index)):
        chunk, last = slip
    digits = read_digits(chunk, foreign=foreign)
    if digits is None:
        return None
    return Numeral(index, last, digits.value, digits.place, digits.decimals, alternatives=digits.alternatives)


def _spaced_groups(tokens: Tokens, index: int) -> int:
    """How many groups of three digits follow, one space apart.

    "3 100 tỷ" is no 3,100, "20 000" is: a single group counts only where it ends in a zero.
    """
    count = 0
    while count < _MOST_GROUPS and tokens.is_digit(index + count):
        chunk = tokens.text(index + count)
        if len(chunk) != 3 or tokens.starts[index + count] - tokens.end(index + count - 1) != 1:
            break
        count += 1
    if count == 1 and (tokens.text(index)[-1] != "0" or _only_counted(tokens, index)):
        return 0
    return count


def _only_counted(tokens: Tokens, index: int) -> bool:
    """Whether a scale word or a money word makes the last group a number of its own: 3 100 tỷ."""
    return tokens.text(index) != "000" and tokens.at(index + 1) in SCALES


def _slipped(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """A number that a stray space broke: "3, 7 triệu", "1.200. 000", "3. 000"."""
    sign, behind = tokens.at(index + 1), index + 2
    if sign not in _SIGNS or not tokens.is_digit(behind) or not tokens.glued(index):
        return None
    left, right = tokens.text(index), tokens.text(behind)
    if tokens.starts[behind] - tokens.end(index + 1) != 1 or not right.isdigit():
        return None
    if len(right) == 3 and sign == "." and left[0] != "0" and (right == "000" or "." in left):
        return f"{left}.{right}", behind + 1
    if sign == "," and left.isdigit() and len(left) <= 3 and len(right) <= 2:
        before = [tokens.at(i) for i in range(max(0, index - 2), index)]
        lone = not any(word in CONTEXTS["list_before"] or word[0] in "0123456789" for word in before)
        if lone and tokens.at(behind + 1) in SCALES and tokens.at(behind + 2) != "và":
            return f"{left},{right}", behind + 1
    return None
