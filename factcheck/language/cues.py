"""The groups of ``context_words.tsv``."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Phrases


@cache
def cues(group: str) -> frozenset[str]:
    """The words and phrases of one group."""
    return frozenset(row["phrase"] for row in table("vi", "context_words") if row["group"] == group)


@cache
def cue_phrases(group: str) -> Phrases:
    """The same, to be found among words; each stands for its group."""
    return Phrases((phrase, group) for phrase in cues(group))
