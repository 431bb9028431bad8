"""How well two claims agree, part by part, before anything is decided."""

from __future__ import annotations

from decimal import Decimal

from factcheck.alignment.called import one_name, shared
from factcheck.alignment.features import Features
from factcheck.alignment.stories import is_rich
from factcheck.alignment.times import surely_of_one_time
from factcheck.knowledge import HOME
from factcheck.language.cues import cues
from factcheck.model import GAME, Claim, Record

CLOSE, MEETING = Decimal("0.01"), Decimal("0.2")
TRUNCATED = Decimal("0.05")  # a figure cut short differs by no more (20 for 20,7)
ALIKE = 0.75  # share of the measure's words that figures which differ must have in common
HEADING = frozenset({"title", "lead", "caption"})
NEARBY = Decimal(2)  # so many times a figure another may be, though what they count is told in other words
LIKELY = 0.3  # the same, where their words for it stand for one another
ONE_TIME = 0.05  # share of the whole that both being of one time has
SURELY_ONE = 0.5  # how surely two articles tell of one event, so that they do
WORTH = {"equal": 1.0, "close": 0.5, "loose": 0.0, "apart": 0.0}


class Match(Record, frozen=True, kw_only=True, gc=False):
    """How well two claims agree, each part from 0 to 1."""

    total: float
    measure: float  # words of what is counted
    words: float  # words around the number
    sentence: float  # words of the sentence
    value: str  # equal, close, loose, apart
    event: float  # how surely both articles tell of one event: 1 within an article
    beside: int = 0  # other figures that both sentences hold
    stated: bool = False  # the text itself sets one against the other


def matched(one: Features, other: Features, event: float) -> Match | None:
    """The parts of the match; None where figures differ and so do the measures, titles and leads aside."""
    measure, value = heads(one, other), values(one.claim, other.claim)
    if measure < 1.0 and event >= LIKELY and _counted_alike(one, other, value):
        measure = 1.0
    heading = one.claim.role in HEADING and other.claim.role in HEADING
    if value == "apart" and measure < ALIKE and not heading and not one.claim.is_beside(other.claim):
        return None
    words, sentence = overlap(one.near, other.near), overlap(one.sentence, other.sentence)
    said = 0.35 * measure + 0.3 * words + 0.1 * sentence + 0.15 * WORTH[value] + 0.1 * event
    # Of two figures that may be that of another article the one of its time is the likelier.
    total = (1 - ONE_TIME) * said + ONE_TIME * surely_of_one_time(one, other)
    return Match(
        total=round(total, 3),  # so that the order of equals is that of their places
        measure=measure,
        words=words,
        sentence=sentence,
        value=value,
        event=event,
        beside=len(one.beside & other.beside),
    )


def values(one: Claim, other: Claim) -> str:
    """equal as written; close: within a hundredth, they meet and differ little, or separators; else apart.

    loose: one gives no more than the power of ten, "hàng triệu", and the other may be so many.
    """
    if (one.value, one.range_end) == (other.value, other.range_end):
        return "equal"
    if one.value in other.alternatives or other.value in one.alternatives:
        return "close"  # the same digits, the separators read another way
    largest = max(abs(one.value), abs(other.value))
    difference = abs(one.value - other.value)
    if difference <= largest * CLOSE and is_rich(one.value if one.place < other.place else other.value):
        return "close"
    if one.hedge == other.hedge == "exact" and one.place == other.place and one.range_end == other.range_end:
        return "apart"  # both to the same digit: rounding explains nothing
    if one.likeliest.meets(other.likeliest):
        if difference <= largest * MEETING:
            return "close"
        return "loose" if is_vague(one) != is_vague(other) else "apart"
    return "close" if one.widest.meets(other.widest) and difference <= largest * TRUNCATED else "apart"


def is_vague(claim: Claim) -> bool:
    """Whether it gives no more than the power of ten: "hàng triệu"."""
    return claim.text.lower().startswith(tuple(cues("vague")))


def heads(one: Features, other: Features) -> float:
    """Share of the measure's words that agree, those that head every measure aside."""
    if one.claim.dimension == GAME:
        return 1.0
    if not one.open or not other.open:
        return float(one.head == other.head)
    if _of_one_price_list(one, other):
        return 1.0
    return max(overlap(one.bare, other.bare), overlap(one.said, other.said))


def _counted_alike(one: Features, other: Features, value: str) -> bool:
    """Whether two articles call what they count by words that stand for one another: passengers, guests.

    Where they give one figure, one may say more of them than the other.
    """
    if (
        one.claim.kind != "count"
        or not one.open
        or not other.open
        or one.claim.article == other.claim.article
    ):
        return False
    if value in ("equal", "close"):
        return overlap(one.counted, other.counted) == 1.0
    return bool(one.counted) and one.counted == other.counted and nearby(one.claim, other.claim, NEARBY)


def nearby(one: Claim, other: Claim, times: Decimal) -> bool:
    """Whether one figure is no more than so many times the other."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return high <= low * times


def _of_one_price_list(one: Features, other: Features) -> bool:
    """Whether both are prices and no more, of sentences with all the same names and another figure alike.

    "Giá mua vào 76,2, bán ra 79,5 triệu đồng/lượng": what is sold, the sentence tells in front.
    """
    if one.claim.kind != "rate" or one.head != other.head or one.said or other.said:
        return False
    return bool(one.beside & other.beside) and overlap(one.names, other.names) == 1.0


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that the larger holds."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared else 0.0


def subjects(one: Features, other: Features) -> int:
    """1: the same; 0: one of them is not known; -1: two."""
    if not one.subject or not other.subject:
        return 0
    return 1 if one_name(one.subject, other.subject) else -1


def names_apart(one: Features, other: Features) -> bool:
    """Whether each names what the other does not, and they share less than a third."""
    return bool(one.called and other.called) and shared(one.called, other.called) < 0.34


def of_two_sellers(one: Features, other: Features) -> bool:
    """Whether each names what the other does not: the price of one house and that of another."""
    return all(
        any(not any(one_name(name, known) for known in theirs) for name in mine)
        for mine, theirs in ((one.called, other.called), (other.called, one.called))
    )


def places(one: Features) -> str:
    """The part that a figure covers; the whole and no word of a place are alike."""
    scope = one.claim.scope
    return "" if scope in ("whole", HOME, one.claim.subject) else scope
