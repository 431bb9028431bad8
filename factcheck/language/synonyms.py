"""Words with synonyms replaced by the one that stands for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Phrases


@cache
def _synonyms(language: str, name: str) -> Phrases:
    return Phrases((row["phrase"], row["stands_for"]) for row in table(language, name))


def canonical(words: Iterable[str], language: str = "vi") -> tuple[str, ...]:
    """Folded words in order, each synonym of ``synonyms.tsv`` replaced, longest first."""
    return _replaced(tuple(words), _synonyms(language, "synonyms"))


def in_one_event(words: Iterable[str], language: str = "vi") -> tuple[str, ...]:
    """Canonical words in order, replaced by those that articles on one event use for them."""
    return _replaced(tuple(words), _synonyms(language, "interchangeable"))


def _replaced(plain: tuple[str, ...], phrases: Phrases) -> tuple[str, ...]:
    found: list[str] = []
    free = 0  # the first word that is not taken yet
    for hit in phrases.find(plain):
        found += plain[free : hit.first]
        found += hit.name.split()
        free = hit.last
    return (*found, *plain[free:])
