"""What stands on every page: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.reading.documents.pdf.lines import Line

_MARGIN = 0.13  # of the height of a page: what stands further in is text
_FIGURES = re.compile(r"[0-9]+")
_PAGE_NUMBER = re.compile(r"[-–—|•· ]*[0-9]{1,4}(?: ?/ ?[0-9]{1,4})?[-–—|•· ]*")


def without_furniture(pages: Sequence[list[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without those that most pages have at one height, numbers aside.

    A bare number at the very top or bottom is that of the page even where there is only one.
    """
    counts: Counter[tuple[str, int]] = Counter()
    for page, height in zip(pages, heights, strict=True):
        counts.update({_key(line) for line in page if _in_margin(line, height)})
    needed = max(2, len(pages) // 3)
    kept = []
    for page, height in zip(pages, heights, strict=True):
        lines = [line for line in page if not (_in_margin(line, height) and _times(counts, line) >= needed)]
        kept.append(_without_number(lines, height))
    return kept


def _without_number(lines: list[Line], height: float) -> list[Line]:
    for at in {0, len(lines) - 1} if lines else ():
        line = lines[at]
        alone = sum(abs(one.base - line.base) < line.size for one in lines) == 1
        if alone and _in_margin(line, height) and _PAGE_NUMBER.fullmatch(line.text):
            return [*lines[:at], *lines[at + 1 :]]
    return lines


def _in_margin(line: Line, height: float) -> bool:
    return line.base < _MARGIN * height or line.base + line.size > (1 - _MARGIN) * height


def _key(line: Line) -> tuple[str, int]:
    return _FIGURES.sub("0", line.text.casefold()), round(line.base)


def _times(counts: Counter[tuple[str, int]], line: Line) -> int:
    """On how many pages it stands, a point up or down."""
    text, base = _key(line)
    return counts[text, base] + counts[text, base - 1] + counts[text, base + 1]
