"""Bytes of a page to markup."""

from __future__ import annotations

from factcheck.reading.encodings import decode
from factcheck.reading.records import RefusedError

_MOST_BROKEN = 1_000  # one byte in so many may be broken: a letter that a server cut in two


def decode_page(data: bytes) -> str:
    """What the bytes are goes before what the page says of them: many that name an old charset are UTF-8.

    As in browsers, zero bytes fall away, and a few broken letters become U+FFFD. Raises ``RefusedError``.
    """
    try:
        return decode(data)
    except RefusedError:
        bare = data.replace(b"\x00", b"")
        text = bare.decode("utf-8", "replace")
        broken = text.count("\ufffd") + len(data) - len(bare)
        if broken > len(data) // _MOST_BROKEN or text.isascii():
            raise
        return decode(text.encode())
