"""Which languages are read. A figure read by the grammar of another language is a wrong figure."""

from __future__ import annotations

from factcheck.reading.records import RefusedError

READ = ("vi",)
_OTHER_CODES = {"vie": "vi"}  # ISO 639-2


def language_of(tag: str) -> str:
    """The language that a tag such as "vi" or "vi-VN" names. Raises ``RefusedError`` where it is not read."""
    first = tag.strip().replace("_", "-").partition("-")[0].casefold()
    code = _OTHER_CODES.get(first, first)
    if code not in READ:
        raise RefusedError("language", language=tag.strip()[:40], read=", ".join(READ))
    return code
