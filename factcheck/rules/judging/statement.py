"""Statements: the claims of a series, grouped where they say the same of the same time in the same words.

A hundred articles that repeat a figure are one statement with its witnesses, so that rules compare what
was said, not who said it again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from factcheck.interval import Interval, Period
from factcheck.model import Claim, Status

FACTS: frozenset[Status] = frozenset({"actual", "provisional", "final", "estimate"})
EARLY_VINTAGES: frozenset[Status] = frozenset({"provisional", "estimate"})
ALWAYS = Period.of_days(date.min, date.max, "span")

Definition = Callable[[Claim], frozenset[str]]


class Statement:
    """One value in one wording as of one time, and the claims that make it, one a witness."""

    def __init__(  # noqa: D107
        self, claims: tuple[Claim, ...], witnesses: frozenset[str], factor: Decimal
    ) -> None:
        self.claims = claims
        self.witnesses = witnesses
        self._factor = factor  # to the unit in which the series is compared
        # What every comparison asks for is kept at hand: a hot series makes many comparisons.
        self.claim = claim = claims[0]  # stands for all: the earliest published, then by source and article
        self.hedged = claim.hedge != "exact" or claim.range_end is not None  # the words leave it open
        as_of = claim.as_of
        self.periods = as_of.periods if as_of else ()  # the times it may speak of; none: unknown
        self.sure = as_of is not None and as_of.sure and len(as_of.periods) == 1  # one time, and no guess

    @cached_property
    def value(self) -> Decimal:
        """The figure, in the unit in which the series is compared; the middle of a range."""
        claim = self.claim
        value = claim.value if claim.range_end is None else (claim.value + claim.range_end) / 2
        return value * self._factor

    @cached_property
    def place(self) -> Decimal:
        """Place value of the last digit written."""
        return self.claim.place * self._factor

    @cached_property
    def likeliest(self) -> Interval:
        """What the words most likely mean."""
        return self.claim.likeliest.scaled(self._factor)

    @cached_property
    def widest(self) -> Interval:
        """All that the words allow."""
        return self.claim.widest.scaled(self._factor)

    @cached_property
    def period(self) -> Period:
        """The span of all times it may speak of; all time where that is unknown."""
        return self.claim.as_of.period if self.claim.as_of else ALWAYS

    @cached_property
    def order(self) -> tuple[object, ...]:
        """A stable order: by time, then by what is said, then by who says it."""
        claim = self.claim
        return (
            self.period.first,
            self.period.last,
            self.value,
            claim.hedge,
            claim.qualifiers,
            claim.source,
            claim.article,
            claim.field,
            claim.start,
        )


def statements(
    claims: Iterable[Claim], witness: Mapping[str, str], definition: Definition
) -> tuple[Statement, ...]:
    """Group claims of one series; copies of a text and repeated sentences add nothing.

    ``witness`` maps an article to the article that its text comes from; those not named are their own.
    ``definition`` gives what a claim says it counts.
    """
    own = [claim for claim in claims if not claim.repeats]
    common = _in_one_unit(own)
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in _originals(own, witness):
        groups[(_what(claim), definition(claim))].append(claim)
    found = []
    for members in groups.values():
        speakers: dict[str, str] = {}  # of each witness the article that says it first
        for claim in sorted(members, key=_precedence):
            speakers.setdefault(witness.get(claim.article, claim.article), claim.article)
        told = [claim for claim in sorted(members, key=_precedence) if claim.article in speakers.values()]
        factor = Decimal(1) if common else members[0].factor
        found.append(Statement(tuple(told), frozenset(speakers), factor))
    return tuple(sorted(found, key=lambda one: one.order))


def each(claims: Iterable[Claim]) -> tuple[Statement, ...]:
    """Each claim of a series as a statement of its own, in order of place, repeated sentences left out."""
    own = [claim for claim in claims if not claim.repeats]
    common = _in_one_unit(own)
    return tuple(
        Statement((claim,), frozenset((claim.article,)), Decimal(1) if common else claim.factor)
        for claim in sorted(own, key=lambda claim: (claim.article, claim.field, claim.start))
    )


def _in_one_unit(claims: Sequence[Claim]) -> bool:
    """Where all are written in one unit, arithmetic stays in it: 5 km and 7 km are 2 km apart."""
    return len({(claim.unit_code, claim.factor) for claim in claims}) < 2


def _originals(claims: list[Claim], witness: Mapping[str, str]) -> list[Claim]:
    """Leave out what a copy repeats of its original, or of an earlier copy where the original lacks it."""
    homes: dict[tuple[object, ...], str] = {}
    for claim in claims:
        origin = witness.get(claim.article, claim.article)
        key = (origin, claim.value, claim.range_end, claim.hedge)
        best = homes.get(key)
        if best is None or claim.article == origin or (best != origin and claim.article < best):
            homes[key] = claim.article
    return [
        claim
        for claim in claims
        if claim.article
        == homes[(witness.get(claim.article, claim.article), claim.value, claim.range_end, claim.hedge)]
    ]


def _what(claim: Claim) -> tuple[object, ...]:
    """Claims that agree in all of this say the same."""
    return (
        claim.value,
        claim.range_end,
        claim.hedge,
        claim.place,
        claim.likeliest,
        claim.widest,
        claim.kind,
        claim.unit_code,
        claim.factor,
        claim.status,
        claim.turn,
        claim.scope,
        () if claim.as_of is None else (claim.as_of.periods, claim.as_of.sure),
    )


def _precedence(claim: Claim) -> tuple[object, ...]:
    published = claim.published.first if claim.published else ALWAYS.last
    return (published, claim.source, claim.article, claim.field, claim.start)


__all__ = ["EARLY_VINTAGES", "FACTS", "Statement", "each", "statements"]
