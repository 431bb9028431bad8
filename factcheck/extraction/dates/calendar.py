"""Dates in words: days, months, quarters, halves, years, decades, feasts."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction.dates.numeric import read_numeric
from factcheck.extraction.dates.words import (
    BRANCH_SPELLINGS,
    BRANCHES,
    ACCUMULATING,
    MONTHS,
    RELATIVE,
    RESULT_WORDS,
    ROMAN,
    STEMS,
    TERMS,
    Draft,
    is_year,
    number,
)
from factcheck.extraction.lexicon import DIGITS
from factcheck.extraction.tokens import Tokens

_DASHES = ("-", "–", "—")


def read_day(tokens: Tokens, index: int) -> Draft | None:
    """ngày 9 tháng 10 năm 2013; ngày 9/10; ngày 20; 9 tháng 10; mùng 2 tháng Giêng; rằm tháng bảy."""
    word = tokens.at(index)
    if word in ("ngày", "hôm", "phiên"):
        inner = index + 1
        while tokens.at(inner) in ("ngày", "mùng", "mồng", "từ"):
            inner += 1
        found = _day_number(tokens, inner, cued=True)
        return found._replace(first=index) if found else None
    if word in ("mùng", "mồng"):
        day = number(tokens, index + 1) or DIGITS.get(tokens.at(index + 1))
        if tokens.at(index + 1) == "mười":
            day = 10
        return _with_month(tokens, index, index + 2, day, lunar=True) if day else None
    if word == "rằm":
        return _with_month(tokens, index, index + 1, 15, lunar=True)
    return _day_number(tokens, index, cued=False) if tokens.is_digit(index) else None


def _day_number(tokens: Tokens, index: int, *, cued: bool) -> Draft | None:
    if not tokens.is_digit(index):
        return None
    if found := read_numeric(tokens, index, cued=cued):
        return found
    day = number(tokens, index)
    if day is None or not 1 <= day <= 31 or len(tokens.text(index)) > 2:
        return None
    # "9 tháng 10" without "ngày" is a day only with a year behind; else nine months.
    if tokens.at(index + 1) in ("tháng", "/") and (found := _with_month(tokens, index, index + 1, day)):
        if cued or "year" in found.fields or found.fields.get("lunar"):
            return found
    if tokens.at(index + 1) == "tết" and not cued:
        return Draft(index, index + 2, "feast", {"name": "tết", "day": day, "lunar": True})
    if not cued or tokens.at(index - 1) not in ("ngày", "hôm", "mùng"):
        return None
    return Draft(index, index + 1, "calendar", {"day": day})


def _with_month(tokens: Tokens, first: int, index: int, day: int, *, lunar: bool = False) -> Draft | None:
    if tokens.at(index) == "tết":
        return Draft(first, index + 1, "feast", {"name": "tết", "day": day, "lunar": True})
    month = read_month(tokens, index)
    if month is None or month.shape != "calendar" or "edge" in month.fields:
        return (
            Draft(first, index, "calendar", {"day": day, "lunar": True})
            if lunar and first < index - 1
            else None
        )
    fields = month.fields | {"day": day}
    return Draft(first, month.last, "calendar", fields | {"lunar": lunar or bool(fields.get("lunar"))})


def read_month(tokens: Tokens, index: int) -> Draft | None:
    """tháng 9; tháng 12/2017; tháng chín năm ngoái; tháng Chạp; tháng 9 và tháng 10 stay two."""
    if tokens.at(index) != "tháng":
        return None
    fields: dict[str, object] = {}
    last = index + 2
    if hit := MONTHS.at(tokens, index + 1):
        month, lunar = hit.payload
        if tokens.at(index + 1) == "năm" and (
            is_year(number(tokens, index + 2)) or tokens.at(index + 2) in ("nay", "ngoái")
        ):
            return None
        if lunar:
            fields["lunar"] = True
        last = hit.last
    elif found := read_numeric(tokens, index + 1, cued=True) if tokens.is_digit(index + 1) else None:
        if "year" not in found.fields or "day" in found.fields or "month" not in found.fields:
            return None
        return Draft(
            index, found.last, "calendar", {"month": found.fields["month"], "year": found.fields["year"]}
        )
    else:
        written = number(tokens, index + 1)
        if written is None or not 1 <= written <= 12:
            return None
        month = written
    fields["month"] = month
    return _year(tokens, Draft(index, last, "calendar", fields))


def read_quarter(tokens: Tokens, index: int) -> Draft | None:
    """quý I/2013; quý 2-2018; quý III năm nay; quý một."""
    if tokens.at(index) != "quý":
        return None
    word = tokens.at(index + 1)
    quarter = number(tokens, index + 1) or ROMAN.get(word) or DIGITS.get(word)
    last = index + 2
    if quarter is None and tokens.is_digit(index + 1):
        head, sign, year = tokens.text(index + 1).partition(".")  # quý 3.2013
        if sign and head in "1234" and is_year(int(year)):
            return Draft(index, last, "quarter", {"quarter": int(head), "year": int(year)})
    if quarter is None or not 1 <= quarter <= 4:
        return None
    return _year(tokens, Draft(index, last, "quarter", {"quarter": quarter}))


def read_months(tokens: Tokens, index: int) -> Draft | None:
    """6 tháng đầu năm 2017; 9 tháng 2013; 9 tháng năm nay; nửa đầu năm; hai quý đầu năm."""
    if tokens.at(index) == "nửa" and tokens.at(index + 1) in ("đầu", "cuối"):
        half = 1 if tokens.at(index + 1) == "đầu" else 2
        if tokens.at(index + 2) == "năm":
            return _year(tokens, Draft(index, index + 2, "half", {"half": half}), bare_last=index + 3)
        if month := read_month(tokens, index + 2):
            return month.having(edge="start" if half == 1 else "end")._replace(first=index)
        return None
    count = (
        number(tokens, index) or DIGITS.get(tokens.at(index)) or (10 if tokens.at(index) == "mười" else None)
    )
    unit = tokens.at(index + 1)
    if not count or count > 12 or unit not in ("tháng", "quý"):
        return None
    months = Decimal(count * (3 if unit == "quý" else 1))
    if months > 12:
        return None
    edge = {"đầu": "start", "cuối": "end"}.get(tokens.at(index + 2), "")
    last = index + 2 + bool(edge)
    draft = Draft(index, last, "months", {"count": months, "edge": edge or "start"})
    dated = _year(tokens, draft, bare_last=last + 1 if edge and tokens.at(last) == "năm" else None)
    if dated is not draft:
        return dated
    return draft.having(unit="year", offset=0) if not edge and _accumulates(tokens, index, last) else None


def _accumulates(tokens: Tokens, index: int, last: int) -> bool:
    """Lũy kế 9 tháng; "trong 10 tháng, ..."; "9 tháng đạt": the months of the year so far, not a duration."""
    before, behind = tokens.at(index - 1), tokens.at(last)
    if before in ACCUMULATING:
        return True
    if before in ("trong", "sau", "qua", "hết") and behind == ",":
        return True
    opens = index == 0 or before in (",", ";", ":", ".", "(", "–", "-", "và", "còn")
    return opens and (behind in RESULT_WORDS or behind == ",")


def read_year(tokens: Tokens, index: int) -> Draft | None:
    """năm 2017; năm 2012-2013; giai đoạn 2011-2015; những năm 1990; năm Giáp Ngọ."""
    if hit := TERMS.at(tokens, index):
        inner = hit.last + (tokens.at(hit.last) in ("năm", "từ"))
        inner += tokens.at(inner) == "năm"
        if span := _years(tokens, inner):
            return span._replace(first=index)
        if hit.payload and tokens.at(hit.last - 1) == "năm" and (year := number(tokens, hit.last)):
            decade = year if is_year(year) else 1900 + year if year < 100 and year % 10 == 0 else None
            if decade is not None and decade % 10 == 0:
                return Draft(index, hit.last + 1, "decade", {"year": decade})
            if is_year(year):
                return Draft(index, hit.last + 1, "calendar", {"year": year})
        return None
    word = tokens.at(index)
    if word in ("thập", "thế"):
        return _epoch(tokens, index)
    if word == "năm":
        if cycle := _cycle(tokens, index + 1):
            return cycle._replace(first=index)
        span = _years(tokens, index + 1)
        if span:
            return span._replace(first=index)
        year = number(tokens, index + 1)
        if year is not None and is_year(year) and len(tokens.text(index + 1)) == 4:
            return Draft(index, index + 2, "calendar", {"year": year})
        return None
    if tokens.is_digit(index):
        return _years(tokens, index)
    return None


def _years(tokens: Tokens, index: int) -> Draft | None:
    """2011-2015; 2007 - 2012; 2016 đến 2020."""
    first, last = number(tokens, index), number(tokens, index + 2)
    if tokens.at(index + 1) not in (*_DASHES, "đến", "tới") or first is None or not is_year(first):
        return None
    if last is not None and is_year(last) and first < last and len(tokens.text(index)) == 4:
        return Draft(index, index + 3, "term", {"year": first, "year_end": last})
    return None


def _epoch(tokens: Tokens, index: int) -> Draft | None:
    pair = (tokens.at(index), tokens.at(index + 1))
    value = number(tokens, index + 2) or ROMAN.get(tokens.at(index + 2))
    if pair in (("thập", "niên"), ("thập", "kỷ")) and value:
        if value < 100:
            value += 1900
        return Draft(index, index + 3, "decade", {"year": value}) if value % 10 == 0 else None
    if pair in (("thế", "kỷ"), ("thế", "kỉ")) and value and value <= 30:
        return Draft(index, index + 3, "century", {"count": Decimal(value)})
    return None


def _cycle(tokens: Tokens, index: int) -> Draft | None:
    """Giáp Ngọ: a stem and a branch of the sixty-year cycle, both of one parity."""
    stem, branch = tokens.at(index), BRANCH_SPELLINGS.get(tokens.at(index + 1), tokens.at(index + 1))
    if stem not in STEMS or branch not in BRANCHES or not tokens.text(index)[0].isupper():
        return None
    if (STEMS.index(stem) - BRANCHES.index(branch)) % 2:
        return None
    return Draft(index, index + 2, "cycle", {"name": f"{stem} {branch}"})


def read_feast(tokens: Tokens, index: int) -> Draft | None:
    """Tết Giáp Ngọ; Tết Nguyên đán 2014; Noel; Trung thu; Quốc khánh 2/9 leaves its day to the numeric reader."""
    word, pair = tokens.at(index), f"{tokens.at(index)} {tokens.at(index + 1)}"
    if word == "tết":
        named = next((n for n in (2, 3) if _tet_name(tokens, index, n)), 1)
        name = " ".join(tokens.low[index : index + named])
        draft = Draft(index, index + named, "feast", {"name": name})
        if cycle := _cycle(tokens, index + named):
            return draft.having(last=cycle.last, name=f"{name} {cycle.fields['name']}")
        return _year(tokens, draft)
    if word == "noel":
        return _year(tokens, Draft(index, index + 1, "feast", {"name": "giáng sinh"}))
    if pair in ("giáng sinh", "trung thu", "quốc khánh", "giao thừa", "vu lan", "giỗ tổ"):
        return _year(tokens, Draft(index, index + 2, "feast", {"name": pair}))
    if word == "mùa" and tokens.at(index + 1) in ("xuân", "hè", "hạ", "thu", "đông"):
        season = {"hè": "hạ"}.get(tokens.at(index + 1), tokens.at(index + 1))
        dated = _year(tokens, Draft(index, index + 2, "season", {"name": season}))
        return dated if {"year", "unit"} & dated.fields.keys() else None
    return None


def _tet_name(tokens: Tokens, index: int, size: int) -> bool:
    names = (
        "tết ta",
        "tết tây",
        "tết nguyên đán",
        "tết dương lịch",
        "tết âm lịch",
        "tết cổ truyền",
        "tết trung thu",
    )
    return " ".join(tokens.low[index : index + size]) in names


def _year(tokens: Tokens, draft: Draft, bare_last: int | None = None) -> Draft:
    """Attach the year behind: "năm 2017", "/2017", "-2018", "2013", "năm nay", "năm ngoái"; or a bare "năm"."""
    last = draft.last
    word = tokens.at(last)
    if (
        word in ("/", *_DASHES)
        and is_year(year := number(tokens, last + 1))
        and len(tokens.text(last + 1)) == 4
    ):
        return draft.having(last=last + 2, year=year)
    if is_year(year := number(tokens, last)) and len(tokens.text(last)) == 4:
        return draft.having(last=last + 1, year=year)
    skip = last + (word in ("của", "trong", ","))
    if tokens.at(skip) == "năm":
        if is_year(year := number(tokens, skip + 1)) and len(tokens.text(skip + 1)) == 4:
            return draft.having(last=skip + 2, year=year)
        if cycle := _cycle(tokens, skip + 1):
            return draft.having(last=cycle.last, name=cycle.fields["name"])
        hit = RELATIVE.at(tokens, skip + 1)
        if hit and word != ",":
            return draft.having(last=hit.last, unit="year", offset=int(hit.payload["offset"]))
    if bare_last is not None:
        return draft.having(last=bare_last, unit="year", offset=0)
    if draft.shape in ("calendar", "quarter") and "day" not in draft.fields:
        hit = RELATIVE.at(tokens, last)
        if (
            hit
            and hit.payload["offset"] in ("-1", "1")
            and hit.payload["phrase"] not in ("trước", "sau", "nữa")
        ):
            return draft.having(last=hit.last)
    return draft
