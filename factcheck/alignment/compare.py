"""Whether two claims speak of the same thing, with the reasons; a doubt refuses."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from factcheck import knowledge
from factcheck.alignment.features import PARTIAL, SHARES, Features
from factcheck.alignment.games import of_one_game
from factcheck.alignment.match import (
    ALIKE,
    HEADING,
    Match,
    matched,
    names_apart,
    overlap,
    places,
    subjects,
)
from factcheck.alignment.topics import apart, of_two_kinds
from factcheck.language.cues import cues
from factcheck.model import GAME, Claim

NEXT = 70  # characters between the two figures of "từ 5 triệu lên 8 triệu"
LONGER = 10  # times as long is no time that a lead and its text share
LONG = 3  # words of a measure
TELLING = 100  # figures from which on a headline need not say what it counts
LISTED = 4  # words of the names that two figures both list
RANK = "hạng"
SMALL = 10  # figures below it are often equal by chance


def compare(one: Features, other: Features, event: float) -> Match | None:
    """The match of two claims of one sort, None where any doubt remains.

    ``event`` says how surely both articles tell of one event: 1 within an article. Equal figures need less
    agreement in words than differing ones, where words alone must tell that they are one thing.
    """
    if one.sort != other.sort or narrowed_apart(one, other) or of_two_levels(one, other):
        return None
    within = one.claim.is_beside(other.claim)
    if within and not goes_from_to(one, other):
        return None
    aged = one.claim.kind == "age"
    if one.open != other.open and not (within or aged):
        return None
    subject = subjects(one, other)
    if subject < 0 and (aged or not one.open):
        return None
    match = matched(one, other, event)
    if match is None:
        return None
    if within and one.status != other.status:
        return None
    if within:
        return replace(match, stated=True)
    if one.claim.dimension == GAME:
        return match if of_one_game(one, other, match) else None
    if aged:
        return match if _of_one_person(one, other, match, subject) else None
    if not _sure(match, one, other, subject):
        return None
    return replace(match, stated=True) if _bare_headline(match, one, other) else match


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


def goes_from_to(one: Features, other: Features) -> bool:
    """Whether the sentence sets one figure against the other: from 5 to 8, then and now."""
    first, second = sorted((one, other), key=lambda told: told.claim.start)
    if second.claim.start - first.claim.end > NEXT:
        return False
    turns = first.claim.turn, second.claim.turn
    between = first.claim.sentence[
        first.claim.end - first.claim.sentence_start : second.claim.start - second.claim.sentence_start
    ]
    if ";" in between:
        return False
    if turns == ("from", "to"):
        return True
    compared = any(phrase in between.lower() for phrase in cues("against") | cues("whereas"))
    one_thing = compared or first.head == second.head or not _telling(second)
    return one_thing and turns in (("to", "from"), ("", "from"), ("from", ""))


def _of_one_person(one: Features, other: Features, match: Match, subject: int) -> bool:
    """The same person by name; or the same age, where one sentence leaves the name to the other."""
    if subject:
        return subject > 0
    return match.value == "equal" and bool((one.subject or other.subject) & one.names & other.names)


def _sure(match: Match, one: Features, other: Features, subject: int) -> bool:
    if not one.open and not match.measure:
        return False  # the dead and the missing, though both be five; the flooded houses of a headline
    if one.claim.kind == "ordinal" and subject < 1 and names_apart(one, other):
        return False
    if one.status != other.status:  # a plan that is told again as if it were done
        alike = match.measure >= 0.5 and match.words + match.sentence >= 1.0
        return match.value == "equal" and (alike or _told_before(one, other))
    if match.value == "equal":
        return _sure_of_equal(match, one, other)
    if match.value == "loose":
        return subject >= 0 and match.measure >= ALIKE and max(match.words, match.sentence) >= 0.4
    if match.value == "close":
        return _sure_of_close(match, one, other, subject)
    if subject < 1 and one.claim.kind == "ordinal" and one.head[:1] == (RANK,):
        return False  # the first of the world and the second
    return subject >= 0 and _sure_of_different(match, one, other)


def _sure_of_equal(match: Match, one: Features, other: Features) -> bool:
    value = one.claim.value
    if _told_before(one, other):
        return True
    if one.rich:
        return match.measure >= 0.5 or match.words >= 0.3 or match.sentence >= 0.3
    if abs(value) >= SMALL and _headline_and_body(one, other):
        return True
    if abs(value) >= SMALL:
        return match.measure >= 0.5 or match.words >= 0.35 or match.sentence >= 0.45
    if one.claim.kind == "count" and _of_the_same_names(one, other):
        return True
    if one.claim.kind == "count" and _set_apart(one, other):
        return False
    if match.measure >= 0.5:
        apart = names_apart(one, other) and match.event < 0.5 and match.words < 0.8
        named_alike = one.head == other.head and len(one.head) > 1
        return match.words + match.sentence >= (0.5 if named_alike else 0.75) and not apart
    return match.words >= 0.6 or (match.words >= 0.4 and match.sentence >= 0.6)


def _bare_headline(match: Match, one: Features, other: Features) -> bool:
    """Whether a headline that does not say what it counts has the figure of its text: "Tìm lại 100 triệu"."""
    if match.value != "equal" or abs(one.claim.value) < TELLING or not _headline_and_body(one, other):
        return False
    title = one if one.claim.role == "title" else other
    return title.open and not title.said


def _headline_and_body(one: Features, other: Features) -> bool:
    """Whether one article says it in its headline and in its text."""
    if one.claim.article != other.claim.article:
        return False
    return (one.claim.role == "title") != (other.claim.role == "title")


def _of_the_same_names(one: Features, other: Features) -> bool:
    """Whether the same names follow: "3 nước Lào, Thái Lan và Campuchia", however they are called."""
    return len(one.listed & other.listed) >= LISTED and overlap(one.listed, other.listed) >= ALIKE


def _set_apart(one: Features, other: Features) -> bool:
    """Whether one is told as further ones, or as the highest or lowest, and the other is not."""
    if "thêm" in one.marks ^ other.marks:
        return True
    return one.groups.get("level") != other.groups.get("level") and not _named_in_full(one, other)


def _sure_of_close(match: Match, one: Features, other: Features, subject: int) -> bool:
    if partly(one, other) or (one.claim.kind in SHARES and apart(one.topic, other.topic)):
        return False
    if subject < 0:
        return match.measure >= 0.5 and match.words >= 0.6
    if match.beside and match.sentence >= 0.25:
        return True
    alike = max(match.words, match.sentence)
    return match.words >= 0.5 or alike >= (0.25 if match.measure >= 0.5 else 0.7)


def _sure_of_different(match: Match, one: Features, other: Features) -> bool:
    if (
        one.marks != other.marks
        or one.another != other.another
        or names_apart(one, other)
        or _elsewhere(one, other)
    ):
        return False
    if of_two_kinds(one.topic, other.topic) or partly(one, other):
        return False
    if one.claim.kind in SHARES and not _named_in_full(one, other) and apart(one.topic, other.topic):
        return False  # a share or a growth rate belongs to what its clause speaks of
    if _of_titles(one, other) and match.event >= 0.5 and match.words >= 0.4:
        return True
    if _of_headlines(one, other) and match.event >= 0.6 and match.sentence >= 0.5:
        return match.measure >= 0.5 or not (_telling(one) and _telling(other))
    if match.measure < ALIKE:
        return False
    if one.claim.article == other.claim.article:
        if _filled_in(one.claim) and _filled_in(one.claim) == _filled_in(other.claim):
            return False  # "Mật độ dân số: 65 người/km2", and so of each province
        if follow(one.claim, other.claim):
            return match.words >= 0.25
        roles = {one.claim.role, other.claim.role}
        restating = "title" in roles or ("lead" in roles and _of_one_time(one, other))
        if restating and match.sentence >= 0.5:
            return match.words >= 0.5
        return match.words >= 0.9 and match.sentence >= 0.8 and not _counted_apart(one, other)
    if not one.open:
        heading = {one.claim.role, other.claim.role} <= HEADING
        told = heading or _of_one_hour(one, other)
        return match.words >= 0.5 or (told and match.event >= 0.3)
    if one.claim.kind == "count" and len(one.head) == len(other.head) == 1 and match.event < 0.5:
        return False  # people, ships: what they are said to do is told in too many words
    if max(abs(one.claim.value), abs(other.claim.value)) < SMALL and one.claim.kind == "count":
        return match.words >= 0.9  # small counts of things abound
    likely = match.event >= 0.5 and one.claim.kind != "count"  # counts of like things abound
    return match.words >= (0.5 if likely else 0.6) or (match.measure == 1 and _named_in_full(one, other))


def _filled_in(claim: Claim) -> str:
    """What stands before the colon behind which the sentence has the figure first; else empty."""
    before = claim.sentence[: claim.start - claim.sentence_start].rstrip()
    return before if before.endswith(":") else ""


def _elsewhere(one: Features, other: Features) -> bool:
    """Whether they cover different ground, or may: a crash is at one spot, though only one names it."""
    mine, theirs = places(one), places(other)
    if mine == theirs or (mine or one.claim.subject) == (theirs or other.claim.subject):
        return False  # "thành phố có": whose figure it is, and where it holds, are one
    return {mine, theirs} <= _known_places() or not (one.spot and other.spot)


@cache
def _known_places() -> frozenset[str]:
    return frozenset(one.id for one in knowledge.places())


def _told_before(one: Features, other: Features) -> bool:
    """Whether the later of two figures of one article points at one told before: "8.000 tỷ này"."""
    if one.claim.article != other.claim.article or abs(one.claim.value) < SMALL:
        return False
    earlier, later = sorted((one, other), key=lambda told: told.claim.start)
    return later.back and not earlier.back and later.claim.unit in ("", earlier.claim.unit)


def follow(one: Claim, other: Claim) -> bool:
    """Whether both are of a quarter, say, and one quarter surely comes before the other."""
    if one.behaviour != "flow" or other.behaviour != "flow" or one.as_of is None or other.as_of is None:
        return False
    first, second = one.as_of.period, other.as_of.period
    if not (one.as_of.sure and other.as_of.sure) or first.grain != second.grain or first.grain == "day":
        return False
    return first.before(second) or second.before(first)


def _named_in_full(one: Features, other: Features) -> bool:
    """Whether their measures share so many words that these alone name it: "lãi suất tái cấp vốn"."""
    return len(set(one.head) & set(other.head)) >= LONG


def _of_one_time(one: Features, other: Features) -> bool:
    """Whether the times of the two may be one: what a lead restates is not an older event."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    if mine is None or theirs is None:
        return True
    return mine.period.meets(theirs.period) and not _counted_apart(one, other)


def _counted_apart(one: Features, other: Features) -> bool:
    """Whether one is a count of a day, say, and the other of all days since April."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    if mine is None or theirs is None or one.claim.kind != "count":
        return False
    short, long = sorted((mine.period.days, theirs.period.days))
    return long >= LONGER * max(short, 1)


def _of_one_hour(one: Features, other: Features) -> bool:
    """Whether both are told as of the same hour: two bulletins of one event, in whatever words."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    if mine is None or theirs is None or not (mine.sure and theirs.sure):
        return False
    return mine.period.is_instant and mine.period.same_extent(theirs.period)


def _of_titles(one: Features, other: Features) -> bool:
    """Whether both are headlines, of two articles."""
    return one.claim.role == other.claim.role == "title" and one.claim.article != other.claim.article


def _of_headlines(one: Features, other: Features) -> bool:
    """Whether both stand in headline or lead, of two articles, and count more than a few."""
    roles = {one.claim.role, other.claim.role}
    large = min(abs(one.claim.value), abs(other.claim.value)) >= SMALL
    return large and roles <= HEADING and one.claim.article != other.claim.article


def _telling(one: Features) -> bool:
    return bool(set(one.head) - cues("head"))
