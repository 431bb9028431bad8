"""What their times say of two claims: of one hour, one after the other, counted over other stretches."""

from __future__ import annotations

from factcheck.alignment.features import Features
from factcheck.model import Claim

LONGER = 10  # times as long is no time that a lead and its text share


def follow(one: Claim, other: Claim) -> bool:
    """Whether both are of a quarter, say, and one quarter surely comes before the other."""
    if one.behaviour != "flow" or other.behaviour != "flow" or one.as_of is None or other.as_of is None:
        return False
    first, second = one.as_of.period, other.as_of.period
    if not (one.as_of.sure and other.as_of.sure) or first.grain != second.grain or first.grain == "day":
        return False
    return first.before(second) or second.before(first)


def of_one_time(one: Features, other: Features) -> bool:
    """Whether the times of the two may be one: what a lead restates is not an older event."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    if mine is None or theirs is None:
        return True
    return mine.period.meets(theirs.period) and not counted_apart(one, other)


def surely_of_one_time(one: Features, other: Features) -> bool:
    """Whether both times are known, and may be one: the same teams play again."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    return mine is not None and theirs is not None and mine.period.meets(theirs.period)


def counted_apart(one: Features, other: Features) -> bool:
    """Whether one is a count of a day, say, and the other of all days since April."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    if mine is None or theirs is None or one.claim.kind != "count":
        return False
    short, long = sorted((mine.period.days, theirs.period.days))
    return long >= LONGER * max(short, 1)


def of_one_hour(one: Features, other: Features) -> bool:
    """Whether both are told as of the same hour: two bulletins of one event, in whatever words."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    if mine is None or theirs is None or not (mine.sure and theirs.sure):
        return False
    return mine.period.is_instant and mine.period.same_extent(theirs.period)
