"""What is counted where the noun stands before: "số lợn mắc bệnh là 140 con", "số em dự thi là 30 em"."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.content import FILLERS, NOWHERE, Span
from factcheck.extraction.context.heads import ends_a_compound, head_before
from factcheck.extraction.context.surroundings import Surroundings
from factcheck.language.cues import cues
from factcheck.model import Quantity

NUMBERS = frozenset({"số", "lượng"})
TOTALS = (("tổng", "số"), ("số", "lượng"))


def numbered(quantity: Quantity, place: Surroundings, low: int, high: int) -> Span:
    """The noun behind the last "số" or "lượng" of its clause; nowhere, if it has a noun of its own.

    ``high``: where the words before the number end, its hedge apart.
    """
    first, last = place.noun_phrase()
    low = max(low, place.clause)
    if first == last or NUMBERS.isdisjoint(place.plain[low:high]):
        return NOWHERE
    classified = last - first == 1 and place.plain[first] in cues("classifier") | cues("bare")
    head, end = head_before(quantity, place, low, high).span
    start = head + (place.plain[head : head + 2] in TOTALS)
    if end - start < 2 or place.plain[start] not in NUMBERS or ends_a_compound(place.plain, start):
        return NOWHERE
    echoed = _echoes(place, (first, last), (start + 1, end)) and _equals(place, end, high)
    return (start + 1, end) if classified or echoed else NOWHERE


def _echoes(place: Surroundings, noun: Span, head: Span) -> bool:
    """Whether the noun behind says no more than the one before: "số thí sinh bỏ thi là 12 em"."""
    said = place.plain[noun[0] : noun[1]]
    own = place.plain[head[0] : head[1]]
    return said == own[: len(said)] or (len(said) == 1 and said[0] in cues("echo")) or said[:1] == own[:1]


def _equals(place: Surroundings, end: int, high: int) -> bool:
    """Whether the noun is told to be so many: by "là", or with only hedges and the like between."""
    if place.view.signs_between(end, high):
        return False
    return place.plain[high - 1] == "là" or _links().issuperset(place.plain[end:high])


@cache
def _links() -> frozenset[str]:
    return frozenset(FILLERS | cues("copula") | cues("to") | {"đạt", "ở", "mức", "đã", "vào", "với"})


__all__ = ["numbered"]
