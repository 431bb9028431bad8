"""Sentences that say by their first words of what time they speak."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import Sentence

_THEN = "then"
_WINDOW = 40  # characters at the head of a sentence


@cache
def _openings() -> Phrases:
    return Phrases([(row["phrase"], row["does"]) for row in table("vi", "sentence_openings")])


def opening(sentence: Sentence, text: str) -> str:
    """``continues``, ``once``, ``aside``, or "" where the first words say nothing of it."""
    head = words(text[sentence.start : min(sentence.end, sentence.start + _WINDOW)])
    hits = _openings().find(head)
    if hits and hits[0].first == 0 and hits[0].name != _THEN:
        return hits[0].name
    return "once" if any(hit.name == _THEN for hit in hits) else ""
