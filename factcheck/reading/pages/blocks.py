"""The title, lead, captions, paragraphs, tables and quotes of the article on a page, in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.model import Role
from factcheck.reading.documents.grids import grid_of
from factcheck.reading.layout import Block, of_table
from factcheck.reading.pages.body import Prose
from factcheck.reading.pages.lines import Line, lines_of
from factcheck.reading.pages.marks import marks
from factcheck.reading.pages.stamps import stamp_of
from factcheck.reading.pages.tree import Element

_TEASERS = (">>", "»", "►", "▶", "⏩")
_PROSE = 80  # characters; such a line begins the text
_LONGEST_CAPTION = 600
_LONGEST_NAME = 80
_MOST_ELEMENTS = 60  # in what holds a picture and its caption
_MOST_ROWS = 4  # of a table that only holds a picture and what is said of it
_OUTLET = re.compile(r"(?P<name>\([^()]{2,30}\)|[A-ZĐ]{2,6}|[\w.]{2,30}\.(?:VN|vn|net|com)) ?[-–—] (?=\S)")
_CENTERED = re.compile(r"text-align\s*+:\s*+center", re.IGNORECASE)


def blocks_of(
    body: Element, title: Element | None, prose: Prose, is_lead: Callable[[str], bool]
) -> Iterator[Block]:
    """Everything of the article. Between title and body only its lead and captions stand.

    ``is_lead`` tells what the page gives as its description, where no lead is named as such.
    """
    tables = {one: _cells(one) for one in body.elements() if one.tag == "table"}
    tables = {table: cells for table, cells in tables.items() if cells}
    for table in tables:
        table.children = ["table"]  # one line, in its place
    top = _around(title, body)
    begun = top is body and not (title and body.holds(title))
    led = False
    in_text = False  # from there on, a day by itself heads what happened on it
    for line in lines_of(top, lambda one: _is_left_out(one, prose)):
        if line.element in tables:
            yield from tables[line.element] if begun else ()
            continue
        if title is not None and title.holds(line.element):
            begun = True
            continue
        if not begun or _is_of_the_page(line) or (not in_text and stamp_of(line.text)):
            continue
        role = _role(line, body)
        if role == "body" and not in_text and not led and is_lead(line.text):
            role = "lead"
        led = led or role == "lead"
        if role in ("caption", "lead", "byline") or body.holds(line.element):
            yield from _parted(Block(role, line.text)) if not in_text else (Block(role, line.text),)
            in_text = in_text or len(line.text) >= _PROSE


def _parted(block: Block) -> Iterator[Block]:
    """The name of an outlet before the first words, "(Dân Hạ) - ", says who writes and not what happened."""
    found = _OUTLET.match(block.text) if block.role in ("lead", "body") else None
    if found:
        yield Block("byline", found["name"])
    yield Block(block.role, block.text[found.end() :] if found else block.text)


def _around(title: Element | None, body: Element) -> Element:
    """The smallest part of the page with title and body, where the title comes first."""
    if title is None:
        return body
    return next((one for one in (body, *body.ancestors()) if one.holds(title)), body)


def _is_left_out(element: Element, prose: Prose) -> bool:
    return prose.is_apart(element) or "credit" in marks(element) or _is_list_of_links(element)


def _is_list_of_links(element: Element) -> bool:
    if element.tag not in ("ul", "ol", "dl", "aside"):
        return False
    lines = list(lines_of(element))
    return bool(lines) and 2 * sum(line.is_link for line in lines) > len(lines)


def _is_of_the_page(line: Line) -> bool:
    """Whether a line names other articles or the writer."""
    if line.is_link or line.text.startswith(_TEASERS):
        return True
    of = marks(line.element)
    return "author" in of and len(line.text) <= _LONGEST_NAME


def _role(line: Line, body: Element) -> Role:
    if "place" in marks(line.element):
        return "byline"
    for one in (line.element, *line.element.ancestors()):
        if one is body:
            break
        if one.tag == "figcaption" or "caption" in marks(one) or _is_picture_table(one):
            return "caption"
        if one.tag == "figure" and one.pictures and len(line.text) <= _LONGEST_CAPTION:
            return "caption"
        if one.tag in ("blockquote", "q"):
            return "quote"
        if "lead" in marks(one) and not one.holds(body):
            return "lead"
    return "caption" if _follows_picture(line) else "body"


def _is_picture_table(element: Element) -> bool:
    if element.tag != "table" or not element.pictures or element.last - element.first > _MOST_ELEMENTS:
        return False
    rows = sum(one.tag == "tr" for one in element.elements())
    return rows <= _MOST_ROWS and sum(map(len, element.pieces())) <= _LONGEST_CAPTION


def _follows_picture(line: Line) -> bool:
    """Whether a centred or slanted line stands right below a picture, or beside it in one block."""
    block = line.element
    if len(line.text) > _LONGEST_CAPTION:
        return False
    centred = block.tag == "center" or block.attribute("align").casefold() == "center"
    centred = centred or bool(_CENTERED.search(block.attribute("style")))
    if not centred and line.bold < 0.9 * len(line.text):
        return False
    if block.pictures:
        return block.last - block.first <= _MOST_ELEMENTS and len(block.text()) <= 2 * len(line.text)
    above = block.above
    return (
        above is not None
        and bool(above.pictures)
        and above.last - above.first <= _MOST_ELEMENTS
        and not above.text()
    )


def _cells(table: Element) -> list[Block]:
    """The cells of a table of figures in words; none where the table only lays out a page."""
    if any(one.tag == "table" for one in table.elements() if one is not table) or table.pictures:
        return []
    rows = [
        [
            (one.text(), _span(one, "colspan"), _span(one, "rowspan"))
            for one in row.children
            if isinstance(one, Element) and one.tag in ("td", "th")
        ]
        for row in table.elements()
        if row.tag == "tr"
    ]
    blocks = of_table(grid_of([row for row in rows if row]))
    return blocks if any(one.role == "table" for one in blocks) else []


def _span(cell: Element, name: str) -> int:
    written = cell.attribute(name).strip()
    return int(written) if re.fullmatch("[0-9]{1,4}", written) else 1
