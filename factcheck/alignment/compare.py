"""Whether two claims speak of the same thing, with the reasons; a doubt refuses."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.alignment.events import is_rich
from factcheck.alignment.features import Features
from factcheck.language.cues import cues
from factcheck.model import Claim, Record

NEXT = 60  # characters between the two figures of "từ 5 triệu lên 8 triệu"
HEADING = frozenset({"title", "lead", "caption"})
SMALL = 10  # figures below it are often equal by chance
CLOSE, MEETING = Decimal("0.01"), Decimal("0.2")
WORTH = {"equal": 1.0, "close": 0.5, "apart": 0.0}


class Match(Record, frozen=True, kw_only=True):
    """How well two claims agree, part by part, each from 0 to 1."""

    total: float
    measure: float
    words: float
    sentence: float
    value: str  # equal, close, apart
    event: float
    stated: bool = False  # the text itself sets one against the other


def compare(one: Features, other: Features, event: float) -> Match | None:
    """The match of two claims of one sort, None where any doubt remains.

    ``event`` says how surely both articles tell of one event: 1 within an article. Equal figures need less
    agreement in words than differing ones, where words alone must tell that they are one thing.
    """
    if one.sort != other.sort or _narrowed_apart(one, other):
        return None
    if _of_one_sentence(one, other) and not _goes_from_to(one, other):
        return None
    subject = _subjects(one, other)
    if subject < 0 and (one.claim.kind == "age" or not one.open):
        return None
    match = measure_match(one, other, event)
    if _of_one_sentence(one, other):
        return replace(match, stated=True)
    if one.claim.kind == "age":
        return match if subject > 0 else None
    if not _sure(match, one, other, subject):
        return None
    return match


def measure_match(one: Features, other: Features, event: float) -> Match:
    """The parts of the match, before anything is decided."""
    measure = _heads(one, other)
    words, sentence = _overlap(one.near, other.near), _overlap(one.sentence, other.sentence)
    value = _values(one.claim, other.claim)
    total = 0.35 * measure + 0.3 * words + 0.1 * sentence + 0.15 * WORTH[value] + 0.1 * event
    return Match(
        total=round(total, 3), measure=measure, words=words, sentence=sentence, value=value, event=event
    )


def _values(one: Claim, other: Claim) -> str:
    """equal as written; close: within a hundredth, or they meet and differ little; else apart."""
    if (one.value, one.range_end) == (other.value, other.range_end):
        return "equal"
    largest = max(abs(one.value), abs(other.value))
    difference = abs(one.value - other.value)
    if difference <= largest * CLOSE and is_rich(one.value if one.place < other.place else other.value):
        return "close"
    meets = one.likeliest.meets(other.likeliest)
    return "close" if meets and difference <= largest * MEETING else "apart"


def _sure(match: Match, one: Features, other: Features, subject: int) -> bool:
    if one.open != other.open:
        return False
    if one.claim.kind == "ordinal" and subject < 1 and _names_apart(one, other):
        return False
    if match.value == "equal":
        return _sure_of_equal(match, one, other)
    if match.value == "close":
        if subject < 0:
            return match.measure >= 0.5 and match.words >= 0.6
        alike = max(match.words, match.sentence)
        return match.words >= 0.5 or alike >= (0.25 if match.measure >= 0.5 else 0.7)
    return subject >= 0 and _sure_of_different(match, one, other)


def _sure_of_equal(match: Match, one: Features, other: Features) -> bool:
    value = one.claim.value
    if is_rich(value):
        return match.measure >= 0.5 or match.words >= 0.3 or match.sentence >= 0.3
    if abs(value) >= SMALL:
        return match.measure >= 0.5 or match.words >= 0.35 or match.sentence >= 0.45
    if match.measure >= 0.5:
        apart = _names_apart(one, other) and match.event < 0.5
        return match.words + match.sentence >= 0.75 and not apart
    return match.words >= 0.6 or (match.words >= 0.4 and match.sentence >= 0.6)


def _sure_of_different(match: Match, one: Features, other: Features) -> bool:
    if one.marks != other.marks or _names_apart(one, other) or _places(one) != _places(other):
        return False
    if _of_titles(one, other) and match.event >= 0.5 and match.words >= 0.4:
        return True
    if _of_headlines(one, other) and match.event >= 0.6 and match.sentence >= 0.5:
        return match.measure >= 0.5 or not (_telling(one) and _telling(other))
    if match.measure < 0.75:
        return False
    if one.claim.article == other.claim.article:
        headline = "title" in (one.claim.role, other.claim.role) and match.sentence >= 0.5
        return match.words >= 0.5 if headline else match.words >= 0.9 and match.sentence >= 0.8
    if not one.open:
        heading = {one.claim.role, other.claim.role} <= HEADING
        return match.words >= 0.5 or (heading and match.event >= 0.3)
    if max(abs(one.claim.value), abs(other.claim.value)) < SMALL and one.claim.kind == "count":
        return match.words >= 0.9  # small counts of things abound
    return match.words >= 0.6 or (match.measure == 1 and len(set(one.head) & set(other.head)) >= 3)


def _of_one_sentence(one: Features, other: Features) -> bool:
    return (one.claim.article, one.claim.field, one.claim.sentence_start) == (
        other.claim.article,
        other.claim.field,
        other.claim.sentence_start,
    )


def _of_titles(one: Features, other: Features) -> bool:
    """Whether both are headlines, of two articles."""
    return one.claim.role == other.claim.role == "title" and one.claim.article != other.claim.article


def _of_headlines(one: Features, other: Features) -> bool:
    """Whether both stand in headline or lead, of two articles, and count more than a few."""
    roles = {one.claim.role, other.claim.role}
    large = min(abs(one.claim.value), abs(other.claim.value)) >= SMALL
    return large and roles <= HEADING and one.claim.article != other.claim.article


def _places(one: Features) -> str:
    """The part that a figure covers; the whole and no word of a place are alike."""
    scope = one.claim.scope
    return "" if scope in ("whole", "viet-nam", one.claim.subject) else scope


def _telling(one: Features) -> bool:
    return bool(set(one.head) - cues("head"))


def _goes_from_to(one: Features, other: Features) -> bool:
    """Whether the sentence sets one figure against the other: from 5 to 8, 60 % against 68 %."""
    first, second = sorted((one, other), key=lambda told: told.claim.start)
    if second.claim.start - first.claim.end > NEXT:
        return False
    return {first.move, second.move} == {"from", "to"} or second.move == "than"


def _heads(one: Features, other: Features) -> float:
    if not one.open or not other.open:
        return float(one.head == other.head)
    first, second = set(one.head) - cues("head"), set(other.head) - cues("head")
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return round(len(one & other) / least, 3) if least else 0.0


def _narrowed_apart(one: Features, other: Features) -> bool:
    """Whether a group of narrowing words holds two different ones."""
    mine, theirs = dict(one.groups), dict(other.groups)
    return any(theirs.get(group, word) != word for group, word in mine.items())


def _subjects(one: Features, other: Features) -> int:
    """1: the same; 0: one of them is not known; -1: two."""
    if not one.subject or not other.subject:
        return 0
    return 1 if one.subject <= other.subject or other.subject <= one.subject else -1


def _names_apart(one: Features, other: Features) -> bool:
    """Whether each names what the other does not, and they share less than half."""
    return bool(one.names and other.names) and _overlap(one.names, other.names) < 0.34
