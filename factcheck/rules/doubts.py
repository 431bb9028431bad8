"""How sure is it that two statements are of the same thing, and how severe is a difference then?"""

from __future__ import annotations

from factcheck.model import Claim, Severity
from factcheck.rules.context import Context
from factcheck.rules.geometry import Time, Values
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.rule import milder
from factcheck.rules.wording import Wording

_NOTHING_HELD = frozenset({"scope_unknown", "subject_unknown", "wording_unsure"})


def doubts(pair: Pair, lineup: Lineup, context: Context) -> tuple[str, ...]:
    """Named doubts about the match, keys of the table ``reason``: with any of them a conflict is no error."""
    first, second = pair.first.claim, pair.second.claim
    found = []
    if not (pair.first.sure and pair.second.sure) and lineup.series.behaviour != "constant":
        found.append("date_unsure")
    if not _same_scope(first, second):
        found.append("scope_unknown")
    if lineup.known is not None and lineup.known.owner == "event":
        found.append("event_by_words")
    elif not (first.subject and second.subject):
        found.append("subject_unknown")
    if lineup.known is None:
        found.append("measure_open")
    if context.wording(first, second) is not Wording.SAME:
        found.append("wording_unsure")
    if first.status in ("plan", "norm"):
        found.append("not_a_fact")
    return tuple(found)


def _same_scope(first: Claim, second: Claim) -> bool:
    """Whether both cover the same ground. With nothing said, a figure covers the whole of its known owner."""
    if first.scope == second.scope:
        return bool(first.scope or first.subject)
    return bool(first.subject) and {first.scope, second.scope} == {"", "whole"}


def grade(pair: Pair, lineup: Lineup, found: tuple[str, ...]) -> Severity:
    """Severity of a difference: an error if time, match and values are sure; a step milder for each other.

    With any doubt it is at most a warning; an open measure is a step of its own, and so is a match of which
    neither owner, scope nor wording is sure.
    """
    steps = (pair.time is Time.PERHAPS) + (pair.values is not Values.APART)
    steps += lineup.known is None
    steps += pair.time is Time.PERHAPS and _published_in_order(pair, lineup)
    steps = max(steps, 1) if found else steps
    return milder("error", steps + (frozenset(found) >= _NOTHING_HELD))


def _published_in_order(pair: Pair, lineup: Lineup) -> bool:
    """Whether the later publication has the value that time would bring: the figure may have moved on."""
    rises = lineup.known.expected == "rises" if lineup.known else lineup.series.behaviour == "cumulative"
    low, high = sorted((pair.first, pair.second), key=lambda one: one.value)
    earlier, later = low.claim.published, high.claim.published
    return rises and earlier is not None and later is not None and earlier.before(later)


__all__ = ["doubts", "grade"]
