"""One article as a page shows it: its text with every claim marked, and the way to what is said of each."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.model import Article, Claim, Record
from factcheck.reporting.anchors import article_anchor, claim_anchor
from factcheck.reporting.content import ArticleRow, article_row
from factcheck.reporting.pages.article_text import Paragraph, Stretch, paragraphs, title
from factcheck.reporting.pages.items import Item
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
    items: tuple[Item, ...]

    @property
    def target(self) -> str:
        """Where the mark in the text leads: to the worst finding, else to the series."""
        return self.items[0].anchor if self.items else self.series


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
    items: tuple[Item, ...]


def article_section(article: Article, site: Site) -> ArticleSection:
    """An article in the words of the report."""
    claims = sorted(site.claims.get(article.id, ()), key=lambda one: (one.field != "title", one.start))
    found = _WEB.fullmatch(article.url.strip())
    return ArticleSection(
        anchor=article_anchor(article.id),
        row=article_row(site.report, article, site.say),
        heading=site.heading(article.id) or visible(article.id),
        is_headed=bool(site.heading(article.id)),
        url=found[0] if found else "",
        title=title(article, claims) if _stands_apart(article, site) else (),
        paragraphs=paragraphs(article, site.documents.get(article.id), claims),
        marks={place(one): _mark(one, site) for one in claims},
        items=tuple(site.of_article.get(article.id, ())),
    )


def _stands_apart(article: Article, site: Site) -> bool:
    """Whether the title is not the beginning of the text already."""
    document = site.documents.get(article.id)
    return document is None or any(one.field == "title" for one in document.sentences)


def _mark(claim: Claim, site: Site) -> Mark:
    say = site.say
    return Mark(
        anchor=claim_anchor(*place(claim)),
        level=site.worst(claim),
        value=say.value(claim),
        what=measure_name(claim, say),
        whose=subject_title(claim.subject, say),
        as_of=say.time(claim.as_of),
        evidence=say.reasons(claim.as_of),
        series=site.series_of(claim),
        items=tuple(site.of_claim.get(place(claim), ())),
    )


__all__ = ["ArticleSection", "Mark", "article_section"]
