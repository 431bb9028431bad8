"""Linked claims as series, in an order that depends on the claims alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime

from factcheck import knowledge
from factcheck.alignment.link import place
from factcheck.alignment.stories import UNKNOWN
from factcheck.model import Behaviour, Claim, Series


def series(claims: Iterable[Claim]) -> tuple[Series, ...]:
    """All series by id; the claims of each in order of time, then source, article and place."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.series].append(claim)
    return tuple(_series(name, group) for name, group in sorted(groups.items()))


def _series(name: str, group: list[Claim]) -> Series:
    ordered = tuple(sorted(group, key=lambda claim: (_time(claim), claim.source, *place(claim))))
    first = ordered[0]
    scopes = {claim.scope for claim in ordered} - {""}
    return Series(
        id=name,
        measure=first.measure,
        subject=next((claim.subject for claim in ordered if claim.subject), ""),
        scope=scopes.pop() if len(scopes) == 1 else "",
        kind=first.kind,
        behaviour=_behaviour(ordered),
        family=_family(first, name),
        claims=ordered,
        kin=first.kin or name,
    )


def _behaviour(ordered: tuple[Claim, ...]) -> Behaviour:
    """That of most of the claims, else of the first: words tell it of one and leave it out of another."""
    told = Counter(claim.behaviour for claim in ordered)
    return max(told, key=lambda one: told[one])


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
