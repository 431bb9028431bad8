"""A count that only ever grows has become smaller: dead of one disaster, agreements signed so far.

It is an error where values, dates and the match are sure; where a recount or correction is mentioned, or
anything is unsure, a warning.
"""

from collections.abc import Iterator

from factcheck.language import words
from factcheck.rules.context import Context
from factcheck.rules.judging.doubts import doubts
from factcheck.rules.judging.geometry import Values
from factcheck.rules.judging.movement import movement, perhaps_another_span
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC302",
    name="cumulative-fell",
    severity="error",
    relation="conflict",
    supersedes=("FC303", "FC305", "FC301"),
    needs="apart",
)
HALF = 2  # a recount takes less than half away


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """The latest comparable value before, of the same wording, is surely larger."""
    if lineup.known is None and lineup.series.behaviour != "cumulative":
        return
    if lineup.known is not None and (
        lineup.known.may_fall or lineup.series.behaviour not in ("cumulative", "stock")
    ):
        return
    if lineup.undated:
        yield RULE.not_evaluable("no_date")
        return

    for pair in lineup.falls(context.alike):
        if lineup.known is None and pair.first.period.last.year != pair.second.period.last.year:
            continue  # what accumulates may be counted anew each year
        reasons = list(doubts(pair, lineup, context))
        if pair.values is Values.NEAR:
            reasons.append("rounding_meets")
        if _recounted(pair, context):
            reasons.append("recount_mentioned")
        if perhaps_another_span(pair):
            yield RULE.not_evaluable("date_unsure")
            continue
        change = movement(pair)
        yield RULE.finding(
            (pair.first.claim, pair.second.claim),
            change.parameters(),
            severity="warning" if reasons else "error",
            related=(*pair.first.claims[1:], *pair.second.claims[1:]),
            computation=change.computation(),
            reasons=reasons,
        )


def _recounted(pair: Pair, context: Context) -> bool:
    for claim in (pair.first.claim, pair.second.claim):
        text = claim.sentence.lower()
        if any(phrase in text for phrase in words(context.articles[claim.article].language, "recounts")):
            return True
    return False
