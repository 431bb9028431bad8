"""Three or more witnesses tell of one thing, and all but one agree.

The finding says who stands alone, not who is right: the one may be the first to know better. Copies of one
text are one witness.

Under trial: on some 230 real articles it fired twice, and was wrong where two things had been taken for one;
of planted slips, 5 firings, all right.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.engine.precedence import less_specific
from factcheck.rules.judging.disagreement import contradictions
from factcheck.rules.judging.geometry import AGREE, compare
from factcheck.rules.judging.statement import Statement
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import figure, gap, side, times, what
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC208",
    name="one-source-stands-alone",
    severity="warning",
    relation="conflict",
    preview=True,
    supersedes=less_specific("FC208"),
)
SEVERAL = 2  # witnesses that agree against the one


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each disagreement with one witness on one side and several on the other, and nobody in between."""
    for one in contradictions(lineup, context):
        low, high = _company(one.low, lineup), _company(one.high, lineup)
        if len(low | high) <= SEVERAL:
            yield RULE.not_evaluable("two_witnesses")
            continue
        alone, several = (one.low, one.high) if len(low) == 1 else (one.high, one.low)
        if sorted((len(low - high), len(high - low)))[0] != 1 or len(low | high) < _all(lineup):
            continue
        yield RULE.finding(
            one.claims,
            {
                "what": what(several.claim),
                **side("alone", alone),
                "several": figure(several),
                "several_time": times(several),
                "count": str(len(high if several is one.high else low)),
            },
            severity=one.severity,
            computation=gap(one.low, one.high),
            reasons=one.doubts,
        )


def _company(statement: Statement, lineup: Lineup) -> frozenset[str]:
    """All witnesses whose figure agrees with a statement, and it itself."""
    agreeing = (one.witnesses for one in lineup.statements if compare(one, statement) in AGREE)
    return statement.witnesses.union(*agreeing)


def _all(lineup: Lineup) -> int:
    return len(frozenset[str]().union(*(one.witnesses for one in lineup.statements)))


__all__ = ["RULE", "check"]
