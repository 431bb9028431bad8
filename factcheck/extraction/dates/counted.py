"""So many units from now: 3 ngày qua, 2 tuần tới, 5 năm trước, cách đây 3 ngày, 3 năm nay."""

from __future__ import annotations

from factcheck.extraction.dates.cues import placed_at
from factcheck.extraction.dates.draft import Draft
from factcheck.extraction.dates.words import (
    ADDS_UP,
    BARS,
    LOOSE,
    RANKING,
    TIME_UNITS,
    TO,
    UNIT_HEADS,
    WHEN,
)
from factcheck.extraction.numerals import Numeral, read_numeral
from factcheck.extraction.tokens import Tokens

_MOST = 1000  # units
_YEAR = 12  # months
AGO = {"cách": frozenset({"đây", "nay"}), "trước": frozenset({"đó"}), "sau": frozenset({"đó"})}
NEAR = 5  # words in which a number in words is followed by its unit


def read_counted(tokens: Tokens, index: int) -> Draft | None:
    """A stretch up to now or from now (3 ngày qua), or a point that far away (3 ngày trước)."""
    count = _count(tokens, index)
    if count is None or tokens.at(index - 1) in RANKING:
        return None
    fewest, count = count, _most(tokens, count)
    unit = TIME_UNITS.at(tokens, count.last)
    if unit is None:
        return None
    placed = placed_at(tokens, unit.last)
    if placed is None:
        return None
    row = placed.payload
    if row.phrase == "nay" and unit.payload == "hour":
        return None  # 20h nay is a time of today
    if row.span == -1 and unit.payload == "month" and _adds_up(tokens, index) and count.value <= _YEAR:
        return Draft(index, placed.last, "months", {"count": count.value, "edge": ""})
    if row.span is not None:
        fields = {"unit": unit.payload, "count": count.value, "offset": row.span}
        return Draft(index, placed.last, "span", fields)
    if (
        row.point is None
        or count is not fewest
        or count.value != int(count.value)
        or tokens.at(placed.last) in WHEN
    ):
        return None
    return _point(
        index, placed.last, unit.payload, row.point * int(count.value), told=row.told in ("always", "point")
    )


def _most(tokens: Tokens, count: Numeral) -> Numeral:
    """ "24-48 giờ tới", "3 đến 6 giờ tới": the longer stretch; the number itself where it is alone."""
    to = TO.at(tokens, count.last)
    behind = to.last if to else count.last + 1
    if (to is None and tokens.at(count.last) not in BARS) or not tokens.is_digit(behind):
        return count
    later = _count(tokens, behind)
    return later if later is not None and later.value > count.value else count


def _adds_up(tokens: Tokens, index: int) -> bool:
    """ "Lũy kế 8 tháng qua": the months of the year so far, not eight months up to today."""
    return f"{tokens.at(index - 2)} {tokens.at(index - 1)}" in ADDS_UP


def read_ago(tokens: Tokens, index: int) -> Draft | None:
    """cách đây 2 năm; cách nay hơn 3 tháng; trước đó 2 ngày; sau đó một tuần."""
    head = tokens.at(index)
    if tokens.at(index + 1) not in AGO.get(head, ()):
        return None
    told = head != "cách"
    inner = index + 2
    inner += tokens.at(inner) in LOOSE
    count = _count(tokens, inner)
    unit = TIME_UNITS.at(tokens, count.last) if count else None
    if count is None or unit is None or count.value != int(count.value):
        return None
    sign = 1 if head == "sau" else -1
    return _point(index, unit.last, unit.payload, sign * int(count.value), told=told)


def _count(tokens: Tokens, index: int) -> Numeral | None:
    """A whole or broken number of units; its unit is looked for before a number in words is read."""
    if UNIT_HEADS.isdisjoint(tokens.low[index + 1 : index + 1 + NEAR]):
        return None
    count = read_numeral(tokens, index)
    return count if count and count.range_end is None and 0 < count.value <= _MOST else None


def _point(first: int, last: int, unit: str, offset: int, *, told: bool) -> Draft:
    fields = {"unit": unit, "offset": offset} | ({"name": "told"} if told else {})
    return Draft(first, last, "relative", fields)
