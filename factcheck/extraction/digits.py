"""Digit chunks: which of dot and comma divides thousands and which the decimals.

Vietnamese writes 1.234,5; foreign figures come as 1,234.5. Where the digits leave both open, the
article's own style decides, and the other reading is kept as an alternative.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from factcheck.model import Frozen

_THOUSANDS = {
    ".": re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"),
    ",": re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+"),
}
_LONGEST = 24  # characters of a chunk; what is longer is no number that anybody reads
_FOREIGN = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+|,[0-9]{3})(?![0-9])")
_NATIVE = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+|\.[0-9]{3})(?![0-9])")


class Digits(Frozen, frozen=True):
    """A digit chunk as read."""

    value: Decimal
    place: Decimal  # place value of the last digit written
    decimals: bool
    alternatives: tuple[Decimal, ...] = ()


def is_foreign(text: str) -> bool:
    """Whether a text writes 15,467.66 rather than 15.467,66: the commoner of the sure forms."""
    foreign = len(_FOREIGN.findall(text))
    return foreign > 0 and foreign > len(_NATIVE.findall(text))


@lru_cache(maxsize=16384)
def read_digits(chunk: str, *, foreign: bool = False) -> Digits | None:
    """Read a chunk of digits with inner dots and commas; None for 1.2.3, and for what is too long to be read.

    >>> read_digits("1.234,5").value, read_digits("3.000").value, read_digits("9.5").value
    (Decimal('1234.5'), Decimal('3000'), Decimal('9.5'))
    """
    if len(chunk) > _LONGEST:
        return None
    dots, commas = chunk.count("."), chunk.count(",")
    if not dots and not commas:
        return Digits(Decimal(chunk), Decimal(1), decimals=False)
    if dots and commas:
        decimal = "." if chunk.rindex(".") > chunk.rindex(",") else ","
        grouping = "," if decimal == "." else "."
        whole, _, fraction = chunk.partition(decimal)
        if chunk.count(decimal) == 1 and _THOUSANDS[grouping].fullmatch(whole):
            return _decimal(whole.replace(grouping, ""), fraction)
        return None
    sign = "." if dots else ","
    grouped = _THOUSANDS[sign].fullmatch(chunk) is not None
    if chunk.count(sign) > 1:
        return _whole(chunk, sign) if grouped else None
    whole, _, fraction = chunk.partition(sign)
    split = _decimal(whole, fraction)
    if not grouped:
        return split
    joined = _whole(chunk, sign)
    thousands_sign = "," if foreign else "."
    if sign == thousands_sign:
        return replace(joined, alternatives=(split.value,))
    return replace(split, alternatives=(joined.value,))


def _whole(chunk: str, sign: str) -> Digits:
    return Digits(Decimal(chunk.replace(sign, "")), Decimal(1), decimals=False)


def _decimal(whole: str, fraction: str) -> Digits:
    return Digits(Decimal(f"{whole}.{fraction}"), Decimal(1).scaleb(-len(fraction)), decimals=True)
