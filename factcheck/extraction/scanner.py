"""One scan over a sentence that decides, token by token, between date, name and quantity.

Each reader proposes how far its reading goes; the longest wins, and where two reach equally far the
better supported one: a date before a name, a name before a quantity. A character belongs to one reading.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction import dates, lexicon
from factcheck.extraction.carried_units import carried_units
from factcheck.extraction.drafts import Draft as QuantityDraft
from factcheck.extraction.medals import with_medals
from factcheck.extraction.names import read_name
from factcheck.extraction.number_words import ONE
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


# The words at which a reading may start, and the words that may follow them there; None: any.
_STARTS: dict[str, dates.Seconds] = {**dates.STARTS, **dict.fromkeys(_NUMBER_STARTS)}


class Scan(NamedTuple):
    """What one sentence holds, in order."""

    quantities: tuple[QuantityDraft, ...]
    dates: tuple[dates.Draft, ...]
    names: tuple[tuple[int, int], ...]


NOTHING = Scan((), (), ())


def scan(tokens: Tokens, *, foreign: bool = False) -> Scan:
    """Read one sentence; linear in its tokens."""
    quantities: list[QuantityDraft] = []
    found: list[dates.Draft] = []
    names: list[tuple[int, int]] = []
    free = 0  # the first token that no reading holds yet
    opening = [at for at, piece in enumerate(tokens.pieces) if piece.digit or piece.low in _STARTS]
    for index in opening:
        word, digit = tokens.low[index], tokens.is_digit(index)
        if index < free or not (digit or _may_start(word, tokens.low[index + 1])):
            continue
        date = dates.read_date(tokens, index)
        name = read_name(tokens, index) if digit else None
        if date is not None and (name is None or date.last >= name):
            quantity = _longer_quantity(tokens, index, date, foreign)
            if quantity is None:
                found.append(date)
                free = date.last
            else:
                quantities.append(quantity)
                free = quantity.read_to
        elif name is not None:
            names.append((index, name))
            free = name
        elif (digit or word in _NUMBER_STARTS) and (draft := read_quantity(tokens, index, foreign=foreign)):
            quantities.append(draft)
            free = draft.read_to
    if not (quantities or found or names):
        return NOTHING
    counted = carried_units(tokens, with_medals(tokens, shared_units(tokens, quantities)))
    return Scan(tuple(counted), tuple(found), tuple(names))


def _may_start(word: str, following: str) -> bool:
    """A quick look whether a number or a date in words may start here."""
    seconds = _STARTS[word]
    return seconds is None or following in seconds


_SURE_KINDS = ("percent", "money", "measure", "rate", "age")


def _longer_quantity(tokens: Tokens, index: int, date: dates.Draft, foreign: bool) -> QuantityDraft | None:
    """A quantity that reads more than the date does: 2 giờ 32 phút; từ 8-10 triệu; a fuller date wins."""
    start = date.first
    if not index <= start <= index + 1 or not tokens.is_digit(start) or date.shape != "calendar":
        return None
    draft = read_quantity(tokens, start, foreign=foreign)
    if draft is None or draft.score or draft.unit_last <= date.last:
        return None
    if draft.kind == "ratio" and tokens.at(start - 1) in lexicon.CONTEXTS["share_before"]:
        return draft
    if "hour" in date.fields and draft.kind == "count":
        return None  # đến 22h khói vẫn bốc lên
    if draft.kind == "ratio" or "hour" in date.fields:
        return None if "part" in date.fields or "day" in date.fields else draft
    if draft.numeral.top > ONE or draft.kind in _SURE_KINDS:
        return draft
    counted = draft.kind == "duration" or lexicon.COUNTERS.at(tokens, draft.last) is not None
    since = start > index and draft.numeral.range_end is not None  # "từ 2-3 tháng", "từ 8-10 người"
    return draft if since and counted and tokens.at(draft.last) != "năm" else None
