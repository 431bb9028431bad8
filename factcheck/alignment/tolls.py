"""Tolls of one event that grew from one report to the next, told in whatever words: 521 dead, then 4.300."""

from __future__ import annotations

from factcheck import knowledge
from factcheck.alignment.features import Features
from factcheck.alignment.match import SURELY_ONE, Match, places

LEAST = 10  # of fewer there may be several incidents
ALIKE = 0.35  # words in common that make up for it


def of_one_toll(match: Match, one: Features, other: Features) -> bool:
    """Whether two figures of one event are its toll at two times, over the same ground.

    They are taken to be one only where the later is the higher: so they tell of a change and contradict
    nothing. What is told as a part, or of a place that is not known, may be of anything.
    """
    if match.event < SURELY_ONE or not may_have_grown(one, other):
        return False
    many = min(abs(one.claim.value), abs(other.claim.value)) >= LEAST
    return many or match.words >= ALIKE


def may_have_grown(one: Features, other: Features) -> bool:
    """Whether two figures of events, of two articles, cover the same ground, and the later is the higher."""
    if one.claim.article == other.claim.article or not _of_event(one) or one.head != other.head:
        return False
    if one.part or other.part or not _of_one_ground(one, other):
        return False
    return _rose(one, other)


def _of_one_ground(one: Features, other: Features) -> bool:
    """Whether both hold in one known place, or neither names one."""
    mine = places(one)
    return mine == places(other) and (not mine or mine in knowledge.kinds_of_places())


def _of_event(one: Features) -> bool:
    known = knowledge.quantity(one.claim.measure)
    return known is not None and known.owner == "event" and known.expected == "rises"


def _rose(one: Features, other: Features) -> bool:
    """Whether both times are sure, and the figure of the later is not the lower."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    if mine is None or theirs is None or not (mine.sure and theirs.sure):
        return False
    rising, falling = one.claim.value <= other.claim.value, one.claim.value >= other.claim.value
    return (rising and mine.period.before(theirs.period)) or (falling and theirs.period.before(mine.period))


__all__ = ["may_have_grown", "of_one_toll"]
