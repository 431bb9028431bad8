"""Quantities: a numeral with its range, hedge, unit and kind."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction import ordinals
from factcheck.extraction.hedges import Hedge, read_hedge, read_hedge_behind
from factcheck.extraction.lexicon import (
    COUNTERS,
    DIGITS,
    LINKS,
    MONEY_NOUNS,
    NOT_NUMBERS,
    SCALES,
    STOPS,
    UNITS,
    VAGUE,
)
from factcheck.extraction.numerals import ONE, Numeral, read_numeral
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import Reading, read_unit_behind
from factcheck.model import Kind, Quantity

_DASHES = ("-", "–", "—")
_TO = (*_DASHES, "đến", "tới")
_MONEY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "usd": "USD", "us$": "USD", "vnd": "VND"}
NO_HEDGE = Hedge("exact", 0, "")


class Draft(NamedTuple):
    """A quantity over tokens; ``first`` to ``last`` is the span of the numeral."""

    first: int
    last: int
    unit_last: int  # where all of it ends, unit included
    numeral: Numeral
    unit: Reading | None
    hedge: Hedge
    kind: Kind
    unit_text: str | None = None  # where the unit does not stand right behind
    vague: bool = False
    score: bool = False
    why: tuple[str, ...] = ()

    def quantity(self, tokens: Tokens) -> Quantity:
        """The record, with offsets into the plain text of the sentence."""
        numeral, unit = self.numeral, self.unit
        value, place = numeral.value, numeral.place
        alternatives = numeral.alternatives
        if self.kind == "count" and alternatives and value != value.to_integral_value():
            # 1,234 người: nobody counts thousandths of a person.
            whole = next((a for a in alternatives if a == a.to_integral_value()), None)
            if whole is not None:
                value, place, alternatives = whole, ONE, (value,)
        return Quantity(
            field="text",
            start=tokens.starts[self.first],
            end=tokens.ends[self.last - 1],
            text=tokens.slice(self.first, self.last),
            value=plain(value),
            range_end=None if numeral.range_end is None else plain(numeral.range_end),
            place=place,
            hedge=self.hedge.hedge,
            hedge_text=self.hedge.text,
            kind=self.kind,
            unit=(tokens.slice(unit.first, unit.last) if unit else "")
            if self.unit_text is None
            else self.unit_text,
            unit_end=tokens.ends[max(self.unit_last, self.last, unit.phrase_last if unit else 0) - 1],
            dimension=unit.dimension if unit else ("money" if self.kind == "money" else ""),
            unit_code=unit.code if unit else "",
            factor=unit.factor if unit else ONE,
            measured=numeral.rounded or self.kind in ("percent", "money", "measure", "rate"),
            vague=self.vague,
            score=self.score,
            alternatives=tuple(plain(a) for a in alternatives),
            why=self.why,
        )


def plain(value: Decimal) -> Decimal:
    """The value without exponent or trailing zeros behind the point: 3200000, not 3.2000000E+6."""
    whole = value.to_integral_value()
    return whole.quantize(ONE) if value == whole else value.normalize()


def read_quantity(tokens: Tokens, index: int, *, foreign: bool = False) -> Draft | None:
    """The quantity whose numeral starts at token ``index``, or None."""
    if vague := _vague(tokens, index):
        return vague
    if fraction := _fraction(tokens, index):
        return fraction
    numeral = ordinals.rank_word(tokens, index) or read_numeral(tokens, index, foreign=foreign)
    if numeral is None:
        return _bare_scale(tokens, index)
    if numeral.spelled and not _is_number(tokens, numeral):
        return None
    if draft := ordinals.rank(tokens, numeral):
        return Draft(
            draft.first,
            numeral.last,
            numeral.last,
            numeral,
            None,
            NO_HEDGE,
            "ordinal",
            draft.unit,
            why=("ordinal",),
        )
    if tokens.at(numeral.first - 1) == "thứ":
        return None
    first = numeral.first
    if score := _score(tokens, numeral):
        return score
    first, numeral, unit = _range(tokens, numeral, foreign)
    if unit is None:
        numeral, unit = _half_behind(tokens, numeral, read_unit_behind(tokens, numeral.last))
    if unit is not None and unit.dimension == "time" and (longer := _duration(tokens, numeral, unit)):
        numeral, unit = longer
    hedge = (
        read_hedge(tokens, first)
        or read_hedge_behind(tokens, unit.last if unit else numeral.last)
        or NO_HEDGE
    )
    kind, unit_text = _kind(tokens, first, numeral, unit)
    last = max(numeral.last, unit.last if unit else 0)
    return Draft(
        first, numeral.last, last, numeral, unit, hedge, kind, unit_text, why=_why(numeral, unit, hedge)
    )


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


def _is_number(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether number words count here: a lone hai, ba, năm, tư, không needs what it counts behind it."""
    first, last = numeral.first, numeral.last
    if last - first > 1 or numeral.rounded:
        return not (tokens.is_name(first) and tokens.text(first + 1)[0].isupper())
    word, following = tokens.at(first), tokens.at(last)
    if (word, following) in NOT_NUMBERS or tokens.text(last)[0].isupper() and tokens.text(first)[0].isupper():
        return False
    if word in ("không",):
        return following in ("đồng", "độ", "giờ", "điểm") and not tokens.at(first - 1).isalpha()
    if word == "năm" and (
        tokens.is_digit(first - 1)
        or tokens.at(first - 1)
        in (
            "mỗi",
            "hàng",
            "hằng",
            "cả",
            "trong",
            "nhiều",
            "từng",
            "các",
            "những",
            "mấy",
            "vài",
            "cuối",
            "đầu",
            "giữa",
            "một",
            "hai",
            "ba",
            "bốn",
            "sáu",
            "mười",
            "mươi",
            "trăm",
            "nghìn",
            "qua",
            "suốt",
            "tháng",
            "tròn",
            "quanh",
            "lâu",
            "thường",
        )
    ):
        return False
    if word in ("ba", "tư", "năm", "sáu", "bảy") and tokens.at(first - 1) in (
        "ông",
        "bà",
        "chú",
        "anh",
        "chị",
        "cha",
        "tháng",
        "lớp",
    ):
        return False
    if word == "một":
        return ordinals.is_rank_word(tokens, first) or _is_one(tokens, first, last)
    counted = COUNTERS.at(tokens, last) is not None or UNITS.at(tokens, last) is not None or following == "%"
    if word == "hai" or word == "bốn" or word == "mười" or word == "tám" or word == "chín":
        plain_noun = tokens.is_word(last) and tokens.text(last)[0].islower() and following not in STOPS
        return counted or plain_noun or ordinals.is_rank_word(tokens, first) or following in ("-", "đến", "–")
    return counted or ordinals.is_rank_word(tokens, first) or _noun_like(tokens, last, word)


def _noun_like(tokens: Tokens, index: int, word: str) -> bool:
    text = tokens.text(index)
    return (
        word in ("ba", "sáu", "bảy")
        and text[0].isalpha()
        and text[0].islower()
        and tokens.at(index) not in STOPS
    )


def _is_one(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "một" counts: hedged, contrasted with another number, or with a unit of measure."""
    before = tokens.at(first - 1)
    if read_hedge(tokens, first) or before in ("chỉ", "đúng", "duy"):
        return True
    unit = UNITS.at(tokens, last)
    if (
        unit is not None
        and unit.payload.kind in ("measure", "duration", "money")
        and tokens.at(unit.last) not in ("qua", "nào")
    ):
        return before not in ("trong", "có", "là", "mỗi", "từng", "cho", "như") and before.isalpha()
    if before == "và" and COUNTERS.at(tokens, last):
        return any(
            tokens.is_digit(i) or (tokens.at(i) in DIGITS and tokens.at(i) != "một")
            for i in range(max(0, first - 8), first)
        )
    return False


def _vague(tokens: Tokens, index: int) -> Draft | None:
    """vài, dăm ba, hàng chục nghìn, mấy trăm: true but loose."""
    word = tokens.at(index)
    if word in ("hàng", "cả", "vài", "mấy", "dăm", "hằng") and (scaled := _vague_scale(tokens, index + 1)):
        value, last = scaled
        numeral = Numeral(
            index if word in ("hàng", "vài", "mấy", "dăm") else index + 1,
            last,
            value,
            value,
            rounded=True,
            spelled=True,
        )
        unit = read_unit_behind(tokens, last)
        kind, text = _kind(tokens, numeral.first, numeral, unit)
        hedge = Hedge("at_least", numeral.first, tokens.at(index))
        return Draft(
            numeral.first,
            last,
            unit.last if unit else last,
            numeral,
            unit,
            hedge,
            kind,
            text,
            vague=True,
            why=("vague",),
        )
    hit = VAGUE.at(tokens, index)
    if hit is None or COUNTERS.at(tokens, hit.last) is None:
        return None
    if word == "mấy" and tokens.at(index - 1) in ("là", "được", "đến", "thứ"):
        return None
    numeral = Numeral(index, hit.last, Decimal(hit.payload["low"]), ONE, spelled=True)
    unit = read_unit_behind(tokens, hit.last)
    kind, text = _kind(tokens, index, numeral, unit)
    hedge = Hedge("at_least", index, hit.payload["phrase"])
    return Draft(
        index,
        hit.last,
        unit.last if unit else hit.last,
        numeral,
        unit,
        hedge,
        kind,
        text,
        vague=True,
        why=("vague",),
    )


def _vague_scale(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    value, last = ONE, index
    if (tens := {"chục": 10, "trăm": 100}.get(tokens.at(last))) is not None:
        value, last = value * tens, last + 1
    while (scale := SCALES.get(tokens.at(last))) is not None:
        value, last = value * scale, last + 1
    return (value, last) if last > index else None


def _bare_scale(tokens: Tokens, index: int) -> Draft | None:
    """hơn chục người, gần trăm hộ, ngàn tỷ, tá: a scale word by itself, loose unless hedged."""
    if tokens.at(index - 1) == "gấp" and tokens.at(index) in ("đôi", "rưỡi"):
        value = Decimal(2) if tokens.at(index) == "đôi" else Decimal("1.5")
        numeral = Numeral(index, index + 1, value, ONE, spelled=True)
        return Draft(
            index,
            index + 1,
            index + 1,
            numeral,
            None,
            read_hedge(tokens, index - 1) or NO_HEDGE,
            "ratio",
            why=("gấp",),
        )
    hedge = read_hedge(tokens, index)
    if hedge is None or hedge.hedge not in ("more", "nearly", "about"):
        return None
    scaled = _vague_scale(tokens, index)
    if scaled is None:
        return None
    value, last = scaled
    numeral = Numeral(index, last, value, value, rounded=True, spelled=True)
    unit = read_unit_behind(tokens, last)
    if unit is None:
        return None
    kind, text = _kind(tokens, index, numeral, unit)
    return Draft(index, last, unit.last, numeral, unit, hedge, kind, text, why=("scale word alone",))


def _fraction(tokens: Tokens, index: int) -> Draft | None:
    """một phần ba, 2/3, một nửa, phân nửa, nửa triệu."""
    word = tokens.at(index)
    value: Decimal | None = None
    last = index
    if (word in ("một", "phân") and tokens.at(index + 1) == "nửa") or word == "nửa":
        last = index + 1 + (word != "nửa")
        if word == "nửa":
            if (scale := SCALES.get(tokens.at(last))) is not None:
                numeral = Numeral(index, last + 1, scale / 2, scale / 10, rounded=True, spelled=True)
                unit = read_unit_behind(tokens, last + 1)
                kind, text = _kind(tokens, index, numeral, unit)
                return Draft(
                    index,
                    last + 1,
                    unit.last if unit else last + 1,
                    numeral,
                    unit,
                    read_hedge(tokens, index) or NO_HEDGE,
                    kind,
                    text,
                )
            if tokens.at(index - 1) not in (
                "giảm",
                "quá",
                "hơn",
                "gần",
                "bằng",
                "tới",
                "đến",
                "chiếm",
                "còn",
            ) or tokens.at(last) in ("đầu", "cuối", "sau"):
                return None
        value = Decimal("0.5")
    elif word in DIGITS and tokens.at(index + 1) == "phần":
        below = DIGITS.get(tokens.at(index + 2)) or (10 if tokens.at(index + 2) == "mười" else None)
        if tokens.is_digit(index + 2) and tokens.text(index + 2).isdigit():
            below = int(tokens.text(index + 2))
        if below is None or below < 2 or DIGITS[word] >= below:
            return None
        value, last = Decimal(DIGITS[word]) / below, index + 3
    elif tokens.is_digit(index) and tokens.at(index + 1) == "/" and tokens.is_digit(index + 2):
        above, below_text = tokens.text(index), tokens.text(index + 2)
        if (
            not (above.isdigit() and below_text.isdigit())
            or tokens.at(index + 3) == "/"
            or int(below_text) == 0
        ):
            return None
        if (above, below_text) in (("24", "24"), ("24", "7"), ("50", "50"), ("100", "100")) or int(
            above
        ) >= int(below_text):
            return None
        if (
            tokens.at(index - 1) in ("-", "/")
            or not tokens.is_word(index + 3)
            or tokens.text(index + 3)[0].isupper()
        ):
            if int(below_text) <= 12 and int(above) > 4:
                return None
        value, last = Decimal(above) / Decimal(below_text), index + 3
    if value is None:
        return None
    numeral = Numeral(
        index, last, value.quantize(Decimal("0.000001")).normalize(), Decimal("0.000001"), spelled=True
    )
    phrase = read_unit_behind(tokens, last)
    text = tokens.slice(phrase.first, phrase.phrase_last) if phrase else ""
    hedge = read_hedge(tokens, index) or NO_HEDGE
    end = phrase.phrase_last if phrase else last
    return Draft(index, last, end, numeral, None, hedge, "ratio", text, why=("fraction",))


def _score(tokens: Tokens, numeral: Numeral) -> Draft | None:
    """2-1, 6/1: a score, kept apart and never taken for a range."""
    first, last = numeral.first, numeral.last
    if numeral.spelled or tokens.at(last) not in ("-", "–", "/", ":") or not tokens.is_digit(last + 1):
        return None
    left, right = tokens.text(first), tokens.text(last + 1)
    if (
        not (left.isdigit() and right.isdigit())
        or max(len(left), len(right)) > 2
        or tokens.at(last + 2) in ("%", "/")
    ):
        return None
    behind = last + 2
    counted = UNITS.at(tokens, behind) or COUNTERS.at(tokens, behind) or tokens.at(behind) in SCALES
    slash = tokens.at(last) == "/"
    if counted and not _score_words(tokens, first):
        return None
    if slash and not _score_words(tokens, first) and int(left) < int(right):
        return None
    if (
        not slash
        and not _score_words(tokens, first)
        and int(left) < int(right)
        and tokens.is_word(behind)
        and tokens.at(behind) not in STOPS
        and tokens.text(behind)[0].islower()
    ):
        return None
    return Draft(first, last + 2, last + 2, numeral, None, NO_HEDGE, "count", score=True, why=("score",))


def _score_words(tokens: Tokens, index: int) -> bool:
    return any(
        tokens.at(i)
        in ("tỷ", "tỉ", "thắng", "thua", "hòa", "dẫn", "hạ", "bại", "đè", "gỡ", "set", "ván", "biệt", "kết")
        for i in range(max(0, index - 5), index)
    )


def _range(tokens: Tokens, numeral: Numeral, foreign: bool) -> tuple[int, Numeral, Reading | None]:
    """từ 10 đến 15, 2-3 triệu, từ 320 GB tới 750 GB; the lower end may share scale and unit."""
    first, before = numeral.first, tokens.at(numeral.first - 1)
    if before in ("từ", "giữa"):
        start = first - 1
    else:
        start = first
    if numeral.range_end is not None:
        return first, numeral, None
    unit: Reading | None = None
    link = numeral.last
    if tokens.at(link) not in _TO and not (before == "giữa" and tokens.at(link) == "và"):
        unit = read_unit_behind(tokens, numeral.last)
        if (
            unit is None
            or tokens.at(unit.last) not in ("đến", "tới", *_DASHES)
            or (start == first and tokens.at(unit.last) not in _DASHES)
        ):
            return first, numeral, None
        link = unit.last
    upper = read_numeral(tokens, link + 1 + (tokens.at(link + 1) in ("đến", "tới")), foreign=foreign)
    if upper is None or upper.range_end is not None or (upper.spelled != numeral.spelled):
        return first, numeral, None
    low = numeral
    if (
        low.scale == ONE
        and upper.scale > ONE
        and low.value < upper.value / upper.scale * 1000
        and unit is None
    ):
        low = low._replace(value=low.value * upper.scale, place=low.place * upper.scale, rounded=True)
    if not low.value < upper.value or tokens.at(upper.last) in ("/",) and tokens.is_digit(upper.last + 1):
        return first, numeral, None
    behind = read_unit_behind(tokens, upper.last)
    if unit is not None and (behind is None or (behind.code, behind.kind) != (unit.code, unit.kind)):
        return first, numeral, None
    if tokens.at(link) not in _DASHES and start == first and unit is None and low.value * 100 < upper.value:
        return first, numeral, None
    whole = upper._replace(
        first=low.first,
        value=low.value,
        place=min(low.place, upper.place),
        range_end=upper.value,
        alternatives=(),
    )
    return start, whole, behind


def _half_behind(tokens: Tokens, numeral: Numeral, unit: Reading | None) -> tuple[Numeral, Reading | None]:
    """ba tháng rưỡi, 2 giờ rưỡi, một năm rưỡi: the half stands behind the unit."""
    if (
        unit is None
        or unit.kind not in ("duration", "measure", "money")
        or LINKS.get(tokens.at(unit.last)) != "half"
    ):
        return numeral, unit
    value = numeral.value + Decimal("0.5") * numeral.scale
    return numeral._replace(last=unit.last + 1, value=value, place=Decimal("0.1") * numeral.scale), unit


def _duration(tokens: Tokens, numeral: Numeral, unit: Reading) -> tuple[Numeral, Reading] | None:
    """2 giờ 32 phút is 152 phút; 1 phút 30 giây is 90 giây."""
    following = read_numeral(tokens, unit.last)
    if following is None or numeral.range_end is not None or following.scale > ONE:
        return None
    smaller = read_unit_behind(tokens, following.last)
    if (
        smaller is None
        or smaller.dimension != unit.dimension
        or smaller.factor >= unit.factor
        or smaller.kind != "duration"
    ):
        return None
    steps = unit.factor / smaller.factor
    if following.value >= steps:
        return None
    value = numeral.value * steps + following.value
    return following._replace(first=numeral.first, value=value, place=following.place), smaller


def _kind(tokens: Tokens, first: int, numeral: Numeral, unit: Reading | None) -> tuple[Kind, str | None]:
    """The kind, and the unit's words where they do not stand right behind the numeral."""
    before = tokens.at(first - 1)
    if unit is None:
        if before in _MONEY_SIGNS:
            return "money", tokens.text(first - 1)
        if before == "tuổi":
            return "age", "tuổi"
        if numeral.scale >= Decimal(1_000_000_000):
            return "money", ""
        return "count", None
    if before == "tuổi" and unit.kind == "count":
        return "age", "tuổi"
    if unit.kind == "count" and tokens.at(unit.first) == "lần":
        ratio = any(
            tokens.at(i) in ("gấp", "tăng", "giảm", "bằng", "vượt", "cao", "lớn", "thấp", "nhiều")
            for i in range(max(0, first - 3), first)
        )
        return ("ratio" if ratio else "count"), "lần"
    if (
        unit.kind == "count"
        and numeral.scale >= Decimal(1_000_000_000)
        and tokens.at(unit.first) in MONEY_NOUNS
    ):
        return "money", ""  # 1.265 tỷ tiền mặt, 45.000 tỷ vốn vay: đồng goes without saying
    return unit.kind, None
