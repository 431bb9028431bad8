"""Figures of a heading that the text tells again: they are of the time that it tells there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.model import AsOf, Claim

_GUESSED = frozenset({"article", "published", "comparison"})
_HEADINGS = frozenset({"title", "lead"})
_TELLING = 10  # smaller whole numbers come back by chance

Place = tuple[str, int]
Figure = tuple[Decimal, Decimal | None, str]


def echoed(claims: Sequence[Claim], told: Mapping[Place, AsOf | None]) -> dict[Place, AsOf]:
    """The time of each figure of a heading that has none of its own, where the text tells one for it."""
    known: dict[Figure, list[AsOf]] = defaultdict(list)
    for claim in claims:
        as_of = told.get((claim.field, claim.start))
        if as_of is not None and not _is_guessed(as_of) and _is_telling(claim):
            known[_figure(claim)].append(as_of)
    found: dict[Place, AsOf] = {}
    for claim in claims:
        as_of = told.get((claim.field, claim.start))
        if (
            claim.role not in _HEADINGS
            or claim.kind == "age"
            or (as_of is not None and not _is_guessed(as_of))
        ):
            continue
        again = known.get(_figure(claim), ())
        if again and all(one.periods == again[0].periods for one in again):
            found[claim.field, claim.start] = _heard(again[0])
    return found


def _heard(as_of: AsOf) -> AsOf:
    """The same time, said elsewhere in the article: not sure."""
    evidence = tuple(replace(one, kind="article") for one in as_of.evidence)
    return replace(as_of, evidence=evidence, sure=False)


def _figure(claim: Claim) -> Figure:
    return claim.value, claim.range_end, claim.kind


def _is_telling(claim: Claim) -> bool:
    return claim.value >= _TELLING or claim.value != int(claim.value)


def _is_guessed(as_of: AsOf) -> bool:
    return any(one.kind in _GUESSED for one in as_of.evidence)
