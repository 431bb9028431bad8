"""Units shared by neighbours: từ 40 lên 80%; 40, 50 và 60 tỷ; 8 trên tổng số 11 nhóm; 1600 x 900 pixel."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.drafts import Draft
from factcheck.extraction.lexicon import FRONT_HEDGES
from factcheck.extraction.number_words import ONE
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

LINKS = {row["word"]: row["use"] for row in table("vi", "sharing_links")}
_NEIGHBOURS = 4  # quantities behind one among which the one outside an aside is sought
_NO_PERCENT = 1000  # from here on a figure is no percentage: "số hộ là 12.450, tăng 3,1%"
_LONGEST_LINK = 5  # words between two quantities that may share a unit


def shared_units(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """Give a quantity without a unit that of the next one, where only linking words stand between."""
    shared = list(drafts)
    for index in range(len(shared) - 2, -1, -1):
        draft = shared[index]
        if draft.kind not in ("count", "money") or draft.score or not _lacks_unit(tokens, draft):
            continue
        behind = _next_outside(tokens, draft, shared[index + 1 : index + 1 + _NEIGHBOURS])
        if behind is None or (draft.kind == "money" and not _is_money_too(draft, behind)):
            continue
        if behind.score or behind.kind == "ordinal" or (behind.unit is None and not behind.unit_text):
            continue
        if behind.kind == "percent" and draft.numeral.value >= _NO_PERCENT:
            continue
        if _linked(tokens, draft.last, behind.first):
            shared[index] = _with_unit(tokens, draft, behind)
    return shared


def _is_money_too(draft: Draft, behind: Draft) -> bool:
    """Whether a bare amount may share the next unit: "bán 17,8 triệu và 17,6 triệu máy" is no money."""
    guessed = draft.unit is None and not draft.unit_text and behind.numeral.top > ONE
    return behind.kind in ("money", "rate") or guessed


def _next_outside(tokens: Tokens, draft: Draft, following: Sequence[Draft]) -> Draft | None:
    """The next quantity; one in an aside that opens behind ``draft`` is passed over."""
    opening = next(
        (i for i in range(draft.last, min(draft.last + 4, tokens.size)) if tokens.at(i) == "("), None
    )
    closing = None if opening is None else _closing(tokens, opening, tokens.size)
    return next((one for one in following if closing is None or one.first >= closing), None)


def _lacks_unit(tokens: Tokens, draft: Draft) -> bool:
    if draft.unit_text:
        return False
    return draft.unit is None or tokens.at(draft.unit.first) in LINKS


def _linked(tokens: Tokens, last: int, first: int) -> bool:
    """Whether only linking words stand between; an aside in brackets does not count."""
    count, index, joined = 0, last, False
    while index < first:
        if tokens.at(index) == "(" and (closing := _closing(tokens, index, first)):
            index = closing
            continue
        if (hedge := FRONT_HEDGES.at(tokens, index)) and hedge.last - index > 1:
            count, index = count + 1, hedge.last  # ít nhất 20, nhiều nhất 30 người
            continue
        if tokens.at(index) not in LINKS:
            return False
        joined = joined or LINKS[tokens.at(index)] == "joins"
        count, index = count + 1, index + 1
    return joined and count <= _LONGEST_LINK


def _closing(tokens: Tokens, index: int, limit: int) -> int | None:
    for end in range(index + 1, min(limit, index + 8)):
        if tokens.at(end) == ")":
            return end + 1
    return None


def _with_unit(tokens: Tokens, draft: Draft, behind: Draft) -> Draft:
    numeral = draft.numeral
    scale = behind.numeral.top
    smaller = numeral.value < behind.numeral.value * 1000 / scale
    if (
        numeral.top == ONE
        and scale > ONE
        and not numeral.alternatives
        and smaller
        and numeral.value >= Decimal("0.1")
    ):
        numeral = replace(
            numeral,
            value=numeral.value * scale,
            place=numeral.place * scale,
            rounded=True,
            scale=scale,
            top=scale,
        )
    unit = behind.unit
    text = behind.unit_text
    if text is None and behind.unit is not None:
        text = tokens.slice(behind.unit.first, behind.unit.last)
    return replace(
        draft,
        numeral=numeral,
        unit=None if unit is None else replace(unit, phrase_last=0),  # it stands behind the next one
        kind=behind.kind,
        unit_text=text,
        why=(*draft.why, "unit shared with the next"),
    )
