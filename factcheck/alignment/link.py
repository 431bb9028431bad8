"""Claims that speak of the same thing get the same series.

Known measures of a known subject meet by their key, across all years. All others meet only where their
articles tell of one event; there two groups become one only if enough of their claims match. Only claims that
share a word of their measure or the size of their figure are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from factcheck import knowledge
from factcheck.alignment.compare import Match, compare
from factcheck.alignment.events import comparable, stories
from factcheck.alignment.features import Features, features, sort
from factcheck.alignment.names import series_names
from factcheck.model import Claim

ASKED = 12  # claims of a group that are asked whether another belongs to it
SIZES = 4  # sizes of figures in a power of ten: figures of one size or the next are compared
CROWD = 40  # claims of one article and bucket that are compared; more are a table, not a statement


def link(claims: Iterable[Claim], witnesses: Mapping[str, str]) -> tuple[Claim, ...]:
    """The claims, in their order, with ``series`` and the parts of the ``score`` that put them there."""
    given = tuple(claims)
    ordered = sorted(given, key=place)
    scores: dict[int, tuple[tuple[str, str], ...]] = {}
    standing: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(ordered):
        key = _standing(claim)
        if key is None:
            key = ("", str(index))
        else:
            scores[index] = (("measure", claim.measure), ("subject", claim.subject), ("event", "any"))
        standing[key].append(index)
    groups = _grouped(ordered, list(standing.values()), scores, witnesses)
    names = series_names([[ordered[index] for index in group] for group in groups])
    named: dict[tuple[str, str, int, int], tuple[str, tuple[tuple[str, str], ...]]] = {}
    for group, name in zip(groups, names, strict=True):
        for index in group:
            named[place(ordered[index])] = (name, scores.get(index, ()))
    return tuple(
        replace(claim, series=named[place(claim)][0], score=named[place(claim)][1]) for claim in given
    )


def place(claim: Claim) -> tuple[str, str, int, int]:
    """Where a claim stands: the order of everything that must not depend on the order of articles."""
    return claim.article, claim.field, claim.start, claim.end


def _standing(claim: Claim) -> tuple[str, ...] | None:
    """What alone decides the series of a known measure whose subject is known."""
    known = knowledge.quantity(claim.measure)
    if known is None or known.owner == "event" or not claim.subject:
        return None
    scope = "" if claim.scope in ("", "whole", claim.subject) else claim.scope
    return (claim.measure, claim.subject, scope, *sort(claim))


def _grouped(
    ordered: Sequence[Claim],
    given: Sequence[list[int]],
    scores: dict[int, tuple[tuple[str, str], ...]],
    witnesses: Mapping[str, str],
) -> list[list[int]]:
    """The given groups, joined where the words and the event of their claims tell that they are one."""
    seen = [features(claim) for claim in ordered]
    events = _with_copies(comparable(stories(ordered)), witnesses)
    edges: list[tuple[float, int, int, Match]] = []
    for one, other, event in _candidates(seen, events):
        match = compare(seen[one], seen[other], event)
        if match is not None:
            edges.append((-match.total, one, other, match))
    edges.sort(key=lambda edge: edge[:3])
    agreed = {(one, other) for _, one, other, _ in edges}
    group_of = {index: group for group in given for index in group}
    stands = {id(group) for group in given if len(group) > 1 or _standing(ordered[group[0]])}
    for _, one, other, match in edges:
        first, second = group_of[one], group_of[other]
        if first is second or {id(first), id(second)} <= stands:
            continue
        if not match.stated and not _most_agree(first, second, agreed, seen, events):
            continue
        if id(second) in stands or (id(first) not in stands and len(first) < len(second)):
            first, second = second, first
        first.extend(second)
        for index in second:
            group_of[index] = first
        for index in (one, other):
            scores.setdefault(index, _parts(match))
    merged = {id(group): group for group in group_of.values()}
    return [sorted(group) for group in merged.values()]


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


def _candidates(
    seen: Sequence[Features], events: Mapping[str, Mapping[str, float]]
) -> Iterator[tuple[int, int, float]]:
    """Pairs worth a comparison: of one event and one sort, with a word or a figure in common."""
    buckets: dict[str, dict[tuple[object, ...], list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, told in enumerate(seen):
        for mark in _marks(told):
            bucket = buckets[told.claim.article][told.sort, mark]
            if len(bucket) < CROWD:
                bucket.append(index)
    for article in sorted(buckets):
        mine = buckets[article]
        others = {
            article: 1.0,
            **{other: event for other, event in events.get(article, {}).items() if other > article},
        }
        for other, event in others.items():
            theirs = buckets.get(other, {})
            pairs = {
                (min(one, two), max(one, two))
                for mark in mine.keys() & theirs.keys()
                for one in mine[mark]
                for two in theirs[mark]
                if one != two
            }
            for one, two in sorted(pairs):
                yield one, two, event


def _marks(told: Features) -> set[str]:
    """What a claim must share with another to be compared: a word, a figure of its size, the headline."""
    marks = {*told.head, told.plain}
    if told.claim.value and not told.claim.value.is_subnormal():
        size = int(told.claim.value.copy_abs().log10() * SIZES)
        marks |= {f"~{size}", f"~{size + 1}"}
    if told.claim.role in ("title", "lead"):
        marks.add("headline")
    return marks


def _most_agree(
    first: Sequence[int],
    second: Sequence[int],
    agreed: set[tuple[int, int]],
    seen: Sequence[Features],
    events: Mapping[str, Mapping[str, float]],
) -> bool:
    """Whether a third of the pairs across two groups match, and nearly all whose values differ.

    Of large groups some claims are asked.
    """
    ones, twos = sorted(first)[:ASKED], sorted(second)[:ASKED]
    pairs = matched = differing = 0
    for one in ones:
        for two in twos:
            here, there = seen[one].claim, seen[two].claim
            if here.article != there.article and there.article not in events.get(here.article, {}):
                continue
            pairs += 1
            if (min(one, two), max(one, two)) in agreed:
                matched += 1
            elif not here.likeliest.meets(there.likeliest):
                differing += 1
    return matched * 3 >= pairs and differing * 8 <= pairs


def _parts(match: Match) -> tuple[tuple[str, str], ...]:
    return (
        ("total", f"{match.total:.2f}"),
        ("measure words", f"{match.measure:.2f}"),
        ("words around", f"{match.words:.2f}"),
        ("sentence", f"{match.sentence:.2f}"),
        ("value", match.value),
        ("event", f"{match.event:.2f}"),
    )
