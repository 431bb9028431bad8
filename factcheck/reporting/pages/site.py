"""Everything that the pages show, found again by what it belongs to: findings by series and by article.

Held are only names and places of findings, series and articles; of very many, all else is read when it is
asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from factcheck.lazy import where
from factcheck.lookup import Grouped, Named
from factcheck.model import SEVERITIES, Article, Claim
from factcheck.reporting.anchors import series_anchor
from factcheck.reporting.briefs import (
    ClaimBrief,
    articles_in_brief,
    claims_in_brief,
    findings_in_brief,
    series_in_brief,
)
from factcheck.reporting.content import (
    UNDATED,
    UNREADABLE,
    Alone,
    about_articles,
    alone,
    silent_articles,
    unevaluated,
    verdict,
)
from factcheck.reporting.pages.comparisons import Comparisons, comparisons
from factcheck.reporting.pages.items import Item, item
from factcheck.reporting.pages.mentions import Mention, Mentions
from factcheck.reporting.pages.precision import measured
from factcheck.reporting.pages.series_line import SeriesLine, series_line
from factcheck.reporting.pages.source_comparison import source_rows, tellings
from factcheck.reporting.quotes import card
from factcheck.reporting.report import Report, confirmations, worst_first
from factcheck.reporting.sections import Sections
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words, words
from factcheck.shelf import Shelf

_STANDALONE = "FC604"  # "the only claim of its series": the text of its article shows that
ROWS = 3_000  # findings of the index, the worst; the others stand with their series and articles


class Site:
    """One report, indexed. Nothing is changed once it is made."""

    def __init__(self, report: Report) -> None:
        """Sort out what belongs together."""
        self.report = report
        self.say: Words = words(report.language)
        findings = worst_first(report.findings)
        self.findings = where(findings, lambda one: one.rule != _STANDALONE, findings_in_brief(findings))
        self._sections = Sections(report, self.say)
        places = {article.id: place for place, article in enumerate(articles_in_brief(report.articles))}
        self._headings = Named(places, Shelf(str, (_heading(article, report) for article in report.articles)))
        self._briefs = findings_in_brief(self.findings)
        said = Mentions(self._briefs, self._sections.known, places)
        self.mentions: Sequence[Mention] = said.all
        self.of_series: Grouped[Mention] = said.of_series
        self.of_article: Grouped[Mention] = said.of_article
        self.homes: Mapping[str, str] = {one.anchor: one.home for one in said.all}
        self._drifts = said.drifts
        self._verdicts = confirmations(report)
        self._items: dict[int, Item] = {}  # the first that were asked for
        self.series, self.ids = self._sections.in_order(said.gravity)
        claims_of_source: Counter[str] = Counter()
        claims = claims_in_brief(report.claims)
        self.claims: Grouped[Claim] = Grouped(
            report.claims, ((claim.article,) for claim in _counted(claims, claims_of_source))
        )
        self.comparisons: Comparisons = comparisons(self.series, said.alarms, report.witnesses)
        self.told_elsewhere = frozenset({UNDATED, UNREADABLE})  # in lists of articles
        self.sources = source_rows(
            Counter(one.source for one in articles_in_brief(report.articles)),
            claims_of_source,
            (telling for one in self.series for telling in tellings(one)),
            said.findings_of_source,
            (one.finding for one in report.confirmed),
        )
        self.accepted = tuple(
            (card(one.finding, report), verdict(one.acceptance, self.say)) for one in report.accepted
        )
        self.measured = measured((*report.accepted, *report.confirmed))
        self.silent = silent_articles(report, self.say, self.claims)
        spoken_of = about_articles(report, self.say)
        self.undated, self.unreadable = spoken_of[UNDATED], spoken_of[UNREADABLE]
        self.unevaluated = unevaluated(report, self.say)
        self.figures = self._figures()

    def items(self, mentions: Iterable[Mention]) -> list[Item]:
        """The findings in full."""
        return [self._item(one.number) for one in mentions]

    def _item(self, number: int) -> Item:
        made = self._items.get(number)
        if made is None:
            finding = self.findings[number]
            made = item(finding, self.report, self._verdicts.get(finding.fingerprint))
            if len(self._items) < ROWS:
                self._items[number] = made
        return made

    @cached_property
    def alone(self) -> Sequence[Alone]:
        """The claims that stand alone: what is counted, whose, and the claim."""
        return alone(self._sections, self.report, self.say)

    @cached_property
    def clean(self) -> tuple[SeriesLine, ...]:
        """The series of several texts without an error or a warning."""
        return tuple(series_line(one, self.say) for one in series_in_brief(self.comparisons.series))

    def heading(self, article: str) -> str:
        """The title of an article, given or in its text; empty where it has none."""
        return self._headings.get(article, "")

    def drifts(self, series: str) -> list[tuple[Claim, ...]]:
        """The claims between which the words for what a series counts changed."""
        return [self.findings[number].claims for number in self._drifts.get(series, ())]

    def series_of(self, claim: Claim) -> str:
        """The anchor of the series that a claim stands in with others; empty where it stands alone."""
        return series_anchor(claim.series) if claim.series in self._sections.known else ""

    def series_with(self, item: Item) -> str:
        """The anchor of the series under which a finding is shown; empty where there is none."""
        home = self.homes.get(item.anchor, "")
        return home if home.startswith("series-") else ""

    def said_of_claims(self, article: str) -> Mapping[tuple[str, str, int], list[Mention]]:
        """What is said of the claims of an article, by their places."""
        found: dict[tuple[str, str, int], list[Mention]] = {}
        for mention in self.of_article[article]:
            for claim in self._briefs[mention.number].claims:
                if claim.article == article:
                    found.setdefault(place(claim), []).append(mention)
        return found

    def _figures(self) -> tuple[tuple[str, str, int], ...]:
        """What stands at the top: a name for its form, its label, and the number."""
        say, report = self.say, self.report
        levels = Counter(one.severity for one in self.mentions)
        origins = {report.witnesses.get(one, one) for one in self._headings}
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


def _heading(article: Article, report: Report) -> str:
    if article.title:
        return visible(article.title)
    document = report.documents.get(article.id)
    passages = document.passages if document else ()
    return visible(next((article.text[one.start : one.end] for one in passages if one.role == "title"), ""))


def place(claim: Claim | ClaimBrief) -> tuple[str, str, int]:
    """Where a claim stands: what tells it from all others."""
    return claim.article, claim.field, claim.start


def _counted(claims: Sequence[Claim | ClaimBrief], sources: Counter[str]) -> Iterator[Claim | ClaimBrief]:
    """The claims, counted by source as they pass."""
    for claim in claims:
        sources[claim.source] += 1
        yield claim


__all__ = ["Site", "place"]
