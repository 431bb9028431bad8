"""A figure that is expected to rise has fallen: relations with countries, members, schools.

It may well be true, and is then news; or the older figure counted something else.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.judging.movement import movement, perhaps_another_span
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import Lineup
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC303",
    name="stock-fell",
    severity="warning",
    relation="conflict",
    supersedes=("FC301",),
    needs="apart",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """The latest value before of the same wording is larger, of a known measure that usually rises."""
    known = lineup.known
    if known is None:
        yield RULE.not_evaluable("measure_open")
        return
    if known.expected != "rises" or lineup.series.behaviour not in ("stock", "cumulative"):
        return
    if lineup.undated:
        yield RULE.not_evaluable("no_date")
        return

    for pair in lineup.falls(context.alike):
        if perhaps_another_span(pair):
            yield RULE.not_evaluable("date_unsure")
            continue
        change = movement(pair)
        unsure = context.wording(pair.first.claim, pair.second.claim) is not Wording.SAME
        yield RULE.finding(
            (pair.first.claim, pair.second.claim),
            change.parameters(),
            related=(*pair.first.claims[1:], *pair.second.claims[1:]),
            computation=change.computation(),
            reasons=("wording_unsure",) if unsure else (),
        )
