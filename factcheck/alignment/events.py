"""Which articles are about the same event: they share names and rare words within a window of days.

Only articles that share a term that few articles have are compared, so that the work grows with the number
of articles and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import cache

from factcheck import knowledge
from factcheck.alignment.crowds import UNDATED, WINDOW, Crowd, day_of
from factcheck.language import words
from factcheck.model import Claim, Record

UNKNOWN = datetime(9999, 12, 31)  # an article without a date stands last
DISTANCE = 0.003  # for each day between them they must share so much more
# Weight of the shared terms that make two articles comparable, and their share of the terms of the article
# that has less: short notes share little, but most of what they have.
ENOUGH = ((3.0, 0.15), (2.0, 0.4))
LEAST = min(enough for enough, _ in ENOUGH)
RICH_DIGITS = 3
FIGURE, FIGURE_WEIGHT = "=", 1.5  # how terms that are figures begin, and what a shared one weighs
NUMBERED = 3.0  # "bão số 10" alone tells of one event, within the window
CLOSE, STEPS, SECOND = 0.4, 8, 0.8  # neighbours that vouch for theirs: how close, how many, what is lost
NEIGHBOURS = 16  # of an article, the most similar ones
PAIR = "_"  # joins two words that are no name
NAMED = 2  # naming evidence that two articles on one event share, where both have names
FEW = 30  # articles within the window that may hold a term before it says less
COMMON = 120  # articles from one to another, both included, that a term still brings together


CAME = frozenset({"actual", "provisional", "final"})  # what is told of as done

# For each article the others on the same event, with how surely they are: 0 to 1.
Events = Mapping[str, Mapping[str, float]]


class Story(Record, frozen=True, kw_only=True):
    """What an article is about, and when it was published, as far as its figures tell."""

    article: str
    published: datetime | None
    terms: tuple[str, ...]


@cache
def weight(term: str) -> float:
    """How much a shared term says: a full name more than a word, a country less than a person."""
    if term.startswith(FIGURE):
        return FIGURE_WEIGHT
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
        weights[place.id] = 0.3 if place.kind in ("world", "region") or place.id == "viet-nam" else 0.6
    return weights


def naming_evidence(term: str) -> int:
    """How far a shared term by itself tells one event from another of its sort: a name does, figures two."""
    if term.startswith(FIGURE):
        return NAMED // 2
    return 0 if PAIR in term or term in words("vi", "roman", "numeral") else NAMED


def names_something(terms: Iterable[str]) -> bool:
    """Whether there is a name among the terms of an article."""
    return any(naming_evidence(term) == NAMED for term in terms)


def named_alike(evidence: int, one: bool, other: bool) -> bool:
    """Whether two articles, of which each does or does not name something, may tell of one event.

    Two floods are told in the same words: where there are names, they must share one.
    """
    return evidence >= NAMED or not (one or other)


def stories(claims: Iterable[Claim]) -> dict[str, Story]:
    """One story for each article, by its id; one without a date is of the day of its latest figures."""
    first: dict[str, Claim] = {}
    latest: dict[str, datetime] = {}
    figures: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        first.setdefault(claim.article, claim)
        if claim.as_of is not None and claim.as_of.sure and claim.status in CAME:
            last = claim.as_of.period.last
            latest[claim.article] = max(last, latest.get(claim.article, last))
        if is_rich(claim.value):
            figures[claim.article].add(f"{FIGURE}{claim.kind} {claim.value.normalize():f}")
    return {
        article: Story(
            article=article,
            published=claim.published.first if claim.published else latest.get(article),
            terms=(*claim.event, *sorted(figures[article])),
        )
        for article, claim in first.items()
    }


def is_rich(value: Decimal) -> bool:
    """Whether a figure has so many digits that it hardly recurs by chance."""
    digits = len(value.normalize().as_tuple().digits)
    return digits >= RICH_DIGITS or (digits > 1 and value != value.to_integral_value())


def of_one_event(one: str, other: str, events: Events) -> bool:
    """Whether two articles may be compared."""
    return one == other or other in events.get(one, {})


def comparable(
    told: Mapping[str, Story], crowds: Mapping[str, Crowd] | None = None
) -> dict[str, dict[str, float]]:
    """For each article the others on the same event, with how much they share (0 to 1).

    ``crowds`` says how common terms are, where ``told`` holds but a part of what was published.
    """
    days = {article: day_of(story.published) for article, story in told.items()}
    shared: dict[tuple[str, str], float] = defaultdict(float)
    amounts: dict[str, float] = defaultdict(float)
    naming: Counter[tuple[str, str]] = Counter()  # what names an event and is shared: words alone make none
    named = {one for one, story in told.items() if names_something(story.terms)}
    for term, articles in sorted(_postings(told).items()):
        crowd = (crowds or {}).get(term) or Crowd(Counter(days[article] for article in articles))
        value, evidence = worth(term, crowd.most), naming_evidence(term)
        for pair in _near_in_time(articles, days, crowd):
            shared[pair] += value
            if evidence:
                naming[pair] += evidence
        if not term.startswith(FIGURE):  # figures come on top: an article may be full of them
            for article in articles:
                amounts[article] += value
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, other), amount in shared.items():
        share = shared_part(amount, amounts[one], amounts[other], apart(days[one], days[other]))
        if share and named_alike(naming[one, other], one in named, other in named):
            found[one].append((-share, other))
            found[other].append((-share, one))
    near = {
        article: {other: -share for share, other in sorted(others)[:NEIGHBOURS]}
        for article, others in sorted(found.items())
    }
    return {article: _with_second_steps(article, near) for article in near}


def shared_part(amount: float, one: float, other: float, days: int) -> float:
    """How surely two articles tell of one event, 0 where they do not: 1 where the shorter shares all it has.

    ``amount`` is the worth of the terms that both hold, ``one`` and ``other`` that of all terms of each.
    """
    shorter = min(one, other)
    share = min(1.0, amount / shorter) if shorter else 0.0
    farther = DISTANCE * days
    return share if any(amount >= enough and share >= least + farther for enough, least in ENOUGH) else 0.0


def _with_second_steps(article: str, near: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """What is close to a close neighbour is on the same event too, a little less surely."""
    found = dict(near[article])
    for middle, first in _closest(near[article]):
        for far, second in _closest(near[middle]):
            if far != article and far not in near[article]:
                found[far] = max(found.get(far, 0.0), round(min(first, second) * SECOND, 4))
    return found


def _closest(others: Mapping[str, float]) -> list[tuple[str, float]]:
    close = [(other, share) for other, share in others.items() if share >= CLOSE]
    return sorted(close, key=lambda item: (-item[1], item[0]))[:STEPS]


def worth(term: str, crowd: int) -> float:
    """What a shared term says: its weight, less for one that is on everybody's lips at any one time."""
    return weight(term) * min(1.0, math.sqrt(FEW / crowd))


def apart(one: int, other: int) -> int:
    """Days between two articles; none where one has no date."""
    return 0 if UNDATED in (one, other) else abs(one - other)


def _postings(told: Mapping[str, Story]) -> dict[str, list[str]]:
    postings: dict[str, list[str]] = defaultdict(list)
    for article in sorted(told, key=lambda one: (told[one].published or UNKNOWN, one)):
        for term in told[article].terms:
            postings[term].append(article)
    return postings


def _near_in_time(
    articles: Sequence[str], days: Mapping[str, int], crowd: Crowd
) -> Iterable[tuple[str, str]]:
    """Pairs of articles within the window, with not too many others of the term from one to the other."""
    few = crowd.most <= COMMON
    placed = [days[article] for article in articles]
    for index, one in enumerate(articles):
        first = placed[index]
        for at in range(index + 1, len(articles)):
            second = placed[at]
            if apart(first, second) > WINDOW or not (few or crowd.between(first, second) <= COMMON):
                break
            other = articles[at]
            yield (one, other) if one < other else (other, one)
