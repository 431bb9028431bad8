"""Whole numbers in Vietnamese words, in every spelling that newspapers use."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


class Spelling(NamedTuple):
    """The choices that a writer has."""

    thousand: str = "nghìn"
    billion: str = "tỷ"
    zero_tens: str = "linh"
    five: str = "lăm"  # behind tens
    four: str = "tư"  # behind tens from twenty on, and behind an empty place of tens
    seven: str = "bảy"
    skips: bool = False  # leaves out empty groups where "không trăm" shows that they are


SPELLINGS = tuple(
    Spelling(*choices)
    for choices in product(
        ("nghìn", "ngàn"),
        ("tỷ", "tỉ"),
        ("linh", "lẻ"),
        ("lăm", "nhăm"),
        ("tư", "bốn"),
        ("bảy", "bẩy"),
        (False, True),
    )
)


def spell(number: int, spelling: Spelling = SPELLINGS[0]) -> str:
    """``number`` from 0 to below 10^18 in words."""
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, 10**9)
    words = [*_below_billion(billions, spelling), spelling.billion] if billions else []
    if rest:
        words += _below_billion(rest, spelling, goes_on=bool(billions))
    return " ".join(words)


def _below_billion(number: int, spelling: Spelling, *, goes_on: bool = False) -> list[str]:
    words: list[str] = []
    for size, name in ((10**6, "triệu"), (10**3, spelling.thousand), (1, "")):
        group = number // size % 1000
        later = number % size
        if group:
            words += [*_group(group, spelling, full=goes_on or bool(words)), *([name] if name else [])]
        elif later and (goes_on or words) and not (spelling.skips and _shows(later)):
            words += ["không", name]
    return words


def _shows(later: int) -> bool:
    """Whether the next group that is said starts with "không trăm"."""
    first = later // 1000 if later >= 1000 else later
    return first < 100


def _group(number: int, spelling: Spelling, *, full: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    words = [_digit(hundreds, spelling), "trăm"] if hundreds or full else []
    if tens == 0:
        if unit:
            words += [spelling.zero_tens] if words else []
            words.append(spelling.four if unit == 4 and len(words) > 1 else _digit(unit, spelling))
        return words
    words += ["mười"] if tens == 1 else [_digit(tens, spelling), "mươi"]
    if unit == 1 and tens > 1:
        words.append("mốt")
    elif unit == 4 and tens > 1:
        words.append(spelling.four)
    elif unit == 5:
        words.append(spelling.five)
    elif unit:
        words.append(_digit(unit, spelling))
    return words


def _digit(digit: int, spelling: Spelling) -> str:
    return spelling.seven if digit == 7 else _DIGITS[digit]
