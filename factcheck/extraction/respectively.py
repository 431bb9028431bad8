"""Figures told one after another of things named before them: "A và B lần lượt đạt 5 và 7 tỷ đồng".

Each is read once more as if its sentence told of it alone: "A đạt 5 tỷ đồng", "B đạt 7 tỷ đồng". What it then
counts, and whose it is, the claim takes over. Where things and figures are not as many, all stays as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.extraction.claims import claim
from factcheck.extraction.context.surroundings import compounds
from factcheck.extraction.context.view import View, view
from factcheck.language import table
from factcheck.language import words as column
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.rows import joins
from factcheck.language.spoken import spoken_in
from factcheck.model import Claim, Document, Quantity, Record, Sentence

REACH = 10  # words from "lần lượt" to the first figure
LONGEST = 6  # words of a thing named behind the first
FIRST = 16  # words of the first, with what heads them all

OF_ITS_OWN = ("measure", "measure_text", "qualifiers", "subject", "scope", "behaviour")

_ENDING = frozenset(",;:()")

Span = tuple[int, int]  # the first word, and the word behind the last


class Alone(Record, frozen=True, kw_only=True):
    """A figure in a sentence of its own."""

    quantity: Quantity
    sentence: Sentence
    text: str  # of that sentence, in which both have their places


class Row(NamedTuple):
    """Figures told one after another, and the words of their sentence."""

    seen: View
    first: int  # the first word of "lần lượt"
    behind: int  # the word behind it
    figures: tuple[Quantity, ...]


def told_alone(quantities: Sequence[Quantity], sentence: Sentence, field: str) -> Mapping[int, Alone]:
    """By where they start, the figures of a sentence that are told of several things in their order."""
    row = _row(quantities, sentence, field)
    if row is None:
        return {}
    last = row.figures[-1]
    unit, ending = field[last.end : _end(last)], field[_end(last) : sentence.end]
    between = field[sentence.start + row.seen.said.ends[row.behind - 1] : row.figures[0].start].strip()
    found: dict[int, Alone] = {}
    for one, before in zip(row.figures, _leading(row), strict=True):
        own = field[one.start : _end(one)] + (unit if one.unit_end <= one.end else "")
        found[one.start] = _restated(one, f"{before} {between}".rstrip() + " ", own, ending, sentence)
    return found


def of_its_own(told: Claim, alone: Alone | None, document: Document) -> Claim:
    """A claim with what its figure says where it is told alone, if it is one of several."""
    restated = claim(alone.quantity, alone.sentence, document, alone.text) if alone else None
    if restated is None:
        return told
    return replace(told, **{name: getattr(restated, name) for name in OF_ITS_OWN})


def _row(quantities: Sequence[Quantity], sentence: Sentence, field: str) -> Row | None:
    """The figures behind "lần lượt" with but commas, "và" and hedges between; None if there is but one."""
    if len(quantities) < 2:
        return None
    cue = cue_phrases("respectively")
    said = spoken_in(field, sentence.start, sentence.end)
    if cue.heads.isdisjoint(said.vocabulary) or not (hits := cue.find(said.plain)):
        return None
    first, behind = hits[-1].first, hits[-1].last
    later = [one for one in quantities if one.start - sentence.start >= said.ends[behind - 1]]
    found = later[:1]
    for one, other in pairwise(later):
        if not other.unit.startswith(one.unit) or not joins(field[_end(one) : other.start]):
            break
        found.append(other)
    seen = view(said, 0, len(said.words))
    near = seen.figures_between(behind, behind + REACH)
    return Row(seen, first, behind, tuple(found)) if near and len(found) > 1 else None


def _restated(one: Quantity, before: str, own: str, ending: str, sentence: Sentence) -> Alone:
    """The figure between what leads to it and what ends the sentence."""
    start, text = len(before), f"{before}{own}{ending}"
    return Alone(
        quantity=replace(one, start=start, end=start + one.end - one.start, unit_end=start + len(own)),
        sentence=replace(sentence, start=0, end=len(text)),
        text=text,
    )


def _end(one: Quantity) -> int:
    return max(one.end, one.unit_end)


def _leading(row: Row) -> list[str]:
    """What each figure's own sentence says up to "lần lượt"."""
    said = row.seen.said
    predicate = _predicate(row.seen, row.first)
    things = _things(row.seen, predicate, len(row.figures))
    if not things:  # of times, or of one thing: "năm 2017 và 2018 lần lượt là"
        return [said.written(0, row.first)] * len(row.figures)
    opening = said.text[: said.starts[things[0][0]]]
    head = _head(row.seen, things)
    common = said.written(predicate, row.first)
    return [
        f"{opening}{head if number else ''}{said.written(*thing)} {common}".rstrip()
        for number, thing in enumerate(things)
    ]


def _predicate(seen: View, end: int) -> int:
    """Where the words begin that are said of all things alike; ``end``: where the cue stands."""
    low = next((index for index in range(end - 1, -1, -1) if _parts(seen, index)), end)
    verbs = _verbs(seen)
    return next((index for index in range(low + 1, end) if index in verbs), end)


def _parts(seen: View, index: int) -> bool:
    """Whether a word, or a comma before it, stands between two things."""
    return seen.plain[index] in cues("joins") or "," in seen.all[index].before


def _things(seen: View, end: int, many: int) -> list[Span]:
    """So many things as stand one after another up to a word; none if it is not sure."""
    found: list[Span] = []
    for index in range(end - 1, 0, -1):
        if len(found) == many - 1:
            break
        if _parts(seen, index):
            first = index + (seen.plain[index] in cues("joins"))
            if first < end:
                found.append((first, end))
            end = index
    found.append((_opening(seen, end), end))
    found.reverse()
    sizes = [last - first for first, last in found]
    if len(found) != many or not 0 < sizes[0] <= FIRST or not all(0 < size <= LONGEST for size in sizes[1:]):
        return []
    return found if all(_is_thing(seen, *one) for one in found) else []


def _opening(seen: View, end: int) -> int:
    """Where the first thing begins: behind a comma or a bracket, or behind the last verb before it."""
    verbs = _verbs(seen)
    start = end - 1
    while start > 0 and start - 1 not in verbs and _ENDING.isdisjoint(seen.all[start].before):
        start -= 1
    return start


def _verbs(seen: View) -> frozenset[int]:
    """The words that begin a predicate; none inside a compound or a name: "doanh thu", "Cao Bằng"."""
    inside = {at for hit in seen.find(compounds(), 0, len(seen.plain)) for at in range(hit.first, hit.last)}
    said = _beginnings()
    return frozenset(
        at
        for at, word in enumerate(seen.all)
        if word.word in said and at not in inside and not (at and word.capital)
    )


@cache
def _beginnings() -> frozenset[str]:
    moves = {row["phrase"].partition(" ")[0] for row in table("vi", "moves")}
    return frozenset(moves) | cues("verb") | cues("adverb")


def _is_thing(seen: View, first: int, last: int) -> bool:
    """Whether no time and no figure is among the words: "tháng 5 và tháng 6 lần lượt là"."""
    if any(seen.all[index].number for index in range(first, last)):
        return False
    signs = "".join(seen.all[index].before for index in seen.signs_between(first + 1, last))
    return _times().isdisjoint(seen.plain[first:last]) and _ENDING.isdisjoint(signs)


@cache
def _times() -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in column("vi", "time_units", "phrase"))


def _head(seen: View, things: Sequence[Span]) -> str:
    """What stands before the name of the first thing, where all the others are but names."""
    spans = {(one.first, one.last): one for one in seen.names}
    first, last = things[0]
    own = next((one for one in seen.names if one.last == last and one.first > first), None)
    if own is None or seen.all[own.first].glued or not all(thing in spans for thing in things[1:]):
        return ""
    return seen.text(first, own.first) + " "


__all__ = ["Alone", "of_its_own", "told_alone"]
