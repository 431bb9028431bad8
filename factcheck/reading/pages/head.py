"""What the head of a page and its microdata say of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.reading.pages.facts import Facts
from factcheck.reading.pages.linked_data import add_linked_data
from factcheck.reading.pages.words import metas

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_SAVED_FROM = re.compile(r"<!--\s*+saved from url=\([0-9]++\)([^\s<>]++)", re.IGNORECASE)
_SAVED_BY = re.compile(r"<!--\s[^>]{0,200}?\burl:\s++(https?://[^\s<>]++)", re.IGNORECASE)  # SingleFile
_HEAD = 20_000  # characters in which a browser says where it saved a page from
_MOST_HEADINGS = 9
_MOST = 400  # meta elements


def head_facts(page: LexborHTMLParser, markup: str) -> Facts:
    """Everything that is told outside of what readers see."""
    facts = Facts()
    given: dict[str, str] = {}
    for node in page.css("meta")[:_MOST]:
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        name = name or attributes.get("http-equiv")
        if name and attributes.get("content"):
            given.setdefault(name.strip().casefold(), attributes["content"] or "")
    heading = page.css_first("title")
    shown = [node.text() for node in page.css("h1")[:_MOST_HEADINGS]]
    titles = {given.get("og:title", ""), heading.text() if heading else "", *shown}
    blocks = [node.text() for node in page.css('script[type="application/ld+json" i]')]
    add_linked_data(blocks, facts, frozenset(" ".join(title.split()) for title in titles if title))
    for field, names in metas():
        for name in names:
            facts.add(field, given.get(name), f"meta {name}")
    _add_microdata(page, facts)
    if heading:
        facts.add("title", heading.text(), "title of the page")
    for node in page.css('link[rel="canonical" i]')[:1]:
        facts.add("url", node.attributes.get("href"), "link canonical")
    for pattern in (_SAVED_FROM, _SAVED_BY):
        if found := pattern.search(markup, 0, _HEAD):
            facts.add("url", found[1], "comment of the browser")
    root = page.root
    facts.add("language", root.attributes.get("lang") if root else "", "html lang")
    return facts


def _add_microdata(page: LexborHTMLParser, facts: Facts) -> None:
    """Of elements outside the head; those of other articles in a list have scopes of their own."""
    for field, name in (("published", "datePublished"), ("updated", "dateModified")):
        for node in page.css(f'[itemprop="{name}" i]:not(meta)')[:1]:
            written = node.attributes.get("datetime") or node.attributes.get("content") or node.text()
            facts.add(field, written, f"microdata {name}")
