"""Words for days: hôm nay, cùng ngày, sáng nay, đêm 3 rạng sáng 4/9, hôm nay (22/10)."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.extraction.dates.cues import part_day
from factcheck.extraction.dates.days import read_day
from factcheck.extraction.dates.draft import Draft, number
from factcheck.extraction.dates.numeric import read_numeric
from factcheck.extraction.dates.weekdays import read_weekday
from factcheck.extraction.dates.words import (
    BEFORE_NOW,
    BEFORE_WHOLE,
    BEHIND_NOW,
    BEHIND_WHOLE,
    BEHIND_WITHIN,
    DAY_PARTS,
    DAY_WORDS,
    NIGHT_JOINS,
)
from factcheck.extraction.tokens import Tokens


def read_day_word(tokens: Tokens, index: int) -> Draft | None:
    """hôm nay, hôm sau, hiện nay, đến nay; a date behind says which day it was."""
    hit = DAY_WORDS.at(tokens, index)
    if hit is None:
        return None
    unit, offset, told = hit.payload
    if BEFORE_NOW.before(tokens, index) or (hit.last == index + 1 and BEHIND_NOW.at(tokens, hit.last)):
        return None  # thực hiện tại; hiện đại
    if unit == "now":
        return Draft(index, hit.last, "now", {"implicit": True, "link": "as_of"})
    if told == "end" and tokens.at(hit.last) not in BEHIND_WITHIN:
        return None  # trong ngày 13/6, trong ngày làm việc
    if told == "whole" and not _stands_alone(tokens, index, hit.last):
        return None  # cả năm 2013, kế hoạch cả năm, cả năm người
    if told == "told" and unit == "day" and not offset:
        return Draft(index, hit.last, "same_day", {})
    name = {"": {}, "ending": {"name": "ending"}}.get(told, {"name": "told"})
    fields = {"unit": unit, "offset": offset} | name
    return named_day(tokens, Draft(index, hit.last, "relative", fields))


def _stands_alone(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "cả năm" opens a clause or stands behind "tính chung", and a word of figures follows."""
    opens = not first or tokens.at(first - 1) in BEFORE_WHOLE
    return opens and (tokens.at(last) in BEHIND_WITHIN or tokens.at(last) in BEHIND_WHOLE)


def named_day(tokens: Tokens, draft: Draft) -> Draft:
    """hôm nay (22-10), hôm nay 22-10, hôm qua, 21/10: the day that is named wins."""
    behind = draft.last + (tokens.at(draft.last) in ("(", ","))
    named = read_numeric(tokens, behind, cued=True) if behind > draft.last else None
    named = named or read_day(tokens, behind)
    if named is None or named.shape != "calendar" or "month" not in named.fields:
        return draft
    if behind == draft.last and tokens.at(behind) == "ngày":
        return draft
    closing = named.last + (tokens.at(named.last) == ")" and tokens.at(behind - 1) == "(")
    keep = {"part": draft.fields["part"]} if "part" in draft.fields else {}
    return Draft(draft.first, closing, "calendar", named.fields | keep)


def read_session(tokens: Tokens, index: int) -> Draft | None:
    """phiên sáng, phiên giao dịch chiều: part of the day that is spoken of."""
    if tokens.at(index) != "phiên":
        return None
    inner = index + 1 + 2 * (tokens.at(index + 1) == "giao" and tokens.at(index + 2) == "dịch")
    hit = DAY_PARTS.at(tokens, inner)
    if hit is None:
        return None
    whole = _one_part(tokens, inner)
    return replace(whole, first=index) if whole else Draft(index, hit.last, "calendar", {"part": hit.payload})


def read_day_part(tokens: Tokens, index: int) -> Draft | None:
    """sáng nay, chiều qua, sáng 14/12, sáng thứ Ba; đêm 3 rạng sáng 4/9, đêm qua rạng sáng nay."""
    first = _one_part(tokens, index)
    if first is None:
        return _bare_night(tokens, index)
    later = _one_part(tokens, _joined(tokens, first.last))
    if first.fields["part"] in ("night", "evening") and later and later.fields["part"] in ("dawn", "morning"):
        return Draft(index, later.last, "range", {"parts": (first, later)})
    return first


def _one_part(tokens: Tokens, index: int) -> Draft | None:
    hit = DAY_PARTS.at(tokens, index)
    if hit is None:
        return None
    part, inner = hit.payload, hit.last
    if tokens.at(inner) == "và" and (second := DAY_PARTS.at(tokens, inner + 1)):
        inner, part = second.last, ""  # chiều và tối 20/10: of the day
    offset = part_day(tokens, inner)
    if offset is not None and tokens.at(inner + 1) != "hệ":
        fields = {"unit": "day", "offset": offset, "part": part}
        return named_day(tokens, Draft(index, inner + 1, "relative", fields))
    inner += tokens.at(inner) == "của"
    for reader in (read_day, read_same_day, read_day_word, read_weekday):
        day = reader(tokens, inner)
        if day is None or day.shape == "now":
            continue
        if day.shape == "range":
            return replace(day, first=index).having(part="")
        if day.shape == "calendar" and "month" not in day.fields and tokens.at(inner) != "ngày":
            continue
        return day.having(first=index, part=part)
    return None


def _bare_night(tokens: Tokens, index: int) -> Draft | None:
    """đêm 3 rạng sáng 4/9; đêm 20, rạng sáng ngày 21/10: the night takes its month from the morning."""
    hit = DAY_PARTS.at(tokens, index)
    if hit is None or hit.payload not in ("night", "evening"):
        return None
    inner = hit.last + (tokens.at(hit.last) == "ngày")
    day = number(tokens, inner)
    if day is None or not 1 <= day <= 31:
        return None
    behind = _joined(tokens, inner + 1)
    later = _one_part(tokens, behind) or (read_day(tokens, behind) if behind > inner + 1 else None)
    if later is None or later.shape != "calendar" or "month" not in later.fields:
        return None
    earlier = later.having(first=index, last=inner + 1, day=day, part=hit.payload)
    return Draft(index, later.last, "range", {"parts": (earlier, later)})


def _joined(tokens: Tokens, index: int) -> int:
    """Behind the word or comma that joins a night to its morning."""
    return index + (tokens.at(index) in NIGHT_JOINS)


def read_same_day(tokens: Tokens, index: int) -> Draft | None:
    """cùng ngày; (sáng) cùng ngày; cùng hôm; cùng đêm."""
    if tokens.at(index) != "cùng":
        return None
    if tokens.at(index + 1) in ("ngày", "hôm"):
        return Draft(index, index + 2, "same_day", {})
    hit = DAY_PARTS.at(tokens, index + 1)
    return Draft(index, hit.last, "same_day", {"part": hit.payload}) if hit else None
