"""Letters to lines: what stands on one height, parted where a wide gap is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from factcheck.reading.documents.pdf.glyphs import Glyph

_SPACE = 0.12  # of the font's size: a wider gap parts words
_GAP = 1.3  # of the font's size: a wider gap parts columns, or the cells of a table
_SAME_HEIGHT = 0.3  # of the font's size: smaller steps are raised or lowered letters
_TWICE = 0.5  # of the font's size: the same letter nearer than this was drawn again, to look bold


class Word(NamedTuple):
    """Letters without a space between."""

    left: float
    right: float
    text: str


class Line(NamedTuple):
    """A stretch of text on one height, in one column. Lengths are points, from the lower left corner."""

    base: float
    size: float  # of most letters
    is_bold: bool  # most letters
    words: tuple[Word, ...]  # one at least

    @property
    def left(self) -> float:
        """Where its first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where its last word ends."""
        return self.words[-1].right

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a page from the top, and from the left where several stand on one height."""
    return [_line(piece) for row in _rows(glyphs) for piece in _pieces(row)]


def _rows(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    height = size = 0.0
    for glyph in sorted(glyphs, key=lambda one: -one.base):
        if row and height - glyph.base > _SAME_HEIGHT * max(glyph.size, size):
            yield row
            row, size = [], 0.0
        if glyph.size > size:
            height, size = glyph.base, glyph.size
        row.append(glyph)
    if row:
        yield row


def _pieces(row: list[Glyph]) -> Iterator[list[Glyph]]:
    row.sort(key=lambda one: (one.left, unicodedata.combining(one.text) > 0))
    piece: list[Glyph] = []
    right = 0.0
    for glyph in row:
        if glyph.text == " ":
            piece += [glyph] if piece else []
            continue
        if piece and glyph.left - right > _GAP * glyph.size:
            yield piece
            piece = []
        right = max(right, glyph.right) if piece else glyph.right
        piece.append(glyph)
    if piece:
        yield piece


def _line(piece: list[Glyph]) -> Line:
    letters = [glyph for glyph in piece if glyph.text != " "]
    return Line(
        base=median(glyph.base for glyph in letters),
        size=round(median(glyph.size for glyph in letters), 1),
        is_bold=sum(glyph.is_bold for glyph in letters) * 2 > len(letters),
        words=tuple(_words(piece)),
    )


def _words(piece: list[Glyph]) -> Iterator[Word]:
    text, left, right = "", 0.0, 0.0
    before = None
    for glyph in piece:
        if before and glyph.text == before.text != " " and glyph.left < before.left + _TWICE * _width(before):
            continue
        apart = glyph.text == " " or glyph.left - right > _SPACE * glyph.size
        if text and apart:
            yield Word(left, right, unicodedata.normalize("NFC", text))
            text = ""
        if glyph.text != " ":
            left = left if text else glyph.left
            right = max(right, glyph.right) if text else glyph.right
            text += glyph.text
        before = glyph
    if text:
        yield Word(left, right, unicodedata.normalize("NFC", text))


def _width(glyph: Glyph) -> float:
    return glyph.right - glyph.left
