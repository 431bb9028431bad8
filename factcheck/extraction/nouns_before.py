"""Nouns that a count leaves to what was told before: of "120 vụ cháy, … 12 vụ do chập điện" all are fires.

Behind such a figure only the word of a class stands: "vụ", "ca", "chiếc". Its noun is what its sentence tells
of that class before, or else the sentences right before do; where they tell of two things, it is neither.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.extraction.context.surroundings import SHORT, noun_end
from factcheck.extraction.other_topics import speaks_of_another
from factcheck.language import table
from factcheck.language.cues import cues
from factcheck.language.spoken import Spoken, spoken
from factcheck.language.synonyms import canonical
from factcheck.language.tokens import Phrases, words
from factcheck.model import Claim, Document, Sentence

REACH = 2  # sentences before its own in which the noun may stand
WORDS = 60  # words of a sentence, from the number or from its end, in which it may


class Told(NamedTuple):
    """A sentence with its figures, as far as they were read."""

    sentence: Sentence
    said: Spoken
    counted: dict[int, Claim]  # by the word behind the number


class Mention(NamedTuple):
    """A class with its noun, as told before."""

    noun: tuple[str, ...]  # canonical words, the class first
    text: str  # the same as in the text
    several: bool  # a single one, "vụ cháy chợ", gives no noun, but stands against another
    passing: bool  # told of without class and number: it may be short for what is told more fully
    last: int  # the first word of its sentence behind it


def with_nouns(claims: Sequence[Claim], document: Document) -> list[Claim]:
    """The claims; each that has but a class for a noun counts what was told of the class before."""
    if not any(map(_class_alone, claims)):
        return list(claims)
    found: list[Claim] = []
    told = [Told(one, spoken(one.plain), {}) for one in document.sentences]
    places = {(one.field, one.start): index for index, one in enumerate(document.sentences)}
    for claim in claims:
        index = places[claim.sentence_place[1:]]
        last = _behind(told[index], claim)
        if own := _class_alone(claim):
            near = [one for one in told[max(0, index - REACH) : index] if one.sentence.field == claim.field]
            claim = _with_noun(claim, own, last, told[index], near)
        told[index].counted[last] = claim
        found.append(claim)
    return found


def _behind(told: Told, claim: Claim) -> int:
    """The first word behind the number of a claim."""
    starts, ends = told.said.starts, told.said.ends
    places = range(len(starts))
    return bisect_left(places, claim.end, key=lambda at: told.sentence.span(starts[at], ends[at])[0])


def _class_alone(claim: Claim) -> tuple[str, ...]:
    """The class, where the figure says no more of what it counts; else nothing."""
    said = claim.measure.removeprefix("open:")
    own = tuple(said.split())
    alone = claim.kind == "count" and said in cues("leaves_noun") and words(claim.unit)[: len(own)] == own
    return own if alone else ()


def _with_noun(claim: Claim, own: tuple[str, ...], last: int, told: Told, before: Sequence[Told]) -> Claim:
    """The claim with the noun on which all agree that tell of its class, where it speaks of nothing else."""
    beside = list(_mentions(own, told, last))
    earlier = [one for other in before if (one := list(_mentions(own, other, len(other.said.words))))]
    if claim.behaviour == "difference":
        earlier = earlier[-1:]  # a step is of the level right before
    further = [one for near in earlier for one in near]
    mentions = beside or further
    noun = _shared([_full(one, (*beside, *further)) for one in mentions])
    if len(noun) <= len(own) or not any(one.several for one in mentions):
        return claim
    if speaks_of_another(told.said.words[_opening(beside, last, told) : last], noun):
        return claim
    text = next((one.text for one in mentions if one.noun == noun), claim.measure_text)
    return replace(claim, measure=f"open:{' '.join(noun)}", measure_text=text)


def _full(mention: Mention, others: Sequence[Mention]) -> tuple[str, ...]:
    """Its noun, as the others tell it more fully: of "1.332 vụ tai nạn giao thông" then "tai nạn giảm"."""
    if not mention.passing:
        return mention.noun
    size = len(mention.noun)
    fuller = {one.noun for one in others if not one.passing and one.noun[:size] == mention.noun}
    return fuller.pop() if len(fuller) == 1 else mention.noun


def _shared(nouns: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The words with which all begin."""
    return tuple(said[0] for said in takewhile(lambda said: len(set(said)) == 1, zip(*nouns, strict=False)))


def _opening(beside: Sequence[Mention], last: int, told: Told) -> int:
    """Where what leads to the number begins: behind what was told of the class or counted in its sentence."""
    said, counted = told.said, next((at for at in range(last - 1, 0, -1) if at in told.counted), 0)
    start = max(
        [0, *(one.last for one in beside), noun_end(said.words, said.plain, counted) if counted else 0]
    )
    return next((at for at in range(start, last) if start and said.words[at].before), start)


def _mentions(own: tuple[str, ...], told: Told, last: int) -> Iterator[Mention]:
    """What the sentence tells of the class before word ``last``, where that is more than the class."""
    said = told.said
    for index, of in _places(own, said, last):
        before = said.plain[index - 1] if index else ""
        start = index + bool(said.words[index].before)  # no noun ends at the sign in front of it
        end, claim = noun_end(said.words, said.plain, start), told.counted.get(index)
        several = before in cues("several") or before.isdigit() or claim is not None
        if end > last or before in cues("each") or (of == "things" and not several):
            continue
        noun, text = said.plain[index:end], said.written(index, end)
        noun = canonical((*own, *noun) if of else noun)[:SHORT]
        if claim is not None and tuple(claim.measure.removeprefix("open:").split())[: len(own)] == own:
            noun, text = tuple(claim.measure.removeprefix("open:").split()), claim.measure_text
        if len(noun) > len(own) and noun[len(own)] not in cues("suffers"):
            yield Mention(noun, text, several or of == "happenings", bool(of) and not several, end)


def _places(own: tuple[str, ...], said: Spoken, last: int) -> Iterator[tuple[int, str]]:
    """Where the class stands before word ``last``, or a noun of it alone; with what sort of noun that is."""
    first = max(0, last - WORDS)
    if own[0] in said.vocabulary:
        for index in range(first, last - len(own) + 1):
            if said.plain[index : index + len(own)] == own:
                yield index, ""
    nouns = _nouns_of(" ".join(own))
    for hit in nouns.find(said.plain[first:last]) if nouns is not None else ():
        index = first + hit.first
        if said.plain[max(0, index - len(own)) : index] != own:
            yield index, hit.name


@cache
def _nouns_of(name: str) -> Phrases | None:
    """The nouns of a class that are told of without it; each stands for its sort."""
    rows = [(row["noun"], row["of"]) for row in table("vi", "class_nouns") if row["class"] == name]
    return Phrases(rows) if rows else None


__all__ = ["with_nouns"]
