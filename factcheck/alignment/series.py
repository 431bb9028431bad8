"""Linked claims as series, in an order that depends on the claims alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from factcheck import knowledge
from factcheck.alignment.link import place
from factcheck.alignment.stories import UNKNOWN
from factcheck.model import Behaviour, Claim, Series

Order = tuple[datetime, datetime, str, str, str, int, int]


def series(claims: Iterable[Claim]) -> tuple[Series, ...]:
    """All series by id; the claims of each in order of time, then source, article and place."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.series].append(claim)
    return tuple(_series(name, group) for name, group in sorted(groups.items()))


def _series(name: str, group: list[Claim]) -> Series:
    return replace(about(name, group), claims=in_order(group))


def about(name: str, claims: Iterable[Claim]) -> Series:
    """What a series is about, without its claims; of those given, in any order, few are held."""
    first: dict[tuple[str, bool], tuple[Order, Claim]] = {}  # by behaviour, and whether the subject is known
    told: Counter[Behaviour] = Counter()
    scopes = set()
    for claim in claims:
        sort, at = (claim.behaviour, bool(claim.subject)), _order(claim)
        if sort not in first or at < first[sort][0]:
            first[sort] = at, claim
        told[claim.behaviour] += 1
        scopes.add(claim.scope)
    scopes -= {""}
    firsts = [claim for _, claim in sorted(first.values(), key=lambda one: one[0])]
    head = firsts[0]
    return Series(
        id=name,
        measure=head.measure,
        subject=next((claim.subject for claim in firsts if claim.subject), ""),
        scope=scopes.pop() if len(scopes) == 1 else "",
        kind=head.kind,
        behaviour=_behaviour(firsts, told),
        family=_family(head, name),
        claims=(),
        kin=head.kin or name,
    )


def _behaviour(firsts: Iterable[Claim], told: Counter[Behaviour]) -> Behaviour:
    """That of most of the claims, else of the first: words tell it of one and leave it out of another."""
    return max((claim.behaviour for claim in firsts), key=lambda one: told[one])


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of a series in order of time, then source, article and place."""
    return tuple(sorted(claims, key=_order))


def _order(claim: Claim) -> Order:
    return (*_time(claim), claim.source, *place(claim))


def _family(claim: Claim, name: str) -> str:
    """Family of the measure and its subject; of an event the names behind the measure."""
    known = knowledge.quantity(claim.measure)
    if known is None:
        return name
    owner = claim.subject or name.partition("/")[2].partition("/")[0].partition("~")[0]
    return f"{known.family}/{owner}" if owner else known.family


def _time(claim: Claim) -> tuple[datetime, datetime]:
    if claim.as_of is None:
        return UNKNOWN, UNKNOWN
    return claim.as_of.period.first, claim.as_of.period.last


__all__ = ["about", "in_order", "series"]
