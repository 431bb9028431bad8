"""Everything that the pages show, found again by what it belongs to: findings by series and by article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from factcheck.model import SEVERITIES, Claim, Finding, Series
from factcheck.reporting.anchors import article_anchor, finding_anchor, series_anchor
from factcheck.reporting.content import (
    UNDATED,
    UNREADABLE,
    about_articles,
    alone,
    by_series,
    in_order,
    silent_articles,
    stands_alone,
    unevaluated,
    verdict,
)
from factcheck.reporting.pages.comparisons import Comparisons, comparisons
from factcheck.reporting.pages.items import Item, item
from factcheck.reporting.pages.precision import measured
from factcheck.reporting.pages.series_line import SeriesLine, series_line
from factcheck.reporting.pages.source_comparison import Telling, source_rows, tellings
from factcheck.reporting.quotes import Quote, card
from factcheck.reporting.report import Report, confirmations, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words, words

_STANDALONE = "FC604"  # "the only claim of its series": the text of its article shows that
_DRIFT = "FC310"  # the words for what is counted changed between its claims


class Site:
    """One report, indexed. Nothing is changed once it is made."""

    def __init__(self, report: Report) -> None:
        """Sort out what belongs together; each thing is put into words once."""
        self.report = report
        self.say: Words = words(report.language)
        findings = [one for one in worst_first(report.findings) if one.rule != _STANDALONE]
        several = [one for one in report.series if not stands_alone(one, report)]
        placed = by_series(findings, several)
        verdicts = confirmations(report)
        self.series: tuple[Series, ...] = in_order(several, placed, self.say)
        self.items: tuple[Item, ...] = tuple(
            item(one, report, verdicts.get(one.fingerprint)) for one in findings
        )
        made = {id(finding): one for finding, one in zip(findings, self.items, strict=True)}
        self.of_series: Mapping[str, Sequence[Item]] = {
            name: [made[id(one)] for one in group] for name, group in placed.items()
        }
        self.of_claim: dict[tuple[str, str, int], list[Item]] = defaultdict(list)
        self.of_article: dict[str, list[Item]] = defaultdict(list)
        for finding in findings:
            for claim in finding.claims:
                self.of_claim[place(claim)].append(made[id(finding)])
            for name in dict.fromkeys(claim.article for claim in finding.claims):
                self.of_article[name].append(made[id(finding)])
        self.drifts: dict[str, list[tuple[Claim, ...]]] = defaultdict(list)
        for finding in findings:
            if finding.rule == _DRIFT:
                self.drifts[finding.series].append(finding.claims)
        self.claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in report.claims:
            self.claims[claim.article].append(claim)
        self._articles = {article.id: article for article in report.articles}
        self.documents = {document.article.id: document for document in report.documents}
        self.told: Mapping[str, tuple[Telling, ...]] = {one.id: tellings(one) for one in self.series}
        self.comparisons: Comparisons = comparisons(self.series, findings, report.witnesses)
        self.told_elsewhere = frozenset({UNDATED, UNREADABLE})  # in lists of articles
        self.homes = self._homes(findings, placed)
        self.sources = source_rows(
            {one.id: one.source for one in report.articles},
            report.claims,
            (telling for several in self.told.values() for telling in several),
            (one for one in findings if one.severity != "info"),
            (one.finding for one in report.confirmed),
        )
        self.accepted = tuple(
            (card(one.finding, report), verdict(one.acceptance, self.say)) for one in report.accepted
        )
        self.measured = measured((*report.accepted, *report.confirmed))
        self.silent = silent_articles(report, self.say)
        self.undated = about_articles(report, UNDATED, self.say)
        self.unreadable = about_articles(report, UNREADABLE, self.say)
        self.unevaluated = unevaluated(report, self.say)
        self.figures = self._figures()

    @cached_property
    def alone(self) -> tuple[tuple[str, str, Quote], ...]:
        """The claims that stand alone: what is counted, whose, and the claim."""
        return alone(self.report, self.say)

    @cached_property
    def clean(self) -> tuple[SeriesLine, ...]:
        """The series of several texts without an error or a warning."""
        return tuple(series_line(one, self.say) for one in self.comparisons.series)

    def heading(self, article: str) -> str:
        """The title of an article, given or in its text; empty where it has none."""
        found = self._articles.get(article)
        if found is None:
            return ""
        document = self.documents.get(article)
        passages = document.passages if document else ()
        titles = (found.text[one.start : one.end] for one in passages if one.role == "title")
        return visible(found.title or next(titles, ""))

    def series_of(self, claim: Claim) -> str:
        """The anchor of the series that a claim stands in with others; empty where it stands alone."""
        return series_anchor(claim.series) if claim.series in self.told else ""

    def series_with(self, item: Item) -> str:
        """The anchor of the series under which a finding is shown; empty where there is none."""
        home = self.homes.get(item.anchor, "")
        return home if home.startswith("series-") else ""

    def worst(self, claim: Claim) -> str:
        """The worst severity of what is said of a claim; empty where nothing is."""
        found = [one.card.severity for one in self.of_claim.get(place(claim), ())]
        return min(found, key=SEVERITIES.index) if found else ""

    def _figures(self) -> tuple[tuple[str, str, int], ...]:
        """What stands at the top: a name for its form, its label, and the number."""
        say, report = self.say, self.report
        levels = Counter(one.card.severity for one in self.items)
        origins = {report.witnesses.get(one.id, one.id) for one in report.articles}
        return (
            *(
                (level if number else "none", say.behind(number, level), number)
                for level, number in ((level, levels[level]) for level in SEVERITIES)
            ),
            (
                "clean",
                say("clean_comparisons", made=say.number(self.comparisons.made)),
                self.comparisons.clean,
            ),
            *(
                ("read", say.behind(number, what), number)
                for what, number in (
                    ("articles", len(report.articles)),
                    ("witnesses", len(origins)),
                    ("claims", len(report.claims)),
                    ("series_of_several", len(self.series)),
                )
            ),
        )

    def _homes(self, findings: Sequence[Finding], placed: Mapping[str, Sequence[Finding]]) -> dict[str, str]:
        """Each finding by the anchor of what it is shown under: its series, else its first article."""
        read = {one.id for one in self.report.articles}
        homes = {finding_anchor(one): series_anchor(name) for name, group in placed.items() for one in group}
        for finding in findings:
            articles = [claim.article for claim in finding.claims] or [finding.article]
            home = next((article_anchor(name) for name in articles if name in read), "")
            homes.setdefault(finding_anchor(finding), home)
        return homes


def place(claim: Claim) -> tuple[str, str, int]:
    """Where a claim stands: what tells it from all others."""
    return claim.article, claim.field, claim.start


__all__ = ["Site", "place"]
