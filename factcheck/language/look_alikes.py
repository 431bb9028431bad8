"""Letters and figures that look like ours, put in their place by keyboards, scans, old fonts, or on purpose.

Each stands for one of ours, so that the length of a text and every offset in it stay.
"""

from __future__ import annotations

import re

_ETH = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"}
_WIDE = {chr(0xFEE0 + ord(sign)): sign for sign in "0123456789%,."}
_CYRILLIC = dict(zip("аеорсухіАВЕКМНОРСТХІ", "aeopcyxiABEKMHOPCTXI", strict=True))
_ALIKE = {**_ETH, **_WIDE, **_CYRILLIC}
_ANY = re.compile(f"[{''.join(_ALIKE)}]")
_LATIN = "[A-Za-z\u00c0-\u01b0\u0300-\u0323\u1ea0-\u1ef9]"
_OURS = re.compile(
    f"[{''.join(_ETH)}{''.join(_WIDE)}]"
    f"|(?<={_LATIN})[{''.join(_CYRILLIC)}]"
    f"|[{''.join(_CYRILLIC)}](?={_LATIN})"
)


def as_ours(text: str) -> str:
    """The text with our letters; those of the Cyrillic alphabet are changed beside a Latin letter alone.

    >>> as_ours("３.０００ hộ, Ðà Nẵng, Газпром")
    '3.000 hộ, Đà Nẵng, Газпром'
    """
    if text.isascii() or not _ANY.search(text):
        return text
    return _OURS.sub(lambda found: _ALIKE[found[0]], text)
