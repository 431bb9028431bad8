"""A title, lead or caption gives another figure than the text below it.

What restates a figure must round to it: no hedge, rounding or cut of either accounts for the difference, no
passage below bears the figure out, and it is not the sum of two others. A caption is read apart from the
text, so it raises a warning only.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.geometry import AGREE, comparable, compare
from factcheck.rules.lineup import ArticleView, Lineup, Pair
from factcheck.rules.message import gap
from factcheck.rules.precedence import less_specific
from factcheck.rules.restating import HEADINGS, contradict, parameters, severity, summed
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.statement import Statement

RULE = Rule(
    code="FC101",
    name="headline-differs-from-body",
    severity="error",
    relation="conflict",
    scope="article",
    preview=True,
    supersedes=less_specific("FC101"),
)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:
    """Each figure of a heading against those of its series that stand below it."""
    told = {claim.series for claim in view.claims if claim.role not in HEADINGS}
    if any(claim.role == "title" and claim.series not in told for claim in view.claims):
        yield RULE.not_evaluable("no_counterpart")
    for lineup in view.lineups:
        seen = set()
        for heading in lineup.passages:
            pair = _contradiction(heading, lineup, view, context)
            if pair is None or summed(heading.claim, view) or summed(pair.second.claim, view):
                continue
            if (pair.first.value, pair.second.value) in seen:
                continue  # the lead repeats what the title says
            seen.add((pair.first.value, pair.second.value))
            caption = heading.claim.role == "caption"
            grade, doubts = severity(pair, context, usual="warning" if caption else "error")
            yield RULE.finding(
                (pair.first.claim, pair.second.claim),
                parameters(pair),
                severity=grade,
                variant=heading.claim.role if heading.claim.role != "title" else "",
                computation=gap(pair.first, pair.second),
                reasons=doubts,
                series=lineup.series.id,
            )


def _contradiction(heading: Statement, lineup: Lineup, view: ArticleView, context: Context) -> Pair | None:
    """The first passage below that differs, if none bears the heading out."""
    if heading.claim.role not in HEADINGS:
        return None
    below = [one for one in lineup.passages if _is_below(one, heading)]
    if any(comparable(heading, one) and compare(heading, one) in AGREE for one in below):
        return None
    found = (contradict(heading, one, lineup, view, context) for one in below)
    return next((pair for pair in found if pair is not None), None)


def _is_below(one: Statement, heading: Statement) -> bool:
    """Whether a passage tells in full what a heading tells in short."""
    role = one.claim.role
    if role in HEADINGS:
        return role == "lead" and heading.claim.role != "lead"
    return True


__all__ = ["RULE", "check"]
