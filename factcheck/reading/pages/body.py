"""Where on a page the article stands: by what the page says of itself, then by where its prose is."""

from __future__ import annotations

from itertools import islice

from factcheck.reading.pages.lines import lines_of
from factcheck.reading.pages.marks import marks
from factcheck.reading.pages.tree import Element

_SHORTEST = 25  # characters of a line that counts as prose
_LEAST = 80  # characters of prose of an article
_MOST_OF = 0.7  # of the prose: what holds so much holds the article
_NOT_PROSE = frozenset({"related", "comment", "tags", "aside"})
_FEWEST_HEADINGS = 4  # of other articles; below that they may stand at the end of one
_HEADINGS = frozenset(("h2", "h3", "h4", "h5"))
_NEVER = frozenset({"nav", "footer"})


class Prose:
    """How much prose stands below each element of a page."""

    def __init__(self, page: Element) -> None:
        """Weigh a page once."""
        self.page = page
        self.kept = _kept(page)  # elements that a name would rule out, but that hold the article
        self.weights: dict[Element, int] = {}
        for line in lines_of(page, self.is_apart):
            own = len(line.text) - 2 * line.linked
            if len(line.text) >= _SHORTEST and own > 0:
                for element in (line.element, *line.element.ancestors()):
                    self.weights[element] = self.weights.get(element, 0) + own

    def is_apart(self, element: Element) -> bool:
        """Whether an element is of the page and not of the article, with all in it."""
        if element in self.kept:
            return False
        if element.tag in _NEVER:
            return True
        return not element.is_inline and not _NOT_PROSE.isdisjoint(marks(element))

    def weight(self, element: Element) -> int:
        """Characters of prose below an element."""
        return self.weights.get(element, 0)


def body_of(prose: Prose) -> Element | None:
    """The smallest part of a page that holds the text of its article; None where there is no prose."""
    total = prose.weight(prose.page)
    if total < _LEAST:
        return None
    named = [one for one in prose.weights if _is_named(one)]
    best = max(named, key=prose.weight, default=None)
    if best is not None and prose.weight(best) >= _LEAST:
        return best
    marked = [one for one in prose.weights if "body" in marks(one) and prose.weight(one) > total / 2]
    start = max(marked, key=lambda one: (len(tuple(one.ancestors())), prose.weight(one)), default=prose.page)
    return _narrowed(start, prose)


def is_list(body: Element, prose: Prose) -> bool:
    """Whether a page only lists articles: every few lines a heading that leads to one."""
    if _is_named(body):
        return False
    lines = list(lines_of(body, prose.is_apart))
    headings = sum(line.is_link and _is_heading(line.element) for line in lines)
    told = sum(not line.is_link and len(line.text) >= _LEAST for line in lines)
    return headings >= _FEWEST_HEADINGS and 2 * headings >= told


def _is_heading(element: Element) -> bool:
    return any(one.tag in _HEADINGS for one in (element, *islice(element.ancestors(), 2)))


def _narrowed(element: Element, prose: Prose) -> Element:
    """Down to the last element that still holds most of the prose in several lines or blocks."""
    while True:
        inner = [one for one in element.children if isinstance(one, Element)]
        best = max(inner, key=prose.weight, default=None)
        if best is None or prose.weight(best) < _MOST_OF * prose.weight(element):
            return element
        if best.tag in ("p", "li", "blockquote", "h1", "h2", "h3") or best.is_inline:
            return element
        element = best


def _kept(page: Element) -> frozenset[Element]:
    """What is around the title or the named body of an article is no sidebar, whatever its name."""
    kept: set[Element] = set()
    for element in page.elements():
        if element.tag == "h1" or _is_named(element):
            kept.update((element, *element.ancestors()))
    return frozenset(kept)


def _is_named(element: Element) -> bool:
    return element.attribute("itemprop").casefold() == "articlebody"
