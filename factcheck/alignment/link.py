"""Claims that speak of the same thing get the same series, and series that are near relations one kin.

Known measures of a known subject meet by their key, across all years. All others meet only where their
articles tell of one event; there two groups become one only if enough of their claims match.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from factcheck import knowledge
from factcheck.alignment.candidates import candidates
from factcheck.alignment.compare import compare, narrowed_apart
from factcheck.alignment.events import comparable, stories
from factcheck.alignment.features import Features, features, sort, status
from factcheck.alignment.grouping import Answer, Census, Edge, join
from factcheck.alignment.kin import kindred
from factcheck.alignment.match import Match
from factcheck.alignment.names import series_names
from factcheck.model import Claim

Score = tuple[tuple[str, str], ...]
Pairs = dict[tuple[int, int], Match]


def link(claims: Iterable[Claim], witnesses: Mapping[str, str]) -> tuple[Claim, ...]:
    """The claims, in their order, with ``series``, ``kin`` and the parts of the ``score``."""
    given = tuple(claims)
    ordered = sorted(given, key=place)
    seen = [features(claim) for claim in ordered]
    events = _with_copies(comparable(stories(ordered)), witnesses)
    same, near = _matches(seen, events)
    standing = _standing(ordered)
    groups = _series(seen, events, same, standing)
    names = series_names([[ordered[index] for index in group] for group in groups])
    kin = _kin(groups, near, events, seen)
    scores = _scores(ordered, standing, same, groups)
    named = {
        place(ordered[index]): (name, relation, scores.get(index, ()))
        for group, name, relation in zip(groups, names, (names[first] for first in kin), strict=True)
        for index in group
    }
    return tuple(_linked(claim, *named[place(claim)]) for claim in given)


def place(claim: Claim) -> tuple[str, str, int, int]:
    """Where a claim stands: the order of everything that must not depend on the order of articles."""
    return claim.article, claim.field, claim.start, claim.end


def _linked(claim: Claim, series: str, kin: str, score: Score) -> Claim:
    return replace(claim, series=series, kin=kin, score=score)


def _with_copies(
    events: Mapping[str, Mapping[str, float]], witnesses: Mapping[str, str]
) -> dict[str, dict[str, float]]:
    """A copy tells surely of the event of its origin."""
    found = {article: dict(others) for article, others in events.items()}
    for copy, origin in witnesses.items():
        if copy != origin:
            found.setdefault(copy, {})[origin] = 1.0
            found.setdefault(origin, {})[copy] = 1.0
    return found


def _matches(seen: Sequence[Features], events: Mapping[str, Mapping[str, float]]) -> tuple[Pairs, Pairs]:
    """The pairs that speak of one thing, and those that are near relations."""
    same: Pairs = {}
    near: Pairs = {}
    for one, other, event in candidates(seen, events):
        match = compare(seen[one], seen[other], event)
        if match is not None:
            same[one, other] = match
        elif (match := kindred(seen[one], seen[other], event)) is not None:
            near[one, other] = match
    return same, near


def _standing(ordered: Sequence[Claim]) -> list[list[int]]:
    """Claims of a known measure whose subject is known: these alone decide their series."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(ordered):
        known = knowledge.quantity(claim.measure)
        if known is not None and known.owner != "event" and claim.subject:
            scope = "" if claim.scope in ("", "whole", claim.subject) else claim.scope
            found[claim.measure, claim.subject, scope, status(claim), *sort(claim)].append(index)
    return list(found.values())


def _series(
    seen: Sequence[Features],
    events: Mapping[str, Mapping[str, float]],
    same: Pairs,
    standing: Sequence[Sequence[int]],
) -> list[list[int]]:
    def ask(one: int, other: int) -> Answer:
        here, there = seen[one].claim, seen[other].claim
        if here.article != there.article and there.article not in events.get(here.article, {}):
            return Answer.STRANGERS
        if (one, other) in same:
            return Answer.TOGETHER
        if narrowed_apart(seen[one], seen[other]):
            return Answer.NEVER
        return Answer.SILENT if here.likeliest.meets(there.likeliest) else Answer.APART

    fixed = frozenset(index for group in standing for index in group)
    alone = [[index] for index in range(len(seen)) if index not in fixed]
    edges = [Edge(match.total, one, other, match.stated) for (one, other), match in same.items()]
    return join([*standing, *alone], edges, ask=ask, agree=_most_agree, fixed=fixed)


def _most_agree(found: Census) -> bool:
    """A third of the pairs match, and nearly all whose values differ."""
    return found.together * 3 >= found.pairs and found.apart * 8 <= found.pairs


def _kin(
    groups: Sequence[Sequence[int]],
    near: Pairs,
    events: Mapping[str, Mapping[str, float]],
    seen: Sequence[Features],
) -> list[int]:
    """For each group the first group of its kin."""
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    found: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (one, other), match in near.items():
        first, second = sorted((group_of[one], group_of[other]))
        if first != second:
            found[first, second].append(match.total)

    def reach(first: int, second: int) -> int:
        return sum(
            seen[one].claim.article == seen[other].claim.article
            or seen[other].claim.article in events.get(seen[one].claim.article, {})
            for one in groups[first]
            for other in groups[second]
        )

    related = {pair for pair, totals in found.items() if len(totals) * 3 >= reach(*pair)}
    sentences: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    for index, told in enumerate(seen):
        sentences[told.claim.article, told.claim.field, told.claim.sentence_start].add(group_of[index])
    strangers = {pair for told in sentences.values() for pair in combinations(sorted(told), 2)} - related

    def ask(one: int, other: int) -> Answer:
        if (one, other) in related:
            return Answer.TOGETHER
        return Answer.NEVER if (one, other) in strangers else Answer.SILENT

    edges = [Edge(max(totals), *pair) for pair, totals in found.items() if pair in related]
    joined = join(
        [[number] for number in range(len(groups))],
        edges,
        ask=ask,
        agree=lambda found: found.together * 2 >= found.pairs,
    )
    first_of = {number: min(kin) for kin in joined for number in kin}
    return [first_of[number] for number in range(len(groups))]


def _scores(
    ordered: Sequence[Claim], standing: Sequence[Sequence[int]], same: Pairs, groups: Sequence[Sequence[int]]
) -> dict[int, Score]:
    """For each claim the parts of its best match within its series, or what its key alone decided."""
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    scores: dict[int, Score] = {}
    for (one, other), match in sorted(same.items(), key=lambda item: (-item[1].total, item[0])):
        if group_of[one] == group_of[other]:
            for index in (one, other):
                if index not in scores:
                    scores[index] = _parts(match)
    for group in standing:
        for index in group:
            claim = ordered[index]
            scores[index] = (("measure", claim.measure), ("subject", claim.subject), ("event", "any"))
    return scores


def _parts(match: Match) -> Score:
    return (
        ("total", f"{match.total:.2f}"),
        ("measure words", f"{match.measure:.2f}"),
        ("words around", f"{match.words:.2f}"),
        ("sentence", f"{match.sentence:.2f}"),
        ("value", match.value),
        ("event", f"{match.event:.2f}"),
    )
