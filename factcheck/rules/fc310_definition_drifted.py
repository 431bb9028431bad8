"""The words for what is counted differ between two figures, so that their difference proves nothing.

"Cơ quan an ninh và cảnh sát" and "cơ quan thực thi pháp luật" are not the same list. Punctuation and
conjunctions never drift. The rule explains: a difference between figures of different wording is never
called a conflict.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.disagreement import across_witnesses
from factcheck.rules.geometry import DIFFER
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.message import claim_figure, plain
from factcheck.rules.movement import Movement
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.statement import Statement
from factcheck.rules.wording import Wording

RULE = Rule(code="FC310", name="definition-drifted", severity="info", relation="drift", explains=True)


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Figures of two articles that differ and are worded differently; each two wordings once."""
    differing = [
        pair
        for pair in (*lineup.changes, *lineup.meetings)
        if pair.values in DIFFER and across_witnesses(pair)
    ]
    seen = set()
    if any(context.wording(pair.first.claim, pair.second.claim) is Wording.UNSURE for pair in differing):
        yield RULE.not_evaluable("wording_unsure")
    for pair in differing:
        first, second = pair.first.claim, pair.second.claim
        if context.wording(first, second) is not Wording.DRIFTED:
            continue
        old, new = context.definition(first), context.definition(second)
        if frozenset((old, new)) in seen:
            continue
        seen.add(frozenset((old, new)))
        yield _finding(pair, sorted(old - new), sorted(new - old))


def _finding(pair: Pair, old_words: list[str], new_words: list[str]) -> Outcome:
    first, second = pair.first.claim, pair.second.claim
    change = Movement(pair.first, pair.second)
    return RULE.finding(
        (first, second),
        change.parameters()
        | {
            "old": claim_figure(first),
            "new": claim_figure(second),
            "old_words": first.measure_text or " ".join(first.qualifiers),
            "new_words": second.measure_text or " ".join(second.qualifiers),
            "old_differs": ", ".join(old_words),
            "new_differs": ", ".join(new_words),
            "change": plain(change.difference),
        },
        computation=f"{', '.join(old_words)} | {', '.join(new_words)}",
    )


def explains(first: Statement, second: Statement, context: Context) -> bool:
    """The two are worded as different things."""
    return context.wording(first.claim, second.claim) is Wording.DRIFTED
