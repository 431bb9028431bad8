"""One article as a page shows it: its text with every claim marked, and the way to what is said of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factcheck.model import SEVERITIES, Article, Claim, Document, Record
from factcheck.reporting.anchors import article_anchor, claim_anchor
from factcheck.reporting.content import ArticleRow, article_row
from factcheck.reporting.pages.article_text import Paragraph, Stretch, paragraphs, title
from factcheck.reporting.pages.mentions import Mention
from factcheck.reporting.pages.site import Site, place
from factcheck.reporting.quotes import measure_name, subject_title
from factcheck.reporting.visible import visible

_WEB = re.compile(r"https?://[^\s<>\"'\\]++", re.IGNORECASE)


class Mark(Record, frozen=True, kw_only=True):
    """One claim: how it is marked in the text, and its row in the table beside it."""

    anchor: str
    level: str  # severity of the worst finding about it, or empty
    value: str
    what: str
    whose: str
    as_of: str
    evidence: tuple[str, ...]
    series: str  # anchor, empty where it stands alone
    mentions: tuple[Mention, ...]  # of findings about it

    @property
    def target(self) -> str:
        """Where the mark in the text leads: to the worst finding, else to the series."""
        return self.mentions[0].anchor if self.mentions else self.series


class ArticleSection(Record, frozen=True, kw_only=True):
    """All of an article, ready to show."""

    anchor: str
    row: ArticleRow
    heading: str  # its title; else its id
    is_headed: bool  # whether the title stands in the text
    url: str  # only of the web; else empty
    title: tuple[Stretch, ...]  # where it stands apart from the text
    paragraphs: tuple[Paragraph, ...]
    marks: Mapping[tuple[str, str, int], Mark]  # by place, in the order of the text


def article_section(article: Article, site: Site) -> ArticleSection:
    """An article in the words of the report."""
    claims = sorted(site.claims[article.id], key=lambda one: (one.field != "title", one.start))
    document = site.report.documents.get(article.id)
    said = site.said_of_claims(article.id)
    heading, found = site.heading(article.id), _WEB.fullmatch(article.url.strip())
    return ArticleSection(
        anchor=article_anchor(article.id),
        row=article_row(site.report, article, site.say),
        heading=heading or visible(article.id),
        is_headed=bool(heading),
        url=found[0] if found else "",
        title=title(article, claims) if _stands_apart(document) else (),
        paragraphs=paragraphs(article, document, claims),
        marks={place(one): _mark(one, site, said.get(place(one), ())) for one in claims},
    )


def _stands_apart(document: Document | None) -> bool:
    """Whether the title is not the beginning of the text already."""
    return document is None or any(one.field == "title" for one in document.sentences)


def _mark(claim: Claim, site: Site, said: Sequence[Mention]) -> Mark:
    say = site.say
    return Mark(
        anchor=claim_anchor(*place(claim)),
        level=min((one.severity for one in said), key=SEVERITIES.index, default=""),
        value=say.value(claim),
        what=measure_name(claim, say),
        whose=subject_title(claim.subject, say),
        as_of=say.time(claim.as_of),
        evidence=say.reasons(claim.as_of),
        series=site.series_of(claim),
        mentions=tuple(said),
    )


__all__ = ["ArticleSection", "Mark", "article_section"]
