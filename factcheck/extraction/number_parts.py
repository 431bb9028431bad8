"""One part of a number: a group with its scale words, such as 3,2 triệu, năm nghìn tỷ, 350K, 2 tá."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.digit_groups import read_digit_group
from factcheck.extraction.lexicon import DOZEN, GLUED_SCALES, HUNDREDS, SCALES, STOPS
from factcheck.extraction.number_words import ONE, Numeral, read_group
from factcheck.extraction.tokens import Tokens

_MOST_SCALES = 3  # scale words in a row: "nghìn tỷ", "triệu tỷ"; more are no number
_MILLION = Decimal(1_000_000)
_SCALE_WORDS = GLUED_SCALES.keys() | HUNDREDS.keys() | DOZEN.keys() | SCALES.keys() | {"m"}


def read_part(tokens: Tokens, index: int, foreign: bool) -> Numeral | None:
    """A group with its scale words: 3,2 triệu; năm nghìn tỷ; hai mươi ba."""
    group = read_digit_group(tokens, index, foreign) if tokens.is_digit(index) else read_group(tokens, index)
    if group is None:
        return None
    scale, last = _scale(tokens, group)
    if scale == ONE:
        return group
    return replace(
        group,
        last=last,
        value=group.value * scale,
        place=group.place * scale,
        rounded=True,
        scale=scale,
        top=scale,
        range_end=None if group.range_end is None else group.range_end * scale,
        loose_end=None if group.loose_end is None else group.loose_end * scale,
        alternatives=() if group.rounded else tuple(other * scale for other in group.alternatives),
    )


def _scale(tokens: Tokens, group: Numeral) -> tuple[Decimal, int]:
    """The product of the scale words behind a group, and where they end."""
    scale, last = ONE, group.last
    if tokens.low[last] not in _SCALE_WORDS:
        return scale, last
    if not group.spelled:
        written = tokens.text(last)
        glued = GLUED_SCALES.get(written.lower())
        if written == "M" and (group.rounded or tokens.at(last + 1) in ("usd", "đồng", "vnd", "đô", "$")):
            glued = _MILLION
        if glued is not None and tokens.glued(last - 1) and not _goes_on(tokens, last):
            return glued, last + 1
        word = tokens.at(last)
        step = HUNDREDS.get(word) if word != "mươi" else None
        if step is not None:
            scale, last = step, last + 1
        elif word in DOZEN and tokens.is_word(last + 1) and tokens.at(last + 1) not in STOPS:
            return DOZEN[word], last + 1
    for _ in range(_MOST_SCALES):
        factor = SCALES.get(tokens.at(last))
        if factor is None:
            break
        scale, last = scale * factor, last + 1
    return scale, last


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether letters or signs are glued on, so that "k" or "tr" is part of a longer name."""
    return tokens.glued(index) and not (tokens.is_digit(index + 1) or tokens.at(index + 1) in ",.;:)/!?-–")
