"""One outlet gives a figure, later an older one again as current.

A reader of that outlet would take the older figure for the newer. Told by others too, weeks before, it is
stale (FC305).
"""

from collections.abc import Iterator

from factcheck.language.format import term
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.judging.returns import Return, moves_one_way, returns
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import figure, source, times, what
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC312",
    name="out-of-order",
    severity="info",
    relation="change",
    least=3,
    needs="apart",
)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each value that comes back in an outlet that had published the newer one before."""
    if not moves_one_way(lineup):
        return
    for one in returns(lineup, context):
        pair = _of_one_outlet(one)
        if pair is not None:
            yield _finding(one, *pair)
        elif not all(claim.published for claim in (*one.told, *one.again.claims)):
            yield RULE.not_evaluable("no_publication")


def _of_one_outlet(one: Return) -> tuple[Claim, Claim] | None:
    """The newer claim and the older value again, of one source and in this order of publication."""
    for newer in one.told:
        for again in one.again.claims:
            if not newer.source or newer.source != again.source or newer.article == again.article:
                continue
            if newer.published and again.published and newer.published.before(again.published):
                return newer, again
    return None


def _finding(one: Return, newer: Claim, again: Claim) -> Outcome:
    change = one.again.value - one.newer.value
    return RULE.finding(
        (newer, again),
        {
            "what": what(again),
            "source": source(again),
            "old": figure(one.again),
            "new": figure(one.newer),
            "time": times(one.again),
            "new_time": times(one.newer),
            "old_time": times(one.old),
            "first_source": source(one.old.claim),
        },
        related=one.old.claims,
        computation=f"{term(one.again.value)} − {term(one.newer.value)} = {term(change)}",
    )
