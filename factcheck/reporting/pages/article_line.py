"""An article as a line of a list."""

from __future__ import annotations

from factcheck.model import Article, Record
from factcheck.reporting.anchors import article_anchor
from factcheck.reporting.content import ArticleRow, article_row
from factcheck.reporting.pages.site import Site
from factcheck.reporting.visible import visible


class ArticleLine(Record, frozen=True, kw_only=True):
    """What a list says of an article."""

    anchor: str
    row: ArticleRow
    heading: str  # its title; else its id
    figures: int


def article_line(article: Article, site: Site) -> ArticleLine:
    """An article in the words of the report."""
    return ArticleLine(
        anchor=article_anchor(article.id),
        row=article_row(site.report, article, site.say),
        heading=site.heading(article.id) or visible(article.id),
        figures=len(site.claims.places(article.id)),
    )


__all__ = ["ArticleLine", "article_line"]
