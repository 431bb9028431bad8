"""Groups joined where enough of their members belong together, the surest pairs first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import NamedTuple

ASKED = 12  # members that speak for a group


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
SpokenFor = Callable[[Sequence[int]], Sequence[int]]  # of the speakers those who may speak for all


class Group:
    """Members that belong together; the first of them, in order, speak for it."""

    def __init__(self, members: Iterable[int], *, stands: bool = False) -> None:
        """``stands``: it never joins another that stands."""
        self.members = sorted(members)
        self.speakers = self.members[:ASKED]
        self.stands = stands

    def take(self, other: Group) -> None:
        """Add the members of another group."""
        self.members += other.members
        self.speakers = sorted(self.speakers + other.speakers)[:ASKED]


def join(
    groups: Iterable[Group],
    edges: Iterable[Edge],
    *,
    ask: Ask,
    agree: Agree,
    spoken_for: SpokenFor | None = None,
) -> list[list[int]]:
    """The members of the given groups, joined along ``edges`` where the pairs across them ``agree``.

    So they may by those speakers alone that ``spoken_for`` picks from each group's. Groups that no edges
    connect do not bear on each other: any of them may be joined by themselves, with the same result.
    """
    group_of = {member: group for group in groups for member in group.members}
    refused: set[tuple[int, int, int, int]] = set()  # two groups that have not grown since stay refused
    for edge in sorted(edges, key=lambda edge: (-edge.worth, edge.one, edge.other)):
        first, second = group_of[edge.one], group_of[edge.other]
        if first is second or (first.stands and second.stands):
            continue
        state = (id(first), len(first.members), id(second), len(second.members))
        if state in refused and not edge.sure:
            continue
        if not _may_join(first.speakers, second.speakers, edge, ask, agree, spoken_for):
            refused.add(state)
            continue
        if second.stands or (not first.stands and len(first.members) < len(second.members)):
            first, second = second, first
        first.take(second)
        for member in second.members:
            group_of[member] = first
    merged = {id(group): group for group in group_of.values()}
    return [sorted(group.members) for group in merged.values()]


def _may_join(
    first: Sequence[int],
    second: Sequence[int],
    edge: Edge,
    ask: Ask,
    agree: Agree,
    spoken_for: SpokenFor | None,
) -> bool:
    """Whether those who speak for two groups let them be one: all of them, or those who are picked."""
    found = census(first, second, ask)
    if found is None:
        return False
    if edge.sure or agree(found):
        return True
    if spoken_for is None:
        return False
    short = census(spoken_for(first), spoken_for(second), ask)
    return short is not None and agree(short)


def census(ones: Sequence[int], others: Sequence[int], ask: Ask) -> Census | None:
    """Count what pairs across two groups say, None where one forbids."""
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
