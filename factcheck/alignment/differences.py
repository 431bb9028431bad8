"""What the words of two claims say against their being of one thing."""

from __future__ import annotations

from functools import cache

from factcheck import knowledge
from factcheck.alignment.features import PARTIAL, Features
from factcheck.alignment.match import overlap, places
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import spoken
from factcheck.language.tokens import words

LONG = 3  # words of a measure
PEOPLE = frozenset({"người"})


def narrowed_apart(one: Features, other: Features) -> bool:
    """Whether a group of narrowing words holds two different ones."""
    if not one.groups or not other.groups:
        return False
    return any(other.groups.get(group, word) != word for group, word in one.groups.items())


def partly(one: Features, other: Features) -> bool:
    """Whether one is of a branch of a whole, or a mean, and the other is not."""
    return any(one.groups.get(group) != other.groups.get(group) for group in PARTIAL)


def of_two_levels(one: Features, other: Features) -> bool:
    """Whether one rate is the growth of a sum of money, say, and the other of a count."""
    return bool(one.level and other.level) and one.level != other.level


def more_is_told(one: Features, other: Features) -> bool:
    """Whether one is of some of those that the other counts: "22 người làm chứng", "300 người".

    So it is where people are told apart by a word, or anything by what befell it: "46 em bị sốt".
    """
    if one.claim.kind != "count":
        return False
    few, many = sorted((one.counted, other.counted), key=len)
    if not few < many:
        return False
    return few == PEOPLE or not cues("befell").isdisjoint(many - few)


def of_two_deeds(one: Features, other: Features) -> bool:
    """Whether something is told to be done with both, and not the same: who was carried, who was saved.

    What two have done is two deeds too: "Bệnh viện huyện cấp cứu 9 người", "Bệnh viện tỉnh cấp cứu 11 người".
    """
    if not one.deeds or not other.deeds:
        return False
    two = bool(one.doer and other.doer) and overlap(one.doer, other.doer) < 1.0
    return two or one.deeds.isdisjoint(other.deeds)


def with_one_partner(one: Features, other: Features) -> bool:
    """Whether only one is of a foreign place, which the other's sentence does not name: trade with China."""
    if bool(one.subject) == bool(other.subject):
        return False
    owner, stranger = (one, other) if one.subject else (other, one)
    place = owner.claim.subject
    if place == knowledge.HOME or knowledge.kinds_of_places().get(place) != "country":
        return False
    return not _syllables(place) <= stranger.names


def set_apart(one: Features, other: Features) -> bool:
    """Whether one is told as further ones, or as the highest or lowest, and the other is not."""
    if "thêm" in one.marks ^ other.marks:
        return True
    return one.groups.get("level") != other.groups.get("level") and not named_in_full(one, other)


def named_in_full(one: Features, other: Features) -> bool:
    """Whether their measures share so many words that these alone name it: "lãi suất tái cấp vốn"."""
    return len(set(one.head) & set(other.head)) >= LONG


def elsewhere(one: Features, other: Features) -> bool:
    """Whether they cover different ground, or may: a crash is at one spot, though only one names it.

    What happened at a spot is told with and without its place; but the lower figure, where only it names
    one, may be of a part of the ground.
    """
    mine, theirs = places(one), places(other)
    if mine == theirs or (mine or one.claim.subject) == (theirs or other.claim.subject):
        return False  # "thành phố có": whose figure it is, and where it holds, are one
    of_a_spot = one.spot or other.spot
    if (ground(one, of_a_spot=of_a_spot) or mine) == (ground(other, of_a_spot=of_a_spot) or theirs):
        return False  # the one province that an article tells of needs no naming
    if one.claim.kind == "measure" and _of_one_spot(one, other, mine or theirs):
        return False
    placed, unplaced = (one, other) if mine else (other, one)
    if not (mine and theirs) and placed.claim.value < unplaced.claim.value:
        return True
    return {mine, theirs} <= knowledge.kinds_of_places().keys() or not (one.spot and other.spot)


def at_two_places(one: Features, other: Features) -> bool:
    """Whether each covers another place of one kind: two provinces, two countries."""
    kinds = knowledge.kinds_of_places()
    mine, theirs = kinds.get(places(one)), kinds.get(places(other))
    return mine is not None and mine == theirs and places(one) != places(other)


def _of_one_spot(one: Features, other: Features, place: str) -> bool:
    """Whether both sentences name the place, and a spot in it: "trạm Suối Đá (Đà Nẵng)"."""
    syllables = _syllables(place)
    if not syllables or not syllables <= one.names & other.names:
        return False
    return any(syllables.isdisjoint(name) for name in one.called & other.called)


@cache
def _syllables(place: str) -> frozenset[str]:
    """The words of the name of a known place; none of another."""
    return next((frozenset(words(one.name)) for one in knowledge.places() if one.id == place), frozenset())


def ground(one: Features, *, of_a_spot: bool = True) -> str:
    """Where the figure holds that names no place, told by its article: the one province that it is set in.

    A flood in one district and another in its province are two tolls; a crash is at one spot.
    """
    claim = one.claim
    known = knowledge.quantity(claim.measure)
    if claim.scope or claim.subject or (known is not None and known.owner == "event" and not of_a_spot):
        return ""
    said = spoken(claim.sentence).plain
    if cue_phrases("wider").stands_in(said) or (not of_a_spot and cue_phrases("district").stands_in(said)):
        return ""
    return knowledge.setting(claim.event)
