"""The whole report as one page that needs nothing else: no font, no image, no network."""

from __future__ import annotations

from factcheck.reporting.anchors import Addresses, article_anchor, claim_anchor
from factcheck.reporting.pages.article_section import article_section
from factcheck.reporting.pages.render import render
from factcheck.reporting.pages.series_section import series_section
from factcheck.reporting.pages.site import Site, place
from factcheck.reporting.report import Report

STYLES = ("base", "findings", "plot", "article", "controls", "narrow", "print")
SCRIPTS = ("filter", "keyboard")


def one_page(report: Report) -> str:
    """Everything on one page."""
    site = Site(report)
    say = site.say
    texts = [article_section(one, site) for one in report.articles]
    sections = [series_section(one, number, site) for number, one in enumerate(site.series, 1)]
    homes = dict.fromkeys(
        (*site.homes, *(one.anchor for one in texts), *(one.anchor for one in sections)), ""
    )
    notes = [one for one in site.items if not one.urgent and one.card.rule not in site.told_elsewhere]
    shown = (
        ("attention", say("attention"), True),
        ("notes", say("notes"), bool(notes)),
        ("series", say("series_heading"), bool(sections)),
        ("sources", say("sources_heading"), len(site.sources) > 1),
        ("accepted", say("accepted_heading"), bool(site.accepted)),
        ("articles", say("articles_heading"), bool(texts)),
        ("unreadable", say("unreadable"), bool(site.unreadable)),
        ("not-evaluable", say("not_evaluable"), bool(site.unevaluated)),
    )
    return render(
        "report.jinja",
        styles=STYLES,
        scripts=SCRIPTS,
        say=say,
        site=site,
        notes=notes,
        sections=sections,
        texts=texts,
        contents=[(f"#{anchor}", label) for anchor, label, there in shown if there],
        to=Addresses(homes),
        place=place,
        claim_anchor=claim_anchor,
        article_anchor=article_anchor,
    )


__all__ = ["one_page"]
