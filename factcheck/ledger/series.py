"""Claims on file of the lasting measures that new claims speak of, near in time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from factcheck import knowledge
from factcheck.ledger.rows import stands
from factcheck.model import Claim

NEAR = 128  # claims of one series before the time of a new one, and as many of that time and after
UNDATED = 16

_CHOSEN = "SELECT * FROM claims WHERE said IS NOT NULL AND measure = ? AND subject = ?"
_BEFORE = f"{_CHOSEN} AND as_of_last < ? ORDER BY as_of_last DESC, as_of_first DESC, id LIMIT {NEAR}"
_FROM = f"{_CHOSEN} AND as_of_last >= ? ORDER BY as_of_last, as_of_first, id LIMIT {NEAR}"
_UNDATED = f"{_CHOSEN} AND as_of_last IS NULL ORDER BY id LIMIT {UNDATED}"


def rows_of_series(connection: sqlite3.Connection, claims: Iterable[Claim]) -> list[sqlite3.Row]:
    """Rows of the same measure and subject, and of the measures that belong together with it."""
    found: dict[int, sqlite3.Row] = {}
    for measure, subject, moment in sorted(_wanted(claims)):
        for query, values in (
            (_BEFORE, (measure, subject, moment)),
            (_FROM, (measure, subject, moment)),
            (_UNDATED, (measure, subject)),
        ):
            for row in connection.execute(query, values).fetchall():
                found[row["id"]] = row
    return [found[number] for number in sorted(found)]


def _wanted(claims: Iterable[Claim]) -> set[tuple[str, str, str]]:
    """Measure, subject and the start of the time that is asked for."""
    wanted = set()
    for claim in claims:
        if claim.subject and stands(claim):
            moment = claim.as_of.period.first.isoformat() if claim.as_of else "9999"
            for measure in _family(claim.measure):
                wanted.add((measure, claim.subject, moment))
    return wanted


def _family(measure: str) -> Sequence[str]:
    known = knowledge.quantity(measure)
    if known is None or not known.family:
        return (measure,)
    return [one.id for one in knowledge.quantities() if one.family == known.family]


__all__ = ["rows_of_series"]
