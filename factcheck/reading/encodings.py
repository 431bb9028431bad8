"""Bytes to text. Never a silent guess: a figure read in the wrong encoding is a wrong figure."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from factcheck.reading.content import refuse_binary
from factcheck.reading.mojibake import is_mojibake, mended
from factcheck.reading.old_encodings import old_encoding, read_letters, reads_as_windows_1258
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
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9]")  # letters that no wrong table gives
_SURE = 0.95


class Decoded(NamedTuple):
    """The text of a file, and what it was mended from; "" where it was written as it should be."""

    text: str
    mended: str = ""


def decode(data: bytes) -> str:
    """The text of a file, where it is sure. See ``decoded``."""
    return decoded(data).text


def decoded(data: bytes) -> Decoded:
    """The text of a file: UTF-8, UTF-16, UTF-32; windows-1258, TCVN3, VNI and mojibake where that is sure.

    Line ends stay as they are; a byte order mark is no part of the text. Raises ``RefusedError``.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return with_letters(_strictly(data[len(mark) :], name))
    by_shape = _wide(data)
    if by_shape:
        return Decoded(_strictly(data, by_shape))
    refuse_binary(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(data)
    return with_letters(text)


def with_letters(text: str) -> Decoded:
    """A text whose letters may be those of another encoding, decoded wrongly and saved again."""
    if text.isascii() or _VIETNAMESE.search(text):
        return Decoded(text)
    if is_mojibake(text):
        whole = mended(text)
        if whole is None:
            raise RefusedError("mojibake")
        return Decoded(whole, "UTF-8 read as windows-1252")
    name = old_encoding(text)
    return Decoded(read_letters(text, name), name) if name else Decoded(text)


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


def _decode_old(data: bytes) -> Decoded:
    """Bytes that are not UTF-8: an encoding from before it where sure, else refused by name."""
    if reads_as_windows_1258(data):
        return Decoded(data.decode("cp1258"), "windows-1258")
    text = data.decode("cp1252", "replace")
    name = old_encoding(text)
    if name and "\ufffd" not in text:
        return Decoded(read_letters(text, name), name)
    if name:
        raise RefusedError("old_encoding", name=name)
    from charset_normalizer import from_bytes  # only to name a suspicion: never to read by

    best = from_bytes(data[: 4 * _SAMPLE]).best()
    if best is None:
        raise RefusedError("encoding")
    raise RefusedError("encoding_guess", guess=best.encoding)
