"""Which figures can be parts of which: of one kind and unit, and not of another fate.

"100 người" may hold "40 nữ" and "12 học sinh", but neither "3 xe" nor "5 tỷ đồng".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.arithmetic.lines import Line, cue
from factcheck.knowledge import Place, places
from factcheck.language.tokens import Phrases, words
from factcheck.model import Claim

# Groups of words of which no two senses hold for one person or thing.
APART = ("fate", "sex", "home", "way", "trade", "fund", "crash", "origin", "need", "level")
_ALIKE = ("person", "vehicle")
_ADDITIVE = frozenset({"length", "area", "mass", "volume", "energy", "power"})
_NO_SUM = frozenset(
    {"bên", "phía", "chiều", "điểm", "bậc", "lần", "độ", "hạng", "suất", "giải", "bàn", "phút", "giờ"}
)


def adds_up(claim: Claim) -> bool:
    """Whether figures of this kind and unit can be added: no ages, ranks, rates, scores, changes."""
    if claim.behaviour == "difference" or claim.range_end is not None:
        return False
    if claim.kind == "measure":
        return claim.dimension in _ADDITIVE
    unit = words(claim.unit)
    return claim.kind == "money" or (claim.kind == "count" and not (unit and unit[0] in _NO_SUM))


def same_unit(whole: Claim, part: Claim) -> bool:
    """Whether both count or measure in one unit."""
    if whole.kind == "measure" and part.kind == "count" and not part.unit and part.place == 1:
        return True  # 80 ha (Lào Cai 41, Sơn La 39)
    if whole.kind != part.kind:
        return False
    if whole.kind == "money":
        return whole.unit_code == part.unit_code
    if whole.kind == "measure":
        return whole.dimension == part.dimension
    if not part.unit and part.place != 1:
        return False  # "3,7 triệu" of nobody says what
    return _same_noun(words(whole.unit), words(part.unit))


def _same_noun(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    if not whole or not part:
        return bool(whole) or not part
    shorter = min(len(whole), len(part))
    if whole[:shorter] == part[:shorter]:
        return True
    return any(cue(group).at(whole, 0) and cue(group).at(part, 0) for group in _ALIKE)


def senses(line: Line, start: int, end: int, group: str) -> frozenset[str]:
    """Which senses of a group of words stand between two items."""
    phrases = cue(group)
    return frozenset(hit.name for index in range(start, end) if (hit := phrases.at(line.words, index)))


def apart(line: Line, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether no two of the stretches can speak of one person or thing: by a word of each, or its place."""
    for group in APART:
        found = [senses(line, start, end, group) for start, end in stretches]
        if all(found) and sum(map(len, found)) == len(frozenset().union(*found)):
            return True
    where = [_place(line, start, end) for start, end in stretches]
    kinds = {place.kind for place in where if place is not None}
    return None not in where and len(kinds) == 1 and len(set(where)) == len(where)


def _place(line: Line, start: int, end: int) -> Place | None:
    """The one known place that a stretch names."""
    known, phrases = _places()
    found = {hit.name for hit in phrases.find(line.words[start:end])}
    return known[found.pop()] if len(found) == 1 else None


@cache
def _places() -> tuple[dict[str, Place], Phrases]:
    known = {place.id: place for place in places()}
    return known, Phrases([(name, one.id) for one in places() for name in (one.name, *one.aliases)])


__all__ = ["APART", "adds_up", "apart", "same_unit", "senses"]
