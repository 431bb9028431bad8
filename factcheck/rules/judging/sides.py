"""Two values of one series in one relation, with everybody who gives them.

Ten sources for one value and three for the other are one contradiction, or one agreement, not thirty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim
from factcheck.rules.judging.statement import Statement
from factcheck.rules.lineup import Pair

# Value, hedge, whether it is a range: statements alike in these speak as one.
Voice = tuple[Decimal, str, bool]


class Sides:
    """The statements of either side, and the pair that shows the relation best."""

    def __init__(self, pair: Pair, first: Sequence[Statement], second: Sequence[Statement]) -> None:
        """``pair`` stands in front; the other statements follow in stable order, each once."""
        self.pair = pair
        self.first = _ordered(pair.first, first)
        self.second = _ordered(pair.second, second)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that the relation is about: one of each side first, then the other witnesses."""
        head = (self.first[0].claim, self.second[0].claim)
        rest = [claim for one in (*self.first, *self.second) for claim in one.claims]
        return (*head, *(claim for claim in rest if claim not in head))


def voice(statement: Statement) -> Voice:
    """What statements must share to be on one side."""
    return statement.value, statement.claim.hedge, statement.claim.range_end is not None


def sides(pairs: Iterable[Pair]) -> list[Sides]:
    """Pairs gathered by the voices of both sides; ``pairs`` come best first."""
    gathered: dict[tuple[Voice, Voice], list[Pair]] = defaultdict(list)
    for pair in pairs:
        gathered[voice(pair.first), voice(pair.second)].append(pair)
    return [
        Sides(members[0], [pair.first for pair in members], [pair.second for pair in members])
        for members in gathered.values()
    ]


def _ordered(head: Statement, others: Iterable[Statement]) -> tuple[Statement, ...]:
    rest = {id(one): one for one in others if one is not head}
    return (head, *sorted(rest.values(), key=lambda one: one.order))


__all__ = ["Sides", "sides", "voice"]
