"""Which date of its own sentence governs a claim."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dating.spoken import Spoken, clause_of
from factcheck.model import Claim, Sentence

_BESIDE = 14  # characters between a figure with its unit and a date that belongs to it: "40 tỷ cuối quý 3"


def governing(
    claim: Claim, sentence: Sentence, mentions: Sequence[Spoken], others: Sequence[Claim]
) -> tuple[Spoken, str] | None:
    """The mention that governs a claim, and how near it stands: clause or sentence; None for none.

    ``others`` are the claims of the sentence. A date right behind the figure is its own; else the last
    before it in its clause, else the last before that clause, else the next behind.
    """
    apart = [one for one in mentions if one.mention.end <= claim.start or claim.end <= one.mention.start]
    compared = [one for one in apart if one.compared and one.compared[0] <= claim.start < one.compared[1]]
    if compared:
        return min(compared, key=lambda one: _gap(one, claim)), "clause"
    free = [one for one in apart if one.compared is None and not one.weak]
    clause = clause_of(sentence, claim.start)
    beside = [one for one in free if _is_beside(one, claim, others)]
    if beside:
        return beside[0], "clause"
    before = [one for one in free if one.mention.end <= claim.start]
    inside = [one for one in before if one.clause == clause]
    if inside:
        return inside[-1], "clause"
    if before:
        return before[-1], "sentence"
    behind = [one for one in free if one.mention.start >= claim.end]
    if behind:
        return behind[0], "clause" if behind[0].clause == clause else "sentence"
    return None


def _is_beside(one: Spoken, claim: Claim, others: Sequence[Claim]) -> bool:
    gap = one.mention.start - claim.end - len(claim.unit)
    if one.mention.start < claim.end or gap > _BESIDE:
        return False
    return not any(claim.end <= other.start < one.mention.start for other in others)


def _gap(one: Spoken, claim: Claim) -> int:
    behind = one.mention.start - claim.end
    return behind if behind >= 0 else claim.start - one.mention.end
