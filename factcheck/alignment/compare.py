"""Whether two claims speak of the same thing, with the reasons; a doubt refuses."""

from __future__ import annotations

from decimal import Decimal

from factcheck.alignment.features import Features
from factcheck.model import Record

# Nouns that head many measures; alone they say little of what is measured.
EMPTY_HEADS = frozenset(
    {"số", "kỳ", "trị", "giá", "tiền", "mức", "khoản", "tỷ", "lệ", "con", "lượng", "tổng"}
)
RICH_DIGITS = 3  # a figure of so many digits hardly recurs by chance


class Match(Record, frozen=True, kw_only=True):
    """How well two claims agree, part by part, each from 0 to 1."""

    total: float
    measure: float
    words: float
    sentence: float
    value: str  # equal, meets, apart
    event: float


def compare(one: Features, other: Features, event: float) -> Match | None:
    """The match of two claims of one sort, None where any doubt remains.

    ``event`` says how surely both articles tell of one event: 1 within an article. Equal figures need less
    agreement in words than differing ones, where words alone must tell that they are one thing.
    """
    if one.sort != other.sort or _narrowed_apart(one, other):
        return None
    same_article = one.claim.article == other.claim.article
    if (
        same_article
        and one.claim.sentence_start == other.claim.sentence_start
        and one.claim.field == other.claim.field
    ):
        return None
    subject = _subjects(one, other)
    if subject < 0 and (one.claim.kind == "age" or not one.open):
        return None
    match = _measure_match(one, other, event)
    if one.claim.kind == "age":
        return match if subject > 0 else None
    if not _sure(match, one, other, subject):
        return None
    return match


def _measure_match(one: Features, other: Features, event: float) -> Match:
    measure = _heads(one, other)
    words, sentence = _overlap(one.near, other.near), _overlap(one.sentence, other.sentence)
    if one.plain == other.plain:
        value = "equal"
    elif one.claim.likeliest.meets(other.claim.likeliest):
        value = "meets"
    else:
        value = "apart"
    bonus = {"equal": 1.0, "meets": 0.5, "apart": 0.0}[value]
    total = 0.35 * measure + 0.3 * words + 0.1 * sentence + 0.15 * bonus + 0.1 * event
    return Match(
        total=round(total, 3), measure=measure, words=words, sentence=sentence, value=value, event=event
    )


def _sure(match: Match, one: Features, other: Features, subject: int) -> bool:
    if one.open != other.open:
        return False
    if match.value == "equal" and _rich(one):
        return match.measure >= 0.5 or match.words >= 0.3 or match.sentence >= 0.4
    if match.value != "apart":
        if subject < 0:
            return match.measure >= 0.5 and match.words >= 0.6
        return (match.measure >= 0.5 and max(match.words, match.sentence) >= 0.3) or match.words >= 0.6
    if subject < 0 or one.marks != other.marks or _names_apart(one, other):
        return False
    if match.measure < 0.75:
        return False
    if one.claim.article == other.claim.article:
        return match.words >= 0.7
    return match.words >= 0.6 or (match.measure == 1 and len(set(one.head) & set(other.head)) >= 3)


def _heads(one: Features, other: Features) -> float:
    if not one.open or not other.open:
        return float(one.head == other.head)
    first, second = set(one.head) - EMPTY_HEADS, set(other.head) - EMPTY_HEADS
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


def _rich(one: Features) -> bool:
    value = abs(one.claim.value)
    digits = len(value.normalize().as_tuple().digits)
    return (
        digits >= RICH_DIGITS or (value != value.to_integral_value() and digits > 1) or value >= Decimal(1000)
    )
