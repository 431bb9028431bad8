"""Bytes of a page to markup."""

from __future__ import annotations

import re
from html import unescape

from factcheck.reading.encodings import Decoded, decoded, with_letters
from factcheck.reading.records import RefusedError

_MOST_BROKEN = 1_000  # one byte in so many may be broken: a letter that a server cut in two
_FONTS = re.compile(r"\.[Vv][Nn][A-Z]|V[Nn][Ii]-")  # fonts that show Latin-1 as Vietnamese
_LETTER = re.compile(r"&(?:#[0-9]{3}|[A-Za-z]{2,6}[0-9]{0,2});")


def decode_page(data: bytes) -> Decoded:
    """What the bytes are goes before what the page says of them: many that name an old charset are UTF-8.

    As in browsers, zero bytes fall away, and a few broken letters become U+FFFD. Letters that a page spells
    out for an old font are read as that font shows them. Raises ``RefusedError``.
    """
    markup, mended = _decoded(data)
    if not mended and _FONTS.search(markup):
        spelled = _LETTER.sub(_letter, markup)
        return with_letters(spelled) if spelled != markup else Decoded(markup)
    return Decoded(markup, mended)


def _decoded(data: bytes) -> Decoded:
    try:
        return decoded(data)
    except RefusedError:
        bare = data.replace(b"\x00", b"")
        text = bare.decode("utf-8", "replace")
        broken = text.count("\ufffd") + len(data) - len(bare)
        if broken > len(data) // _MOST_BROKEN or text.isascii():
            raise
        return with_letters(text)


def _letter(found: re.Match[str]) -> str:
    """One letter of Latin-1 that is spelled out; signs of markup stay spelled out."""
    letter = unescape(found[0])
    return letter if "\xa1" <= letter <= "\xff" else found[0]
