"""What stands between two figures, or two dates, that are told in one row: "10, gần 8 và 5 tỷ USD"."""

from __future__ import annotations

from functools import cache

from factcheck.language.cues import cues
from factcheck.language.happenings import words_of_hedges
from factcheck.language.tokens import words

_ENDING = frozenset(".:()")


def joins(between: str, unit: str = "") -> bool:
    """Whether it is no more than commas, "và", hedges and the ``unit`` of the first."""
    said, own = words(between), words(unit)
    if said[: len(own)] == own:
        said = said[len(own) :]
    listed = "," in between or ";" in between or not cues("joins").isdisjoint(said)
    return listed and _ENDING.isdisjoint(between) and _fillers().issuperset(said)


@cache
def _fillers() -> frozenset[str]:
    return words_of_hedges() | cues("joins")


__all__ = ["joins"]
