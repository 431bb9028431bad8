"""Results of games: "thắng 4-1 ở loạt luân lưu" is a claim, "dẫn 1-0 ở phút 12" is none.

A claim carries the first side of the result. Whether that side won is among its narrowing words, so that a
win is never held against a draw, nor a result against that of the other side.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import Surroundings
from factcheck.language import table
from factcheck.language.cues import cue_phrases
from factcheck.language.tokens import Phrases
from factcheck.model import Quantity, sides

WORDS = "tỷ số"  # what a result counts
PASSING = frozenset({"running", "part"})
AROUND = 16  # words in which a stage is looked for
TOLD = 8  # words before a result among which one says that the game ended so


def result(quantity: Quantity, place: Surroundings) -> tuple[str, ...] | None:
    """Whose it is, of which stage; None where a game only stood so, or no word says that it ended so."""
    stage = _stage(place)
    if stage in PASSING or _in_a_row(place) or not _has_ended(place):
        return None
    first, *_, last = map(int, sides(quantity.text))
    side = "won" if first > last else "lost" if first < last else "drawn"
    return (f"side: {side}", *([f"stage: {stage}"] if stage else []))


def _has_ended(place: Surroundings) -> bool:
    """Whether a word before the result says so; Hòa may be the second word of a name."""
    start = max(0, place.first - TOLD)
    hits = (start + hit.first for hit in place.view.find(cue_phrases("game_ends"), start, place.first))
    return any(not (at and place.all[at].capital and place.all[at - 1].capital) for at in hits)


def _stage(place: Surroundings) -> str:
    """The stage named nearest to the result, of those that may stand so far away."""
    stages, first = _stages(), max(0, place.first - AROUND)
    before = place.view.find(_phrases(), first, place.first)
    behind = place.view.find(_phrases(), place.last, place.last + AROUND)
    found = [(place.first - first - hit.last, hit.name) for hit in before]
    found += [(hit.first, hit.name) for hit in behind if stages[hit.name]["behind"]]
    near = [(words, phrase) for words, phrase in found if words <= int(stages[phrase]["near"])]
    return stages[min(near)[1]]["stage"] if near else ""


def _in_a_row(place: Surroundings) -> bool:
    """Whether another number stands beside it: "6-1, 3-6, 7-6" are sets."""
    beside = (place.first - 1, place.last)
    return any(0 <= at < len(place.all) and place.all[at].number for at in beside)


@cache
def _stages() -> dict[str, dict[str, str]]:
    return {row["phrase"]: row for row in table("vi", "game_stages")}


@cache
def _phrases() -> Phrases:
    return Phrases((phrase, phrase) for phrase in _stages())
