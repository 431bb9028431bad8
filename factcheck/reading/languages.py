"""Which languages are read. A figure read by the grammar of another language is a wrong figure."""

from __future__ import annotations

import re

from factcheck.reading.old_encodings import is_syllable
from factcheck.reading.records import RefusedError

READ = ("vi",)
_OTHER_CODES = {"vie": "vi"}  # ISO 639-2
_SAMPLE = 4_000  # characters
_FEWEST_WORDS = 40
_SURE = 0.5
_MOST_ENGLISH = 0.15
_FEW_LETTERS = 0.05  # of a text; in Vietnamese every tenth letter has a mark that no neighbour has
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9\u0103\u0111\u01a1\u01b0\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W\d_]++")
_ENGLISH = frozenset(("the", "of", "and", "to", "in", "is", "that", "for", "on", "was", "with", "as", "by"))


def language_of(tag: str) -> str:
    """The language that a tag such as "vi" or "vi-VN" names. Raises ``RefusedError`` where it is not read."""
    first = tag.strip().replace("_", "-").partition("-")[0].casefold()
    code = _OTHER_CODES.get(first, first)
    if code not in READ:
        raise RefusedError("language", language=tag.strip()[:40], read=", ".join(READ))
    return code


def language_of_text(text: str) -> str:
    """The language that a text is surely in, or that of most: "vi". Raises ``RefusedError`` for another.

    Told by syllables, since marks are not always written: nearly every Vietnamese word is one, with tone or
    without, and of English words hardly a third. A text that is too short to tell is taken as it comes.
    """
    sample = text[:_SAMPLE]
    if len(_VIETNAMESE.findall(sample)) > _FEW_LETTERS * len(sample):
        return "vi"
    words = _WORD.findall(sample.casefold())
    if len(words) < _FEWEST_WORDS:
        return "vi"
    share = sum(map(is_syllable, words)) / len(words)
    if share >= _SURE:
        return "vi"
    english = sum(word in _ENGLISH for word in words) / len(words)
    raise RefusedError("language", language="en" if english >= _MOST_ENGLISH else "?", read=", ".join(READ))
