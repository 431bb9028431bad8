"""One cause, one finding: of the rules that see one contradiction the most specific reports it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from factcheck.model import Claim, Finding
from factcheck.rules.rule import Entry, Outcome

Place = tuple[str, str, int]

# What two values that cannot both be right probably are, the most specific first.
CONTRADICTIONS = (
    *("FC206", "FC501", "FC502", "FC503", "FC209", "FC207", "FC208"),
    *("FC101", "FC103", "FC201", "FC202"),
)


def less_specific(code: str) -> tuple[str, ...]:
    """The rules that would report the same contradiction in more general words."""
    return CONTRADICTIONS[CONTRADICTIONS.index(code) + 1 :]


def most_specific(outcomes: Sequence[Outcome], entries: Sequence[Entry]) -> list[Outcome]:
    """Leave out findings that a more specific one makes needless; it names their rules.

    Two findings have one cause where the claims of the one are among those of the other; what bears the more
    specific one out counts among them too.
    """
    supersedes = {entry.code: entry.rule.supersedes for entry in entries if entry.rule.supersedes}
    if not any(isinstance(one, Finding) and one.rule in supersedes for one in outcomes):
        return list(outcomes)
    places = [_places(one.claims) if isinstance(one, Finding) else frozenset() for one in outcomes]
    at: dict[tuple[str, Place], list[int]] = defaultdict(list)
    for index, one in enumerate(outcomes):
        if isinstance(one, Finding):
            for place in places[index]:
                at[one.rule, place].append(index)
    kept: list[Outcome | None] = list(outcomes)
    for index, one in enumerate(outcomes):
        if not isinstance(one, Finding) or one.rule not in supersedes:
            continue
        seen = []
        known = places[index] | _places(one.related)
        for code in supersedes[one.rule]:
            for other in {other for place in places[index] for other in at[code, place]}:
                if places[other] <= known or places[index] <= places[other]:
                    kept[other] = None
                    seen.append(code)
        if seen and kept[index] is not None:
            reasons = (*one.reasons, *(code for code in dict.fromkeys(seen) if code not in one.reasons))
            kept[index] = msgspec.structs.replace(one, reasons=reasons)
    return [one for one in kept if one is not None]


def _places(claims: Sequence[Claim]) -> frozenset[Place]:
    return frozenset((claim.article, claim.field, claim.start) for claim in claims)


__all__ = ["CONTRADICTIONS", "less_specific", "most_specific"]
