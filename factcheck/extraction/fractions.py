"""Parts of a whole: một phần ba, 2/3 số hộ, một nửa, nửa triệu; and multiples without lần: gấp đôi."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.drafts import Draft, whole_draft
from factcheck.extraction.hedges import read_hedge
from factcheck.extraction.kinds import read_kind
from factcheck.extraction.lexicon import CONTEXTS, DOZEN, FIXED_TENS, SCALES, TAIL_DIGITS, UNITS
from factcheck.extraction.number_words import ONE, TEN, Numeral
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import read_unit_behind

_TWO = Decimal(2)
_HALF = Decimal("0.5")
_SIX_PLACES = Decimal("0.000001")  # how finely a ratio is kept
_MULTIPLES = {"đôi": _TWO, "rưỡi": Decimal("1.5"), "rưởi": Decimal("1.5")}


def read_fraction(tokens: Tokens, index: int) -> Draft | None:
    """The fraction or multiple in words whose first stands at ``index``."""
    word = tokens.at(index)
    if word in _MULTIPLES and tokens.at(index - 1) in ("gấp", "nhân", "tăng"):
        numeral = Numeral(index, index + 1, _MULTIPLES[word], ONE, spelled=True)
        return whole_draft(numeral, None, read_hedge(tokens, index - 1), ("ratio", ""), "gấp")
    if word == "nửa":
        return _half_of(tokens, index) or (
            _half(tokens, index, index + 1) if _is_half(tokens, index) else None
        )
    if tokens.at(index + 1) == "nửa" and word in ("một", "phân"):
        return _half(tokens, index, index + 2)
    return _said(tokens, index)


def read_share(tokens: Tokens, index: int) -> Draft | None:
    """The fraction whose digits start at ``index``: 2/3 số hộ, 1 phần 3."""
    if tokens.at(index + 1) in ("/", "chọi"):
        return _written(tokens, index) if tokens.is_digit(index + 2) else None
    return _said(tokens, index)


def _said(tokens: Tokens, index: int) -> Draft | None:
    """What "phần" makes of the number before it."""
    if tokens.at(index + 1) == "phần":
        return _spoken(tokens, index)
    return _spoken_range(tokens, index) if tokens.at(index + 2) == "phần" else None


def _half(tokens: Tokens, first: int, last: int) -> Draft:
    return _ratio(tokens, first, last, _HALF)


def _is_half(tokens: Tokens, index: int) -> bool:
    before, behind = tokens.at(index - 1), tokens.at(index + 1)
    return before in CONTEXTS["half_before"] and behind not in CONTEXTS["half_not"]


def _half_of(tokens: Tokens, index: int) -> Draft | None:
    """nửa triệu, nửa tá, nửa giờ, nửa thế kỷ: half of one."""
    last = index + 1
    scale = SCALES.get(tokens.at(last)) or DOZEN.get(tokens.at(last))
    if scale is not None:
        numeral = Numeral(index, last + 1, scale / 2, scale / TEN, rounded=True, spelled=True)
    else:
        hit = UNITS.at(tokens, last)
        if (
            hit is None
            or hit.payload.kind not in ("duration", "measure")
            or hit.payload.dimension == "points"
        ):
            return None
        if (
            tokens.at(last) in CONTEXTS["half_not"]
            or tokens.at(hit.last) in CONTEXTS["half_not"]
            or tokens.at(index - 1) in ("một", "phân")
        ):
            return None
        numeral = Numeral(index, last, _HALF, Decimal("0.1"), rounded=True, spelled=True)
    unit = read_unit_behind(tokens, numeral.last)
    kind = read_kind(tokens, index, numeral, unit)
    return whole_draft(numeral, unit, read_hedge(tokens, index), kind, "half of one")


def _spoken(tokens: Tokens, index: int) -> Draft | None:
    """một phần ba, ba phần tư, 1 phần 3."""
    above = _small(tokens, index)
    below = _small(tokens, index + 2)
    if above is None or below is None or not 0 < above < below:
        return None
    return _ratio(tokens, index, index + 3, Decimal(above) / below)


def _spoken_range(tokens: Tokens, index: int) -> Draft | None:
    """tám chín phần mười: from eight to nine tenths."""
    low, high, below = (_small(tokens, place) for place in (index, index + 1, index + 3))
    if low is None or high is None or below is None or not 0 < low < high == low + 1 < below:
        return None
    draft = _ratio(tokens, index, index + 4, Decimal(low) / below)
    upper = (Decimal(high) / below).quantize(_SIX_PLACES).normalize()
    return replace(draft, numeral=replace(draft.numeral, range_end=upper))


def _small(tokens: Tokens, index: int) -> int | None:
    text = tokens.text(index)
    if tokens.is_digit(index):
        return int(text) if text.isdigit() and len(text) < 4 else None
    word = tokens.at(index)
    return int(FIXED_TENS["mười"]) if word == "mười" else TAIL_DIGITS.get(word)


def _written(tokens: Tokens, index: int) -> Draft | None:
    """2/3 số hộ, 8/11 nhóm, 1/29 triệu; not what may be a day."""
    if tokens.at(index - 1) in CONTEXTS["ranked_behind"]:
        return None  # đứng thứ 14/63 tỉnh
    above, below = tokens.text(index), tokens.text(index + 2)
    if not (above.isdigit() and below.isdigit()) or max(len(above), len(below)) > 6 or int(below) == 0:
        return None
    if tokens.at(index + 3) in ("/", "%") or tokens.at(index - 1) in ("-", "/"):
        return None
    if int(above) >= int(below):
        return None
    named = not tokens.is_word(index + 3) or tokens.text(index + 3)[0].isupper()
    if named and int(below) <= 12 and int(above) > 4:
        return None
    last, whole = index + 3, Decimal(below)
    if (scale := SCALES.get(tokens.at(last))) is not None:
        last, whole = last + 1, whole * scale
    return _ratio(tokens, index, last, Decimal(above) / whole)


def _ratio(tokens: Tokens, first: int, last: int, value: Decimal) -> Draft:
    finest = min(_SIX_PLACES, ONE.scaleb(value.adjusted() - 2))
    value = value.quantize(finest).normalize()
    numeral = Numeral(first, last, value, _SIX_PLACES, spelled=True)
    phrase = read_unit_behind(tokens, last)
    text = tokens.slice(phrase.first, phrase.phrase_last) if phrase else ""
    draft = whole_draft(numeral, None, read_hedge(tokens, first), ("ratio", text), "fraction")
    return replace(draft, unit_last=phrase.phrase_last) if phrase else draft
