"""Passages of one article that restate a figure of it: title, lead and caption against the body.

An article is held to a stricter test than two sources: it knows what it says elsewhere. A figure that any
later passage bears out, or that is the sum of two others, contradicts nothing.
"""

from __future__ import annotations

from factcheck.model import Severity
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import AGREE, Time, Values, comparable, compare, vintage
from factcheck.rules.judging.statement import Statement
from factcheck.rules.judging.telling import listed, narrowed, told_as_part
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import milder

HEADINGS = ("title", "lead", "caption")  # what restates, from the shortest to the nearest to the facts


def contradict(first: Statement, second: Statement, lineup: Lineup, context: Context) -> Pair | None:
    """The two as a pair, where they are of one time, or perhaps, and their values differ.

    Steps ("tăng thêm 7 người") seldom say from what, so they are left alone.
    """
    if lineup.series.kind == "ordinal" or lineup.series.behaviour == "difference":
        return None
    if first.claim.is_beside(second.claim) or not comparable(first, second):
        return None
    if listed(first.claim, second.claim, context) or narrowed(first.claim, second.claim):
        return None
    if told_as_part(first.claim) != told_as_part(second.claim):
        return None
    time, values = lineup.when(first, second), compare(first, second)
    if time not in (Time.SAME, Time.PERHAPS) or values in AGREE or vintage(first, second):
        return None
    return None if context.explanation(first, second) else Pair(first, second, time, values)


def severity(pair: Pair, context: Context, *, usual: Severity) -> tuple[Severity, tuple[str, ...]]:
    """How grave, and the doubts, keys of the table ``reason``: each makes it a step milder."""
    first, second = pair.first.claim, pair.second.claim
    found = []
    if pair.values is not Values.APART:
        found.append("rounding_meets")
    if context.wording(first, second) is not Wording.SAME:
        found.append("wording_unsure")
    if pair.time is not Time.SAME and not _of_one_date(pair):
        found.append("date_unsure")
    return milder(usual, len(found)), tuple(found)


def _of_one_date(pair: Pair) -> bool:
    """Whether both are dated by the same words, or by none."""
    return pair.first.periods == pair.second.periods


def parameters(pair: Pair) -> dict[str, str]:
    """What messages about two passages are filled with."""
    first, second = pair.first.claim, pair.second.claim
    return {
        "what": what(second),
        "first": claim_figure(first),
        "second": claim_figure(second),
    }


__all__ = ["HEADINGS", "contradict", "parameters", "severity"]
