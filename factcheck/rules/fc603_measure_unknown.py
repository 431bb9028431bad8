"""A measure that is not among the known ones, though three independent texts give it: an entry is proposed.

What is known of a measure (whether it may fall, how far it may move) makes the rules surer.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from factcheck.rules.context import Context
from factcheck.rules.lineup import Lineup
from factcheck.rules.rule import Option, Outcome, Rule
from factcheck.rules.statement import FACTS

RULE = Rule(
    code="FC603",
    name="measure-unknown",
    severity="info",
    relation="notice",
    least=3,
    options=(Option(name="witnesses", default=Decimal(3)),),
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """One open series of enough witnesses."""
    if lineup.known is not None:
        return
    claims = [claim for claim in lineup.series.claims if claim.status in FACTS]
    first = {context.witness(claim): claim for claim in reversed(claims)}
    if len(first) < context.number(RULE.code, "witnesses"):
        return
    told = Counter(claim.measure.removeprefix("open:") for claim in first.values())
    head = min((one for one in told if one), key=lambda one: (-told[one], one), default="")
    if not head:
        yield RULE.not_evaluable("measure_unknown")
        return
    series = lineup.series
    yield RULE.finding(
        [first[name] for name in sorted(first)],
        {
            "measure": head,
            "witnesses": str(len(first)),
            "kind": series.kind,
            "behaviour": series.behaviour,
        },
        computation=f'words.vi = {{ heads = ["{head}"] }}, kind = "{series.kind}", '
        f'behaviour = "{series.behaviour}"',
    )
