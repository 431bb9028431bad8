"""Where a noun ends that a clause tells apart: "số thí sinh đạt điểm trên trung bình là 98%"."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import STOPS, Surroundings
from factcheck.language.cues import cues
from factcheck.language.tokens import Phrases

LONGEST = 8  # words of the noun with its clause


def clause_end(place: Surroundings, first: int, end: int, high: int) -> int:
    """Behind the clause of the noun from ``first`` to ``end``, which may go up to the number; else ``end``.

    Only a noun that counts has one: "số", "tỷ lệ".
    """
    if place.plain[first] not in cues("counting"):
        return end
    at = end
    while at < high and at - first < LONGEST:
        token = place.all[at]
        if (
            token.number
            or token.before
            or place.view.begins_a_time(at)
            or _ends().at(place.plain, at) is not None
        ):
            break
        at += 1
    while at > end and place.plain[at - 1] in STOPS:
        at -= 1
    return at


@cache
def _ends() -> Phrases:
    """Words behind which no clause goes on: of whom, where, since when, and how it moved."""
    return Phrases((word, word) for word in cues("closing") | cues("time") | cues("copula"))
