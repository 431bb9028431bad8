"""What an article is about: names, rare words and figures, and what each says where two articles share it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from functools import cache

from factcheck import knowledge
from factcheck.language import words
from factcheck.language.cues import cues
from factcheck.model import Claim, Record

UNKNOWN = datetime(9999, 12, 31)  # an article without a date stands last
RICH_DIGITS = 3
FIGURE, FIGURE_WEIGHT = "=", 1.5  # how terms that are figures begin, and what a shared one weighs
TIMED, TIMED_WEIGHT = "@", 1.5  # the same of what is measured as of a sure time
TELLING = 2  # words of an open measure that name it
NUMBERED = 3.0  # "bão số 10" alone tells of one event, within the window
PAIR = "_"  # joins two words that are no name
NAMED = 2  # naming evidence that two articles on one event share, where both have names
FEW = 30  # articles within the window that may hold a term before it says less
MILLION = 1_000_000  # worth is counted in millionths: whole numbers have one sum in whatever order
CAME = frozenset({"actual", "provisional", "final"})  # what is told of as done


class Story(Record, frozen=True, kw_only=True):
    """What an article is about, and when it was published, as far as its figures tell."""

    article: str
    published: datetime | None
    terms: tuple[str, ...]


def stories(claims: Iterable[Claim]) -> dict[str, Story]:
    """One story for each article, by its id; one without a date is of the day of its latest figures."""
    first: dict[str, Claim] = {}
    latest: dict[str, datetime] = {}
    figures: dict[str, set[str]] = defaultdict(set)
    timed: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        first.setdefault(claim.article, claim)
        if claim.as_of is not None and claim.as_of.sure and claim.status in CAME:
            last = claim.as_of.period.last
            latest[claim.article] = max(last, latest.get(claim.article, last))
            if named := _measured(claim):
                timed[claim.article].add(f"{TIMED}{named} {claim.as_of.period.iso()}")
        if is_rich(claim.value):
            figures[claim.article].add(f"{FIGURE}{claim.kind} {claim.value.normalize():f}")
    return {
        article: Story(
            article=article,
            published=claim.published.first if claim.published else latest.get(article),
            terms=(*claim.event, *sorted(figures[article] | timed[article])),
        )
        for article, claim in first.items()
    }


def is_rich(value: Decimal) -> bool:
    """Whether a figure has so many digits that it hardly recurs by chance."""
    digits = len(value.normalize().as_tuple().digits)
    return digits >= RICH_DIGITS or (digits > 1 and value != value.to_integral_value())


def on_top(term: str) -> bool:
    """Whether a term is of a single figure: an article may be full of them."""
    return term.startswith((FIGURE, TIMED))


def _measured(claim: Claim) -> str:
    """What is measured, in a word or two; empty where it is too little to tell."""
    known = knowledge.quantity(claim.measure)
    if known is not None:
        return "" if known.owner == "event" else known.id
    said = claim.measure.removeprefix("open:").split()[:TELLING]
    return " ".join(said) if len(said) == TELLING and not cues("counter").issuperset(said) else ""


def worth(term: str, crowd: int) -> int:
    """What a shared term says, in millionths: less for one that is on everybody's lips at any one time.

    ``crowd`` is the most articles within one window of days that hold it.
    """
    return round(MILLION * _weight(term) * min(1.0, math.sqrt(FEW / crowd)))


def naming_evidence(term: str) -> int:
    """How far a shared term by itself tells one event from another of its sort: a name does, figures two."""
    if term.startswith(FIGURE):
        return NAMED // 2
    return 0 if PAIR in term or term.startswith(TIMED) or term in words("vi", "roman", "numeral") else NAMED


def names_something(terms: Iterable[str]) -> bool:
    """Whether there is a name among the terms of an article."""
    return any(naming_evidence(term) == NAMED for term in terms)


def named_alike(evidence: int, one: bool, other: bool) -> bool:
    """Whether two articles, of which each does or does not name something, may tell of one event.

    Two floods are told in the same words: where there are names, they must share one.
    """
    return evidence >= NAMED or not (one or other)


def _weight(term: str) -> float:
    """A full name says more than a word, a country less than a person."""
    if term.startswith(FIGURE):
        return FIGURE_WEIGHT
    if term.startswith(TIMED):
        return TIMED_WEIGHT
    kind = _known().get(term)
    if kind is not None:
        return kind
    if term[-1].isdigit() and " số " in term:
        return NUMBERED
    return 1.5 if " " in term or PAIR in term else 1.0


@cache
def _known() -> Mapping[str, float]:
    weights = {one.id: 0.7 for one in knowledge.organisations()}
    for place in knowledge.places():
        weights[place.id] = 0.3 if place.kind in ("world", "region") or place.id == knowledge.HOME else 0.6
    return weights


__all__ = [
    "MILLION",
    "UNKNOWN",
    "Story",
    "is_rich",
    "named_alike",
    "names_something",
    "naming_evidence",
    "on_top",
    "stories",
    "worth",
]
