"""From the blocks of a document to one text: a line each, with the role that the document gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.model import Article, Origin, Part, Record, Role
from factcheck.reading.encodings import with_letters
from factcheck.reading.languages import language_of_text
from factcheck.reading.records import RefusedError

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_DIGIT = re.compile(r"[0-9]")
_UNIT = re.compile(r"^(?P<name>[^()]+?) *\((?P<unit>[^()0-9]+)\)$")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_NAME = 80  # characters of the name of a row or of a column; what is longer is prose

Rows = Sequence[Sequence[str]]


class Block(Record, frozen=True):
    """A paragraph, or one cell of a table, without line ends."""

    role: Role
    text: str


def laid_out(blocks: Iterable[Block]) -> tuple[str, tuple[Part, ...]]:
    """The text of blocks, empty ones left out, and the parts that have a role of their own."""
    text = ""
    parts: list[Part] = []
    before: Role = "body"
    for block in blocks:
        line = _SPACE.sub(" ", block.text).strip()
        if not line:
            continue
        if text:
            text += "\n" if block.role == before == "table" else "\n\n"
        if block.role != "body":
            parts.append(Part(start=len(text), end=len(text) + len(line), role=block.role))
        text += line
        before = block.role
    return text, tuple(parts)


def article_of(path: str, blocks: Iterable[Block], *, author: str = "", told_by: str = "") -> Article:
    """The article that blocks make up. ``told_by`` names the place in the file that tells the author.

    Raises ``RefusedError`` where there is no text, or one in a language that is not read.
    """
    blocks, mended = _with_letters(tuple(blocks))
    text, parts = laid_out(blocks)
    if not text:
        raise RefusedError("empty")
    title = next((text[part.start : part.end] for part in parts if part.role == "title"), "")
    told = (("text", mended, mended), ("author", author, told_by))
    return Article(
        id=path,
        path=path,
        text=text,
        language=language_of_text(text),
        parts=parts,
        title=title,
        author=author,
        origins=tuple(Origin(field=field, where=where) for field, value, where in told if value),
    )


def _with_letters(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], str]:
    """Blocks set in a font older than Unicode in the letters that it showed; and which encoding that was."""
    whole, mended = with_letters("\n".join(_SPACE.sub(" ", block.text) for block in blocks))
    texts = whole.split("\n")
    if not mended or len(texts) != len(blocks):
        return blocks, ""
    return tuple(Block(block.role, text) for block, text in zip(blocks, texts, strict=True)), mended


def of_table(rows: Rows) -> list[Block]:
    """The cells of a table with the names of row and column; or paragraphs, where it only arranges text.

    >>> [one.text for one in of_table([["Tỉnh", "Thiệt hại (tỷ đồng)"], ["Hà Giang", "3,5"]])]
    ['Hà Giang, Thiệt hại: 3,5 tỷ đồng']
    """
    rows = [[_SPACE.sub(" ", cell).strip() for cell in row] for row in rows]
    rows = [row for row in rows if any(row)]
    wide = max((len(row) for row in rows), default=0)
    if wide < 2 or len(rows) < 2 or not _holds_figures(rows):
        return [Block("body", cell) for row in rows for cell in _distinct(row) if cell]
    rows = [[*row, *[""] * (wide - len(row))] for row in rows]
    if wide == 2 and not _names_columns(rows[0]):
        return [
            Block("table", f"{name}: {value}" if name and value else name or value) for name, value in rows
        ]
    blocks = []
    columns = rows[0] if _names_columns(rows[0]) else [""] * wide
    for row in rows[1:] if any(columns) else rows:
        if len(set(row)) == 1:  # one cell over the whole width
            blocks.append(Block("table", row[0]))
            continue
        blocks += [
            Block("table", _cell(row[0], name, cell))
            for name, cell in zip(columns[1:], row[1:], strict=True)
            if cell
        ]
    return blocks


def _cell(row: str, column: str, value: str) -> str:
    """One cell in words; the unit behind the name of a column goes behind the figure."""
    with_unit = _UNIT.match(column)
    if with_unit and not _LETTER.search(value) and _DIGIT.search(value):
        column, value = with_unit["name"], f"{value} {with_unit['unit']}"
    name = ", ".join(one for one in (row, column) if one)
    return f"{name}: {value}" if name else value


def _holds_figures(rows: Rows) -> bool:
    """Whether it is a table of figures and not one that only lays out text on a page."""
    inner = [cell for row in rows for cell in row[1:] if cell]
    figures = sum(bool(_DIGIT.search(cell)) for cell in inner)
    prose = sum(len(cell) > _LONGEST_NAME for cell in inner)
    return figures * 2 >= len(inner) > 0 and prose * 4 <= len(inner)


def _names_columns(row: Sequence[str]) -> bool:
    """Whether the first row holds names: a year is one, other figures are none."""
    cells = [cell for cell in row[1:] if cell]
    return bool(cells) and all(
        _LETTER.search(cell) or re.fullmatch("(?:19|20)[0-9]{2}", cell) for cell in cells
    )


def _distinct(row: Sequence[str]) -> list[str]:
    """A cell that spans several columns, once."""
    return [cell for at, cell in enumerate(row) if not at or cell != row[at - 1]]
