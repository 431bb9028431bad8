"""A measure that is not among the known ones, though three independent texts give it: an entry is proposed.

What is known of a measure (whether it may fall, how far it may move) makes the rules surer.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from factcheck.rules.context import Context
from factcheck.rules.judging.statement import FACTS
from factcheck.rules.lineup import Lineup
from factcheck.rules.rule import Option, Outcome, Rule

RULE = Rule(
    code="FC603",
    name="measure-unknown",
    severity="info",
    relation="notice",
    least=3,
    options=(Option(name="witnesses", default=Decimal(3)),),
)
SHARED = 2  # witnesses that must call it by the same words
WORDS = 2  # a single word ("vụ", "trận") names no measure
NO_MEASURE = frozenset({"ordinal", "age", "duration", "ratio"})


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """One open series of enough witnesses."""
    if (
        lineup.known is not None
        or lineup.series.kind in NO_MEASURE
        or lineup.series.behaviour == "difference"
    ):
        return
    first = {context.witness(claim): claim for claim in reversed(lineup.series.claims)}
    if len(first) < context.number(RULE.code, "witnesses"):
        return
    if any(claim.status not in FACTS for claim in first.values()):
        yield RULE.not_evaluable("not_a_fact")
        return
    names = (claim.measure.removeprefix("open:") for claim in first.values())
    told = Counter(name for name in names if len(name.split()) >= WORDS)
    head = min(told, key=lambda one: (-told[one], one), default="")
    if told[head] < SHARED:
        yield RULE.not_evaluable("wording_unsure")  # each calls it by another name
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
