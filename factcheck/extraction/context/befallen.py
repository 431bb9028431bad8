"""What befell those who are counted tells them from others: "54 em phải nhập viện", "12 hộ bị cô lập"."""

from __future__ import annotations

from factcheck.extraction.context.content import whole
from factcheck.extraction.context.surroundings import STOPS, Surroundings
from factcheck.language.cues import cue_phrases, cues

LONGEST = 2  # words behind "bị", unless a word of several syllables goes on


def befallen(place: Surroundings, first: int, last: int) -> int:
    """Where a noun of many things ends with what is told right behind it: of persons by their office nothing.

    Those are told of again without it: "2 cầu thủ bị bắt. Hai cầu thủ này ...".
    """
    if last == first or last + 1 >= place.right or cue_phrases("befallen").at(place.plain, first) is None:
        return last
    if place.first and place.plain[place.first - 1] in cues("carries"):
        return last  # "xe chở 40 người bị lật"
    told = cue_phrases("befalls").at(place.plain, last)
    if told is not None:
        return told.last
    if place.plain[last] != "bị" or place.plain[last + 1] in cues("agent"):
        return last
    latest = min(place.right, last + 1 + LONGEST)
    inside = whole(place, last + 1, latest + 1)
    end = last + 1
    while end < latest:
        word = place.all[end]
        stops = end > last + 1 and place.plain[end] in STOPS and end not in inside
        if word.number or word.before or word.capital or stops:
            break
        end += 1
    return end if end > last + 1 else last


__all__ = ["befallen"]
