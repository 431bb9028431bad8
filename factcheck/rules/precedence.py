"""One cause, one finding: of the rules that see one contradiction the most specific reports it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.model import Claim, Finding
from factcheck.rules.rule import Entry, Outcome

Place = tuple[str, str, int]


def most_specific(outcomes: Sequence[Outcome], entries: Sequence[Entry]) -> list[Outcome]:
    """Leave out findings that a more specific one on the same claims makes needless; it names their rules."""
    supersedes = {entry.code: entry.rule.supersedes for entry in entries if entry.rule.supersedes}
    if not any(isinstance(one, Finding) and one.rule in supersedes for one in outcomes):
        return list(outcomes)
    weaker: dict[tuple[str, frozenset[Place]], list[int]] = {}
    for index, one in enumerate(outcomes):
        if isinstance(one, Finding):
            weaker.setdefault((one.rule, _places(one.claims)), []).append(index)
    kept: list[Outcome | None] = list(outcomes)
    for index, one in enumerate(outcomes):
        if not isinstance(one, Finding) or one.rule not in supersedes:
            continue
        seen = []
        for code in supersedes[one.rule]:
            for other in weaker.get((code, _places(one.claims)), ()):
                kept[other] = None
                seen.append(code)
        if seen and kept[index] is not None:
            reasons = (*one.reasons, *(code for code in dict.fromkeys(seen) if code not in one.reasons))
            kept[index] = msgspec.structs.replace(one, reasons=reasons)
    return [one for one in kept if one is not None]


def _places(claims: Sequence[Claim]) -> frozenset[Place]:
    return frozenset((claim.article, claim.field, claim.start) for claim in claims)


__all__ = ["most_specific"]
