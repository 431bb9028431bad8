"""Sentences that say by their first words of what time they speak."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import Sentence

_WINDOW = 40  # characters at the head of a sentence


@cache
def _openings() -> Phrases:
    return Phrases([(row["phrase"], row["does"]) for row in table("vi", "sentence_openings")])


def opening(sentence: Sentence, text: str) -> str:
    """``continues``, ``aside``, or "" where the first words say nothing of it."""
    head = words(text[sentence.start : min(sentence.end, sentence.start + _WINDOW)])
    hit = _openings().at(head, 0) if head else None
    return hit.name if hit is not None else ""
