"""Parts of a year that are counted: 6 tháng đầu năm, 9 tháng 2013, hai quý đầu năm, nửa đầu năm."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from factcheck.extraction.dates.draft import Draft, number
from factcheck.extraction.dates.months import read_month
from factcheck.extraction.dates.words import (
    ACCUMULATING,
    BEFORE_RESULT,
    COMES_TO,
    GAINS,
    HALVES,
    KEEPS_DURATION,
    LOOSE,
    NO_PERIOD,
    OF_YEAR,
    OPENING,
    REACHES,
    RESULT_WORDS,
    ROMAN,
    RUNNING,
    TAXES,
    TIME_UNITS,
)
from factcheck.extraction.dates.years import with_year
from factcheck.extraction.lexicon import DIGITS, SCALES
from factcheck.extraction.tokens import Tokens

_CLAUSE = 6  # words before "9 tháng" that can keep it a duration
_SUBJECT = 7  # words between "9 tháng" and what was reached
_OWNER = 8  # words behind "9 tháng" that may name whose these are: của Công ty A
_LONGEST_REACH = 5  # words between "trong 10 tháng" and the sum
_GREAT = len("1.000")  # characters of a sum that no count of steps has
_COMMON = 2001  # a year without a leap day


def read_half(tokens: Tokens, index: int) -> Draft | None:
    """nửa đầu năm; nửa cuối năm 2013; nửa năm đầu; nửa đầu tháng 9."""
    if tokens.at(index) != "nửa":
        return None
    order = (index + 2, index + 1) if tokens.at(index + 1) == "năm" else (index + 1, index + 2)
    edge = HALVES.get(tokens.at(order[0]))
    if edge is None:
        return None
    if tokens.at(order[1]) == "năm":
        draft = Draft(index, order[1], "half", {"half": 1 if edge == "start" else 2})
        if order[1] < order[0]:
            return with_year(tokens, replace(draft, last=order[0] + 1), bare_last=order[0] + 1)
        return with_year(tokens, draft, bare_last=index + 3)
    month = read_month(tokens, order[1])
    if month is None or "month" not in month.fields:
        return None
    ends = {"start": (month.having(day=1), month.having(day=15)), "end": (month.having(day=16), month)}
    parts = ends[edge]
    return Draft(index, month.last, "range", {"parts": parts})


def read_days(tokens: Tokens, index: int) -> Draft | None:
    """15 ngày đầu tháng 9, 10 ngày cuối tháng 8/2013: that many days from one end of the month."""
    count = number(tokens, index) or DIGITS.get(tokens.at(index)) or (10 if tokens.at(index) == "mười" else 0)
    edge = HALVES.get(tokens.at(index + 2))
    if not 1 < count < 28 or tokens.at(index + 1) != "ngày" or edge is None:
        return None
    month = read_month(tokens, index + 3)
    if month is None or "month" not in month.fields:
        return None
    parts = (month.having(day=1), month.having(day=count))
    if edge == "end":
        length = monthrange(month.fields.get("year", _COMMON), month.fields["month"])[1]
        parts = (month.having(day=length - count + 1), month)
    return Draft(index, month.last, "range", {"parts": parts})


def read_fortnight(tokens: Tokens, index: int) -> Draft | None:
    """kỳ 1 tháng 5/2016, kỳ II tháng 9: the halves of a month by which the customs count."""
    if tokens.at(index) != "kỳ":
        return None
    which = number(tokens, index + 1) or ROMAN.get(tokens.at(index + 1))
    month = read_month(tokens, index + 2)
    if which not in (1, 2) or month is None or "month" not in month.fields or "day" in month.fields:
        return None
    halves = {1: (month.having(day=1), month.having(day=15)), 2: (month.having(day=16), month)}
    return Draft(index, month.last, "range", {"parts": halves[which]})


def read_months(tokens: Tokens, index: int) -> Draft | None:
    """6 tháng đầu năm 2017; 9 tháng 2013; 9 tháng năm nay; hai quý đầu năm; 9T/2013."""
    count = number(tokens, index) or DIGITS.get(tokens.at(index)) or (10 if tokens.at(index) == "mười" else 0)
    if not 1 <= count <= 12:
        return None
    if tokens.at(index + 1) == "t" and tokens.glued(index):
        short = with_year(
            tokens, Draft(index, index + 2, "months", {"count": Decimal(count), "edge": "start"})
        )
        return short if "year" in short.fields else None
    unit = TIME_UNITS.at(tokens, index + 1)
    if unit is None or unit.payload not in ("month", "quarter"):
        return None
    months = Decimal(count * (3 if unit.payload == "quarter" else 1))
    if months > 12:
        return None
    edge = HALVES.get(tokens.at(unit.last), "")
    last = unit.last + bool(edge)
    draft = Draft(index, last, "months", {"count": months, "edge": edge or "start"})
    if edge and tokens.at(last) == "năm" and tokens.at(last + 1) == "học":
        return None
    bare = last + 1 if edge and tokens.at(last) == "năm" else None
    dated = with_year(tokens, draft, bare_last=bare)
    # sau 9 tháng: up to then, not what came later
    tie: dict[str, Any] = {"link": "at"} if tokens.at(index - 1) in RUNNING else {}
    if dated is not draft:
        return dated.having(**tie)
    return draft.having(edge="", **tie) if not edge and _accumulates(tokens, index, last) else None


def _accumulates(tokens: Tokens, index: int, last: int) -> bool:
    """Lũy kế 9 tháng; "trong 10 tháng, ..."; "9 tháng đạt": the months of the year so far, not a duration."""
    before, behind = tokens.at(index - 1), tokens.at(last)
    if before in ACCUMULATING or f"{tokens.at(index - 2)} {before}" in ACCUMULATING:
        return True
    if before in RUNNING and behind == ",":
        return True
    if before == "và" and tokens.at(index - 3) == "quý":
        return True  # quý 3 và 9 tháng
    if before in RUNNING and (behind, tokens.at(last + 1), tokens.at(last + 2)) == ("từ", "đầu", "năm"):
        return True  # trong 11 tháng từ đầu năm
    if before in RUNNING and _is_total(tokens, last):
        return True
    opens = index == 0 or before in OPENING
    if opens and (behind in RESULT_WORDS or behind == "," or _soon_reached(tokens, last)):
        return True
    return _is_sum(tokens, index, last)


def _is_total(tokens: Tokens, last: int) -> bool:
    """ "Trong 10 tháng đã lên tới 85.600 doanh nghiệp", "xấp xỉ 3,9 triệu tỷ": a great number was reached."""
    index = last
    while index < last + _LONGEST_REACH and (
        tokens.at(index) in BEFORE_RESULT or tokens.at(index) in COMES_TO
    ):
        index += 1
    if index == last or not tokens.is_digit(index):
        return False
    return tokens.at(index + 1) in SCALES or len(tokens.text(index)) >= _GREAT


def _soon_reached(tokens: Tokens, last: int) -> bool:
    """ "9 tháng công ty mẹ lỗ 37,8 tỷ đồng": who and what, then an amount of money."""
    for index in range(last, last + _SUBJECT):
        if not tokens.is_word(index):
            return False
        if tokens.at(index) in REACHES or tokens.at(index) in GAINS:
            amount = index + 1 + (tokens.at(index + 1) in LOOSE)
            return tokens.is_digit(amount) and tokens.at(amount + 1) in SCALES
    return False


def _is_sum(tokens: Tokens, index: int, last: int) -> bool:
    """Kim ngạch 10 tháng chỉ đạt, lãi trước thuế 9 tháng tăng; not "kỳ hạn 6 tháng tăng lên 7%"."""
    if not tokens.is_word(index - 1) or tokens.is_name(index - 1) or tokens.at(index) == "một":
        return False
    first = max(0, index - _CLAUSE)
    first += 2 * (tokens.at(first) == "trong" and tokens.at(first + 1) in NO_PERIOD)  # "Trong đó, ..."
    said = (tokens.low[place] for place in range(first, index) if tokens.low[place + 1] not in TAXES)
    if not KEEPS_DURATION.isdisjoint(said):
        return False
    owned, reach = False, last + _OWNER
    while tokens.at(last) in BEFORE_RESULT or (owned and last < reach and _names_owner(tokens, last)):
        owned = owned or tokens.at(last) in OF_YEAR
        last += 1
    money = tokens.is_digit(last) and tokens.at(last + 1) in SCALES  # lợi nhuận 6 tháng 45 tỷ đồng
    return money or tokens.at(last) in REACHES


def _names_owner(tokens: Tokens, index: int) -> bool:
    return tokens.is_word(index) and tokens.at(index) not in REACHES
