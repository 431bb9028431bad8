"""Which articles are about the same event: they share names and rare words within a window of days.

Only articles that share a term which says something are compared, so that the work grows with the number
of articles and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.alignment.crowds import Crowd, Heard, Reach, day_of
from factcheck.alignment.stories import (
    MILLION,
    Story,
    named_alike,
    names_something,
    naming_evidence,
    on_top,
    worth,
)

DISTANCE = 0.003  # for each day between them they must share so much more
# Worth of the shared terms that make two articles comparable, and their share of the terms of the article
# that has less: short notes share little, but most of what they have.
ENOUGH = ((3 * MILLION, 0.15), (2 * MILLION, 0.4))
LEAST = min(enough for enough, _ in ENOUGH)
CLOSE, STEPS, SECOND = 0.4, 8, 0.8  # neighbours that vouch for theirs: how close, how many, what is lost
NEIGHBOURS = 16  # of an article, the most similar ones

# For each article the others on the same event, with how surely they are: 0 to 1.
Events = Mapping[str, Mapping[str, float]]
Comparable = Callable[[int, int], bool]  # whether the articles of two claims, by number, may be compared


class Weighed(NamedTuple):
    """A term of an article: what it says where another shares it, and which others it leads to."""

    worth: int
    evidence: int  # see ``stories.naming_evidence``
    reach: Reach


class Told(NamedTuple):
    """What an article tells of, as it is compared."""

    article: str
    day: int
    terms: Mapping[str, Weighed]
    amount: int  # what its terms are worth, without those that come on top
    named: bool  # whether a name is among them


def comparable(
    told: Mapping[str, Story], crowds: Mapping[str, Crowd] | None = None
) -> dict[str, dict[str, float]]:
    """For each article the others on the same event, with how much they share (0 to 1).

    ``crowds`` says how common terms are, where ``told`` holds but a part of what was published.
    """
    days: dict[str, Counter[int]] = defaultdict(Counter)
    for story in told.values():
        for term in set(story.terms):
            days[term][day_of(story.published)] += 1
    known = crowds or {}
    every = {term: known.get(term) or Crowd(held) for term, held in days.items()}
    articles = {
        name: weighed(story, {term: every[term].heard(day_of(story.published)) for term in story.terms})
        for name, story in sorted(told.items())
    }
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for one, other in _meeting(articles.values()):
        if share := nearness(one, other):
            near[one.article][other.article] = share
            near[other.article][one.article] = share
    nearest = {article: closest(others, NEIGHBOURS) for article, others in sorted(near.items())}
    return {article: with_second_steps(article, nearest) for article in nearest}


def weighed(story: Story, heard: Mapping[str, Heard]) -> Told:
    """An article with its terms weighed by how common they are on its day."""
    terms = {
        term: Weighed(worth(term, heard[term].most), naming_evidence(term), heard[term].reach)
        for term in story.terms
    }
    amount = sum(one.worth for term, one in terms.items() if not on_top(term))
    return Told(story.article, day_of(story.published), terms, amount, names_something(story.terms))


def leading(told: Told) -> list[str]:
    """Terms by which all others on its event are found: those that say most; the rest say too little.

    Of what two articles on one event share, the first in the order of worth leads, for behind it stands
    enough (the prefix filter of Chaudhuri, Ganti and Kaushik, ICDE 2006).
    """
    ordered = sorted(told.terms, key=lambda term: (-told.terms[term].worth, term))
    rest = 0
    for place in range(len(ordered) - 1, -1, -1):
        rest += told.terms[ordered[place]].worth
        if rest >= LEAST:
            return ordered[: place + 1]
    return []


def ways(told: Told) -> list[list[str]]:
    """Terms by which all others on its event are found, in one way or in two: the shorter may be taken.

    What names something shares what names, or figures: see ``named_alike``.
    """
    naming = [term for term, one in told.terms.items() if one.evidence]
    return [leading(told), naming] if told.named else [leading(told)]


def nearness(one: Told, other: Told) -> float:
    """How surely two articles tell of one event (0 to 1), by shared terms that lead from one to the other."""
    shared = [
        term
        for name, term in one.terms.items()
        if name in other.terms and term.reach.first <= other.day <= term.reach.last
    ]
    if not named_alike(sum(term.evidence for term in shared), one.named, other.named):
        return 0.0
    amount = sum(term.worth for term in shared)
    return shared_part(amount, min(one.amount, other.amount), abs(one.day - other.day))


def shared_part(amount: int, whole: int, days: int) -> float:
    """How surely two articles tell of one event, 0 where they do not: 1 where the shorter shares all it has.

    ``amount`` is the worth of the terms that both hold, ``whole`` that of all terms of the one with less;
    so many ``days`` lie between them.
    """
    share = min(1.0, amount / whole) if whole else 0.0
    farther = DISTANCE * days
    for enough, least in ENOUGH:
        if amount >= enough and share >= least + farther:
            return share
    return 0.0


def closest(others: Mapping[str, float], many: int) -> dict[str, float]:
    """Of the others so many, the nearest first."""
    return dict(sorted(others.items(), key=lambda item: (-item[1], item[0]))[:many])


def with_second_steps(article: str, near: Events) -> dict[str, float]:
    """What is close to a close neighbour is on the same event too, a little less surely.

    ``near`` gives the nearest of the article and of its neighbours, the nearest first.
    """
    found = dict(near[article])
    for middle, first in close(near[article]):
        for far, second in close(near[middle]):
            if far != article and far not in near[article]:
                found[far] = max(found.get(far, 0.0), round(min(first, second) * SECOND, 4))
    return found


def close(nearest: Mapping[str, float]) -> list[tuple[str, float]]:
    """The neighbours that vouch for theirs."""
    return [(other, share) for other, share in list(nearest.items())[:STEPS] if share >= CLOSE]


def of_one_event(one: str, other: str, events: Events) -> bool:
    """Whether two articles may be compared."""
    return one == other or other in events.get(one, {})


def comparing(articles: Sequence[str], events: Events) -> Comparable:
    """Whether two of some claims may be compared; ``articles`` are theirs."""
    return lambda one, other: of_one_event(articles[one], articles[other], events)


def _meeting(articles: Iterable[Told]) -> Iterator[tuple[Told, Told]]:
    """Pairs of articles that may tell of one event, each once: the later and the earlier."""
    holders: dict[str, list[Told]] = defaultdict(list)
    for one in sorted(articles, key=lambda one: one.day):
        met: dict[str, Told] = {}
        for term in min(ways(one), key=lambda terms: sum(len(holders[term]) for term in terms)):
            first = one.terms[term].reach.first
            for other in reversed(holders[term]):
                if other.day < first:
                    break
                met[other.article] = other
        for other in met.values():
            yield one, other
        for term in one.terms:
            holders[term].append(one)


__all__ = [
    "LEAST",
    "NEIGHBOURS",
    "Events",
    "Told",
    "Weighed",
    "close",
    "closest",
    "comparable",
    "leading",
    "nearness",
    "of_one_event",
    "shared_part",
    "ways",
    "weighed",
    "with_second_steps",
]
