"""A page as a tree of plain elements, without what nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.reading.pages.words import words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = words("unseen")
# A form around a whole page is how ASP.NET builds it.
_AROUND_PAGES = frozenset({"form"})
_INLINE = words("inline")
_HIDDEN = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden", re.IGNORECASE)


class Element:
    """One element: its name, its attributes, and what is in it, elements and text."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None) -> None:
        """An element without children yet."""
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    @property
    def is_inline(self) -> bool:
        """Whether it stands within a line of text."""
        return self.tag in _INLINE

    def elements(self) -> Iterator[Element]:
        """It and all elements below it, in order of the page."""
        waiting = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting.extend(child for child in reversed(one.children) if isinstance(child, Element))

    def pieces(self) -> Iterator[str]:
        """All text below it, in order."""
        waiting: list[Element | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                yield one
            elif one.tag == "br":
                yield "\n"
            else:
                waiting.extend(reversed(one.children))

    def text(self) -> str:
        """All text below it on one line."""
        return " ".join("".join(self.pieces()).split())

    def ancestors(self) -> Iterator[Element]:
        """The elements around it, from the nearest."""
        one = self.parent
        while one is not None:
            yield one
            one = one.parent


def parse(markup: str) -> LexborHTMLParser:
    """The page as browsers build it."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(markup)


def seen(page: LexborHTMLParser) -> Element:
    """The body of a page, without scripts, forms, templates and what is hidden."""
    root = Element("body", {}, None)
    if page.body is None:
        return root
    waiting: list[tuple[LexborNode, Element]] = [(page.body, root)]
    while waiting:
        node, element = waiting.pop()
        child = node.child
        while child is not None:
            tag = child.tag
            if tag == "-text":
                element.children.append(child.text_content or "")
            elif tag and tag[0] != "-" and (tag not in _UNSEEN or _holds_page(child, tag)):
                attributes = {name: value or "" for name, value in child.attributes.items()}
                if "hidden" not in attributes and not _HIDDEN.search(attributes.get("style", "")):
                    below = Element(tag, attributes, element)
                    element.children.append(below)
                    waiting.append((child, below))
            child = child.next
    return root


def _holds_page(node: LexborNode, tag: str) -> bool:
    return tag in _AROUND_PAGES and (
        node.css_first("h1,article,[itemprop=articleBody]") is not None or len(node.css("p")) > 2
    )
