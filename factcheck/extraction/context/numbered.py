"""What is counted where only a classifier stands behind the number: "số lợn mắc bệnh là 140 con"."""

from __future__ import annotations

from factcheck.extraction.context.heads import NOWHERE, Span, head_before
from factcheck.extraction.context.surroundings import Surroundings
from factcheck.language.cues import cues

NUMBERS = frozenset({"số", "lượng"})


def numbered(place: Surroundings, low: int, high: int) -> Span:
    """The noun behind the last "số" or "lượng" of its clause; nowhere, if it has a noun of its own."""
    first, last = place.noun_phrase()
    if last - first != 1 or place.plain[first] not in cues("classifier") | cues("bare"):
        return NOWHERE
    head, end = head_before(place, max(low, place.clause), high).span
    if end - head < 2 or place.plain[head] not in NUMBERS:
        return NOWHERE
    return head + 1, end


__all__ = ["numbered"]
