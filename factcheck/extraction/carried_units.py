"""Units that stand earlier: 527 ca tại TPHCM (419), Phú Yên (40); số người chết tăng từ 93 lên 142."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.extraction.drafts import Draft
from factcheck.extraction.lexicon import CONTEXTS, EMPHASIS, FRONT_HEDGES
from factcheck.extraction.place_lists import in_brackets, in_place_list
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import Reading, read_unit_behind

_TOTAL_REACH = 24  # words between "số người" and its number
_HEADING_REACH = 12  # words before the first place of a list among which what it counts is named


def carried_units(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """Give a bare count the unit that was said for it before: by a list of places, or by "số người chết"."""
    carried = list(drafts)
    held: str | None = None  # the unit of the list that runs
    whole: Draft | None = None  # what is measured and not counted, of which a bracket may tell the parts
    for index, draft in enumerate(carried):
        if draft.kind == "measure" and draft.unit is not None:
            held, whole = None, draft
        if draft.kind != "count" or draft.score or draft.vague:
            continue
        if draft.unit is not None or draft.unit_text:
            held, whole = draft.unit_text or _text(tokens, draft.unit), None
            continue
        if whole is not None and _divides(tokens, whole, draft):
            carried[index] = _part_of(whole, draft, _text(tokens, whole.unit))
            continue
        if in_place_list(tokens, draft.first) or in_brackets(tokens, draft.first, draft.last):
            unit = _in_aside(tokens, carried, index) or held or _heading(tokens, draft.first)
            held = unit or held
        else:
            unit = _total(tokens, draft.first) or (held if _follows(tokens, draft) else None)
        if unit:
            carried[index] = replace(draft, unit_text=unit, why=(*draft.why, "unit said before"))
    return carried


def _follows(tokens: Tokens, draft: Draft) -> bool:
    """ "1.071.393 thí sinh, tăng hơn 45.000 so với năm trước": more of what was counted before."""
    return tokens.at(_words_before(tokens, draft.first) - 1) in CONTEXTS["held_before"]


def _divides(tokens: Tokens, whole: Draft, part: Draft) -> bool:
    """ "800 ha lúa ngập (Huế 500, Đà Nẵng 300)": whether it is a part that the bracket tells."""
    if not in_place_list(tokens, part.first) or part.numeral.value > whole.numeral.value:
        return False
    between = tokens.low[whole.last : part.first]
    return "(" in between and ")" not in between


def _part_of(whole: Draft, part: Draft, unit: str | None) -> Draft:
    given = None if whole.unit is None else replace(whole.unit, phrase_last=0)
    return replace(part, kind=whole.kind, unit=given, unit_text=unit, why=(*part.why, "unit said before"))


def _words_before(tokens: Tokens, first: int) -> int:
    """Where the words of emphasis and the hedge before a number start."""
    for phrases in (FRONT_HEDGES, EMPHASIS):
        if hit := phrases.before(tokens, first):
            first = hit.first
    return first


def _text(tokens: Tokens, unit: Reading | None) -> str | None:
    return None if unit is None else tokens.slice(unit.first, unit.last)


def _in_aside(tokens: Tokens, drafts: Sequence[Draft], index: int) -> str | None:
    """Quảng Trị 16 (tăng 3 người): the bracket behind says what is counted."""
    if tokens.at(drafts[index].last) != "(" or index + 1 == len(drafts):
        return None
    aside = drafts[index + 1]
    inside = all(tokens.at(place) != ")" for place in range(drafts[index].last, aside.first))
    return _text(tokens, aside.unit) if inside and aside.kind == "count" else None


def _heading(tokens: Tokens, first: int) -> str | None:
    """ "ghi nhận ca bệnh như sau: Bình Dương (2.575)": what stands behind the word that opens the list."""
    for place in range(first - 1, max(-1, first - 1 - _HEADING_REACH), -1):
        if tokens.at(place) in CONTEXTS["counts_behind"] and (unit := read_unit_behind(tokens, place + 1)):
            return _text(tokens, unit) if unit.kind == "count" else None
    return None


def _total(tokens: Tokens, first: int) -> str | None:
    """ "Số người chết ... đã tăng từ 93 lên 142": the noun behind "số" where a verb leads to the number."""
    place = _words_before(tokens, first)
    if not any(tokens.at(start) in CONTEXTS["total_before"] for start in range(place - 1, first)):
        return None
    for start in range(place - 1, max(-1, place - 1 - _TOTAL_REACH), -1):
        if tokens.at(start) in (";", ".", "("):
            return None
        if tokens.at(start) == "số" and tokens.at(start - 1) not in CONTEXTS["not_total"]:
            unit = read_unit_behind(tokens, start + 1)
            return _text(tokens, unit) if unit is not None and unit.kind == "count" else None
    return None
