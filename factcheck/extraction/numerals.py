"""Numerals: digits with scale words, and the whole system of number words, as one value.

The grammar follows how numbers are said: groups below a thousand, each with its scale (nghìn, triệu,
tỷ; scales multiply: "nghìn tỷ"), a last scale over all of them ("hai nghìn ba trăm tỷ"), colloquial tails
("một triệu hai", "ba nghìn rưỡi"), decimals ("phẩy").
"""

from __future__ import annotations

from factcheck.extraction.number_parts import read_part
from factcheck.extraction.number_tails import read_tail
from factcheck.extraction.number_words import HUNDRED, ONE, TEN, THOUSAND, Numeral
from factcheck.extraction.tokens import Tokens

_MOST_PARTS = 12  # parts of one number

__all__ = ["HUNDRED", "ONE", "TEN", "THOUSAND", "Numeral", "read_numeral"]


def read_numeral(tokens: Tokens, index: int, *, foreign: bool = False) -> Numeral | None:
    """The numeral that starts at token ``index``, as long as it goes, or None."""
    total = read_part(tokens, index, foreign)
    if total is None:
        return None
    for _ in range(_MOST_PARTS):
        if total.scale == ONE or total.range_end is not None or total.loose_end is not None:
            break
        tail = read_tail(tokens, total, foreign)
        if tail is None:
            break
        total = tail
    return total
