"""Article text made safe to show: one line, with nothing in it that acts instead of being seen.

Control characters move cursors, bidirectional overrides turn text around, and lone surrogates cannot be
written at all. Each is shown by its number instead. Zero-width spaces and soft hyphens say nothing and go;
the joiners stay, for some scripts need them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.model import Claim

_SILENT = frozenset("\u00ad\u200b\u2060\ufeff")
_JOINERS = frozenset("\u200c\u200d")
_NEAR = 400  # characters of a sentence to show before and after a figure


class Part(NamedTuple):
    """A stretch of a sentence, marked where it is a figure."""

    text: str
    marked: bool


def visible(text: str) -> str:
    """``text`` on one line, control and direction characters written as ⟨U+202E⟩."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join("".join(_shown(character) for character in text).split())


def visible_lines(text: str) -> str:
    """``text`` with its spaces and line breaks as they stand, and nothing in it that acts."""
    return "".join(one if one in " \n" else _shown(one) for one in text.replace("\r\n", "\n"))


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


def marked_sentence(claims: Sequence[Claim]) -> tuple[Part, ...]:
    """The sentence of these claims in visible parts, their figures marked; far from a figure it is cut."""
    sentence = claims[0].sentence
    spans = sorted({span for claim in claims if (span := _span(claim, sentence))})
    parts = []
    end = 0
    for start, stop in spans:
        if start < end:  # two claims of one numeral
            continue
        parts += [Part(_cut(sentence[end:start], keep_start=end > 0, keep_end=True), False)]
        parts += [Part(visible(sentence[start:stop]), True)]
        end = stop
    parts.append(Part(_cut(sentence[end:], keep_start=True, keep_end=False), False))
    return tuple(part for part in parts if part.text)


def _span(claim: Claim, sentence: str) -> tuple[int, int] | None:
    start = claim.start - claim.sentence_start
    if sentence[start : start + len(claim.text)] != claim.text:  # given in another form than in the text
        start = sentence.find(claim.text)
    return (start, start + len(claim.text)) if start >= 0 else None


def _cut(text: str, *, keep_start: bool, keep_end: bool) -> str:
    """``text`` made visible with the spaces at its edges; where it is long, only what is near a figure."""
    shown = visible(text)
    if keep_start and keep_end and len(shown) > 2 * _NEAR:
        shown = f"{shown[:_NEAR].rpartition(' ')[0]} … {shown[-_NEAR:].partition(' ')[2]}"
    elif keep_start and not keep_end and len(shown) > _NEAR:
        shown = f"{shown[:_NEAR].rpartition(' ')[0]} …"
    elif not keep_start and len(shown) > _NEAR:
        shown = f"… {shown[-_NEAR:].partition(' ')[2]}"
    before = " " if text[:1].isspace() and keep_start else ""
    after = " " if text[-1:].isspace() and keep_end and shown else ""
    return before + shown + after
