"""Places too small for any table, told by the word before their name: thôn Làng Nủ, bản Sa Ná."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import Surroundings
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.tokens import Hit

NAME = 3  # words of a name at most
BEHIND = ("ở", "tại")  # words before a commune or district that a figure covers
TERRAIN = 2  # words that tell what country a commune lies in: "vùng cao"


def hamlet(place: Surroundings) -> str:
    """The hamlet in which a figure holds, as its folded words: the last one before the figure, else behind.

    Not where somebody lives or speaks: "ông Ba, trú tại thôn Đông, cho biết 3 người chết".
    """
    hits = place.view.find(cue_phrases("hamlet"), 0, len(place.plain))
    before = [hit for hit in reversed(hits) if place.left <= hit.first < place.first]
    behind = [hit for hit in hits if place.last <= hit.first < place.to_sign()]
    if told := _subject(place):
        return told
    behind += [hit for hit in _districts(place) if place.plain[hit.first - 1] in BEHIND]
    for hit in (*before, *behind):
        said = frozenset(place.plain[hit.last : place.first])
        lives = cues("resides").intersection(place.plain[max(0, hit.first - 2) : hit.first])
        end = hit.last
        while end < min(len(place.all), hit.last + NAME) and _names(place, end):
            end += 1
        if end > hit.last and not lives and not said & _speaking():
            return " ".join(place.plain[hit.first : end])
    return ""


def _districts(place: Surroundings) -> list[Hit]:
    """The heads of communes and districts behind the figure: "56 nhà ở huyện Nậm Pì bị sập"."""
    return list(place.view.find(cue_phrases("district"), place.last, place.to_sign()))


def _subject(place: Surroundings) -> str:
    """The commune or district that has the figure: "xã Nậm Pì có 17 nhà", "tại xã vùng cao Nậm Pì 17 nhà"."""
    last = place.first
    while last > place.left and place.plain[last - 1] in cues("has") and not place.all[last].before:
        last -= 1
    first = last
    while first > place.left and last - first < NAME and _names(place, first - 1):
        first -= 1
    if first == last or place.all[last].before:
        return ""
    for head in range(first - 1, max(place.left - 1, first - 2 - TERRAIN), -1):
        between = " ".join(place.plain[head + 1 : first])
        if place.plain[head] in cues("district") and (not between or between in cues("terrain")):
            return " ".join((place.plain[head], *place.plain[first:last]))
    return ""


def _names(place: Surroundings, index: int) -> bool:
    return place.all[index].capital and not place.all[index].before


@cache
def _speaking() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in cues("speaks"))
