"""What the words beside a number say of it: a day, a share, a rate, a name."""

from __future__ import annotations

from factcheck.extraction.dates.words import (
    BEFORE_NAMES,
    BEFORE_RATES,
    BEFORE_SHARES,
    BEHIND_RATES,
    BEHIND_SHARES,
    DAY_PARTS,
    DAY_WORDS,
    EDGES,
    PART_DAYS,
    PRESENT,
    RELATIVE,
    STRONG_CUES,
    TIME_UNITS,
    TO,
    WEAK_CUES,
    WEEKDAYS,
    Placed,
)
from factcheck.extraction.hedges import read_hedge
from factcheck.extraction.lexicon import COUNTERS, NAME_HEADS, SCALES, UNITS
from factcheck.extraction.phrases import Hit
from factcheck.extraction.tokens import Tokens


def part_day(tokens: Tokens, index: int) -> int | None:
    """How many days from now "nay", "qua", "mai" behind a part of the day means: chiều qua is -1."""
    return PART_DAYS.get(tokens.at(index))


def has_cue(tokens: Tokens, index: int) -> bool:
    """Whether the words before ``index`` say that a day follows: ngày, sáng, thứ Hai, hôm qua, sáng nay."""
    if STRONG_CUES.before(tokens, index) or WEEKDAYS.before(tokens, index):
        return True
    if part_day(tokens, index - 1) is not None and DAY_PARTS.before(tokens, index - 1):
        return True
    hit = DAY_WORDS.before(tokens, index)
    return hit is not None and hit.payload[0] == "day"


def has_weak_cue(tokens: Tokens, index: int) -> bool:
    """Whether the word before ``index`` may lead to a day: từ, đến, trước."""
    return WEAK_CUES.before(tokens, index) is not None


def is_share(tokens: Tokens, index: int, last: int, part: int, whole: int) -> bool:
    """Whether ``part/whole`` over these tokens is a share rather than a day: 1/3 dân số, chiếm 2/3."""
    if part >= whole:
        return False
    if BEHIND_SHARES.at(tokens, last) or BEFORE_SHARES.before(tokens, index):
        return True
    return counts(tokens, last) or read_hedge(tokens, index) is not None


def is_name(tokens: Tokens, index: int) -> bool:
    """Whether the words before make a name of a day: đường 3/2, công viên 23/9."""
    return BEFORE_NAMES.before(tokens, index) is not None


def placed_at(tokens: Tokens, index: int) -> Hit[Placed] | None:
    """The word at ``index`` that places the unit before it; the "tới" of "đầu năm tới nay" joins instead."""
    hit = RELATIVE.at(tokens, index)
    if hit is None or not TO.at(tokens, index):
        return hit
    behind = hit.last
    if PRESENT.at(tokens, behind) or EDGES.at(tokens, behind) or TIME_UNITS.at(tokens, behind):
        return None
    return None if tokens.is_digit(behind) and tokens.at(behind + 1) in ("/", "-") else hit


def counts(tokens: Tokens, index: int) -> bool:
    """Whether what stands at ``index`` makes a quantity of the number before: nghìn, %, người, tuổi."""
    if not tokens.is_word(index):
        return tokens.at(index) == "%"
    return (
        tokens.at(index) in SCALES
        or COUNTERS.at(tokens, index) is not None
        or UNITS.at(tokens, index) is not None
    )


def is_rate(tokens: Tokens, index: int, last: int) -> bool:
    """Whether ngày, tháng or năm at ``index`` with the number up to ``last`` counts: mỗi ngày 10 người."""
    if tokens.at(last) in SCALES or tokens.at(last) == "%" or BEHIND_RATES.at(tokens, last):
        return True
    return BEFORE_RATES.before(tokens, index) is not None and counts(tokens, last)


def is_named(tokens: Tokens, index: int) -> bool:
    """Whether a word such as "thông tư" makes a name of the number."""
    hit = NAME_HEADS.before(tokens, index)
    return hit is not None and hit.payload != "none"
