"""Places too small for any table, told by the word before their name: thôn Làng Nủ, bản Sa Ná."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import Surroundings
from factcheck.language.cues import cues
from factcheck.language.tokens import Phrases

NAME = 3  # words of a name at most


def hamlet(place: Surroundings) -> str:
    """The hamlet in which a figure holds, as its folded words: the last one before the figure, else behind.

    Not where somebody lives or speaks: "ông Ba, trú tại thôn Đông, cho biết 3 người chết".
    """
    hits = place.view.find(_words(), 0, len(place.plain))
    if not hits:
        return ""
    before = [hit for hit in reversed(hits) if place.left <= hit.first < place.first]
    behind = [hit for hit in hits if place.last <= hit.first < place.to_sign()]
    for hit in (*before, *behind):
        said = frozenset(place.plain[hit.last : place.first])
        lives = cues("resides").intersection(place.plain[max(0, hit.first - 2) : hit.first])
        end = hit.last
        while end < min(len(place.all), hit.last + NAME) and _names(place, end):
            end += 1
        if end > hit.last and not lives and not said & _speaking():
            return " ".join(place.plain[hit.first : end])
    return ""


def _names(place: Surroundings, index: int) -> bool:
    return place.all[index].capital and not place.all[index].before


@cache
def _words() -> Phrases:
    return Phrases((phrase, "hamlet") for phrase in cues("hamlet"))


@cache
def _speaking() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in cues("speaks"))
