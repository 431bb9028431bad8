"""The phrases of ``arithmetic.tsv``, by group: the words that tie the figures of an article."""

from __future__ import annotations

from functools import cache

from factcheck.arithmetic.lines import Line
from factcheck.language import table
from factcheck.language.tokens import Phrases, words

LONGEST = 6  # words of a phrase


@cache
def cue(group: str) -> Phrases:
    """The phrases of one group, each named by its sense, else by the group."""
    return Phrases([(row["phrase"], row["sense"] or group) for row in _rows(group)])


@cache
def cue_words(group: str) -> frozenset[str]:
    """The phrases of a group of single words, to look one up."""
    return frozenset(row["phrase"] for row in _rows(group))


def stands_before(line: Line, index: int, group: str) -> bool:
    """Whether a phrase of the group ends right before the item ``index``."""
    known = _phrases(group)
    return any(line.words[index - size : index] in known for size in range(1, min(LONGEST, index) + 1))


@cache
def _phrases(group: str) -> frozenset[tuple[str, ...]]:
    return frozenset(words(row["phrase"]) for row in _rows(group))


def _rows(group: str) -> list[dict[str, str]]:
    return [row for row in table("vi", "arithmetic") if row["group"] == group]


__all__ = ["cue", "cue_words", "stands_before"]
