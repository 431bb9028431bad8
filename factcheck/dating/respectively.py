"""Dates told one after another, and then their figures: "năm 2017 và 2018 lần lượt đạt 5 và 6 tỷ đồng"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.dating.spoken import Spoken
from factcheck.language.cues import cues
from factcheck.language.rows import joins
from factcheck.model import Claim


def in_turn(claim: Claim, mentions: Sequence[Spoken], others: Sequence[Claim]) -> Spoken | None:
    """The date whose turn it is, where as many stand before "lần lượt" as figures behind it; else None.

    ``mentions`` and ``others``, the claims of the sentence, stand in order.
    """
    cue = _cue(claim)
    if cue < 0:
        return None
    figures = [one for one in others if one.start >= cue]
    for at, (one, other) in enumerate(pairwise(figures), start=1):
        if not joins(one.said(one.end, other.start), one.unit):
            figures = figures[:at]
            break
    if claim not in figures or len(figures) < 2:
        return None
    dates = [one for one in mentions if one.mention.end <= cue and one.compared is None][-len(figures) :]
    if len(dates) < len(figures) or any(dates[-1].mention.end <= one.start < cue for one in others):
        return None
    apart = (claim.said(one.mention.end, other.mention.start) for one, other in pairwise(dates))
    return dates[figures.index(claim)] if all(joins(between) for between in apart) else None


def _cue(claim: Claim) -> int:
    """Where in the field the first "lần lượt" before a figure stands; -1: nowhere."""
    before = claim.said(last=claim.start).lower()
    found = [before.rfind(phrase) for phrase in cues("respectively")]
    return claim.sentence_start + max(found) if max(found) >= 0 else -1


__all__ = ["in_turn"]
