"""A figure that nothing on file confirms or contradicts: the only claim of its series.

Copies of one text and repeated sentences are one claim. A plan or forecast has nothing to be held against.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.judging.statement import FACTS, Statement
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import claim_figure, source, times, what
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC604",
    name="uncorroborated",
    severity="info",
    relation="single",
    least=1,
    needs="even",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """One statement, one witness."""
    claims = lineup.series.claims
    if len(claims) > 1 and len({context.witness(claim) for claim in claims}) > 1:
        return
    statements = lineup.statements
    if len(statements) != 1 or len(statements[0].witnesses) != 1:
        return
    statement: Statement = statements[0]
    claim = statement.claim
    if claim.status not in FACTS:
        yield RULE.not_evaluable("not_a_fact")
        return
    yield RULE.finding(
        (claim,),
        {
            "what": what(claim),
            "value": claim_figure(claim),
            "source": source(claim),
            "time": times(statement),
        },
        variant="ordinal" if claim.kind == "ordinal" else "",
        related=tuple(one for one in claims if one is not claim and one.article != claim.article),
    )
