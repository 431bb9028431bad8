"""The report as many pages: an index, a page for each article and each series of which something is said.

``report.html`` is the index; all else stands beside it in the folder ``report``. Series without findings
share pages. Each page brings its own style and may be opened, sent and printed by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from factcheck.lazy import Mapped
from factcheck.reporting.anchors import Addresses, article_anchor, series_anchor
from factcheck.reporting.briefs import articles_in_brief, series_in_brief
from factcheck.reporting.pages.article_line import article_line
from factcheck.reporting.pages.article_section import article_section
from factcheck.reporting.pages.items import Item
from factcheck.reporting.pages.mentions import Mention
from factcheck.reporting.pages.one_page import is_small, one_page
from factcheck.reporting.pages.render import Renderer
from factcheck.reporting.pages.series_line import series_line
from factcheck.reporting.pages.series_section import series_section
from factcheck.reporting.pages.site import ROWS, Site
from factcheck.reporting.report import Report

INDEX, FOLDER = "report.html", "report"
LINES = 1_000  # of a list on one page
TOGETHER = 50  # series without findings on one page
_OURS = re.compile(r"(?:(?:series|article)-[0-9a-f]{12}|(?:series|articles|quiet)-[0-9]++|sources|run)\.html")
_LIST = ("base", "narrow", "print")
_SERIES = ("base", "plot", "narrow", "print")
_ARTICLE = ("base", "article", "narrow", "print")


def pages(report: Report) -> Iterator[tuple[str, str]]:
    """Path and content of each page, the index first: one page where all finds room on it."""
    site = Site(report)
    if is_small(site):
        yield INDEX, one_page(site)
        return
    homes = Homes(site.homes, _pages(site))
    yield INDEX, _index(site, Renderer(site, Addresses(homes, f"{FOLDER}/")))
    inside = Renderer(site, Addresses(homes))
    for name, page in _inside(site, inside, homes):
        yield f"{FOLDER}/{name}", page


def _inside(site: Site, renderer: Renderer, homes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """All but the index."""
    yield from _lists(site, renderer)
    yield "sources.html", renderer.page("sources.jinja", styles=_LIST)
    yield "run.html", renderer.page("run.jinja", styles=("base", "findings", "narrow", "print"))
    for places in _pages_of_series(site):
        sections = [series_section(site.series[place], 0, site) for place in places]
        page = renderer.page("series_page.jinja", **_dressed(_SERIES, sections[0].items), sections=sections)
        yield homes[sections[0].anchor], page
    for article in site.report.articles:
        text = article_section(article, site)
        about = site.items(one for one in site.of_article[article.id] if one.home == text.anchor)
        page = renderer.page("one_article.jinja", **_dressed(_ARTICLE, about), section=text, about=about)
        yield f"{text.anchor}.html", page


def stale(out: Path, written: set[str]) -> list[Path]:
    """Pages below ``out`` that an earlier report left there and this one does not have."""
    found = [path for path in (out / FOLDER).glob("*.html") if _OURS.fullmatch(path.name)]
    return sorted(path for path in found if f"{FOLDER}/{path.name}" not in written)


def _pages(site: Site) -> dict[str, str]:
    """Anchor of each article and series → name of the page that it is on; empty: the anchor is its name."""
    own = {article_anchor(one.id): "" for one in articles_in_brief(site.report.articles)}
    quiet = 0
    for places in _pages_of_series(site):
        name = ""
        if site.ids[places[0]] not in site.of_series:
            quiet += 1
            name = f"quiet-{quiet}.html"
        own |= {series_anchor(site.ids[place]): name for place in places}
    return own


class Homes(Mapping[str, str]):
    """The name of the page on which an anchor is: of a finding that of what it is shown under."""

    def __init__(self, findings: Mapping[str, str], pages: Mapping[str, str]) -> None:
        self._findings, self._pages = findings, pages

    def __getitem__(self, anchor: str) -> str:
        """The page of an anchor."""
        home = self._findings.get(anchor, anchor)
        return self._pages[home] or f"{home}.html"

    def __iter__(self) -> Iterator[str]:
        """All anchors."""
        return chain(self._pages, (anchor for anchor, home in self._findings.items() if home))

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)


def _pages_of_series(site: Site) -> Iterator[Sequence[int]]:
    """The places of the series that share a page: one of which something is said has its own."""
    quiet: list[int] = []
    for place, name in enumerate(site.ids):
        if name in site.of_series:
            yield (place,)
        else:
            quiet.append(place)
    for start in range(0, len(quiet), TOGETHER):
        yield quiet[start : start + TOGETHER]


def _dressed(styles: tuple[str, ...], items: Sequence[Item]) -> dict[str, tuple[str, ...]]:
    """The styles and scripts of a page; those for findings only where there are some."""
    return {"styles": ("findings", *styles), "scripts": ("keyboard",)} if items else {"styles": styles}


def _index(site: Site, renderer: Renderer) -> str:
    told = [one for one in site.mentions if one.rule not in site.told_elsewhere or one.urgent]
    rows = site.items(told[:ROWS])
    say = site.say
    listed = (
        ("series-1", "series_heading", bool(site.series)),
        ("articles-1", "articles_heading", True),
        ("sources", "sources_heading", len(site.sources) > 1),
        ("run", "run_heading", True),
    )
    return renderer.page(
        "index.jinja",
        styles=("base", "findings", "controls", "narrow", "print"),
        scripts=("filter", "keyboard"),
        urgent=[one for one in rows if one.urgent],
        notes=[one for one in rows if not one.urgent],
        left_out=len(told) - len(rows),
        contents=[(f"{FOLDER}/{name}.html", say(label)) for name, label, there in listed if there],
    )


def _lists(site: Site, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """The lists of series and of articles, so many lines a page."""
    series = Mapped(
        series_in_brief(site.series),
        lambda one: (series_line(one, site.say), _worst(site.of_series.first(one.id))),
    )
    articles = Mapped(
        site.report.articles, lambda one: (article_line(one, site), _worst(site.of_article.first(one.id)))
    )
    for name, template, every in (
        ("series", "series_list.jinja", series),
        ("articles", "article_list.jinja", articles),
    ):
        count = max(1, -(-len(every) // LINES))
        for number in range(1, count + 1):
            lines = every[(number - 1) * LINES : number * LINES]
            page = renderer.page(template, styles=_LIST, lines=lines, name=name, number=number, count=count)
            yield f"{name}-{number}.html", page


def _worst(mention: Mention | None) -> str:
    """The severity of the worst that is said of something; empty where nothing is."""
    return mention.severity if mention else ""


__all__ = ["pages", "stale"]
