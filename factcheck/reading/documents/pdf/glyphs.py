"""The letters of a page where they stand. Programs write them in any order; only the place is sure."""

from __future__ import annotations

import ctypes
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_MOST = 200_000  # letters of one page: a page of a newspaper has a tenth
_UPRIGHT = 0.05  # radians; stamps and watermarks are turned
_FONT_NAME = 64
_HYPHEN = 0x02  # PDFium's mark for a hyphen at the end of a line
_SPACES = (0x20, 0xA0)
_BOLD = (b"bold", b"black", b"heavy", b"semibd")


class Glyph(NamedTuple):
    """One letter, or a space. Lengths are points, from the lower left corner of the page."""

    left: float
    right: float
    base: float  # height of the line that it stands on
    size: float  # of its font
    is_bold: bool
    text: str


def glyphs_of(page: PdfTextPage) -> list[Glyph]:
    """The upright letters of a page in the order of the file, without those that PDFium adds itself."""
    import pypdfium2.raw as pdfium

    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(_FONT_NAME), ctypes.c_int()
    bold: dict[bytes, bool] = {}
    glyphs = []
    for index in range(min(page.count_chars(), _MOST)):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if not _is_letter(code) or pdfium.FPDFText_IsGenerated(page, index) == 1:
            continue
        if abs(pdfium.FPDFText_GetCharAngle(page, index)) > _UPRIGHT:
            continue
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(page, index, box)
        pdfium.FPDFText_GetMatrix(page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(page, index) * hypot(matrix.c, matrix.d)
        pdfium.FPDFText_GetFontInfo(page, index, name, _FONT_NAME, flags)
        font = name.value
        if font not in bold:
            bold[font] = any(word in font.lower() for word in _BOLD)
        text = "-" if code == _HYPHEN else " " if code in _SPACES else chr(code)
        glyphs.append(Glyph(box.left, box.right, y.value, size, bold[font], text))
    return glyphs


def _is_letter(code: int) -> bool:
    """Whether it can stand in text: no control, no half of a pair, none of a font's own."""
    if code < 0x20:
        return code == _HYPHEN
    return not (0xD800 <= code < 0xF900 or code > 0x10FFFF or code in (0xFFFE, 0xFFFF))
