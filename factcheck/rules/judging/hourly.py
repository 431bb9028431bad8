"""Prices that markets make move by the hour: two of one day may both be right where no hours are told."""

from __future__ import annotations

from factcheck.language.cues import cues
from factcheck.language.tokens import words
from factcheck.model import Claim
from factcheck.rules.judging.statement import Statement

DAYS = 2  # a session may run into the next day
PRICED = frozenset({"rate", "money", "percent", "measure"})


def moves_between(first: Statement, second: Statement) -> bool:
    """Whether both tell of one market on one day, and the hour of at least one is not told."""
    if not (_of_a_market(first.claim) and _of_a_market(second.claim)):
        return False
    if not first.periods or not second.periods or max(first.period.days, second.period.days) > DAYS:
        return False
    return not (first.period.is_instant and second.period.is_instant)


def _of_a_market(claim: Claim) -> bool:
    if claim.kind not in PRICED:
        return False
    said = f" {' '.join(words(claim.measure_text))} "
    return any(f" {phrase} " in said for phrase in cues("market"))


__all__ = ["moves_between"]
