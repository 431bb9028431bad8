"""Bytes to text. Never a silent guess: a figure read in the wrong encoding is a wrong figure."""

from __future__ import annotations

import codecs

from factcheck.reading.content import refuse_binary
from factcheck.reading.old_encodings import old_encoding, reads_as_windows_1258
from factcheck.reading.records import RefusedError

_MARKS = (  # the longer ones first: UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_LATIN_PAGES = frozenset((0x00, 0x01, 0x03, 0x1E, 0x20))  # high bytes of Vietnamese text in UTF-16
_SURE = 0.95
_FEWEST_BROKEN = 3


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16, UTF-32, or windows-1258 where that is sure.

    Line ends stay as they are; a byte order mark is no part of the text. Raises ``RefusedError``.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], name)
    by_shape = _wide(data)
    if by_shape:
        return _strictly(data, by_shape)
    refuse_binary(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(data)
    _refuse_broken(text)
    return text


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        raise RefusedError("encoding_guess", guess=name.upper()) from None


def _wide(data: bytes) -> str:
    """UTF-16 without a byte order mark, told by the high bytes that Latin letters have, or ""."""
    sample = data[: _SAMPLE & ~1]
    if len(data) % 2 or len(sample) < 4 or b"\x00" not in sample:
        return ""
    even, odd = sample[::2], sample[1::2]
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        latin = sum(byte in _LATIN_PAGES for byte in high) / len(high)
        if latin >= _SURE and high.count(0) > len(high) // 2 and not low.count(0):
            return name
    return ""


def _decode_old(data: bytes) -> str:
    """Bytes that are not UTF-8: windows-1258 where sure, else refused by name."""
    if reads_as_windows_1258(data):
        return data.decode("cp1258")
    name = old_encoding(data)
    if name:
        raise RefusedError("old_encoding", name=name)
    from charset_normalizer import from_bytes  # only to name a suspicion: never to read by

    best = from_bytes(data[: 4 * _SAMPLE]).best()
    if best is None:
        raise RefusedError("encoding")
    raise RefusedError("encoding_guess", guess=best.encoding)


def _refuse_broken(text: str) -> None:
    """Refuse valid UTF-8 whose letters are those of another encoding, decoded wrongly and saved again."""
    if text.isascii() or any("\u1ea0" <= letter <= "\u1ef9" for letter in text):
        return
    if text.count("áº") + text.count("á»") + text.count("Ä‘") >= _FEWEST_BROKEN:
        raise RefusedError("mojibake")
    name = old_encoding(text.encode("latin-1", "replace"))
    if name:
        raise RefusedError("old_encoding", name=name)
