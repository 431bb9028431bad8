"""One cause, one finding: of the rules that see one contradiction the most specific reports it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

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
    """Leave out findings that a more specific one makes needless; it names their rules."""
    found = [one for one in outcomes if isinstance(one, Finding)]
    said = iter(superseding(found, entries))
    kept: list[Outcome] = []
    for one in outcomes:
        if not isinstance(one, Finding):
            kept.append(one)
        elif not (by := next(said)).needless:
            kept.append(naming(one, by.others, entries) if by.others else one)
    return kept


def meeting(entries: Sequence[Entry]) -> frozenset[str]:
    """The rules whose findings may make others needless, or be needless beside others."""
    above = {entry.code for entry in entries if entry.rule.supersedes}
    return frozenset(above.union(*(entry.rule.supersedes for entry in entries)))


class Standing(NamedTuple):
    """How a finding stands among others."""

    needless: bool  # a more specific one says it
    others: frozenset[str]  # rules of those that it makes needless itself


def superseding(findings: Sequence[Finding], entries: Sequence[Entry]) -> list[Standing]:
    """How each stands among the others; only those that share the place of a claim touch each other.

    Two findings have one cause where the claims of the one are among those of the other; what bears the more
    specific one out counts among them too.
    """
    supersedes = {entry.code: entry.rule.supersedes for entry in entries if entry.rule.supersedes}
    if not supersedes:
        return [Standing(False, frozenset())] * len(findings)
    told = [(one.rule, _places(one.claims), _places(one.related)) for one in findings]
    at: dict[tuple[str, Place], list[int]] = defaultdict(list)
    for index, (rule, places, _) in enumerate(told):
        for place in places:
            at[rule, place].append(index)
    needless: set[int] = set()
    others: dict[int, set[str]] = defaultdict(set)
    for index, (rule, places, related) in enumerate(told):
        for code in supersedes.get(rule, ()):
            for other in {other for place in places for other in at.get((code, place), ())}:
                if told[other][1] <= places | related or places <= told[other][1]:
                    needless.add(other)
                    others[index].add(code)
    return [Standing(index in needless, frozenset(others[index])) for index in range(len(told))]


def naming(finding: Finding, others: Collection[str], entries: Sequence[Entry]) -> Finding:
    """The finding with the rules that it makes needless among its reasons."""
    rule = next(entry.rule for entry in entries if entry.code == finding.rule)
    more = tuple(code for code in rule.supersedes if code in others and code not in finding.reasons)
    return msgspec.structs.replace(finding, reasons=(*finding.reasons, *more)) if more else finding


def _places(claims: Sequence[Claim]) -> frozenset[Place]:
    return frozenset((claim.article, claim.field, claim.start) for claim in claims)


__all__ = ["CONTRADICTIONS", "Standing", "less_specific", "meeting", "most_specific", "naming", "superseding"]
