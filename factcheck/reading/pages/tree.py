"""A page as a tree of plain elements, without what nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.reading.pages.marks import marks_of
from factcheck.reading.pages.words import words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = words("unseen")
# A form around a whole page is how ASP.NET builds it.
_AROUND_PAGES = frozenset({"form"})
_INLINE = words("inline")
_OF_OTHERS = frozenset({"comment", "related"})
_HIDDEN = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden", re.IGNORECASE)


class Element:
    """One element: its name, its attributes, and what is in it, elements and text."""

    __slots__ = ("_order", "above", "attributes", "children", "first", "last", "parent", "pictures", "tag")

    def __init__(
        self, tag: str, attributes: dict[str, str | None], parent: Element | None, order: list[Element]
    ) -> None:
        """An element without children yet, the last so far in the order of the page."""
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []
        self.above: Element | None = None  # the element right before it, without text between
        self.pictures = 0  # how many are below it, or it itself
        self.first = self.last = len(order)  # the place of it, and of the last element below it
        self._order = order
        order.append(self)

    @property
    def is_inline(self) -> bool:
        """Whether it stands within a line of text."""
        return self.tag in _INLINE

    def attribute(self, name: str) -> str:
        """What an attribute says; "" where it is not there."""
        return self.attributes.get(name) or ""

    def elements(self) -> list[Element]:
        """It and all elements below it, in order of the page."""
        return self._order[self.first : self.last + 1]

    def holds(self, other: Element) -> bool:
        """Whether another is below it, or it itself."""
        return self.first <= other.first <= self.last

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
    root = Element("body", {}, None, [])
    if page.body is not None:
        _fill(root, page.body)
    return root


def _fill(element: Element, node: LexborNode) -> None:
    """Take over what is below a node. Raises ``RecursionError`` where that is deeper than any page."""
    order, children = element._order, element.children
    element.pictures = int(element.tag == "img")
    above: Element | None = None
    child = node.child
    while child is not None:
        tag = child.tag
        if tag == "-text":
            text = child.text_content or ""
            children.append(text)
            if text.strip():
                above = None
        elif tag and tag[0] != "-" and (tag not in _UNSEEN or _holds_page(child, tag)):
            attributes = child.attributes
            if not attributes or not (_is_hidden(attributes) or _is_of_others(child, tag, attributes)):
                below = Element(tag, attributes, element, order)
                children.append(below)
                below.above = above
                _fill(below, child)
                element.pictures += below.pictures
                above = below
        child = child.next
    element.last = len(order) - 1


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _HIDDEN.search(style))


def _is_of_others(node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether it holds comments and teasers, and nothing of the article: most of many a page."""
    if tag in _INLINE or _OF_OTHERS.isdisjoint(marks_of(attributes)):
        return False
    return node.css_first("h1,[itemprop=articleBody]") is None


def _holds_page(node: LexborNode, tag: str) -> bool:
    return tag in _AROUND_PAGES and (
        node.css_first("h1,article,[itemprop=articleBody]") is not None or len(node.css("p")) > 2
    )
