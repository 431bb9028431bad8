"""Near relations: one measure of one event, told under another condition; their difference proves nothing.

A forecast and what came, spot and futures, a quarter and nine months, an average and a level. There must be
words that say how the two differ; likeness alone makes no kin.
"""

from __future__ import annotations

from factcheck.alignment.compare import goes_from_to
from factcheck.alignment.differences import of_two_levels
from factcheck.alignment.features import SHARES, Features
from factcheck.alignment.match import ALIKE, Match, matched, names_apart, places, subjects
from factcheck.alignment.times import follow
from factcheck.alignment.topics import apart, of_two_kinds
from factcheck.language.cues import cues

TELLING = frozenset(
    {"delivery", "mean", "span"}
)  # groups of narrowing words that make kin; others make strangers
AHEAD = frozenset({"sẽ", "nếu"})  # soft signs that it has not come yet
LONG = 3  # words that two measures share from which their names alone tell
LONGER = 1.5  # one period is so many times as long as the other, or longer


def kindred(one: Features, other: Features, event: float) -> Match | None:
    """The match of two claims that are near relations, None where they are strangers or one thing."""
    if one.broad != other.broad or one.open != other.open or subjects(one, other) < 0:
        return None
    if _places_apart(one, other) or names_apart(one, other) or not _told_apart(one, other):
        return None
    if of_two_kinds(one.topic, other.topic) or of_two_levels(one, other):
        return None
    if one.claim.kind in SHARES and apart(one.topic, other.topic):
        return None
    match = matched(one, other, event)
    within = one.claim.is_beside(other.claim)
    if match is not None and within and one.status != other.status and goes_from_to(one, other):
        return match  # "sẽ tăng từ 3 triệu lên 4 triệu": what is, and what may come
    if match is None or match.measure < ALIKE:
        return None
    shared = set(one.head) & set(other.head)
    if one.open and shared <= cues("counter"):  # people, visits: of what, their sentences must tell
        return match if match.words >= 0.6 and match.sentence >= 0.6 else None
    return match if len(shared) >= LONG or match.words >= (0.1 if within else 0.3) else None


def _places_apart(one: Features, other: Features) -> bool:
    """Whether both name a place, and not the same: then one is a part, or another part."""
    return bool(places(one) and places(other)) and places(one) != places(other)


def _told_apart(one: Features, other: Features) -> bool:
    """Whether words say how the two differ: the status, a narrowing word, the length of the period."""
    mine, theirs = one.groups, other.groups
    different = {group for group in mine.keys() | theirs.keys() if mine.get(group) != theirs.get(group)}
    if follow(one.claim, other.claim):
        different.discard("span")  # "quý II lãi 14 tỷ", "trong kỳ lãi 18 tỷ": of one length all the same
    both = {group for group in different if group in mine and group in theirs}
    if both - TELLING:
        return False
    ahead = one.claim.kind != "count" and AHEAD & (one.marks ^ other.marks)
    return bool(one.status != other.status or both or different & TELLING or ahead or _longer(one, other))


def _longer(one: Features, other: Features) -> bool:
    """Whether both speak of a period, one of a longer one than the other."""
    if (
        one.claim.behaviour not in ("flow", "difference", "share")
        or other.claim.behaviour != one.claim.behaviour
    ):
        return False
    if one.claim.as_of is None or other.claim.as_of is None:
        return False
    short, long = sorted((one.claim.as_of.period.days, other.claim.as_of.period.days))
    return short > 1 and long >= short * LONGER
