"""Which articles are about the same event: they share names and rare words within a window of days.

Only articles that share a term that few articles have are compared, so that the work grows with the number
of articles and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import cache

from factcheck import knowledge
from factcheck.model import Claim, Record

UNKNOWN = datetime(9999, 12, 31)  # an article without a date stands last
WINDOW = timedelta(days=21)  # between two articles on one event
ENOUGH = 3.0  # weight of the shared terms that make two articles comparable
SHARE = 0.15  # and their share of the terms of the article that has less
NEIGHBOURS = 40  # of an article, the most similar ones
COMMON = 60  # articles behind one that a term still brings together with it


class Story(Record, frozen=True, kw_only=True):
    """What an article is about, and when it was published."""

    article: str
    published: datetime | None
    terms: tuple[str, ...]


@cache
def weight(term: str) -> float:
    """How much a shared term says: a full name more than a word, a country less than a person."""
    kind = _known().get(term)
    if kind is not None:
        return kind
    return 1.5 if " " in term else 1.0


@cache
def _known() -> Mapping[str, float]:
    weights = {one.id: 0.7 for one in knowledge.organisations()}
    for place in knowledge.places():
        weights[place.id] = 0.3 if place.kind in ("world", "region") or place.id == "viet-nam" else 0.6
    return weights


def stories(claims: Iterable[Claim]) -> dict[str, Story]:
    """One story for each article, by its id."""
    found: dict[str, Story] = {}
    for claim in claims:
        if claim.article not in found:
            published = claim.published.first if claim.published else None
            found[claim.article] = Story(article=claim.article, published=published, terms=claim.event)
    return found


def comparable(told: Mapping[str, Story]) -> dict[str, dict[str, float]]:
    """For each article the others on the same event, with how much they share (0 to 1)."""
    shared: dict[tuple[str, str], float] = defaultdict(float)
    for term, articles in sorted(_postings(told).items()):
        for one, other in _near_in_time(articles, told):
            shared[one, other] += weight(term)
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, other), amount in shared.items():
        least = min(sum(map(weight, told[one].terms)), sum(map(weight, told[other].terms)))
        share = amount / least if least else 0.0
        if amount >= ENOUGH and share >= SHARE:
            found[one].append((-share, other))
            found[other].append((-share, one))
    return {
        article: {other: -share for share, other in sorted(others)[:NEIGHBOURS]}
        for article, others in sorted(found.items())
    }


def _postings(told: Mapping[str, Story]) -> dict[str, list[str]]:
    postings: dict[str, list[str]] = defaultdict(list)
    for article in sorted(told, key=lambda one: (told[one].published or UNKNOWN, one)):
        for term in told[article].terms:
            postings[term].append(article)
    return postings


def _near_in_time(articles: list[str], told: Mapping[str, Story]) -> Iterable[tuple[str, str]]:
    """Pairs of articles within the window, each with so many of those that follow it at most."""
    for index, one in enumerate(articles):
        for other in articles[index + 1 : index + 1 + COMMON]:
            first, second = told[one].published, told[other].published
            if first is not None and second is not None and second - first > WINDOW:
                break
            yield (one, other) if one < other else (other, one)
