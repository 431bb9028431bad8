"""What the report says, in words and in order, before it takes a form: markdown and HTML show the same.

All text in these records is ready to show: in the language of the report, and without hidden characters.
It is not yet escaped for any markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence

from factcheck.lazy import Mapped, mapped, where
from factcheck.lookup import Grouped
from factcheck.model import SEVERITIES, Article, Finding, Record, Series
from factcheck.reporting.anchors import article_anchor
from factcheck.reporting.briefs import (
    FindingBrief,
    articles_in_brief,
    claims_in_brief,
    findings_in_brief,
)
from factcheck.reporting.quotes import Card, Quote, card, measure_title, quote, subject_title
from factcheck.reporting.report import Report, count_by_severity, worst_first
from factcheck.reporting.sections import Sections
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words, words
from factcheck.rules import Acceptance

Alone = tuple[str, str, Quote]  # what is counted, whose, the claim

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
    """The whole report. What may be much is made when it is asked for."""

    words: Words
    summary: tuple[tuple[str, int], ...]
    attention: Sequence[Attention]
    series: Sequence[SeriesSection]
    alone: Sequence[Alone]
    accepted: tuple[tuple[Card, str], ...]  # what a desk has explained, or a baseline knows; with its words
    alone_cards: Sequence[Card]  # notes about them; errors and warnings need a person and stand there
    silent: Sequence[ArticleRow]
    undated: Sequence[ArticleRow]
    unreadable: Sequence[ArticleRow]
    articles: Sequence[ArticleRow]
    not_evaluable: tuple[tuple[str, str, int], ...]


def content(report: Report) -> Content:
    """Put a report into words."""
    say = words(report.language)
    findings = worst_first(report.findings)
    sections = Sections(report, say)
    homes: list[str] = []
    gravity: dict[str, int] = {}
    briefs = findings_in_brief(findings)
    for one in briefs:
        homes.append(home_of(one, sections.known))
        gravity.setdefault(homes[-1], SEVERITIES.index(one.severity))
    of_series = Grouped(findings, ((home,) for home in homes))
    shown, ids = sections.in_order(gravity)
    numbers = {name: number for number, name in enumerate(ids, 1) if name in gravity}
    every = tuple(range(len(findings)))
    spoken_of = about_articles(report, say)
    urgent = where(every, lambda place: needs_a_person(briefs[place]))
    rest = where(every, lambda place: not homes[place] and _is_a_note(briefs[place]))
    return Content(
        words=say,
        summary=_summary(report, len(shown), say),
        attention=Mapped(
            urgent,
            lambda place: Attention(card=card(findings[place], report), number=numbers.get(homes[place], 0)),
        ),
        series=Mapped(range(len(shown)), lambda place: _section(place + 1, shown[place], of_series, report)),
        alone=alone(sections, report, say),
        accepted=tuple((card(one.finding, report), verdict(one.acceptance, say)) for one in report.accepted),
        alone_cards=Mapped(rest, lambda place: card(findings[place], report)),
        silent=silent_articles(report, say, {claim.article for claim in claims_in_brief(report.claims)}),
        undated=spoken_of[UNDATED],
        unreadable=spoken_of[UNREADABLE],
        articles=mapped(report.articles, lambda one: article_row(report, one, say)),
        not_evaluable=unevaluated(report, say),
    )


def alone(sections: Sections, report: Report, say: Words) -> Sequence[Alone]:
    """The series of one statement: what is counted, whose, and the claim."""
    return Mapped(
        sections.alone,
        lambda one: (
            measure_title(one, say),
            subject_title(one.subject, say),
            quote(one.claims[:1], report),
        ),
    )


def needs_a_person(finding: Finding | FindingBrief) -> bool:
    """Errors and warnings, and what asks the source a question."""
    return finding.severity != "info" or finding.rule == "FC313"


def home_of(finding: Finding | FindingBrief, several: Mapping[str, str]) -> str:
    """The series under which a finding is shown: the one that it names, else that of its first claim.

    ``several``: the series that are shown, by id. Empty where it is under none.
    """
    names = (finding.series, *(claim.series for claim in finding.claims))
    return next((several[name] for name in names if name in several), "")


def _is_a_note(finding: Finding | FindingBrief) -> bool:
    return not needs_a_person(finding) and finding.rule not in (_STANDALONE, UNREADABLE, UNDATED)


def _section(number: int, series: Series, findings: Grouped[Finding], report: Report) -> SeriesSection:
    say = words(report.language)
    return SeriesSection(
        number=number,
        title=measure_title(series, say),
        subject=subject_title(series.subject, say),
        about=say.of("behaviour", series.behaviour),
        rows=tuple(quote((claim,), report) for claim in series.claims if not claim.repeats),
        cards=tuple(card(one, report) for one in findings[series.id]),
    )


def _summary(report: Report, several: int, say: Words) -> tuple[tuple[str, int], ...]:
    counts = count_by_severity(report.findings)
    origins = {report.witnesses.get(article.id, article.id) for article in articles_in_brief(report.articles)}
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


def silent_articles(report: Report, say: Words, claiming: Container[str]) -> Sequence[ArticleRow]:
    """The articles without claims, and why they have none. ``claiming``: the ids of the others."""
    return mapped(
        where(report.articles, lambda one: one.id not in claiming, articles_in_brief(report.articles)),
        lambda one: article_row(report, one, say, say.of("silence", report.silence.get(one.id) or "none")),
    )


def about_articles(report: Report, say: Words) -> Mapping[str, tuple[ArticleRow, ...]]:
    """By rule the articles, or files, that it speaks of as such, and what it says."""
    rules = (UNDATED, UNREADABLE)
    found = sorted(
        (one.rule, one.article, one.message)
        for one in findings_in_brief(report.findings)
        if one.rule in rules
    )
    wanted = {name for _, name, _ in found}
    briefs = articles_in_brief(report.articles)
    of_these = where(report.articles, lambda one: one.id in wanted, briefs) if wanted else ()
    read = {one.id: one for one in of_these}
    return {
        rule: tuple(
            article_row(report, read.get(name) or Article(id=name, text=""), say, visible(message))
            for of, name, message in found
            if of == rule
        )
        for rule in rules
    }


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
