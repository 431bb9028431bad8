"""Quantities: a numeral with its range, hedge, unit and kind."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.extraction import ordinals
from factcheck.extraction.drafts import NO_HEDGE, Draft, whole_draft
from factcheck.extraction.durations import read_compound, read_half_behind
from factcheck.extraction.fractions import read_fraction, read_share
from factcheck.extraction.hedges import Hedge, read_hedge, read_hedge_behind
from factcheck.extraction.kinds import read_kind
from factcheck.extraction.lexicon import COUNTERS
from factcheck.extraction.lone_words import is_number
from factcheck.extraction.number_words import ONE, Numeral
from factcheck.extraction.numerals import read_numeral
from factcheck.extraction.ranges import read_range
from factcheck.extraction.scores import read_score
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import Reading, read_rate_alone, read_unit_behind
from factcheck.extraction.vague import read_bare_scale, read_vague

__all__ = ["Draft", "read_quantity"]

_BOTH = 2
_MINUS = ("-", "−", "–")
_SIGNS = frozenset({*_MINUS, "âm"})
_OPENING = ("(", "[", "“", '"', ":")


def read_quantity(tokens: Tokens, index: int, *, foreign: bool = False) -> Draft | None:
    """The quantity whose numeral starts at token ``index``, or None."""
    if tokens.is_digit(index):
        special, numeral = read_share(tokens, index), None
    else:
        special = read_vague(tokens, index) or read_fraction(tokens, index)
        numeral = ordinals.rank_word(tokens, index)
    if special is not None:
        return special
    numeral = numeral or read_numeral(tokens, index, foreign=foreign)
    if numeral is None:
        return read_bare_scale(tokens, index)
    if numeral.spelled and not is_number(tokens, numeral):
        return None
    if rank := ordinals.rank(tokens, numeral):
        return whole_draft(numeral, None, None, ("ordinal", rank.unit), "ordinal", first=rank.first)
    if tokens.at(numeral.first - 1) == "thứ" or ordinals.is_class(tokens, numeral.first):
        return None
    return read_score(tokens, numeral) or _quantity(tokens, numeral, foreign)


def _quantity(tokens: Tokens, numeral: Numeral, foreign: bool) -> Draft:
    first, unit = numeral.first, read_unit_behind(tokens, numeral.last)
    found = read_range(tokens, numeral, unit, foreign) if numeral.range_end is None else None
    if found is not None:
        first, numeral, unit = found
    elif tokens.low[first - 1] == "cả" and numeral.value == _BOTH and _is_verb(tokens, unit):
        unit = None
    if unit is None:
        unit = read_rate_alone(tokens, numeral.last, numeral)
    if unit is not None:
        if half := read_half_behind(tokens, numeral, unit):
            numeral = half
        elif longer := read_compound(tokens, numeral, unit):
            numeral, unit = longer
    numeral = _signed(tokens, numeral, unit)
    first = min(first, numeral.first)
    hedge = _hedge(tokens, first, numeral, unit)
    kind = read_kind(tokens, first, numeral, unit)
    return whole_draft(numeral, unit, hedge, kind, *_why(numeral, unit, hedge), first=first)


def _is_verb(tokens: Tokens, unit: Reading | None) -> bool:
    """ "cả hai văng khỏi sân": behind "cả hai" only a noun that is often counted is what is counted."""
    return unit is not None and unit.kind == "count" and COUNTERS.at(tokens, unit.first) is None


def _hedge(tokens: Tokens, first: int, numeral: Numeral, unit: Reading | None) -> Hedge:
    """The hedge in front, else the one behind, else what "lẻ" or "mấy" inside the number say."""
    behind = max(unit.last, unit.phrase_last) if unit else numeral.last
    hedge = read_hedge(tokens, first)
    if hedge is None:
        hedge = read_hedge_behind(tokens, unit.last if unit else numeral.last)
    if hedge is None and unit is not None and behind > unit.last:
        hedge = read_hedge_behind(tokens, behind)
    if hedge is None and numeral.loose_end is not None:
        return Hedge("more", numeral.last - 1, tokens.at(numeral.last - 1))
    return hedge or NO_HEDGE


def _signed(tokens: Tokens, numeral: Numeral, unit: Reading | None) -> Numeral:
    """Below zero: -3,2%, âm 5 độ C. Of money "âm" tells a loss, whose size is the number."""
    if tokens.low[numeral.first - 1] not in _SIGNS or numeral.range_end is not None or numeral.value == 0:
        return numeral
    weighed = unit is not None and unit.dimension == "mass"  # hạng cân -54kg
    if not weighed and _has_minus(tokens, numeral.first):
        return replace(numeral, first=numeral.first - 1, value=-numeral.value)
    below = unit is not None and unit.dimension in ("temperature", "angle")
    below = below and tokens.at(numeral.first - 1) == "âm"
    return replace(numeral, value=-numeral.value) if below else numeral


def _has_minus(tokens: Tokens, index: int) -> bool:
    """Whether a sign stands glued before the digits and apart from what is before it: no bullet, no range."""
    sign = tokens.text(index - 1)
    if sign not in _MINUS or index < 2 or not tokens.glued(index - 1) or not tokens.is_digit(index):
        return False
    before = tokens.text(index - 2)
    if before[0].isupper():
        return sign == "−"  # "Hà Nội -5 người": a dash that lost a space
    return not tokens.glued(index - 2) or before in _OPENING


def _why(numeral: Numeral, unit: Reading | None, hedge: Hedge) -> tuple[str, ...]:
    reasons = ["number words" if numeral.spelled else "digits"]
    if numeral.scale > ONE:
        reasons.append("scale word")
    if numeral.range_end is not None:
        reasons.append("range")
    if hedge.text:
        reasons.append(f"hedge: {hedge.text}")
    if unit is not None:
        reasons.append(f"unit: {unit.code or unit.kind}")
    return tuple(reasons)
