"""Words with synonyms replaced by the one that stands for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Phrases


@cache
def _synonyms(language: str) -> Phrases:
    return Phrases((row["phrase"], row["stands_for"]) for row in table(language, "synonyms"))


def canonical(words: Iterable[str], language: str = "vi") -> tuple[str, ...]:
    """Folded words in order, each synonym of ``synonyms.tsv`` replaced, longest first."""
    plain, phrases = tuple(words), _synonyms(language)
    found: list[str] = []
    index = 0
    while index < len(plain):
        hit = phrases.at(plain, index)
        if hit is None:
            found.append(plain[index])
            index += 1
        else:
            found.extend(hit.name.split())
            index = hit.last
    return tuple(found)
