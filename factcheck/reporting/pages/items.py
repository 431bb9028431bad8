"""Findings as pages show them: the card, the questions asked of it, and by what it can be filtered."""

from __future__ import annotations

from factcheck.dating.window import EARLIEST, LATEST
from factcheck.model import Claim, Finding, Record
from factcheck.reporting.anchors import finding_anchor
from factcheck.reporting.content import needs_a_person, verdict
from factcheck.reporting.pages.checks import Checks, checks
from factcheck.reporting.pages.sureness import Sureness, sureness
from factcheck.reporting.quotes import Card, card, measure_name
from factcheck.reporting.report import Report
from factcheck.reporting.words import Words, words
from factcheck.rules import Acceptance


class Facets(Record, frozen=True, kw_only=True):
    """By what a reader picks findings out."""

    measures: tuple[str, ...]
    sources: tuple[str, ...]
    first: str  # publication of the articles that it is about, YYYY-MM-DD; empty: unknown
    last: str


class Item(Record, frozen=True, kw_only=True):
    """One finding."""

    anchor: str
    card: Card
    checks: Checks
    sureness: Sureness | None
    facets: Facets
    urgent: bool  # whether it needs a person
    verdict: str = ""  # what a desk has said of it


def item(finding: Finding, report: Report, entry: Acceptance | None = None) -> Item:
    """A finding with all that a page tells of it; ``entry``: the verdict of a desk."""
    say = words(report.language)
    return Item(
        anchor=finding_anchor(finding),
        card=card(finding, report),
        checks=checks(finding, report.witnesses, say),
        sureness=sureness(finding, say),
        facets=_facets(finding, report, say),
        urgent=needs_a_person(finding),
        verdict=verdict(entry, say) if entry else "",
    )


def _facets(finding: Finding, report: Report, say: Words) -> Facets:
    days = sorted(day for claim in finding.claims for day in _days(claim, report))
    return Facets(
        measures=tuple(sorted({measure_name(claim, say) for claim in finding.claims})),
        sources=tuple(sorted({say.source(claim.source) for claim in finding.claims})),
        first=days[0] if days else "",
        last=days[-1] if days else "",
    )


def _days(claim: Claim, report: Report) -> tuple[str, ...]:
    """The first and the last day on which the article of a claim may have been published."""
    known = report.published.get(claim.article)
    period = known.period if known else claim.published
    if period is None:
        return ()
    ends = (period.first.date(), period.last.date())
    return tuple(day.isoformat() for day in ends if EARLIEST < day < LATEST)


__all__ = ["Facets", "Item", "item"]
