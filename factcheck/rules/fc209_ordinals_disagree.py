"""Two ordinals for one event or membership: the 60th member in one article, the 61st in another.

An ordinal counts once and for all, whatever the day, so two of them cannot both be right: if it is one thing.
Where only the words tell that it is, the two must be a slip of writing apart, for a row has many members.

Under trial: on some 230 real articles it fired twice, once rightly; what made the other is mended.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.engine.precedence import less_specific
from factcheck.rules.judging.disagreement import disagreements
from factcheck.rules.judging.slips import slip
from factcheck.rules.lineup import Lineup
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC209",
    name="ordinals-disagree",
    severity="error",
    relation="conflict",
    preview=True,
    supersedes=less_specific("FC209"),
    least=1,
)
TELLING = 10  # of any two smaller ordinals one digit differs, so they must be neighbours


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Two witnesses that number one thing differently."""
    if lineup.series.kind != "ordinal":
        return
    if len(frozenset[str]().union(*(one.witnesses for one in lineup.statements))) < 2:
        yield RULE.not_evaluable("one_witness")
    for one in disagreements(lineup, context):
        telling = one.high.value >= TELLING or one.high.value - one.low.value == 1
        if one.doubts and not (telling and slip(one.low, one.high)):
            continue
        yield RULE.finding(
            one.claims,
            one.parameters(),
            severity=one.severity,
            computation=f"{one.low.claim.text} ≠ {one.high.claim.text}",
            reasons=one.doubts,
        )


__all__ = ["RULE", "check"]
