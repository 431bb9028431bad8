"""The blocks of a PDF: its pages put together again to the text that was set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model import Role
from factcheck.reading.documents.pdf.columns import columns_of
from factcheck.reading.documents.pdf.furniture import without_furniture
from factcheck.reading.documents.pdf.glyphs import glyphs_of
from factcheck.reading.documents.pdf.lines import Line, lines_of
from factcheck.reading.documents.pdf.paragraphs import Paragraph, joined, paragraphs_of
from factcheck.reading.documents.pdf.tables import parts_of
from factcheck.reading.layout import Block
from factcheck.reading.records import RefusedError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

Flow = list[Paragraph | Block]  # what a page holds in reading order

_MOST_PAGES = 500  # a book
_TITLE = 1.2  # of the usual size of type
_CAPTION = 0.93
_LONGEST_CAPTION = 400
_TITLE_AMONG = 5  # paragraphs from the top


def blocks_of(document: PdfDocument) -> list[Block]:
    """Paragraphs, joined over lines, columns and pages, and the cells of tables, in reading order.

    Raises ``RefusedError`` where the pages are pictures, or where there are more than those of a book.
    """
    if len(document) > _MOST_PAGES:
        raise RefusedError("too_many", what=str(_MOST_PAGES))
    pages, heights = [], []
    for page in document:
        glyphs, height = glyphs_of(page)
        pages.append(lines_of(glyphs))
        heights.append(height)
        page.close()
    if not any(pages):
        raise RefusedError("no_letters")
    flow: Flow = []
    for lines in without_furniture(pages, heights):
        for column in columns_of(lines):
            _append(flow, [one for part in parts_of(column) for one in _read(part)])
    return _with_roles(flow, _usual_size(pages))


def _read(part: Sequence[Line] | Sequence[Block]) -> Flow:
    """The paragraphs of lines; the cells of a table as they are."""
    lines = [one for one in part if isinstance(one, Line)]
    return list(paragraphs_of(lines)) or [one for one in part if isinstance(one, Block)]


def _append(flow: Flow, column: Flow) -> None:
    before, after = flow[-1:], column[:1]
    if before and after and isinstance(before[0], Paragraph) and isinstance(after[0], Paragraph):
        flow[-1:] = joined(before[0], after[0])
        column = column[1:]
    flow += column


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size of type in which most letters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return max(sizes.items(), key=lambda one: (one[1], -one[0]))[0]


def _with_roles(flow: Flow, usual: float) -> list[Block]:
    largest = max((one.size for one in flow[:_TITLE_AMONG] if isinstance(one, Paragraph)), default=0)
    blocks = []
    found = False
    for at, one in enumerate(flow):
        if isinstance(one, Block):
            blocks.append(one)
            continue
        role: Role = "body"
        if not found and at < _TITLE_AMONG and one.size == largest > _TITLE * usual:
            role, found = "title", True
        elif one.size < _CAPTION * usual and len(one.text) <= _LONGEST_CAPTION:
            role = "caption"
        blocks.append(Block(role, one.text))
    return blocks
