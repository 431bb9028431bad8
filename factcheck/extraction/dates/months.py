"""Months and what is made of them: tháng 9/2013, quý III, 6 tháng đầu năm, nửa đầu năm."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.extraction.dates.cues import is_rate
from factcheck.extraction.dates.draft import Draft, is_year, number, year_at
from factcheck.extraction.dates.numeric import read_numeric
from factcheck.extraction.dates.words import (
    ACCUMULATING,
    HALVES,
    MONTHS,
    OPENING,
    PLURAL,
    QUARTERS,
    RESULT_WORDS,
    ROMAN,
    RUNNING,
    TIME_UNITS,
)
from factcheck.extraction.dates.years import with_place, with_year
from factcheck.extraction.lexicon import DIGITS
from factcheck.extraction.tokens import Tokens


def read_month(tokens: Tokens, index: int) -> Draft | None:
    """tháng 9; tháng 12/2017; tháng chín năm ngoái; tháng 10 này; tháng Chạp; tháng đầu năm."""
    if tokens.at(index) != "tháng":
        return None
    inner = index + 1
    if tokens.at(inner) in HALVES and tokens.at(inner + 1) == "năm":
        if tokens.at(index - 1) in PLURAL:
            return None  # những tháng đầu năm: its beginning
        month = 1 if tokens.at(inner) == "đầu" else 12
        return with_year(tokens, Draft(index, inner + 1, "calendar", {"month": month}), bare_last=inner + 2)
    if tokens.is_digit(inner):
        return _month_in_digits(tokens, index, inner)
    hit = MONTHS.at(tokens, inner)
    if hit is None or (tokens.at(inner) == "năm" and hit.last == inner + 1 and _is_year_word(tokens, inner)):
        return None
    month, lunar = hit.payload
    fields = {"month": month, "lunar": True} if lunar else {"month": month}
    return with_place(tokens, with_year(tokens, Draft(index, hit.last, "calendar", fields)))


def _month_in_digits(tokens: Tokens, index: int, inner: int) -> Draft | None:
    found = read_numeric(tokens, inner, cued=True)
    if found is not None and "year" in found.fields and "day" not in found.fields:
        fields = {"month": found.fields["month"], "year": found.fields["year"]}
        return Draft(index, found.last, "calendar", fields)
    month = number(tokens, inner)
    if (
        month is None
        or not 1 <= month <= 12
        or len(tokens.text(inner)) > 2
        or is_rate(tokens, index, inner + 1)
    ):
        return None
    return with_place(tokens, with_year(tokens, Draft(index, inner + 1, "calendar", {"month": month})))


def _is_year_word(tokens: Tokens, index: int) -> bool:
    """Whether "năm" behind "tháng" opens a year: "tháng năm 2013" is ambiguous, and read as no month."""
    return year_at(tokens, index + 1) is not None or tokens.at(index + 1) in ("nay", "ngoái")


def read_quarter(tokens: Tokens, index: int) -> Draft | None:
    """quý I/2013; quý 2-2018; quý III năm nay; quý một; quý đầu năm; Q3/2013."""
    word = tokens.at(index)
    inner = index + 1
    if word == "q":
        inner += tokens.at(inner) == "."
        quarter = number(tokens, inner) or ROMAN.get(tokens.at(inner))
        dated = with_year(tokens, Draft(index, inner + 1, "quarter", {"quarter": quarter}))
        return dated if quarter in (1, 2, 3, 4) and "year" in dated.fields else None
    if word != "quý":
        return None
    said = tokens.at(inner)
    quarter = number(tokens, inner) or ROMAN.get(said) or QUARTERS.get(said)
    if quarter is None and len(tokens.text(inner)) == 6:
        head, sign, year = tokens.text(inner).partition(".")  # quý 3.2013
        if sign and head in ("1", "2", "3", "4") and year.isdigit() and is_year(int(year)):
            return Draft(index, inner + 1, "quarter", {"quarter": int(head), "year": int(year)})
    if quarter is None or not 1 <= quarter <= 4:
        return None
    bare = inner + 2 if said in HALVES and tokens.at(inner + 1) == "năm" else None
    if said in HALVES and bare is None:
        return None
    return with_place(
        tokens, with_year(tokens, Draft(index, inner + 1, "quarter", {"quarter": quarter}), bare)
    )


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
            return with_year(tokens, draft._replace(last=order[0] + 1), bare_last=order[0] + 1)
        return with_year(tokens, draft, bare_last=index + 3)
    month = read_month(tokens, order[1])
    if month is None or "month" not in month.fields:
        return None
    ends = {"start": (month.having(day=1), month.having(day=15)), "end": (month.having(day=16), month)}
    parts = ends[edge]
    return Draft(index, month.last, "range", {"parts": parts})


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
    if before in ACCUMULATING:
        return True
    if before in RUNNING and behind == ",":
        return True
    opens = index == 0 or before in OPENING
    return opens and (behind in RESULT_WORDS or behind == ",")
