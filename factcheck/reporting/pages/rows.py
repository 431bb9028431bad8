"""A series and an article as lines of a list."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import SEVERITIES, Article, Record, Series
from factcheck.reporting.anchors import article_anchor, series_anchor
from factcheck.reporting.content import ArticleRow, article_row
from factcheck.reporting.pages.items import Item
from factcheck.reporting.pages.site import Site
from factcheck.reporting.quotes import measure_title, subject_title
from factcheck.reporting.visible import visible


class SeriesLine(Record, frozen=True, kw_only=True):
    """What a list says of a series."""

    anchor: str
    title: str
    subject: str
    figures: int
    sources: int
    worst: str  # severity of the worst finding, or empty


class ArticleLine(Record, frozen=True, kw_only=True):
    """What a list says of an article."""

    anchor: str
    row: ArticleRow
    heading: str  # its title; else its id
    figures: int
    worst: str


def series_line(series: Series, site: Site) -> SeriesLine:
    """A series in the words of the report."""
    return SeriesLine(
        anchor=series_anchor(series.id),
        title=measure_title(series, site.say),
        subject=subject_title(series.subject, site.say),
        figures=sum(not one.repeats for one in series.claims),
        sources=len({one.source for one in series.claims}),
        worst=_worst(site.of_series[series.id]),
    )


def article_line(article: Article, site: Site) -> ArticleLine:
    """An article in the words of the report."""
    return ArticleLine(
        anchor=article_anchor(article.id),
        row=article_row(site.report, article, site.say),
        heading=site.heading(article.id) or visible(article.id),
        figures=len(site.claims.get(article.id, ())),
        worst=_worst(site.of_article.get(article.id, ())),
    )


def _worst(items: Iterable[Item]) -> str:
    return min((one.card.severity for one in items), key=SEVERITIES.index, default="")


__all__ = ["ArticleLine", "SeriesLine", "article_line", "series_line"]
