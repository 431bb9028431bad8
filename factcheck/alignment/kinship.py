"""Series grouped into kin, where enough of their claims are near relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.alignment.events import Comparable
from factcheck.alignment.features import Features
from factcheck.alignment.grouping import ASKED, Answer, Edge, Group, join
from factcheck.alignment.groups import Pairs


def kinship(
    groups: Sequence[Sequence[int]], near: Pairs, comparable: Comparable, seen: Sequence[Features]
) -> list[int]:
    """For each group the first group of its kin, by their numbers."""
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    found: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (one, other), match in near.items():
        first, second = sorted((group_of[one], group_of[other]))
        if first != second:
            found[first, second].append(match.total)
    related = {
        (first, second)
        for (first, second), totals in found.items()
        if len(totals) * 3 >= _within_reach(groups[first], groups[second], comparable)
    }
    sentences: dict[int, set[tuple[str, str, int]]] = defaultdict(set)
    for first in {number for pair in related for number in pair}:
        for index in groups[first]:
            claim = seen[index].claim
            sentences[first].add(claim.sentence_place)

    def ask(one: int, other: int) -> Answer:
        if (one, other) in related:
            return Answer.TOGETHER
        apart = not sentences[one].isdisjoint(sentences[other])  # one sentence tells them as two things
        return Answer.NEVER if apart else Answer.SILENT

    edges = [Edge(max(totals), *pair) for pair, totals in found.items() if pair in related]
    joined = join(
        (Group([number]) for number in range(len(groups))),
        edges,
        ask=ask,
        agree=lambda found: found.together * 2 >= found.pairs,
    )
    first_of = {number: min(kin) for kin in joined for number in kin}
    return [first_of[number] for number in range(len(groups))]


def _within_reach(first: Sequence[int], second: Sequence[int], comparable: Comparable) -> int:
    """Pairs across two groups whose articles are comparable; of large groups some claims are counted."""
    return sum(comparable(one, other) for one in sorted(first)[:ASKED] for other in sorted(second)[:ASKED])
