"""A title, lead or caption gives another figure than the text below it.

What restates a figure must round to it: no hedge, rounding or cut of either accounts for the difference, no
passage below bears the figure out, and it is not the sum of two others. A caption is read apart from the
text, so it raises a warning only. A title says a thing in other words: where its figure stands nowhere below,
and one that is a slip of the hand away does in a sentence that shares its words, that is a warning too.

Judged on some 230 real articles: its one firing was right; of slips planted in real headings, 11 firings, all
right.
"""

from collections.abc import Iterator

from factcheck.language.format import term
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.engine.precedence import less_specific
from factcheck.rules.judging.geometry import AGREE, comparable, compare
from factcheck.rules.judging.mistyped import mistyped
from factcheck.rules.judging.restating import HEADINGS, contradict, parameters, severity
from factcheck.rules.judging.statement import Statement
from factcheck.rules.judging.supporting import summed
from factcheck.rules.judging.telling import of_one_unit
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.message import claim_figure, gap, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC101",
    name="headline-differs-from-body",
    severity="error",
    relation="conflict",
    scope="article",
    supersedes=(*less_specific("FC101"), "FC102"),
)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:
    """Each figure of a heading against those of its series that stand below it."""
    told = {claim.series for claim in view.claims if claim.role not in HEADINGS}
    if any(claim.role == "title" and claim.series not in told for claim in view.claims):
        yield RULE.not_evaluable("no_counterpart")
    found = set()
    for lineup in view.lineups:
        seen = set()
        for heading in lineup.passages:
            pair = _contradiction(heading, lineup, context)
            if pair is None or _adds_up(pair, view):
                continue
            if _told_in_parts(pair, view):
                yield RULE.not_evaluable("told_in_parts")
                continue
            if (pair.first.value, pair.second.value) in seen:
                continue  # the lead repeats what the title says
            seen.add((pair.first.value, pair.second.value))
            caption = heading.claim.role == "caption"
            found.add(heading.claim.value)
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
    for claim in view.claims:
        meant = mistyped(claim, view) if claim.role == "title" and claim.value not in found else None
        if meant is not None:
            found.add(claim.value)
            yield _slipped(claim, meant)


def _slipped(heading: Claim, below: Claim) -> Outcome:
    return RULE.finding(
        (heading, below),
        {"what": what(below), "first": claim_figure(heading), "second": claim_figure(below)},
        severity="warning",
        computation=f"{term(heading.value)} ≠ {term(below.value)}",
        reasons=("wording_unsure",),
    )


def _told_in_parts(pair: Pair, view: ArticleView) -> bool:
    """Whether the text gives the measure several times with other values: of places, or of several days."""
    heading, below = pair.first.claim, pair.second.claim
    return any(
        one.measure == below.measure
        and of_one_unit(one, below)
        and one.role != "title"
        and not one.widest.meets(below.widest)
        and not one.is_beside(heading)
        for one in view.claims
    )


def _adds_up(pair: Pair, view: ArticleView) -> bool:
    """Whether one of the two is the sum of figures that stand in other sentences."""
    return any(
        summed(claim, [one for one in view.claims if not one.is_beside(claim)])
        for claim in (pair.first.claim, pair.second.claim)
    )


def _contradiction(heading: Statement, lineup: Lineup, context: Context) -> Pair | None:
    """The first passage below that differs, if none bears the heading out."""
    if heading.claim.role not in HEADINGS:
        return None
    below = [one for one in lineup.passages if _is_below(one, heading)]
    if any(comparable(heading, one) and compare(heading, one) in AGREE for one in below):
        return None
    found = (contradict(heading, one, lineup, context) for one in below)
    return next((pair for pair in found if pair is not None), None)


def _is_below(one: Statement, heading: Statement) -> bool:
    """Whether a passage tells in full what a heading tells in short."""
    role = one.claim.role
    if role in HEADINGS:
        return role == "lead" and heading.claim.role != "lead"
    return True


__all__ = ["RULE", "check"]
