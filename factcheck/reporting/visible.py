"""Article text made safe to show: one line, with nothing in it that acts instead of being seen.

Control characters move cursors, bidirectional overrides turn text around, and lone surrogates cannot be
written at all. Each is shown by its number instead. Zero-width spaces and soft hyphens say nothing and go;
the joiners stay, for some scripts need them.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from factcheck.model import Claim

_SILENT = frozenset("\u00ad\u200b\u2060\ufeff")
_JOINERS = frozenset("\u200c\u200d")
_LONGEST = 700  # characters of a sentence to show; what lies further from the figure is cut


def visible(text: str) -> str:
    """``text`` on one line, control and direction characters written as ⟨U+202E⟩."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join("".join(_shown(character) for character in text).split())


@cache
def _shown(character: str) -> str:
    if character in _SILENT:
        return ""
    if character in _JOINERS:
        return character
    if character.isspace():
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs"):
        return f"⟨U+{ord(character):04X}⟩"
    return character


def around_figure(claim: Claim) -> tuple[str, str, str]:
    """The sentence of a claim in three parts: before the figure, the figure, after it; each visible."""
    start = claim.start - claim.sentence_start
    end = start + len(claim.text)
    sentence = claim.sentence
    if sentence[start:end] != claim.text:  # a sentence given in another form than it stands in the text
        start = sentence.find(claim.text)
        if start < 0:
            return "", visible(claim.text), " — " + _cut_end(visible(sentence))
        end = start + len(claim.text)
    before, after = sentence[:start], sentence[end:]
    space_before = " " if before[-1:].isspace() else ""
    space_after = " " if after[:1].isspace() else ""
    return (
        _cut_start(visible(before)) + space_before,
        visible(claim.text),
        space_after + _cut_end(visible(after)),
    )


def _cut_start(text: str) -> str:
    half = _LONGEST // 2
    return text if len(text) <= half else "… " + text[-half:].partition(" ")[2]


def _cut_end(text: str) -> str:
    half = _LONGEST // 2
    return text if len(text) <= half else text[:half].rpartition(" ")[0] + " …"
