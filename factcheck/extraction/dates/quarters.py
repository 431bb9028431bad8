"""Quarters: quý I/2013, quý 2-2018, quý III năm nay, quý I và II năm 2018, Q3/2013."""

from __future__ import annotations

from factcheck.extraction.dates.draft import Draft, is_year, number
from factcheck.extraction.dates.words import BARS, HALVES, ORDER_TAILS, QUARTERS, ROMAN
from factcheck.extraction.dates.years import with_place, with_year
from factcheck.extraction.tokens import Tokens


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
    last = inner + 1 + (said in HALVES and tokens.at(inner + 1) in ORDER_TAILS)  # quý đầu tiên, quý cuối cùng
    bare = last + 1 if said in HALVES and tokens.at(last) == "năm" else None
    draft = Draft(index, last, "quarter", {"quarter": quarter})
    if said in HALVES and bare is None:
        dated = with_year(tokens, draft)
        return dated if "year" in dated.fields else None
    return _with_next(tokens, draft) or with_place(tokens, with_year(tokens, draft, bare))


def _with_next(tokens: Tokens, first: Draft) -> Draft | None:
    """quý I và II năm 2018; quý 1-3/2018: the year behind is that of both."""
    joint = tokens.at(first.last)
    inner = first.last + 1
    if joint not in BARS and joint not in ("và", ","):
        return None
    last = ROMAN.get(tokens.at(inner)) or number(tokens, inner)
    if last is None or not first.fields["quarter"] < last <= 4 or len(tokens.text(inner)) > 3:
        return None
    second = with_year(tokens, Draft(inner, inner + 1, "quarter", {"quarter": last}))
    if second.last == inner + 1 and tokens.at(inner) not in ROMAN:
        return None  # quý 2, 3 doanh nghiệp
    return Draft(first.first, second.last, "range", {"parts": (first, second)})
