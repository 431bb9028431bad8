"""The letters of a page where they stand. Programs write them in any order; only the place is sure."""

from __future__ import annotations

import ctypes
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_MOST = 200_000  # letters of one page: a page of a newspaper has a tenth
_UPRIGHT = 0.05  # of its run: text that rises more is askew, as stamps and watermarks are
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


class Page(NamedTuple):
    """The letters of a page, and how high it is, as its text stands upright."""

    glyphs: list[Glyph]
    height: float


def glyphs_of(page: PdfPage) -> Page:
    """The letters that run as most do, in the order of the file, without those that PDFium adds itself.

    Whole pages are set turned, for a wide table; what is turned on a page that is not, is a stamp.
    """
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    handle = text.raw
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(_FONT_NAME), ctypes.c_int()
    bold: dict[bytes, bool] = {}
    width, height = page.get_size() if page.get_rotation() % 180 == 0 else page.get_size()[::-1]
    ways: dict[int, list[Glyph]] = {way: [] for way in (0, 90, 180, 270)}
    for index in range(min(text.count_chars(), _MOST)):
        code = pdfium.FPDFText_GetUnicode(handle, index)
        if not _is_letter(code) or pdfium.FPDFText_IsGenerated(handle, index) == 1:
            continue
        pdfium.FPDFText_GetMatrix(handle, index, matrix)
        way = _way(matrix.a, matrix.b)
        if way is None:
            continue
        pdfium.FPDFText_GetCharOrigin(handle, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(handle, index, box)
        size = pdfium.FPDFText_GetFontSize(handle, index) * hypot(matrix.c, matrix.d)
        pdfium.FPDFText_GetFontInfo(handle, index, name, _FONT_NAME, flags)
        font = name.value
        if font not in bold:
            bold[font] = any(word in font.lower() for word in _BOLD)
        letter = "-" if code == _HYPHEN else " " if code in _SPACES else chr(code)
        left, right, base = {
            0: (box.left, box.right, y.value),
            90: (box.bottom, box.top, width - x.value),
            180: (-box.right, -box.left, height - y.value),
            270: (-box.top, -box.bottom, x.value),
        }[way]
        ways[way].append(Glyph(left, right, base, size, bold[font], letter))
    text.close()
    way = max(ways, key=lambda one: (len(ways[one]), -one))
    return Page(ways[way], height if way % 180 == 0 else width)


def _way(a: float, b: float) -> int | None:
    """Which way text runs, in degrees from the left to the right; None for what is set askew."""
    if abs(b) <= _UPRIGHT * abs(a):
        return 0 if a >= 0 else 180
    if abs(a) <= _UPRIGHT * abs(b):
        return 90 if b > 0 else 270
    return None


def _is_letter(code: int) -> bool:
    """Whether it can stand in text: no control, no half of a pair, none of a font's own."""
    if code < 0x20:
        return code == _HYPHEN
    return not (0xD800 <= code < 0xF900 or code > 0x10FFFF or code in (0xFFFE, 0xFFFF))
