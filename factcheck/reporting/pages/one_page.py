"""The whole report as one page that needs nothing else: no font, no image, no network.

Where there is much, the page holds what needs a person and leaves the rest to a folder of pages.
"""

from __future__ import annotations

from itertools import islice

from factcheck.reporting.anchors import Addresses
from factcheck.reporting.pages.article_section import article_section
from factcheck.reporting.pages.render import Renderer
from factcheck.reporting.pages.series_section import series_section
from factcheck.reporting.pages.site import Site

STYLES = ("base", "findings", "plot", "article", "controls", "narrow", "print")
SCRIPTS = ("filter", "keyboard")
ARTICLES, FINDINGS, LETTERS = 150, 300, 1_000_000  # up to so many, one page holds all
MOST = 150  # cards, series and articles of a page that cannot hold all


def is_small(site: Site) -> bool:
    """Whether one page can hold all: it then has about three megabytes at most."""
    articles = site.report.articles
    if len(articles) > ARTICLES or len(site.mentions) > FINDINGS:
        return False
    return sum(len(one.text) for one in articles) <= LETTERS


def one_page(site: Site) -> str:
    """Everything on one page; of much, what needs a person."""
    whole = is_small(site)
    urgent = (one for one in site.mentions if one.urgent)
    items = site.items(site.mentions if whole else islice(urgent, MOST))
    kept = {one.anchor for one in items}
    most = None if whole else MOST
    series = [
        (number, one)
        for number, one in enumerate(site.series, 1)
        if whole or any(said.anchor in kept for said in site.of_series[one.id])
    ][:most]
    articles = [
        one
        for one in site.report.articles
        if whole or any(said.anchor in kept for said in site.of_article[one.id])
    ][:most]
    texts = [article_section(one, site) for one in articles]
    sections = [series_section(one, number, site) for number, one in series]
    homes = dict.fromkeys((*kept, *(one.anchor for one in texts), *(one.anchor for one in sections)), "")
    notes = [one for one in items if not one.urgent and one.card.rule not in site.told_elsewhere]
    return Renderer(site, Addresses(homes)).page(
        "report.jinja",
        styles=STYLES,
        scripts=SCRIPTS,
        urgent=[one for one in items if one.urgent],
        notes=notes,
        left_out=len(site.mentions) - len(items),
        sections=sections,
        texts=texts,
        contents=_contents(site, notes=bool(notes), series=bool(sections), articles=bool(texts)),
    )


def _contents(site: Site, **there: bool) -> list[tuple[str, str]]:
    say = site.say
    parts = (
        ("attention", "attention", True),
        ("notes", "notes", there["notes"]),
        ("series", "series_heading", there["series"]),
        ("sources", "sources_heading", len(site.sources) > 1),
        ("accepted", "accepted_heading", bool(site.accepted)),
        ("articles", "articles_heading", there["articles"]),
        ("unreadable", "unreadable", bool(site.unreadable)),
        ("not-evaluable", "not_evaluable", bool(site.unevaluated)),
    )
    return [(f"#{anchor}", say(label)) for anchor, label, is_there in parts if is_there]


__all__ = ["is_small", "one_page"]
