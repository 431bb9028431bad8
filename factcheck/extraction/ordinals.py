"""Ordinals: thành viên thứ 156, lần thứ hai, vị trí số 1, hạng ba, nhân vật số một; never thứ Hai."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.lexicon import COUNTERS, STOPS
from factcheck.extraction.numerals import Numeral
from factcheck.extraction.tokens import Tokens

_NAMED = frozenset({("thế", "chiến"), ("thế", "giới"), ("đại", "chiến"), ("thứ", "ba"), ("bên", "bên")})
_RANK_WORDS = {"nhì": 2, "tư": 4}
_LOOK_BACK = 6  # words before "thứ" among which the ranked noun is sought
_RANK_HEADS = ("hạng", "vị", "ngôi", "giống", "vật", "cựu", "vợt", "thành", "gia", "hàng", "bậc")


class Rank(NamedTuple):
    """An ordinal: where its numeral starts, and what is ranked."""

    first: int
    unit: str


def is_rank_word(tokens: Tokens, index: int) -> bool:
    """Whether the word before the numeral ranks: thứ, hạng; số before a rank."""
    return tokens.at(index - 1) in ("thứ", "hạng") or (tokens.at(index - 1) == "số" and _ranks(tokens, index))


def rank_word(tokens: Tokens, index: int) -> Numeral | None:
    """nhì, tư and bét count only as ranks: thứ nhì, hạng tư."""
    value = _RANK_WORDS.get(tokens.at(index))
    if value is None or tokens.at(index - 1) not in ("thứ", "hạng"):
        return None
    return Numeral(index, index + 1, Decimal(value), Decimal(1), spelled=True)


def rank(tokens: Tokens, numeral: Numeral) -> Rank | None:
    """The ordinal that a numeral makes here, with the noun before it, or None."""
    index = numeral.first
    before = tokens.at(index - 1)
    if before == "thứ":
        # "Thứ hai, ..." opens the second point of an argument; "thế chiến thứ hai" is a name.
        if index < 2 or tokens.text(index - 1)[0].isupper() or tokens.text(index)[0].isupper():
            return None
        if (tokens.at(index - 3), tokens.at(index - 2)) in _NAMED:
            return None
        return Rank(index, noun_before(tokens, index - 1))
    if before == "hạng" and not _counted_behind(tokens, numeral.last):
        return Rank(index, "hạng")
    if before == "trí" and tokens.at(index - 2) == "vị":
        return Rank(index, "vị trí")
    if before == "số" and _ranks(tokens, index):
        return Rank(index, noun_before(tokens, index - 1) or tokens.at(numeral.last))
    return None


def _ranks(tokens: Tokens, index: int) -> bool:
    last = index + 1
    return (
        tokens.at(index - 2) in _RANK_HEADS
        or tokens.at(last) == "thế"
        and tokens.at(last + 1) == "giới"
        or (
            tokens.at(last) in ("châu", "quốc")
            or (tokens.at(last) == "của" and tokens.at(index - 2) not in ("tổng", "con", "một"))
            and tokens.text(index) in ("1", "2", "3", "một", "hai")
        )
    )


def _counted_behind(tokens: Tokens, index: int) -> bool:
    return tokens.at(index) in ("%", "sao", "triệu", "tỷ", "nghìn")


def noun_before(tokens: Tokens, index: int) -> str:
    """The noun before token ``index``: the nearest one that is often counted, else the last two syllables."""
    for first in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        if not (tokens.is_word(first) or tokens.is_digit(first)):
            break
        hit = COUNTERS.at(tokens, first)
        longer = COUNTERS.at(tokens, first - 1)
        if hit and hit.last <= index and not (longer and longer.last >= hit.last):
            return tokens.slice(first, index)
    first = index
    while first > 0 and index - first < 2 and tokens.is_word(first - 1) and tokens.at(first - 1) not in STOPS:
        first -= 1
    return tokens.slice(first, index)
