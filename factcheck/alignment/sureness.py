"""Whether a match is sure enough: words must say more where the figures differ."""

from __future__ import annotations

from decimal import Decimal

from factcheck.alignment.called import of_two_numbers
from factcheck.alignment.differences import (
    elsewhere,
    more_is_told,
    named_in_full,
    of_two_deeds,
    partly,
    set_apart,
    with_one_partner,
)
from factcheck.alignment.features import SHARES, Features
from factcheck.alignment.match import (
    ALIKE,
    HEADING,
    LIKELY,
    NEARBY,
    Match,
    names_apart,
    nearby,
    of_two_sellers,
    overlap,
    places,
)
from factcheck.alignment.times import counted_apart, follow, of_one_hour, of_one_time
from factcheck.alignment.tolls import of_one_toll
from factcheck.alignment.topics import apart, of_two_kinds
from factcheck.language.cues import cues
from factcheck.model import Claim

SAME_WORDS = 0.9
FAR = Decimal(6)  # a count that is more than so many times another is of other things
TELLING = 100  # figures from which on a headline need not say what it counts
LISTED = 4  # words of the names that two figures both list
RANK = "hạng"
MIXED = 0.5  # words in common, where only one measure is known
SMALL = 10  # figures below it are often equal by chance


def sure(match: Match, one: Features, other: Features, subject: int) -> bool:
    """Whether it is; ``subject`` says whether both are of one owner, see ``subjects``."""
    if one.open != other.open:
        return match.value == "equal" and max(match.words, match.sentence) >= MIXED
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
    if _of_one_deed(match, one, other) or (abs(value) >= SMALL and _headline_and_body(one, other)):
        return True
    if abs(value) >= SMALL:
        return match.measure >= 0.5 or match.words >= 0.35 or match.sentence >= 0.45
    if one.claim.kind == "count" and _of_the_same_names(one, other):
        return True
    if one.claim.kind == "count" and set_apart(one, other):
        return False
    if match.measure >= 0.5:
        apart = names_apart(one, other) and match.event < 0.5 and match.words < 0.8
        named_alike = one.head == other.head and len(one.head) > 1
        return match.words + match.sentence >= (0.5 if named_alike else 0.75) and not apart
    return match.words >= 0.6 or (match.words >= 0.4 and match.sentence >= 0.6)


def _sure_of_close(match: Match, one: Features, other: Features, subject: int) -> bool:
    if partly(one, other) or (one.claim.kind in SHARES and apart(one.topic, other.topic)):
        return False
    if subject < 0:
        return match.measure >= 0.5 and match.words >= 0.6
    if match.beside and match.sentence >= 0.25:
        return True
    if _of_one_damage(match, one, other):
        return True
    alike = max(match.words, match.sentence)
    return match.words >= 0.5 or alike >= (0.25 if match.measure >= 0.5 else 0.7)


def _of_one_damage(match: Match, one: Features, other: Features) -> bool:
    """Whether they are the sums of one event that a known measure names, over the same ground."""
    if one.open or one.claim.kind != "money" or match.event < LIKELY or one.part or other.part:
        return False
    return places(one) == places(other) and not names_apart(one, other)


def _sure_of_different(match: Match, one: Features, other: Features) -> bool:
    if one.marks == other.marks and one.another == other.another and of_one_toll(match, one, other):
        return True
    if (
        one.marks != other.marks
        or one.another != other.another
        or names_apart(one, other)
        or of_two_numbers(one.numbered, other.numbered)
        or elsewhere(one, other)
    ):
        return False
    if of_two_kinds(one.topic, other.topic) or partly(one, other) or one.part != other.part:
        return False
    if (
        of_two_deeds(one, other)
        or more_is_told(one, other)
        or with_one_partner(one, other)
        or _far_apart(match, one, other)
    ):
        return False
    if _of_one_deed(match, one, other):
        return True
    if one.claim.kind == "rate" and of_two_sellers(one, other):
        return False
    if one.claim.kind in SHARES and not named_in_full(one, other) and apart(one.topic, other.topic):
        return False  # a share or a growth rate belongs to what its clause speaks of
    if _of_titles(one, other) and match.event >= 0.5 and match.words >= 0.4:
        return True
    if _of_headlines(one, other) and match.event >= 0.6 and match.sentence >= 0.5:
        return match.measure >= 0.5 or not (telling(one) and telling(other))
    if match.measure < ALIKE:
        return False
    if one.claim.article == other.claim.article:
        if (before := _filled_in(one.claim)) and before == _filled_in(other.claim):
            return False  # "Mật độ dân số: 65 người/km2", and so of each province
        if follow(one.claim, other.claim):
            return match.words >= 0.25
        roles = {one.claim.role, other.claim.role}
        restating = "title" in roles or ("lead" in roles and of_one_time(one, other))
        if restating and match.sentence >= 0.5:
            return match.words >= 0.5
        return match.words >= 0.9 and match.sentence >= 0.8 and not counted_apart(one, other)
    if not one.open:
        heading = {one.claim.role, other.claim.role} <= HEADING
        told = heading or of_one_hour(one, other)
        return match.words >= 0.5 or (told and match.event >= 0.3)
    vague = len(one.head) == len(other.head) == 1 and match.words < 0.9
    if one.claim.kind == "count" and vague and match.event < 0.5:
        return False  # people, ships: what they are said to do is told in too many words
    if max(abs(one.claim.value), abs(other.claim.value)) < SMALL and one.claim.kind == "count":
        return match.words >= 0.9  # small counts of things abound
    likely = match.event >= 0.5 and one.claim.kind != "count"  # counts of like things abound
    return match.words >= (0.5 if likely else 0.6) or (match.measure == 1 and named_in_full(one, other))


def _of_one_deed(match: Match, one: Features, other: Features) -> bool:
    """Whether two articles tell of as many, or nearly, what was done with them: "cứu được 8 người"."""
    if match.event < LIKELY or match.measure < 1.0 or one.deeds.isdisjoint(other.deeds):
        return False
    apart = one.claim.article != other.claim.article
    return apart and one.counted == other.counted and nearby(one.claim, other.claim, NEARBY)


def _far_apart(match: Match, one: Features, other: Features) -> bool:
    """Whether two counts, or figures of one article, are of two sizes: of all, and of some.

    What is known may be miswritten so. Else a slip of the pen is told by another figure beside both, by two
    articles that say the same but for the figure, or by its digits: 1.200 and 120.
    """
    if not one.open or _headline_and_body(one, other):
        return False
    if one.claim.article != other.claim.article:
        alike = match.words >= SAME_WORDS or _digits(one.claim) == _digits(other.claim)
        if alike or one.claim.kind != "count":
            return False
    return not (match.beside or follow(one.claim, other.claim) or nearby(one.claim, other.claim, FAR))


def _digits(claim: Claim) -> tuple[int, ...]:
    """Those of its figure without the zeros at the end."""
    return abs(claim.value).normalize().as_tuple().digits


def bare_headline(match: Match, one: Features, other: Features) -> bool:
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


def _filled_in(claim: Claim) -> str:
    """What stands before the colon behind which the sentence has the figure first; else empty."""
    before = claim.said(last=claim.start).rstrip()
    return before if before.endswith(":") else ""


def _told_before(one: Features, other: Features) -> bool:
    """Whether the later of two figures of one article points at one told before: "8.000 tỷ này"."""
    if one.claim.article != other.claim.article or abs(one.claim.value) < SMALL:
        return False
    earlier, later = sorted((one, other), key=lambda told: told.claim.start)
    return later.back and not earlier.back and later.claim.unit in ("", earlier.claim.unit)


def _of_titles(one: Features, other: Features) -> bool:
    """Whether both are headlines, of two articles."""
    return one.claim.role == other.claim.role == "title" and one.claim.article != other.claim.article


def _of_headlines(one: Features, other: Features) -> bool:
    """Whether both stand in headline or lead, of two articles, and count more than a few."""
    roles = {one.claim.role, other.claim.role}
    large = min(abs(one.claim.value), abs(other.claim.value)) >= SMALL
    return large and roles <= HEADING and one.claim.article != other.claim.article


def telling(one: Features) -> bool:
    """Whether its measure has a word that does not head many."""
    return bool(set(one.head) - cues("head"))
