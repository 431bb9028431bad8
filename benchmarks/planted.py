"""Slips of the hand, planted in a figure as it is written."""

from __future__ import annotations

import itertools
import random
import re
from decimal import Decimal

KINDS = ("dropped", "swapped", "doubled", "neighbour", "thousand", "scale lost", "separator")
KEYS = "1234567890"
SCALES = ("nghìn", "triệu", "tỷ")
_NUMERAL = re.compile(r"([0-9]+(?:[.][0-9]{3})*+(?:,[0-9]+)?)(?: (nghìn|ngàn|triệu|tỷ|tỉ))?")


def planted(numeral: str, kind: str, chance: random.Random) -> str:
    """``numeral`` with one slip of ``kind``; empty where the figure does not lend itself to it.

    >>> planted("3.371", "separator", random.Random(1)), planted("4,5 tỷ", "scale lost", random.Random(1))
    ('3,371', '4,5')
    """
    match = _NUMERAL.fullmatch(numeral)
    if match is None:
        return ""
    digits, scale = match[1], match[2] or ""
    if kind == "scale lost":
        return digits if scale else ""
    if kind == "thousand":
        return _times_thousand(digits, scale)
    slipped = _moved(digits) if kind == "separator" else _typed(digits, kind, chance)
    return f"{slipped} {scale}".strip() if slipped and slipped != digits else ""


def _times_thousand(digits: str, scale: str) -> str:
    if scale:
        higher = dict(itertools.pairwise(SCALES)).get(scale, "")
        return f"{digits} {higher}" if higher else ""
    return "" if "," in digits else f"{digits}.000"


def _moved(digits: str) -> str:
    """A point written as a comma, or the comma of a decimal left out."""
    if digits.count(".") == 1 and "," not in digits:
        return digits.replace(".", ",")
    return digits.replace(",", "") if "," in digits and "." not in digits and digits[0] != "0" else ""


def _typed(digits: str, kind: str, chance: random.Random) -> str:
    """The digits typed wrong; thousands are set apart anew, as who writes sees them."""
    whole, _, decimals = digits.partition(",")
    plain = whole.replace(".", "")
    place = chance.randrange(len(plain))
    if kind == "dropped":
        typed = plain[:place] + plain[place + 1 :] if len(plain) > 1 else ""
    elif kind == "doubled":
        typed = plain[: place + 1] + plain[place:]
    elif kind == "neighbour":
        beside = KEYS[(KEYS.index(plain[place]) + chance.choice((-1, 1))) % len(KEYS)]
        typed = plain[:place] + beside + plain[place + 1 :]
    else:
        swaps = [at for at in range(len(plain) - 1) if plain[at] != plain[at + 1]]
        at = chance.choice(swaps) if swaps else -1
        typed = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :] if swaps else ""
    if not typed or typed[0] == "0":
        return ""
    grouped = f"{Decimal(typed):,}".replace(",", ".") if "." in whole else typed
    return f"{grouped},{decimals}" if decimals else grouped


__all__ = ["KINDS", "planted"]
