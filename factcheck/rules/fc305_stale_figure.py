"""An old value is given as current, weeks after two independent sources published a newer one.

A figure told as history, with its own date, is dated by it and no case for this rule.
"""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.returns import Return, moves_one_way, returns
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import figure, source, times, what
from factcheck.rules.rule import Option, Outcome, Rule

RULE = Rule(
    code="FC305",
    name="stale-figure",
    severity="warning",
    relation="single",
    least=4,
    preview=True,
    options=(
        Option(name="days", default=Decimal(30)),
        Option(name="witnesses", default=Decimal(2), low=Decimal(1)),
    ),
    supersedes=("FC303", "FC301", "FC312"),
    needs="apart",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each value that comes back long enough after the newer one was published."""
    if not moves_one_way(lineup):
        return
    days = timedelta(days=int(context.number(RULE.code, "days")))
    for one in returns(lineup, context):
        known = [claim.published.last for claim in one.told if claim.published is not None]
        written = one.again.claim.published
        if written is None or not known:
            yield RULE.not_evaluable("no_publication")
            continue
        told = [day for day in known if written.first - day >= days]
        if len(told) >= context.number(RULE.code, "witnesses"):
            yield _finding(one, written.first - min(told))


def _finding(one: Return, late: timedelta) -> Outcome:
    newer, again = one.newer.claim, one.again.claim
    change = one.again.value - one.newer.value
    return RULE.finding(
        (newer, again, *one.told[1:], *one.again.claims[1:]),
        {
            "what": what(again),
            "old": figure(one.again),
            "new": figure(one.newer),
            "old_source": source(again),
            "first_source": source(one.old.claim),
            "time": times(one.again),
            "old_time": times(one.old),
            "new_time": times(one.newer),
            "days": str(late.days),
            "witnesses": str(len(one.told)),
        },
        related=one.old.claims,
        computation=f"{term(one.again.value)} − {term(one.newer.value)} = {term(change)}",
    )
