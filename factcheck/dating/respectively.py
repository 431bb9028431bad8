"""Dates told one after another, and then their figures: "năm 2017 và 2018 lần lượt đạt 5 và 6 tỷ đồng"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.dating.spoken import Spoken
from factcheck.language.cues import cues
from factcheck.language.rows import joins
from factcheck.model import Claim


def in_turn(mentions: Sequence[Spoken], claims: Sequence[Claim]) -> Mapping[int, Spoken]:
    """By where figures start, the dates whose turn it is, where as many stand before as behind "lần lượt".

    ``mentions`` and ``claims``, both of one sentence, stand in order.
    """
    if len(mentions) < 2 or len(claims) < 2:
        return {}
    found: dict[int, Spoken] = {}
    for cue in _cues(claims[0]):
        figures = _in_a_row(claims[bisect_left(claims, cue, key=lambda one: one.start) :])
        dates = [one for one in mentions if one.mention.end <= cue and one.compared is None][-len(figures) :]
        if len(figures) > 1 and len(dates) == len(figures) and _is_row(dates, claims, cue):
            found |= {one.start: date for one, date in zip(figures, dates, strict=True)}
    return found


def _cues(claim: Claim) -> list[int]:
    """Where in the field of a claim its sentence says "lần lượt"."""
    said = claim.sentence.lower()
    places = (found.start() for phrase in cues("respectively") for found in re.finditer(phrase, said))
    return sorted(claim.sentence_start + place for place in places)


def _in_a_row(claims: Sequence[Claim]) -> list[Claim]:
    """The first of them with those that no more than commas, "và" and units part from it."""
    found = list(claims[:1])
    for one, other in pairwise(claims):
        if not joins(one.said(one.end, other.start), one.unit):
            break
        found.append(other)
    return found


def _is_row(dates: Sequence[Spoken], claims: Sequence[Claim], cue: int) -> bool:
    """Whether the dates stand in a row, and no figure between the last of them and the cue."""
    following = bisect_left(claims, dates[-1].mention.end, key=lambda one: one.start)
    if claims[following].start < cue:
        return False
    apart = (claims[0].said(one.mention.end, other.mention.start) for one, other in pairwise(dates))
    return all(map(joins, apart))


__all__ = ["in_turn"]
