"""Which statements of one time disagree across witnesses: the smallest sets, each contradiction once.

Values lie on a line, so where any set of intervals has no common value, some pair has none: the smallest
set that breaks consistency is a pair. Of the pairs, each value is shown with the higher one that it
contradicts worst, the nearest of these; so a wider interval can only take findings away.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from factcheck.language.cues import cues
from factcheck.language.tokens import words
from factcheck.model import SEVERITIES, Claim, Severity
from factcheck.rules.context import Context
from factcheck.rules.judging.doubts import doubts, grade
from factcheck.rules.judging.geometry import DIFFER, Time, Values, vintage
from factcheck.rules.judging.sides import Sides
from factcheck.rules.judging.statement import Statement
from factcheck.rules.judging.telling import of_two_lists
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.message import side, what

CAUSE = 6  # words behind a figure among which its cause is named
RICH = 3  # digits: a figure with fewer stands somewhere by chance
_Candidate = tuple[tuple[object, ...], Pair, Severity, tuple[str, ...]]  # rank, pair, severity, doubts


class Disagreement(NamedTuple):
    """Two values that contradict each other, the lower first."""

    sides: Sides
    severity: Severity
    doubts: tuple[str, ...]

    @property
    def pair(self) -> Pair:
        """The pair that shows it best, the lower value first."""
        return self.sides.pair

    @property
    def low(self) -> Statement:
        """The lower of the two."""
        return self.pair.first

    @property
    def high(self) -> Statement:
        """The higher of the two."""
        return self.pair.second

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that contradict each other: one of each value first, then the other witnesses."""
        return self.sides.claims

    def parameters(self) -> dict[str, str]:
        """What messages about it are filled with."""
        low, high = self.low, self.high
        return {
            "what": what(high.claim),
            **side("low", low),
            **side("high", high),
        }


def disagreements(lineup: Lineup, context: Context) -> tuple[Disagreement, ...]:
    """Pairs of the same time, or perhaps, across witnesses; each lower value once, by its worst conflict."""
    return context.once(lineup, _disagreements)


def contradictions(lineup: Lineup, context: Context) -> tuple[Disagreement, ...]:
    """Of the disagreements those that no loose hedge may account for (FC202); none of ordinals (FC209)."""
    if lineup.series.kind == "ordinal":
        return ()
    return tuple(one for one in disagreements(lineup, context) if one.pair.values is not Values.LOOSE)


def _disagreements(lineup: Lineup, context: Context) -> tuple[Disagreement, ...]:
    candidates: dict[tuple[Decimal, Decimal], list[_Candidate]] = defaultdict(list)
    for pair in lineup.meetings:
        if pair.values not in DIFFER or vintage(pair.first, pair.second):
            continue
        if (
            not across_witnesses(pair)
            or _tells_both(pair, lineup)
            or _knows_both(pair, context)
            or _tells_as_part(pair, context)
            or of_two_lists(pair.first.claim, pair.second.claim, context)
            or context.explanation(pair.first, pair.second)
        ):
            continue
        found = doubts(pair, lineup, context)
        low, high = sorted((pair.first, pair.second), key=lambda one: (one.value, one.order))
        severity = grade(pair, lineup, found)
        unsure = pair.time is not Time.SAME  # of two figures told twice, those whose times are sure
        rank = (SEVERITIES.index(severity), unsure, len(found), low.order, high.order)
        candidates[low.value, high.value].append(
            (rank, pair._replace(first=low, second=high), severity, found)
        )
    nearest: dict[Decimal, Disagreement] = {}
    for (low_value, high_value), several in candidates.items():
        one = _worst(several)
        known = nearest.get(low_value)
        if known is None or _worse(one, high_value, known):
            nearest[low_value] = one
    return tuple(nearest[value] for value in sorted(nearest))


def _worst(several: list[_Candidate]) -> Disagreement:
    """The worst of the pairs of two values, with all who give them."""
    ranked = sorted(several, key=lambda one: one[0])
    _, pair, severity, found = ranked[0]
    both = Sides(pair, [one[1].first for one in ranked], [one[1].second for one in ranked])
    return Disagreement(both, severity, found)


def across_witnesses(pair: Pair) -> bool:
    """Whether each side has a witness that does not say the other too, and contradict only itself."""
    first, second = pair.first.witnesses, pair.second.witnesses
    return bool(first - second) and bool(second - first)


def _tells_both(pair: Pair, lineup: Lineup) -> bool:
    """Whether all who give one value give the other too: then they know how the two differ."""
    first, second = lineup.witnesses_of(pair.first.value), lineup.witnesses_of(pair.second.value)
    return pair.first.witnesses <= second or pair.second.witnesses <= first


def _knows_both(pair: Pair, context: Context) -> bool:
    """Whether who gives one value gives the other too, of whatever: 500 elected, of them 499 confirmed."""
    first, second = pair.first.claim, pair.second.claim
    if min(_digits(first.value), _digits(second.value)) < RICH:
        return False
    return any(
        context.tells(claim.article, figure)
        for one, figure in ((pair.first, second), (pair.second, first))
        for claim in one.claims
    )


def _tells_as_part(pair: Pair, context: Context) -> bool:
    """Whether the lower is of one cause, and who gives the higher gives it as a part: "8 chết, trong đó 6 …".

    "6 người chết do bị lũ cuốn" is no toll of all who died.
    """
    low, high = sorted((pair.first, pair.second), key=lambda one: (one.value, one.order))
    return any(_is_of_one_cause(claim) for claim in low.claims) and any(
        part.start > claim.start and part.value == low.value and _of_one_noun(part, low.claim)
        for claim in high.claims
        for part in context.beside(claim)
    )


def _of_one_noun(one: Claim, other: Claim) -> bool:
    return one.kind == other.kind == "count" and one.unit.split()[:1] == other.unit.split()[:1]


def _is_of_one_cause(claim: Claim) -> bool:
    behind = words(claim.said(claim.end))[:CAUSE]
    return not cues("because").isdisjoint(behind)


def _digits(value: Decimal) -> int:
    return len(f"{abs(value).normalize():f}".replace(".", ""))


def _worse(one: Disagreement, value: Decimal, known: Disagreement) -> bool:
    return (SEVERITIES.index(one.severity), value) < (SEVERITIES.index(known.severity), known.high.value)


__all__ = ["Disagreement", "across_witnesses", "contradictions", "disagreements"]
