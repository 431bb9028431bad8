"""Figures that come back: an old value, a newer one, and the old one again as if nothing had been between.

For figures that keep to one direction this is hardly the course of things: somebody took the old figure from
an archive.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import Time, Values, comparable, compare
from factcheck.rules.judging.statement import FACTS, Statement
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import PARTNERS, Lineup


class Return(NamedTuple):
    """Three statements in order of time."""

    old: Statement
    newer: Statement  # differs surely from both
    again: Statement  # agrees with the old one
    told: tuple[Claim, ...]  # the claims of the newer value before it came back, one a witness


def moves_one_way(lineup: Lineup) -> bool:
    """Whether an old value hardly comes back: a known measure that usually rises, or falls."""
    known = lineup.known
    return (
        known is not None
        and known.expected in ("rises", "falls")
        and lineup.series.behaviour in ("stock", "cumulative")
    )


def returns(lineup: Lineup, context: Context) -> Iterator[Return]:
    """Each statement that repeats an old value that the latest one before differs from."""
    placed = [one for one in lineup.statements if one.periods and one.claim.status in FACTS]
    for index, again in enumerate(placed):
        if again.hedged:
            continue
        before = [
            one
            for one in reversed(placed[max(0, index - PARTNERS) : index])
            if _follows(one, again, lineup, context)
        ]
        newer = next(iter(before), None)
        if newer is None or compare(newer, again) is not Values.APART:
            continue  # said again, or perhaps so
        old = next((one for one in before if _is_the_old(one, newer, again, lineup, context)), None)
        if old is not None:
            told: dict[str, Claim] = {}
            for one in (newer, *(one for one in before if compare(one, newer) is Values.EQUAL)):
                for claim in one.claims:
                    told.setdefault(context.witness(claim), claim)
            yield Return(old, newer, again, tuple(told.values()))


def _is_the_old(one: Statement, newer: Statement, again: Statement, lineup: Lineup, context: Context) -> bool:
    return compare(one, again) is Values.EQUAL and _follows(one, newer, lineup, context)


def _follows(earlier: Statement, later: Statement, lineup: Lineup, context: Context) -> bool:
    """Whether the two count one thing, the one surely before the other."""
    return (
        lineup.when(earlier, later) is Time.BEFORE
        and comparable(earlier, later)
        and context.wording(earlier.claim, later.claim) is not Wording.DRIFTED
    )


__all__ = ["Return", "moves_one_way", "returns"]
