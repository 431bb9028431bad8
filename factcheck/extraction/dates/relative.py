"""Relative dates: hôm qua, sáng nay, tuần trước, 3 ngày qua, cách đây 2 năm, đầu năm, thứ Sáu tuần này."""

from __future__ import annotations

from factcheck.extraction.dates.calendar import read_day, read_feast, read_month, read_quarter, read_year
from factcheck.extraction.dates.words import (
    CUES,
    DAY_PARTS,
    DAY_WORDS,
    EDGES,
    NOT_NOW,
    RELATIVE,
    TIME_UNITS,
    WEEKDAYS,
    Draft,
)
from factcheck.extraction.numerals import read_numeral
from factcheck.extraction.tokens import Tokens

_PART_DAYS = {"nay": 0, "qua": -1, "mai": 1, "kia": -2}


def read_day_word(tokens: Tokens, index: int) -> Draft | None:
    """hôm nay, đến nay, cùng ngày; a date in brackets behind says which day it was."""
    if tokens.at(index) == "cùng":
        return _same(tokens, index)
    hit = DAY_WORDS.at(tokens, index)
    if hit is None:
        return None
    unit, offset = hit.payload
    if tokens.at(index) == "hiện" and (
        tokens.at(index - 1) in NOT_NOW
        or tokens.at(hit.last) in ("đại", "tượng", "trường", "thực", "hữu", "vật", "diện")
    ):
        return None
    if unit == "now":
        return Draft(index, hit.last, "now", {"implicit": True, "link": "as_of"})
    draft = Draft(index, hit.last, "relative", {"unit": unit, "offset": offset})
    return _bracketed_day(tokens, draft)


def _bracketed_day(tokens: Tokens, draft: Draft) -> Draft:
    """hôm nay (22-10), hôm nay 22-10, hôm qua, 21/10: the day that is named wins."""
    behind = draft.last + (tokens.at(draft.last) in ("(", ","))
    if named := read_day(tokens, behind):
        if (
            named.shape == "calendar"
            and "month" in named.fields
            and (behind > draft.last or tokens.at(behind) != "ngày")
        ):
            closing = named.last + (tokens.at(named.last) == ")" and tokens.at(behind - 1) == "(")
            keep = {"part": draft.fields["part"]} if "part" in draft.fields else {}
            return Draft(draft.first, closing, "calendar", named.fields | keep)
    return draft


def read_day_part(tokens: Tokens, index: int) -> Draft | None:
    """sáng nay, chiều qua, sáng 14/12, rạng sáng nay, đêm 3 rạng sáng 4/9, sáng thứ Ba."""
    hit = DAY_PARTS.at(tokens, index)
    if hit is None:
        return None
    part, inner = hit.payload, hit.last
    offset = _PART_DAYS.get(tokens.at(inner))
    if offset is not None and tokens.at(inner + 1) != "hệ":
        draft = Draft(index, inner + 1, "relative", {"unit": "day", "offset": offset, "part": part})
        return _bracketed_day(tokens, draft)
    for reader in (read_day, read_day_word, read_weekday):
        if (day := reader(tokens, inner)) and day.shape != "now":
            if day.shape == "calendar" and "month" not in day.fields:
                continue
            return day.having(part=part)._replace(first=index)
    if part == "night" and tokens.is_digit(inner) and tokens.at(inner + 1) in ("rạng", "và"):
        later = read_day_part(tokens, inner + 1 + (tokens.at(inner + 1) == "và"))  # đêm 3 rạng sáng 4/9
        if later and later.shape == "calendar" and tokens.text(inner).isdigit():
            earlier = later._replace(
                first=index,
                last=inner + 1,
                fields=later.fields | {"day": int(tokens.text(inner)), "part": "night"},
            )
            return Draft(index, later.last, "range", {"parts": (earlier, later)})
    return None


def read_weekday(tokens: Tokens, index: int) -> Draft | None:
    """thứ Sáu tuần trước; thứ Ba (12/11); chủ nhật. A bare "thứ hai" needs a sign that it is a day."""
    inner = index + (tokens.at(index) in ("ngày", "hôm"))
    hit = WEEKDAYS.at(tokens, inner)
    if hit is None:
        return None
    fields: dict[str, object] = {"weekday": hit.payload, "offset": 0}
    sunday = hit.payload == 6
    behind = hit.last + (tokens.at(hit.last) in ("(", ","))
    if (day := read_day(tokens, behind)) and day.shape == "calendar" and "month" in day.fields:
        closing = day.last + (tokens.at(day.last) == ")" and tokens.at(behind - 1) == "(")
        return Draft(index, closing, "calendar", day.fields | {"weekday": hit.payload})
    if tokens.at(hit.last) == "tuần" and (week := RELATIVE.at(tokens, hit.last + 1)):
        return Draft(
            index, week.last, "weekday", fields | {"offset": int(week.payload["offset"]), "unit": "week"}
        )
    if (after := RELATIVE.at(tokens, hit.last)) and after.payload["phrase"] in (
        "vừa qua",
        "vừa rồi",
        "tới",
        "này",
    ):
        return Draft(
            index, after.last, "weekday", fields | {"offset": 1 if after.payload["offset"] == "1" else 0}
        )
    named = tokens.text(hit.last - 1)[0].isupper() or tokens.text(hit.last - 1).isdigit()
    if sunday or inner > index or (named and tokens.at(index - 1) in CUES) or DAY_PARTS.before(tokens, index):
        return Draft(index, hit.last, "weekday", fields)
    if named and tokens.text(index)[0].isupper() and tokens.text(hit.last - 1)[0].isupper():
        return Draft(index, hit.last, "weekday", fields)
    return None


def read_unit(tokens: Tokens, index: int) -> Draft | None:
    """tuần trước, tháng này, năm ngoái, quý trước, năm nay."""
    unit = TIME_UNITS.get(tokens.at(index))
    if unit is None or unit in ("minute", "hour", "day"):
        return None
    hit = RELATIVE.at(tokens, index + 1)
    if (
        hit is None
        or not hit.payload["offset"]
        or hit.payload["phrase"] in ("nữa", "trở lại", "gần đây", "lại đây")
    ):
        return None
    if hit.payload["phrase"] == "rồi" and unit == "year":
        return None
    return Draft(index, hit.last, "relative", {"unit": unit, "offset": int(hit.payload["offset"])})


def read_span(tokens: Tokens, index: int) -> Draft | None:
    """3 ngày qua, năm năm trở lại đây, 2 tuần tới; 3 ngày trước and cách đây 3 ngày are points."""
    first = index
    ago = tokens.at(index) == "cách" and tokens.at(index + 1) == "đây"
    if ago:
        index += 2
        index += tokens.at(index) in ("hơn", "gần", "khoảng")
    count = read_numeral(tokens, index)
    if count is None or count.range_end is not None or count.value > 1000:
        return None
    unit = TIME_UNITS.get(tokens.at(count.last))
    if unit is None or tokens.at(index - 1) == "thứ":
        return None
    if ago:
        return Draft(first, count.last + 1, "relative", {"unit": unit, "offset": -int(count.value)})
    hit = RELATIVE.at(tokens, count.last + 1)
    if hit is None or hit.payload["phrase"] in ("này", "nay", "ngoái", "rồi"):
        return None
    word = hit.payload["phrase"]
    if word in ("trước", "sau", "nữa"):
        if tokens.at(hit.last) in ("khi", "lúc", "đó") and tokens.at(hit.last) != "đó":
            return None
        last = hit.last + (tokens.at(hit.last) in ("đây", "đó"))
        return Draft(
            first,
            last,
            "relative",
            {"unit": unit, "offset": int(count.value) * (-1 if word == "trước" else 1)},
        )
    if not hit.payload["span"]:
        return None
    return Draft(
        first, hit.last, "span", {"unit": unit, "count": count.value, "offset": int(hit.payload["span"])}
    )


def read_edge(tokens: Tokens, index: int) -> Draft | None:
    """đầu tháng 9, cuối năm ngoái, giữa tuần này; "đầu năm" alone is of this year."""
    hit = EDGES.at(tokens, index)
    if hit is None:
        return None
    inner = hit.last
    for reader in (read_month, read_quarter, read_unit, read_year, read_feast):
        if found := reader(tokens, inner):
            if found.shape in ("calendar", "relative", "quarter", "decade", "century"):
                return found.having(edge=hit.payload)._replace(first=index)
            return None
    unit = TIME_UNITS.get(tokens.at(inner))
    if unit in ("year", "month", "week", "quarter") and tokens.at(inner + 1) not in (
        "đó",
        "ấy",
        "sau",
        "mới",
        "thứ",
    ):
        return Draft(index, inner + 1, "relative", {"unit": unit, "offset": 0, "edge": hit.payload})
    return None


def _same(tokens: Tokens, index: int) -> Draft | None:
    """cùng ngày; cùng kỳ năm trước; cùng kỳ 2012; cùng thời điểm năm ngoái; cùng tháng năm 2012."""
    word = tokens.at(index + 1)
    if word == "ngày" or (word in ("buổi", "hôm") and tokens.at(index + 2) in ("sáng", "chiều", "tối")):
        return Draft(index, index + 2, "same_day", {})
    wide = {"kỳ": 2, "kì": 2, "thời": 3, "tháng": 2, "quý": 2}.get(word)
    if wide is None or (word == "thời" and tokens.at(index + 2) not in ("điểm", "gian", "kỳ")):
        return None
    last = index + wide
    link = {"link": "compared"}
    last += tokens.at(last) == "của"
    for reader in (read_unit, read_year, read_month):
        if (year := reader(tokens, last)) and year.shape in ("calendar", "relative", "term"):
            fields = {k: v for k, v in year.fields.items() if k in ("year", "unit", "offset", "month")}
            return Draft(index, year.last, "same_period", fields | link)
    bare = tokens.text(last)
    if bare.isdigit() and len(bare) == 4:
        return Draft(index, last + 1, "same_period", {"year": int(bare)} | link)
    if word in ("tháng", "quý"):
        return None
    return Draft(index, index + wide, "same_period", {"unit": "year", "offset": -1} | link)
