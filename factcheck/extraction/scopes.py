"""Places that one figure leaves to another: "12 người chết, 5 mất tích tại Quảng Nam"; a title and its text.

What is told in one breath holds in one place, and what is told twice holds where either says. Only figures
of known measures of an event are given a place so: of others nobody can tell that they are one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from factcheck import knowledge
from factcheck.language.cues import cues
from factcheck.model import Claim

_BREATH = 40  # characters between two figures told in one breath
_PARTING = frozenset(";:.()")


def with_scopes(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one document, in order of the text, with the places that others say for them."""
    found = list(claims)
    for index in range(len(found) - 1, 0, -1):  # a place behind the last one of a list is that of all
        if not found[index - 1].scope and _in_one_breath(found[index - 1], found[index]):
            found[index - 1] = replace(found[index - 1], scope=found[index].scope)
    for index in range(1, len(found)):  # and so is one before the first
        if not found[index].scope and _in_one_breath(found[index - 1], found[index]):
            found[index] = replace(found[index], scope=found[index - 1].scope)
    said: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in found:
        if claim.scope and _of_event(claim.measure):
            said[_figure(claim)].add(claim.scope)
    for index, claim in enumerate(found):
        places = said.get(_figure(claim), ())
        if not claim.scope and len(places) == 1:
            found[index] = replace(claim, scope=next(iter(places)))
    return found


def breath(one: Claim, other: Claim) -> str:
    """What stands between two figures of a sentence told in one breath; empty where they are not.

    It is short, names nobody, and no sign in it parts them.
    """
    between = one.said(one.end, other.start)
    plain = between == between.lower() and _PARTING.isdisjoint(between)
    return between if plain and len(between) <= _BREATH else ""


def _in_one_breath(one: Claim, other: Claim) -> bool:
    """Whether two figures of a list have nothing between them but what the first counts."""
    if one.scope == other.scope or one.measure == other.measure:
        return False
    if not one.is_beside(other):
        return False
    if not (_of_event(one.measure) and _of_event(other.measure)):
        return False
    between = breath(one, other)
    if not between or "–" in between:
        return False
    said = f" {' '.join(between.replace(',', ' ').split())} "
    return not any(f" {phrase} " in said for phrase in _apart())


@cache
def _apart() -> frozenset[str]:
    """Words behind which another count may hold elsewhere: a preposition of place, "trong đó"."""
    return cues("where") | cues("part")


def _of_event(measure: str) -> bool:
    known = knowledge.quantity(measure)
    return known is not None and known.owner == "event"


def _figure(claim: Claim) -> tuple[object, ...]:
    return claim.measure, claim.value, claim.range_end, claim.unit_code, claim.behaviour, claim.status


__all__ = ["breath", "with_scopes"]
