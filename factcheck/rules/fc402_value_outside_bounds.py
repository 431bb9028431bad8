"""A value beyond what the measure can have been at that date: 63 provinces before 2025, 34 after.

The bounds stand in knowledge/quantities.toml, each with its days, its source and how sure it is. Only a time
that lies wholly within the days of a bound is held to it.
"""

from collections.abc import Iterator

from factcheck.interval import Interval
from factcheck.knowledge import Bound, KnownQuantity
from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.statement import FACTS, Statement
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import figure, plain, source, times, what
from factcheck.rules.rule import Outcome, Rule, milder

RULE = Rule(
    code="FC402",
    name="value-outside-bounds",
    severity="error",
    relation="impossible",
    least=1,
    preview=True,
    needs="beyond",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:  # noqa: ARG001
    """Each statement of a fact against the bound of its day."""
    known = lineup.known
    if known is None or not known.bounds:
        return
    for statement in lineup.statements:
        if statement.claim.status not in FACTS or statement.claim.behaviour == "difference":
            continue
        if not statement.periods and not _timeless(known):
            yield RULE.not_evaluable("no_date")
            continue
        bound = _bound(statement, known)
        if bound is not None and not statement.likeliest.meets(_allowed(bound, statement)):
            yield _finding(statement, bound)


def _timeless(known: KnownQuantity) -> bool:
    return all(bound.since is None and bound.until is None for bound in known.bounds)


def _bound(statement: Statement, known: KnownQuantity) -> Bound | None:
    """The bound that holds over all of its time, or None."""
    days = statement.period
    first, last = known.bound_at(days.first.date()), known.bound_at(days.last.date())
    return first if first is not None and first == last else None


def _allowed(bound: Bound, statement: Statement) -> Interval:
    """What the bound allows; of a part of the whole only its upper end says anything."""
    low = None if _is_part(statement) else bound.low
    return Interval(low, bound.high)


def _is_part(statement: Statement) -> bool:
    return statement.claim.scope not in ("", "whole") or bool(statement.claim.qualifiers)


def _finding(statement: Statement, bound: Bound) -> Outcome:
    allowed = _allowed(bound, statement)
    reasons = () if statement.sure or not (bound.since or bound.until) else ("date_unsure",)
    apart = not statement.widest.meets(allowed)
    steps = (bound.sureness == "warning") + bool(reasons) + (not apart)
    above = bound.high is not None and statement.value > bound.high
    limit = bound.high if above else bound.low
    assert limit is not None
    sign = ">" if above else "<"
    return RULE.finding(
        (statement.claim,),
        {
            "what": what(statement.claim),
            "value": figure(statement),
            "source": source(statement.claim),
            "time": times(statement),
            "limit": plain(limit),
            "ground": bound.source,
        },
        variant="above" if above else "below",
        severity=milder("error", min(steps, 1)),
        related=statement.claims[1:],
        computation=f"{term(statement.value)} {sign} {term(limit)}",
        reasons=(*reasons, *(() if apart else ("rounding_meets",))),
    )
