"""Two values of one thing at one time are one edit apart: a digit dropped, doubled, swapped, a key beside it.

It names what a contradiction between sources (FC201) probably is, and raises no alarm that would not be
raised without it. Of a last digit beside another nothing is said: 14 and 15 are mostly two counts.

Under trial: on some 230 real articles it named one disagreement, rightly; of planted slips 3, all right.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.engine.precedence import less_specific
from factcheck.rules.judging.disagreement import contradictions
from factcheck.rules.judging.geometry import Time
from factcheck.rules.judging.slips import slip
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import gap
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC503",
    name="digit-slipped",
    severity="error",
    relation="conflict",
    preview=True,
    supersedes=less_specific("FC503"),
)
FEWEST = 2  # digits


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each disagreement of one time whose figures a slip would turn into each other."""
    for one in contradictions(lineup, context):
        if one.pair.time is not Time.SAME:
            yield RULE.not_evaluable("no_date")
            continue
        name = slip(one.low, one.high)
        short = min(len(statement.claim.text) for statement in (one.low, one.high)) < FEWEST
        if name in ("", "changed") or short:
            continue
        yield RULE.finding(
            one.claims,
            one.parameters(),
            variant=name,
            severity=one.severity,
            computation=gap(one.low, one.high),
            reasons=one.doubts,
        )


__all__ = ["RULE", "check"]
