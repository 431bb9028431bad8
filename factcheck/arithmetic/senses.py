"""Words of which no two hold for one person or thing: dead and injured, men and women, two provinces."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.arithmetic.cues import cue
from factcheck.arithmetic.lines import Line
from factcheck.knowledge import Place, places
from factcheck.language.tokens import Phrases

# Groups of words of which no two senses hold for one person or thing.
APART = ("fate", "sex", "metal", "home", "way", "trade", "fund", "crash", "origin", "need", "level")
ALL = {"sex": 2, "metal": 3, "home": 2}  # groups whose senses are all there is


def senses(line: Line, start: int, end: int, group: str) -> frozenset[str]:
    """Which senses of a group of words stand between two items."""
    phrases = cue(group)
    places = phrases.starts(line.words, start, end)
    return frozenset([hit.name for index in places if (hit := phrases.at(line.words, index))])


def apart(line: Line, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether no two of the stretches can speak of one person or thing: by a word of each, or its place."""
    for group in APART:
        found = [senses(line, start, end, group) for start, end in stretches]
        if all(found) and sum(map(len, found)) == len(frozenset().union(*found)):
            return True
    where = [_place(line, start, end) for start, end in stretches]
    kinds = {place.kind for place in where if place is not None}
    return None not in where and len(kinds) == 1 and len(set(where)) == len(where)


def everything(line: Line, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether the stretches tell each sense of a group once, and so of all that there is: men and women."""
    for group, size in ALL.items():
        found = [senses(line, start, end, group) for start, end in stretches]
        if len(found) == size == len(frozenset().union(*found)) and all(len(one) == 1 for one in found):
            return True
    return False


def _place(line: Line, start: int, end: int) -> Place | None:
    """The one known place that a stretch names."""
    known, phrases = _places()
    found = {hit.name for hit in phrases.find(line.words[start:end])}
    return known[found.pop()] if len(found) == 1 else None


@cache
def _places() -> tuple[dict[str, Place], Phrases]:
    known = {place.id: place for place in places()}
    return known, Phrases([(name, one.id) for one in places() for name in (one.name, *one.aliases)])


__all__ = ["APART", "apart", "everything", "senses"]
