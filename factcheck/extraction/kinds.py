"""The kind of a quantity, from its unit and from the words before it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.lexicon import CONTEXTS, FRONT_UNITS, HEDGE_EXCEPTIONS, MONEY_NOUNS
from factcheck.extraction.number_words import ONE, Numeral
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import Reading
from factcheck.model import Kind

_MILLION = Decimal(1_000_000)
_BILLION = Decimal(1_000_000_000)
_POINTS_NEAR = 30  # words to each side of "điểm" that tell what is scored
_COMPARED = 7  # words between "hơn" and the number of times
_LOOK_BACK = 4  # words before a number that say it is money, or how often


def read_kind(tokens: Tokens, first: int, numeral: Numeral, unit: Reading | None) -> tuple[Kind, str | None]:
    """The kind, and the unit's words where they do not stand right behind the numeral."""
    front = FRONT_UNITS.before(tokens, first)
    if front is not None and (unit is None or (front.payload.kind == "measure" and unit.kind == "count")):
        return front.payload.kind, tokens.slice(front.first, front.last).rstrip("/")
    if unit is None:
        if tokens.at(first - 1) == "gấp":
            return "ratio", ""
        spent = numeral.top >= _MILLION and tokens.at(numeral.last) in CONTEXTS["money_behind"]
        if numeral.top >= _BILLION or spent or (numeral.top > ONE and _is_money(tokens, first)):
            return "money", ""
        return "count", None
    if front is not None and front.payload.kind == "age" and unit.kind == "count":
        return "age", "tuổi"
    if front is not None and front.payload.kind == "money" and unit.kind == "count":
        return "money", tokens.slice(front.first, front.last)
    if unit.kind == "count":
        return _counted(tokens, first, numeral, unit)
    if unit.kind == "measure" and unit.dimension == "points" and _is_tally(tokens, numeral, unit):
        return "count", None
    return unit.kind, None


def _is_tally(tokens: Tokens, numeral: Numeral, unit: Reading) -> bool:
    """9 điểm of a team, 9 điểm among 11 địa điểm: counted; points of an index are measured."""
    if numeral.value != int(numeral.value) or numeral.scale > ONE:
        return False
    before = tokens.low[max(0, numeral.first - _POINTS_NEAR) : numeral.first]
    if not CONTEXTS["places"].isdisjoint(before):
        return True
    near = [*before, *tokens.low[unit.last : unit.last + _POINTS_NEAR]]
    said = {*near, *(" ".join(pair) for pair in pairwise(near))}
    return CONTEXTS["index_words"].isdisjoint(said) and not CONTEXTS["game_words"].isdisjoint(said)


def _counted(tokens: Tokens, first: int, numeral: Numeral, unit: Reading) -> tuple[Kind, str | None]:
    if tokens.at(unit.first) == "lần":
        return ("ratio" if _multiplies(tokens, first, numeral) else "count"), "lần"
    cash = tokens.at(unit.first) == "tiền" and numeral.top > ONE
    if cash or (numeral.top >= _BILLION and MONEY_NOUNS.at(tokens, unit.first)):
        return "money", ""  # 1.265 tỷ tiền mặt, 45.000 tỷ vốn vay: đồng goes without saying
    return "count", None


def _multiplies(tokens: Tokens, first: int, numeral: Numeral) -> bool:
    """gấp 3 lần, cao hơn 2 lần; but "giá xăng giảm 12 lần" counts occasions, as "tăng 3 lần liên tiếp"."""
    if numeral.value != int(numeral.value) or _is_compared(tokens, first):
        return True
    before = [tokens.at(index) for index in range(max(0, first - _LOOK_BACK), first)]
    if not any(word in CONTEXTS["ratio_before"] for word in before[-3:]):
        return False
    if numeral.rounded or "gấp" in before or "hơn" in before:
        return True
    wider = [tokens.at(index) for index in range(max(0, first - 2 * _LOOK_BACK), first)]
    return not any(word in CONTEXTS["occasions"] for word in wider)


def _is_compared(tokens: Tokens, first: int) -> bool:
    """ "Lớn hơn Trái Đất 3 lần", "đắt hơn năm ngoái 2 lần": a comparison opens not far before."""
    reach = range(max(1, first - _COMPARED), first - 1)
    return any(
        tokens.at(index) == "hơn" and HEDGE_EXCEPTIONS.get(("hơn", "before", tokens.at(index - 1))) == "none"
        for index in reach
    )


def _is_money(tokens: Tokens, first: int) -> bool:
    before = (tokens.at(index) for index in range(max(0, first - _LOOK_BACK), first))
    return any(word in CONTEXTS["money_before"] for word in before)
