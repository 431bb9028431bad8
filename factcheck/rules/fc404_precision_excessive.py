"""An "about" on a figure that is precise to its last digit: khoảng 142.587 người.

Either the figure was counted, and the hedge is needless, or it was estimated, and its last digits say
nothing. A figure in brackets behind another is a conversion, which takes its digits from the rate.
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.interval import last_nonzero_place
from factcheck.language.format import term
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import claim_figure, source, what
from factcheck.rules.rule import Option, Outcome, Rule

RULE = Rule(
    code="FC404",
    name="precision-excessive",
    severity="info",
    relation="impossible",
    least=1,
    options=(Option(name="digits", default=Decimal(4)),),
    needs="about",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each hedged statement by itself."""
    if all(claim.hedge != "about" for claim in lineup.series.claims):
        return
    least = int(context.number(RULE.code, "digits"))
    for statement in lineup.statements:
        claim = statement.claim
        if claim.hedge != "about" or claim.kind == "ratio" or _digits(claim) < least:
            continue
        if _in_brackets(claim):
            yield RULE.not_evaluable("converted")
            continue
        yield RULE.finding(
            (claim,),
            {
                "what": what(claim),
                "value": claim_figure(claim),
                "source": source(claim),
                "digits": str(_digits(claim)),
            },
            related=statement.claims[1:],
            computation=f"{term(claim.value)} ≈ {term(Decimal(f'{claim.value:.2E}'))}",
        )


def _digits(claim: Claim) -> int:
    """Digits that count: those up to the last that is not zero."""
    return len(str(int(abs(claim.value) / last_nonzero_place(claim.value, claim.place))))


def _in_brackets(claim: Claim) -> bool:
    before = claim.said(last=claim.start)
    return before.rfind("(") > before.rfind(")")
