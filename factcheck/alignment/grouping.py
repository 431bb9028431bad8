"""Groups joined where enough of their members belong together, the surest pairs first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

ASKED = 12  # members of a group that are asked whether another belongs to it


class Edge(NamedTuple):
    """Two members that belong together."""

    worth: float
    one: int
    other: int
    sure: bool = False  # joins their groups whatever the others say


class Census(NamedTuple):
    """What the pairs across two groups say: how many there are, that belong together, that cannot."""

    pairs: int
    matched: int
    against: int


Ask = Callable[
    [int, int], int
]  # of two members: 1 they belong together, 0 they need not, -1 they cannot, 2 no matter
Agree = Callable[[Census], bool]


def join(
    given: Iterable[Sequence[int]],
    edges: Iterable[Edge],
    *,
    ask: Ask,
    agree: Agree,
    fixed: frozenset[int] = frozenset(),
) -> list[list[int]]:
    """The given groups, joined along ``edges`` where the pairs across them ``agree``.

    Two groups that each hold a member of ``fixed`` stay two.
    """
    group_of = {member: group for group in map(list, given) for member in group}
    stands = {id(group_of[member]) for member in fixed}
    for edge in sorted(edges, key=lambda edge: (-edge.worth, edge.one, edge.other)):
        first, second = group_of[edge.one], group_of[edge.other]
        if first is second or {id(first), id(second)} <= stands:
            continue
        if not edge.sure and not agree(census(first, second, ask)):
            continue
        if id(second) in stands or (id(first) not in stands and len(first) < len(second)):
            first, second = second, first
        first.extend(second)
        for member in second:
            group_of[member] = first
    merged = {id(group): group for group in group_of.values()}
    return [sorted(group) for group in merged.values()]


def census(first: Sequence[int], second: Sequence[int], ask: Ask) -> Census:
    """Count what pairs across two groups say; of large groups some members are asked."""
    pairs = matched = against = 0
    for one in sorted(first)[:ASKED]:
        for other in sorted(second)[:ASKED]:
            answer = ask(min(one, other), max(one, other))
            if answer == 2:
                continue
            pairs += 1
            matched += answer == 1
            against += answer == -1
    return Census(pairs, matched, against)
