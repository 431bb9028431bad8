"""Groups joined where enough of their members belong together, the surest pairs first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import NamedTuple

ASKED = 12  # members of a group that are asked whether another belongs to it


class Edge(NamedTuple):
    """Two members that belong together."""

    worth: float
    one: int
    other: int
    sure: bool = False  # joins their groups whatever the others say


class Answer(Enum):
    """What two members say of each other."""

    TOGETHER = "they belong together"
    SILENT = "nothing"
    APART = "they differ"
    NEVER = "they cannot stand in one group"
    STRANGERS = "not to be counted"


class Census(NamedTuple):
    """What the pairs across two groups say: how many there are, that belong together, that differ."""

    pairs: int
    together: int
    apart: int


Ask = Callable[[int, int], Answer]
Agree = Callable[[Census], bool]
SpokenFor = Callable[[Sequence[int]], Sequence[int]]  # of a group the members that may speak for all


def join(
    given: Iterable[Sequence[int]],
    edges: Iterable[Edge],
    *,
    ask: Ask,
    agree: Agree,
    fixed: frozenset[int] = frozenset(),
    spoken_for: SpokenFor | None = None,
) -> list[list[int]]:
    """The given groups, joined along ``edges`` where the pairs across them ``agree``.

    So they may by those members alone that ``spoken_for`` picks to speak for each group. Two groups that
    each hold a member of ``fixed`` stay two.
    """
    group_of = {member: group for group in map(list, given) for member in group}
    stands = {id(group_of[member]) for member in fixed}
    refused: set[tuple[int, int, int, int]] = set()  # two groups that have not grown since stay refused
    for edge in sorted(edges, key=lambda edge: (-edge.worth, edge.one, edge.other)):
        first, second = group_of[edge.one], group_of[edge.other]
        if first is second or {id(first), id(second)} <= stands:
            continue
        state = (id(first), len(first), id(second), len(second))
        if state in refused and not edge.sure:
            continue
        found = census(first, second, ask)
        joined = found is not None and (edge.sure or agree(found))
        if found is not None and not joined and spoken_for is not None:
            short = census(spoken_for(first), spoken_for(second), ask)
            joined = short is not None and agree(short)
        if not joined:
            refused.add(state)
            continue
        if id(second) in stands or (id(first) not in stands and len(first) < len(second)):
            first, second = second, first
        first.extend(second)
        for member in second:
            group_of[member] = first
    merged = {id(group): group for group in group_of.values()}
    return [sorted(group) for group in merged.values()]


def census(first: Sequence[int], second: Sequence[int], ask: Ask) -> Census | None:
    """Count what pairs across two groups say, None where one forbids; large groups are sampled."""
    ones, others = sorted(first)[:ASKED], sorted(second)[:ASKED]
    pairs = together = apart = 0
    for one in ones:
        for other in others:
            answer = ask(one, other) if one < other else ask(other, one)
            if answer is Answer.NEVER:
                return None
            pairs += answer is not Answer.STRANGERS
            together += answer is Answer.TOGETHER
            apart += answer is Answer.APART
    return Census(pairs, together, apart)
