"""The blocks of a Word document: what its styles and tables say of each paragraph."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.model import Role
from factcheck.reading.documents.grids import grid_of
from factcheck.reading.layout import Block, of_table

# Word keeps the names of its own styles in English whatever language its menus speak; so do the others.
_STYLES: dict[str, Role] = {
    "title": "title",
    "subtitle": "lead",
    "caption": "caption",
    "quote": "quote",
    "quotations": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "author": "byline",
    # LibreOffice's captions, by what they stand under, and Pandoc's
    **dict.fromkeys(("illustration", "figure", "drawing", "table"), "caption"),
    **dict.fromkeys(("image caption", "table caption"), "caption"),
}
_FIRST_HEADING = "heading 1"
_LEFT_OUT = ("toc", "contents", "index", "table of")
_LONGEST_CAPTION = 400


def blocks_of(data: bytes) -> list[Block]:
    """The paragraphs and tables of a document in their order, then its notes.

    Text that was struck out, or deleted while changes were tracked, is no part of it; headers and footers
    are none either. Raises whatever a broken file makes the library raise.
    """
    from mammoth import docx

    whole = docx.read(io.BytesIO(data)).value
    notes = getattr(whole.notes, "_notes", {}).values()
    children = [*whole.children, *(child for note in notes for child in note.body)]
    return _one_title(list(_in_order(children)), [*_paragraphs(children)])


def _in_order(children: Iterable[Any]) -> Iterator[Block]:
    """Blocks of paragraphs and tables; a paragraph under a lone picture may be its caption."""
    under_picture = False
    for child in children:
        kind = type(child).__name__
        if kind == "Table":
            yield from _table(child)
        elif kind == "Paragraph":
            text = _text(child)
            role = _role(child)
            if under_picture and role == "body" and _is_set_apart(child) and len(text) <= _LONGEST_CAPTION:
                role = "caption"
            if not _style(child).startswith(_LEFT_OUT):
                yield Block(role, text)
            under_picture = not text.strip() and (under_picture or _has_picture(child))
            continue
        under_picture = False


def _role(paragraph: Any) -> Role:
    return _STYLES.get(_style(paragraph), "body")


def _style(paragraph: Any) -> str:
    return (paragraph.style_name or "").casefold()


def _one_title(blocks: list[Block], paragraphs: list[Any]) -> list[Block]:
    """The first title is it; without one, the only heading of the first level, if it opens the document."""
    titles = [one.text for one in blocks if one.role == "title" and one.text.strip()]
    if not titles:
        headings = [_text(one) for one in paragraphs if _style(one) == _FIRST_HEADING]
        said = [one.text for one in blocks if one.text.strip()]
        titles = headings if len(headings) == 1 and headings[0] in said[:3] else []
    found = False
    for at, block in enumerate(blocks):
        is_it = bool(titles) and not found and block.text == titles[0]
        found = found or is_it
        if is_it or block.role == "title":
            blocks[at] = Block("title" if is_it else "body", block.text)
    return blocks


def _paragraphs(children: Iterable[Any]) -> Iterator[Any]:
    return (child for child in children if type(child).__name__ == "Paragraph")


def _table(table: Any) -> Iterator[Block]:
    """A row for each of its cells; a table around a picture holds the caption."""
    if any(map(_has_picture, table.children)):
        for block in _cells_in_order(table):
            short = len(block.text) <= _LONGEST_CAPTION
            yield Block("caption", block.text) if block.role == "body" and short else block
        return
    rows = grid_of(
        [[(_text(cell), cell.colspan, cell.rowspan) for cell in row.children] for row in table.children]
    )
    laid = of_table(rows)
    if laid and laid[0].role == "table":
        yield from laid
    else:
        yield from _cells_in_order(table)


def _cells_in_order(table: Any) -> Iterator[Block]:
    for row in table.children:
        for cell in row.children:
            yield from _in_order(cell.children)


def _text(node: Any) -> str:
    """The words of a paragraph, a cell or what else has children; paragraphs in it part by a line end."""
    kind = type(node).__name__
    if kind == "Text":
        return str(node.value)
    if kind in ("Tab", "Break"):
        return " "
    if kind == "Run" and node.is_strikethrough:
        return ""
    inner = "".join(_text(child) for child in getattr(node, "children", ()))
    return f"{inner}\n" if kind == "Paragraph" else inner


def _has_picture(node: Any) -> bool:
    return type(node).__name__ == "Image" or any(map(_has_picture, getattr(node, "children", ())))


def _is_set_apart(paragraph: Any) -> bool:
    """Whether it is set in the middle or in italics, as captions are."""
    runs = [one for one in paragraph.children if type(one).__name__ == "Run" and _text(one).strip()]
    return paragraph.alignment == "center" or (bool(runs) and all(one.is_italic for one in runs))
