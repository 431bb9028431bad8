"""With whom two-way trade is, where the sentence does not say: the country that the article is about."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from factcheck import knowledge
from factcheck.extraction.context.names import names_in
from factcheck.extraction.context.surroundings import Surroundings
from factcheck.language.cues import cue_phrases
from factcheck.language.spoken import spoken
from factcheck.model import Document

LONGEST = 4000  # characters of an article in which its country is looked for


def partner(place: Surroundings, document: Document) -> str:
    """Id of the one foreign country of the article, for "kim ngạch hai chiều"; else empty."""
    if any(one.id in foreign_countries() for one in place.view.places):
        return ""
    between_two = place.view.find(cue_phrases("mutual"), 0, len(place.plain))
    return _country(document.article.title, document.article.text[:LONGEST]) if between_two else ""


@lru_cache(maxsize=64)
def _country(title: str, text: str) -> str:
    lines = (title, *text.split("\n"))
    named = Counter(
        one.id for line in lines for one in names_in(spoken(line)) if one.id in foreign_countries()
    )
    ranked = sorted(named.items(), key=lambda item: (-item[1], item[0]))
    several = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
    return ranked[0][0] if ranked and not several else ""


@cache
def foreign_countries() -> frozenset[str]:
    """Ids of all countries but the own one."""
    return frozenset(one.id for one in knowledge.places() if one.kind == "country") - {knowledge.HOME}


__all__ = ["foreign_countries", "partner"]
