"""A figure that many repeat, all from one text: it looks confirmed and is not.

Copies of one text are one witness. Who wrote first is told by the times of publication.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.judging.statement import FACTS
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import claim_figure, source, what
from factcheck.rules.rule import Option, Outcome, Rule

RULE = Rule(
    code="FC601",
    name="single-witness",
    severity="info",
    relation="single",
    least=3,
    options=(Option(name="articles", default=Decimal(3)),),
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each value whose articles all have one origin."""
    told: dict[Decimal, dict[str, Claim]] = defaultdict(dict)
    for claim in lineup.series.claims:
        if claim.range_end is not None or claim.likeliest.low is None or claim.likeliest.high is None:
            continue  # "hàng chục" is everybody's
        told[claim.value].setdefault(claim.article, claim)
    for _, claims in sorted(told.items()):
        origins = {context.witness(claim) for claim in claims.values()}
        if len(claims) < context.number(RULE.code, "articles") or len(origins) > 1:
            continue
        ordered = sorted(claims.values(), key=lambda one: (one.article not in origins, one.article))
        first = ordered[0]
        if first.status not in FACTS:
            yield RULE.not_evaluable("not_a_fact")
            continue
        yield RULE.finding(
            ordered,
            {
                "what": what(first),
                "value": claim_figure(first),
                "source": source(first),
                "articles": str(len(ordered)),
                "sources": str(len({source(one) for one in ordered})),
            },
        )
