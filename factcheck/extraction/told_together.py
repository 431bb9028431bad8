"""What figures told in one breath say of each other: a toll by its bracket, deaths by the cases before them.

"Lào Cai: 30 người (18 người chết, 12 người mất tích)" counts the dead and missing; of "66 ca mắc, 2 tử vong"
both are of the epidemic.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from factcheck.extraction.scopes import breath
from factcheck.model import Claim

BARE = frozenset({"open:người", "open:nạn nhân"})
WHOLES = {
    frozenset({"dead", "missing"}): "dead_and_missing",
    frozenset({"dead", "injured"}): "casualties",
}
OPENING = 12  # characters between a whole and its bracket, and from there to the first part


def told_together(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one document, in order of the text, with the measures that their neighbours tell."""
    found = list(claims)
    for index in range(len(found) - 2):
        if whole := _whole(*found[index : index + 3]):
            found[index] = replace(found[index], measure=whole, behaviour="cumulative")
    for index, (before, after) in enumerate(pairwise(found), start=1):
        if before.measure == "epidemic_cases" and after.measure == "dead" and _in_one_breath(before, after):
            found[index] = replace(after, measure="epidemic_deaths", qualifiers=before.qualifiers)
    return found


def _whole(whole: Claim, first: Claim, second: Claim) -> str:
    """The measure of a bare count of people whose bracket holds two parts that add up to it; else empty."""
    measure = WHOLES.get(frozenset({first.measure, second.measure}), "")
    if not measure or whole.measure not in BARE or not whole.is_beside(second):
        return ""
    if whole.value != first.value + second.value or not _opens_bracket(whole, first):
        return ""
    return measure


def _opens_bracket(whole: Claim, first: Claim) -> bool:
    between = whole.said(whole.end, first.start)
    return len(between) <= 2 * OPENING and between.count("(") == 1 and ")" not in between


def _in_one_breath(one: Claim, other: Claim) -> bool:
    if not one.is_beside(other) or (one.scope and other.scope and one.scope != other.scope):
        return False
    return bool(breath(one, other))


__all__ = ["told_together"]
