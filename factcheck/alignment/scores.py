"""The named parts of what put a claim into its series: what ``factcheck claims --explain`` shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.alignment.match import Match
from factcheck.model import Claim

Score = tuple[tuple[str, str], ...]


def scores(
    claims: Sequence[Claim],
    given: Sequence[Sequence[int]],
    same: Mapping[tuple[int, int], Match],
    groups: Sequence[Sequence[int]],
) -> dict[int, Score]:
    """For each claim the parts of its best match within its series, or what its key alone decided."""
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    found: dict[int, Score] = {}
    for (one, other), match in sorted(same.items(), key=lambda item: (-item[1].total, item[0])):
        if group_of[one] == group_of[other]:
            for index in (one, other):
                if index not in found:
                    found[index] = of_match(match)
    for group in given:
        for index in group:
            found[index] = of_key(claims[index])
    return found


def of_key(claim: Claim) -> Score:
    """What decided where the key alone did."""
    return (("measure", claim.measure), ("subject", claim.subject), ("event", "any"))


def of_match(match: Match) -> Score:
    """The parts of one match."""
    return (
        ("total", f"{match.total:.2f}"),
        ("measure words", f"{match.measure:.2f}"),
        ("words around", f"{match.words:.2f}"),
        ("sentence", f"{match.sentence:.2f}"),
        ("value", match.value),
        ("event", f"{match.event:.2f}"),
    )
