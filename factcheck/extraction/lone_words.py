"""Whether number words count: hai, ba, năm, tư, không and một are often something else."""

from __future__ import annotations

from factcheck.extraction import ordinals
from factcheck.extraction.hedges import read_hedge
from factcheck.extraction.lexicon import (
    CONTEXTS,
    COUNTERS,
    DASHES,
    DIGITS,
    FIXED_TENS,
    NOT_NUMBERS,
    STOPS,
    UNITS,
)
from factcheck.extraction.number_words import Numeral
from factcheck.extraction.tokens import Tokens

_KIN_ONLY = CONTEXTS["kin_number"] - CONTEXTS["clear_number"]
_COUNTING = CONTEXTS["clear_number"] | CONTEXTS["fairly_clear_number"]
_CONTRAST = 12  # words before "và một" among which another number makes it count


def is_number(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether these number words count here; a lone one needs what it counts behind it."""
    first, last = numeral.first, numeral.last
    if last - first > 1 or numeral.rounded:
        return not (tokens.is_name(first) and tokens.text(first + 1)[0].isupper())
    if ordinals.is_rank_word(tokens, first):
        return True
    word, following = tokens.at(first), tokens.at(last)
    before = tokens.at(first - 1)
    if (word, following) in NOT_NUMBERS or (
        tokens.text(last)[0].isupper() and tokens.text(first)[0].isupper()
    ):
        return False
    if word != "một" and (_is_part(tokens, last) or _is_whole(tokens, first, last)):
        return True
    if word == "không":
        return following in CONTEXTS["zero_counts"] and not before.isalpha()
    if before in CONTEXTS["named_by_word"]:
        return False
    if word == "năm" and (tokens.is_digit(first - 1) or before in CONTEXTS["year_before"]):
        return False
    if (
        word in CONTEXTS["kin_number"]
        and tokens.text(first)[0].isupper()
        and before in CONTEXTS["kin_before"]
    ):
        return False
    if word in _KIN_ONLY and before in CONTEXTS["kin_before"]:
        return False
    if before == "gấp":
        return True
    if word == "một":
        return _is_one(tokens, first, last)
    if COUNTERS.at(tokens, last) or UNITS.at(tokens, last) or following == "%":
        return True
    if following in DASHES or following in ("đến", "tới"):
        return (
            tokens.at(last + 1) in DIGITS
            or tokens.at(last + 1) in FIXED_TENS
            or (word in CONTEXTS["clear_number"] and tokens.is_digit(last + 1))
        )
    return word in _COUNTING and _is_noun(tokens, last)


def _is_part(tokens: Tokens, last: int) -> bool:
    """bốn trong năm người, ba trong số 11 xã: so many out of a number that is counted."""
    if tokens.at(last) != "trong":
        return False
    index = last + 1
    while tokens.at(index) in ("tổng", "số"):
        index += 1
    word = tokens.is_digit(index) or tokens.at(index) in DIGITS or tokens.at(index) in FIXED_TENS
    return word and COUNTERS.at(tokens, index + 1) is not None and tokens.at(index + 1) != "năm"


def _is_whole(tokens: Tokens, first: int, last: int) -> bool:
    """The "năm" of "bốn trong năm người"."""
    out_of = tokens.at(first - 1) == "trong" and tokens.at(first - 2) in DIGITS
    return out_of and COUNTERS.at(tokens, last) is not None


def _is_noun(tokens: Tokens, index: int) -> bool:
    return tokens.is_word(index) and tokens.text(index)[0].islower() and tokens.at(index) not in STOPS


def _is_one(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "một" counts: hedged, contrasted with another number, or with a unit of measure."""
    before = tokens.at(first - 1)
    if read_hedge(tokens, first) or before in CONTEXTS["one_before"]:
        return True
    unit = UNITS.at(tokens, last)
    measured = unit is not None and unit.payload.kind in ("measure", "duration", "money")
    if measured and unit is not None and tokens.at(unit.last) not in ("qua", "nào"):
        return before not in CONTEXTS["article_before"] and before.isalpha()
    if before == "và" and COUNTERS.at(tokens, last):
        return any(_counts(tokens, index) for index in range(max(0, first - _CONTRAST), first))
    return False


def _counts(tokens: Tokens, index: int) -> bool:
    return tokens.is_digit(index) or (tokens.at(index) in DIGITS and tokens.at(index) != "một")
