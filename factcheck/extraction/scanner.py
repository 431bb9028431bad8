"""One scan over a sentence that decides, token by token, between date, name and quantity.

Each reader proposes how far its reading goes; the longest wins, and where two reach equally far the
better supported one: a date before a name, a name before a quantity. A character belongs to one reading.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction import dates, lexicon
from factcheck.extraction.drafts import Draft as QuantityDraft
from factcheck.extraction.names import read_name
from factcheck.extraction.quantities import read_quantity
from factcheck.extraction.sharing import shared_units
from factcheck.extraction.tokens import Tokens

_NUMBER_STARTS = (
    frozenset(lexicon.DIGITS)
    | frozenset(lexicon.SCALES)
    | frozenset(lexicon.HUNDREDS)
    | frozenset(lexicon.DOZEN)
    | frozenset(lexicon.FIXED_TENS)
    | lexicon.VAGUE.heads
    | {"nhất", "nhì", "tư", "nửa", "phân", "hàng", "hằng", "cả", "đôi", "rưỡi", "rưởi"}
)


class Scan(NamedTuple):
    """What one sentence holds, in order."""

    quantities: tuple[QuantityDraft, ...]
    dates: tuple[dates.Draft, ...]
    names: tuple[tuple[int, int], ...]


def scan(tokens: Tokens, *, foreign: bool = False) -> Scan:
    """Read one sentence; linear in its tokens."""
    quantities: list[QuantityDraft] = []
    found: list[dates.Draft] = []
    names: list[tuple[int, int]] = []
    index = 0
    while index < tokens.size:
        word = tokens.low[index]
        digit = tokens.digit[index]
        date = dates.read_date(tokens, index) if digit or word in dates.STARTS else None
        name = read_name(tokens, index) if digit else None
        if date is not None and (name is None or date.last >= name):
            quantity = _longer_quantity(tokens, index, date, foreign)
            if quantity is None:
                found.append(date)
                index = date.last
                continue
            quantities.append(quantity)
            index = quantity.read_to
            continue
        if name is not None:
            names.append((index, name))
            index = name
            continue
        if digit or word in _NUMBER_STARTS:
            draft = read_quantity(tokens, index, foreign=foreign)
            if draft is not None:
                quantities.append(draft)
                index = draft.read_to
                continue
        index += 1
    return Scan(tuple(shared_units(tokens, quantities)), tuple(found), tuple(names))


def _longer_quantity(tokens: Tokens, index: int, date: dates.Draft, foreign: bool) -> QuantityDraft | None:
    """A quantity that reads more than the date does: 2 giờ 32 phút; 3.000 tỷ; a fuller date wins."""
    if not tokens.is_digit(index) or date.shape not in ("calendar",):
        return None
    draft = read_quantity(tokens, index, foreign=foreign)
    if draft is None or draft.score or draft.unit_last <= date.last:
        return None
    if draft.kind == "ratio" or "hour" in date.fields:
        return (
            draft
            if draft.unit_last > date.last and "part" not in date.fields and "day" not in date.fields
            else None
        )
    return draft if draft.numeral.scale > 1 or draft.kind in ("percent", "money") else None
