"""Lists of places with a number each: (Quảng Bình 28, Quảng Trị 1); Phú Yên (40), Bình Dương (13)."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import END, Tokens
from factcheck.knowledge import places

_BEFORE = frozenset({"(", ",", ";", ":", "-", "+", "tỉnh", "tp", ".", "phố", "và", "tại", "ở", "gồm", END})
_BEHIND = frozenset({",", ";", ")", "(", ".", "và", END})


@cache
def _names() -> Phrases[bool]:
    return Phrases(
        (name, True) for place in places() if place.kind != "country" for name in (place.name, *place.aliases)
    )


@cache
def _all_names() -> Phrases[bool]:
    return Phrases((name, True) for place in places() for name in (place.name, *place.aliases))


def in_brackets(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the number stands alone in brackets behind a known place: TPHCM (419)."""
    alone = tokens.at(first - 1) == "(" and tokens.at(last) == ")"
    return alone and _all_names().before(tokens, first - 1) is not None


def in_place_list(tokens: Tokens, index: int) -> bool:
    """Whether the number at ``index`` stands right behind a known place in a list, with no noun of its own.

    Then it is no part of a name such as "Vĩnh Tân 4": what it counts stands elsewhere in the list.
    """
    if tokens.at(index + 1) not in _BEHIND or not tokens.is_name(index - 1):
        return False
    hit = _names().before(tokens, index)
    return hit is not None and tokens.at(hit.first - 1) in _BEFORE
