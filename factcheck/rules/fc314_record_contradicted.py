"""A record is claimed although a figure on file is beyond it: "cao nhất từ trước đến nay" after a higher one.

The words must stand beside the figure. A record of some years only ("trong 10 năm qua") is not judged.
"""

from collections.abc import Iterator

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.doubts import doubts
from factcheck.rules.judging.geometry import Time, Values, comparable, compare
from factcheck.rules.judging.records import LIMITED, record
from factcheck.rules.judging.statement import FACTS, Statement
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import PARTNERS, Lineup, Pair
from factcheck.rules.message import figure, source, times, what
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC314",
    name="record-contradicted",
    severity="warning",
    relation="conflict",
    preview=True,
    needs="apart",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each statement that is called a record against all before it."""
    if lineup.series.behaviour == "constant" or lineup.series.kind in ("ordinal", "age"):
        return
    for index, claimed in enumerate(lineup.statements):
        if claimed.claim.status not in FACTS:
            continue
        direction = record(claimed.claim, context.articles[claimed.claim.article].language)
        if not direction:
            continue
        if direction == LIMITED:
            yield RULE.not_evaluable("record_limited")
            continue
        earlier = lineup.statements[max(0, index - PARTNERS) : index]
        beyond = [one for one in earlier if _is_beyond(one, claimed, direction, lineup, context)]
        if beyond:
            sign = 1 if direction == "high" else -1
            yield _finding(max(beyond, key=lambda one: sign * one.value), claimed, direction, lineup, context)


def _is_beyond(
    earlier: Statement, claimed: Statement, direction: str, lineup: Lineup, context: Context
) -> bool:
    """Whether the earlier figure, of the same thing, is surely higher (or lower) than the record."""
    sign = 1 if direction == "high" else -1
    return (
        earlier.claim.status in FACTS
        and comparable(earlier, claimed)
        and compare(earlier, claimed) is Values.APART
        and sign * earlier.value > sign * claimed.value
        and lineup.when(earlier, claimed) is Time.BEFORE
        and lineup.same_length(earlier.period, claimed.period)
        and context.wording(earlier.claim, claimed.claim) is Wording.SAME
    )


def _finding(
    earlier: Statement, claimed: Statement, direction: str, lineup: Lineup, context: Context
) -> Outcome:
    return RULE.finding(
        (earlier.claim, claimed.claim),
        {
            "what": what(claimed.claim),
            "value": figure(claimed),
            "earlier": figure(earlier),
            "source": source(claimed.claim),
            "earlier_source": source(earlier.claim),
            "time": times(claimed),
            "earlier_time": times(earlier),
        },
        variant="" if direction == "high" else "low",
        related=(*earlier.claims[1:], *claimed.claims[1:]),
        computation=f"{term(earlier.value)} {'>' if direction == 'high' else '<'} {term(claimed.value)}",
        reasons=doubts(Pair(earlier, claimed, Time.BEFORE, Values.APART), lineup, context),
    )
