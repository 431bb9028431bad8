"""Letters that were decoded by the wrong table and saved so: put right where all of them can be."""

from __future__ import annotations

import re

_MOST_TIMES = 2  # a text may have passed through wrong hands twice
# A lead byte of UTF-8 in the Vietnamese range, read as Latin-1 or windows-1252, and the byte behind it.
_BROKEN = re.compile(
    "[\u00c3\u00c4\u00c6\u00e1\u00e2\u00cc]"
    "[\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_FEWEST = 3


def _bytes_by_letter() -> dict[str, int]:
    """Windows-1252, and Latin-1 for the five bytes that it leaves open."""
    letters = {}
    for byte in range(256):
        try:
            letters[bytes([byte]).decode("cp1252")] = byte
        except UnicodeDecodeError:
            letters[chr(byte)] = byte
    return {**{chr(byte): byte for byte in range(128, 160)}, **letters}


_BYTES = _bytes_by_letter()


def is_mojibake(text: str) -> bool:
    """Whether a text surely holds UTF-8 that was read as Latin-1 or windows-1252."""
    found = _BROKEN.finditer(text)
    return sum(1 for _, _ in zip(found, range(_FEWEST), strict=False)) >= _FEWEST


def mended(text: str) -> str | None:
    """The text as it was before, or None where a letter of it was lost.

    Line by line, since menus and bodies of one page may have had different fates.

    >>> mended("Cáº§u má»\\x9bi dÃ i 3 km")
    'Cầu mới dài 3 km'
    """
    for _ in range(_MOST_TIMES):
        lines = [_mended_line(line) for line in text.split("\n")]
        if None in lines:
            return None
        text = "\n".join(line for line in lines if line is not None)
        if not is_mojibake(text):
            return text
    return None


def _mended_line(line: str) -> str | None:
    if line.isascii() or not _BROKEN.search(line):
        return line
    try:
        return bytes(_BYTES[letter] for letter in line).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
