"""The lines of text in a part of a page: what stands on a line of its own when a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from factcheck.reading.pages.marks import marks
from factcheck.reading.pages.tree import Element

_SPACE = re.compile(r"[ \t\n\r\f\v]++")


class Line(NamedTuple):
    """One line, and the element in which it begins."""

    text: str
    element: Element  # the nearest block around it
    linked: int  # characters of it that are links
    bold: int  # characters in bold or italics

    @property
    def is_link(self) -> bool:
        """Whether nearly all of it leads elsewhere."""
        return self.linked > 0.8 * len(self.text)


def lines_of(element: Element, passed: Callable[[Element], bool] | None = None) -> Iterator[Line]:
    """The lines below an element, in order; elements that ``passed`` names are left out with all in them."""
    pieces: list[tuple[str, bool, bool]] = []
    # (what to do next, the block around it, within a link, in bold)
    waiting: list[tuple[Element | str | None, Element, bool, bool]] = [(element, element, False, False)]
    while waiting:
        one, block, linked, bold = waiting.pop()
        if one is None:  # a block ends
            yield from _closed(pieces, block)
        elif isinstance(one, str):
            pieces.append((one, linked, bold))
        elif one.tag in ("br", "hr"):
            yield from _closed(pieces, block)
        elif one is not element and passed and passed(one):
            yield from () if one.is_inline else _closed(pieces, block)
        else:
            if not one.is_inline or "place" in marks(one):  # set apart by style: "Hà Nội" before the lead
                yield from _closed(pieces, block)
                waiting.append((None, one, False, False))
                block = one
            linked = linked or one.tag == "a"
            bold = bold or one.tag in ("b", "strong", "em", "i")
            waiting.extend((child, block, linked, bold) for child in reversed(one.children))


def _closed(pieces: list[tuple[str, bool, bool]], block: Element) -> Iterator[Line]:
    if pieces:
        text = _SPACE.sub(" ", "".join(piece[0] for piece in pieces)).strip()
        if text:
            linked = sum(len(_SPACE.sub(" ", piece)) for piece, is_link, _ in pieces if is_link)
            strong = sum(len(piece) for piece, _, is_bold in pieces if is_bold)
            yield Line(text, block, linked, strong)
        pieces.clear()
