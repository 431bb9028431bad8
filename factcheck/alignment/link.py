"""Claims that speak of the same thing get the same series, and series that are near relations one kin.

Known measures of a known subject meet by their key, across all years. All others meet only where their
articles tell of one event; there two groups become one only if enough of their claims match.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from factcheck.alignment.candidates import candidates
from factcheck.alignment.compare import compare
from factcheck.alignment.crowds import Crowd
from factcheck.alignment.events import Events, comparable, comparing
from factcheck.alignment.features import Features, features
from factcheck.alignment.groups import grouped, standing
from factcheck.alignment.kin import kindred
from factcheck.alignment.kinship import kinship
from factcheck.alignment.match import Match
from factcheck.alignment.names import ClaimName, series_names
from factcheck.alignment.scores import Score, scores
from factcheck.alignment.stories import stories
from factcheck.knowledge import grounds
from factcheck.model import Claim

Matches = Mapping[tuple[int, int], Match]


def link(
    claims: Iterable[Claim], witnesses: Mapping[str, str], crowds: Mapping[str, Crowd] | None = None
) -> tuple[Claim, ...]:
    """The claims, in their order, with ``series``, ``kin`` and the parts of the ``score``.

    ``crowds`` is needed where the claims are a part of what is on file: see ``comparable``.
    """
    given = tuple(claims)
    ordered = sorted(given, key=place)
    seen = compared(ordered)
    events = with_copies(comparable(stories(ordered), crowds), witnesses)
    same, near = matches(seen, events)
    given_groups = standing(ordered)
    may_meet = comparing([claim.article for claim in ordered], events)
    groups = sorted(grouped(seen, may_meet, same, given_groups))
    names = series_names([[ordered[index] for index in group] for group in groups])
    kin = [names[first] for first in kinship(groups, near, may_meet, seen)]
    parts = scores(ordered, given_groups, same, groups)
    found = {
        place(ordered[index]): linked(ordered[index], name, whose, parts.get(index, ()))
        for group, name, whose in zip(groups, names, kin, strict=True)
        for index in group
    }
    return tuple(found[place(claim)] for claim in given)


def linked(claim: Claim, series: str, kin: str, score: Score) -> Claim:
    """A claim as it is judged; of the terms of its event, which are many, no more than is still asked."""
    return replace(claim, series=series, kin=kin, score=score, event=grounds(claim.event))


def place(claim: Claim | ClaimName) -> tuple[str, str, int, int]:
    """Where a claim stands: the order of everything that must not depend on the order of articles."""
    return claim.article, claim.field, claim.start, claim.end


def compared(ordered: Sequence[Claim]) -> list[Features]:
    """What is compared of the claims of some articles, in order of place."""
    return [features(claim, level) for claim, level in zip(ordered, levels(ordered), strict=True)]


def with_copies(events: Events, witnesses: Mapping[str, str]) -> Events:
    """A copy tells surely of the event of its origin."""
    found = {article: dict(others) for article, others in events.items()}
    for copy, origin in witnesses.items():
        if copy != origin:
            found.setdefault(copy, {})[origin] = 1.0
            found.setdefault(origin, {})[copy] = 1.0
    return found


def matches(
    seen: Sequence[Features], events: Events, of: Collection[str] | None = None
) -> tuple[Matches, Matches]:
    """The pairs that speak of one thing, and those that are near relations; ``of``: see ``candidates``."""
    same: dict[tuple[int, int], Match] = {}
    near: dict[tuple[int, int], Match] = {}
    for one, other, event in candidates(seen, events, of):
        match = compare(seen[one], seen[other], event)
        if match is not None:
            same[one, other] = match
        elif (match := kindred(seen[one], seen[other], event)) is not None:
            near[one, other] = match
    return same, near


def levels(ordered: Sequence[Claim]) -> Iterator[Claim | None]:
    """For each growth rate the figure before it in its sentence that is none: what has grown so much."""
    level: Claim | None = None
    for claim in ordered:
        if level is not None and not claim.is_beside(level):
            level = None
        grown = claim.kind == "percent" and claim.behaviour == "difference"
        yield level if grown else None
        if not grown:
            level = claim
