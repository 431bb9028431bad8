"""What the report says, in words and in order, before it takes a form: markdown and HTML show the same.

All text in these records is ready to show: in the language of the report, and without hidden characters.
It is not yet escaped for any markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.model import SEVERITIES, Article, Finding, Record, Series
from factcheck.reporting.anchors import article_anchor
from factcheck.reporting.quotes import Card, Quote, card, measure_title, quote, subject_title
from factcheck.reporting.report import Report, count_by_severity, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words, words
from factcheck.rules import Acceptance

_STANDALONE = "FC604"  # "the only claim of its series": the section of that name says so already
UNREADABLE = "FC901"
UNDATED = "FC904"


class Attention(Record, frozen=True, kw_only=True):
    """A finding that needs a person, and the series under which it stands in full."""

    card: Card
    number: int  # of the section, from 1; 0: it stands under no series


class SeriesSection(Record, frozen=True, kw_only=True):
    """One series: what it counts, whose, each claim in order of time, and what follows."""

    number: int  # from 1, in the order of the report
    title: str
    subject: str
    about: str
    rows: tuple[Quote, ...]
    cards: tuple[Card, ...]


class ArticleRow(Record, frozen=True, kw_only=True):
    """One article: where it is from, when it was published, and how that is known."""

    id: str
    source: str
    title: str
    published: str
    evidence: tuple[str, ...]
    anchor: str = ""
    note: str = ""  # why it claims nothing, why its date is open, why it could not be read


class Content(Record, frozen=True, kw_only=True):
    """The whole report."""

    words: Words
    summary: tuple[tuple[str, int], ...]
    attention: tuple[Attention, ...]
    series: tuple[SeriesSection, ...]
    alone: tuple[tuple[str, str, Quote], ...]  # what is counted, whose, the claim
    accepted: tuple[tuple[Card, str], ...]  # what a desk has explained, or a baseline knows; with its words
    alone_cards: tuple[Card, ...]  # notes about them; errors and warnings need a person and stand there
    silent: tuple[ArticleRow, ...]
    undated: tuple[ArticleRow, ...]
    unreadable: tuple[ArticleRow, ...]
    articles: tuple[ArticleRow, ...]
    not_evaluable: tuple[tuple[str, str, int], ...]


def content(report: Report) -> Content:
    """Put a report into words."""
    say = words(report.language)
    findings = worst_first(report.findings)
    several = [series for series in report.series if not stands_alone(series, report)]
    placed = by_series(findings, several)
    ordered = in_order(several, placed, say)
    homes = {id(one): number for number, series in enumerate(ordered, 1) for one in placed[series.id]}
    rest = [one for one in findings if id(one) not in homes and not needs_a_person(one)]
    return Content(
        words=say,
        summary=_summary(report, len(several), say),
        attention=tuple(
            Attention(card=card(one, report), number=homes.get(id(one), 0))
            for one in findings
            if needs_a_person(one)
        ),
        series=_sections(ordered, placed, report),
        alone=alone(report, say),
        accepted=tuple((card(one.finding, report), verdict(one.acceptance, say)) for one in report.accepted),
        alone_cards=tuple(
            card(one, report) for one in rest if one.rule not in (_STANDALONE, UNREADABLE, UNDATED)
        ),
        silent=silent_articles(report, say),
        undated=about_articles(report, UNDATED, say),
        unreadable=about_articles(report, UNREADABLE, say),
        articles=tuple(article_row(report, article, say) for article in report.articles),
        not_evaluable=unevaluated(report, say),
    )


def alone(report: Report, say: Words) -> tuple[tuple[str, str, Quote], ...]:
    """The series of one statement: what is counted, whose, and the claim."""
    return tuple(
        (measure_title(series, say), subject_title(series.subject, say), quote(series.claims[:1], report))
        for series in sorted(report.series, key=lambda one: (one.claims[0].article, one.claims[0].start))
        if stands_alone(series, report)
    )


def stands_alone(series: Series, report: Report) -> bool:
    """Whether all of a series is one statement: one claim, or repetitions of it by one witness."""
    first, *others = series.claims
    origin = report.witnesses.get(first.article, first.article)
    return all(
        one.value == first.value and report.witnesses.get(one.article, one.article) == origin
        for one in others
    )


def needs_a_person(finding: Finding) -> bool:
    """Errors and warnings, and what asks the source a question."""
    return finding.severity != "info" or finding.rule == "FC313"


def by_series(findings: Sequence[Finding], several: Sequence[Series]) -> dict[str, list[Finding]]:
    """Each finding under the series that it names, else under that of its first claim."""
    placed: dict[str, list[Finding]] = {series.id: [] for series in several}
    for finding in findings:
        names = [finding.series, *(claim.series for claim in finding.claims)]
        home = next((name for name in names if name in placed), None)
        if home is not None:
            placed[home].append(finding)
    return placed


def in_order(several: Sequence[Series], placed: dict[str, list[Finding]], say: Words) -> tuple[Series, ...]:
    """The series with the gravest findings first."""

    def order(series: Series) -> tuple[int, str, str, str]:
        gravity = min((SEVERITIES.index(one.severity) for one in placed[series.id]), default=len(SEVERITIES))
        return gravity, series.subject, measure_title(series, say), series.id

    return tuple(sorted(several, key=order))


def _sections(
    ordered: Sequence[Series], placed: dict[str, list[Finding]], report: Report
) -> tuple[SeriesSection, ...]:
    say = words(report.language)
    sections = []
    for number, series in enumerate(ordered, 1):
        title = measure_title(series, say)
        sections.append(
            SeriesSection(
                number=number,
                title=title,
                subject=subject_title(series.subject, say),
                about=say.of("behaviour", series.behaviour),
                rows=tuple(quote((claim,), report) for claim in series.claims if not claim.repeats),
                cards=tuple(card(one, report) for one in placed[series.id]),
            )
        )
    return tuple(sections)


def _summary(report: Report, several: int, say: Words) -> tuple[tuple[str, int], ...]:
    counts = count_by_severity(report.findings)
    origins = {report.witnesses.get(article.id, article.id) for article in report.articles}
    return (
        (say("articles"), len(report.articles)),
        (say("witnesses"), len(origins)),
        (say("claims"), len(report.claims)),
        (say("series_of_several"), several),
        *((say.of("severities", level), count) for level, count in counts.items()),
    )


def article_row(report: Report, article: Article, say: Words, note: str = "") -> ArticleRow:
    """An article in the words of the report; without a note, of which text it is a copy."""
    published = report.published.get(article.id)
    origin = report.witnesses.get(article.id, article.id)
    if not note and origin != article.id:
        note = say("same_text", article=visible(origin))
    return ArticleRow(
        id=visible(article.id),
        source=say.source(article.source),
        title=visible(article.title),
        published=say.time(published),
        evidence=say.published_reasons(published),
        note=note,
        anchor=article_anchor(article.id),
    )


def silent_articles(report: Report, say: Words) -> tuple[ArticleRow, ...]:
    """The articles without claims, and why they have none."""
    claiming = {claim.article for claim in report.claims}
    return tuple(
        article_row(report, article, say, say.of("silence", report.silence.get(article.id) or "none"))
        for article in report.articles
        if article.id not in claiming
    )


def about_articles(report: Report, rule: str, say: Words) -> tuple[ArticleRow, ...]:
    """The articles, or files, that a rule speaks of as such, and what it says."""
    read = {article.id: article for article in report.articles}
    found = sorted((one.article, one.message) for one in report.findings if one.rule == rule)
    return tuple(
        article_row(report, read.get(name) or Article(id=name, text=""), say, visible(message))
        for name, message in found
    )


def unevaluated(report: Report, say: Words) -> tuple[tuple[str, str, int], ...]:
    """Rule, reason and how often it could not be evaluated for that reason."""
    counts = Counter((one.rule, say.of("reason", one.reason)) for one in report.not_evaluable)
    return tuple((rule, reason, count) for (rule, reason), count in sorted(counts.items()))


def verdict(entry: Acceptance, say: Words) -> str:
    """What a desk has said, why, who, and until when it holds."""
    status = say.of("verdict", "baseline" if entry.baseline else entry.status)
    parts = (entry.reason, entry.by, say("until", date=say.day(entry.until)) if entry.until else "")
    details = " · ".join(part for part in parts if part)
    return f"{status}: {details}" if details else status
