"""Whether two claims speak of the same thing, with the reasons; a doubt refuses."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.alignment.differences import at_two_places, elsewhere, narrowed_apart, of_two_levels
from factcheck.alignment.features import Features
from factcheck.alignment.games import of_one_game
from factcheck.alignment.match import SURELY_ONE, Match, matched, subjects
from factcheck.alignment.sureness import bare_headline, sure, telling
from factcheck.language.cues import cues
from factcheck.model import GAME

NEXT = 70  # characters between the two figures of "từ 5 triệu lên 8 triệu"


def compare(one: Features, other: Features, event: float) -> Match | None:
    """The match of two claims of one sort, None where any doubt remains.

    ``event`` says how surely both articles tell of one event: 1 within an article. Equal figures need less
    agreement in words than differing ones, where words alone must tell that they are one thing.
    """
    if one.sort != other.sort or narrowed_apart(one, other) or of_two_levels(one, other):
        return None
    within = one.claim.is_beside(other.claim)
    if within and (one.part != other.part or not goes_from_to(one, other)):
        return None
    aged = one.claim.kind == "age"
    if one.open != other.open and not (within or aged or hardly_by_chance(one, other, event)):
        return None
    if at_two_places(one, other):
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
    if not sure(match, one, other, subject):
        return None
    return replace(match, stated=True) if bare_headline(match, one, other) else match


def hardly_by_chance(one: Features, other: Features, event: float) -> bool:
    """Whether articles of one event give the same telling figure, of which only one names a known measure.

    "Cả nước đón 12,6 triệu khách quốc tế", "cả năm tổng lượng khách đạt 12,6 triệu lượt".
    """
    alike = one.plain == other.plain and one.rich and one.status == other.status
    return alike and event >= SURELY_ONE and not elsewhere(one, other)


def goes_from_to(one: Features, other: Features) -> bool:
    """Whether the sentence sets one figure against the other: from 5 to 8, then and now."""
    first, second = sorted((one, other), key=lambda told: told.claim.start)
    if second.claim.start - first.claim.end > NEXT:
        return False
    turns = first.claim.turn, second.claim.turn
    between = first.claim.said(first.claim.end, second.claim.start)
    if ";" in between:
        return False
    if turns == ("from", "to"):
        return True
    compared = any(phrase in between.lower() for phrase in cues("against") | cues("whereas"))
    one_thing = compared or first.head == second.head or not telling(second)
    return one_thing and turns in (("to", "from"), ("", "from"), ("from", ""))


def _of_one_person(one: Features, other: Features, match: Match, subject: int) -> bool:
    """The same person by name; or the same age, where one sentence leaves the name to the other."""
    if subject:
        return subject > 0
    owner = frozenset(one.subject or other.subject)
    return match.value == "equal" and bool(owner & one.names & other.names)
