"""A family, kin or series of very many claims is judged by windows of the time that they speak of.

Its claims lie in order of time, in blocks of half a window, and each two blocks that follow each other are a
window. So two claims meet in some window wherever less than half a window lies between them. A window is
asked like a unit of its own: what it says, it says of its claims. Two windows share a block: what speaks of
that block alone is told by the earlier one, which knows what came before.

The cut depends on nothing but the claims, so that every engine finds the same windows, whole or one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain
from typing import NamedTuple

from factcheck.model import Claim, Finding, Series
from factcheck.rules.judging.statement import ALWAYS
from factcheck.rules.rule import Outcome, Scope

WINDOW = 10_000  # claims that are judged together, an even number: with their articles under a gigabyte
OF_UNITS: Mapping[Scope, frozenset[Scope]] = {  # by unit the scopes that it is shown to; both may be cut
    "family": frozenset({"series", "family"}),
    "kin": frozenset({"kin"}),
}
OF_SERIES = frozenset(chain.from_iterable(OF_UNITS.values()))

Place = tuple[str, str, int]  # of a claim: article, field, start
_MINUTE = timedelta(minutes=1)


class Order(NamedTuple):
    """Where a claim lies among others: by the time it speaks of, its value, and where it stands.

    That is the order in which statements are compared with those that follow them.
    """

    first: int  # minutes; of a claim without a time those of its publication
    last: int
    value: float  # in the base unit
    article: str
    field: str
    start: int

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.article, self.field, self.start


class Span(NamedTuple):
    """Which claims of a unit make a window, by their numbers in order."""

    start: int
    known: int  # those before it were in the window before too
    stop: int


class Window(NamedTuple):
    """What is shown to the rules of some scopes."""

    series: Sequence[Series]  # of each only the claims of the window
    scopes: frozenset[Scope]
    known: frozenset[Place] = frozenset()  # the claims of the window before

    def own(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Without what the window before has told."""
        for one in outcomes:
            if not (isinstance(one, Finding) and one.claims and all(map(self._knows, one.claims))):
                yield one

    def _knows(self, claim: Claim) -> bool:
        return (claim.article, claim.field, claim.start) in self.known


def order(claim: Claim) -> Order:
    """The order of claims within a unit."""
    time = claim.as_of.period if claim.as_of else claim.published or ALWAYS
    value = float(claim.value) * float(claim.factor) + 0.0  # no minus zero
    return Order(_minutes(time.first), _minutes(time.last), value, claim.article, claim.field, claim.start)


def _minutes(time: datetime) -> int:
    return (time - ALWAYS.first) // _MINUTE


def is_large(many: int) -> bool:
    """Whether a unit of so many claims is to be cut."""
    return many > WINDOW


def spans(many: int) -> Iterator[Span]:
    """The windows of a unit of so many claims: one where it is not too large."""
    half = WINDOW // 2
    for number in range(max(-(-many // half) - 1, 1)):
        start = number * half
        yield Span(start, start + half if number else start, min(start + WINDOW, many))


def unit_of(series: Series, scope: Scope) -> str:
    """The name of the series, of its family or of its kin; most series are alone in these."""
    name: str = series.id if scope == "series" else getattr(series, scope)
    return name or series.id


__all__ = [
    "OF_SERIES",
    "OF_UNITS",
    "WINDOW",
    "Order",
    "Place",
    "Span",
    "Window",
    "is_large",
    "order",
    "spans",
    "unit_of",
]
