"""The sentence of a number, cut into what stands before the number and what stands behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache

from factcheck.extraction.context.view import BESIDE, LONG, View, view
from factcheck.language import table, words
from factcheck.language.cues import cues
from factcheck.language.happenings import words_of_hedges
from factcheck.language.spoken import Word, spoken_in
from factcheck.language.tokens import Phrases
from factcheck.language.tokens import words as tokenised
from factcheck.model import Quantity, Record, Sentence

REACH_LEFT = 30  # words; farther away a noun hardly belongs to the number
REACH_RIGHT = 14
SHORT, LONGEST = 8, 12  # words of what is counted: to look something up, and in all
_ASIDE = frozenset(",()")
STOPS = words("vi", "stops")
SCALES = words("vi", "scales")


class Surroundings(Record, frozen=True, kw_only=True):
    """Words of the sentence around one number. ``first`` up to ``last`` are the words of the number."""

    view: View  # what every number of the sentence asks of it
    all: tuple[Word, ...]  # the words of the sentence; the positions below count in them
    plain: tuple[str, ...]  # the same, folded
    first: int
    last: int  # the first word behind the number
    left: int  # where the words before the number begin: the neighbouring number or the reach
    right: int  # where those behind it end: the next number, a semicolon or the reach
    clause: int  # where its clause begins: a comma, colon or semicolon
    counted: int  # the first word behind the unit, where the unit is a measure such as đồng or km
    counted_end: int  # from there to here what is counted: up to a verb, a preposition or a sign

    @property
    def left_words(self) -> tuple[str, ...]:
        """The folded words before the number."""
        return self.plain[self.left : self.first]

    @property
    def right_words(self) -> tuple[str, ...]:
        """The folded words behind the number."""
        return self.plain[self.last : self.right]

    def noun_phrase(self) -> tuple[int, int]:
        """From where to where the words stand that name what is counted, at most a few."""
        return self.counted, min(self.counted_end, self.counted + SHORT)

    @property
    def asides(self) -> frozenset[int]:
        """The words in brackets before the number that close again: they say nothing of it."""
        opened = self.view.bracket(self.first)
        inside = opened >= 0 and "(" in self.all[opened].before
        return frozenset() if inside else self.view.asides

    def to_sign(self) -> int:
        """Where the words behind the number reach a comma or a bracket."""
        return self.view.next_sign(self.last + 1, self.right, _ASIDE)


def around(quantity: Quantity, sentence: Sentence, field: str) -> Surroundings:
    """Place a number among the words of its sentence, a part of the text of ``field``."""
    start, end = quantity.start - sentence.start, quantity.end - sentence.start
    said = spoken_in(field, sentence.start, sentence.end)
    first = bisect_right(said.ends, start)
    last = behind = bisect_left(said.starts, end, first)
    if quantity.kind not in ("count", "ordinal", "age"):
        behind = bisect_left(said.starts, max(quantity.unit_end - sentence.start, end), last)
    if quantity.kind == "measure":  # what is measured follows: "300 ha lúa"
        behind = min(behind, last + len(tokenised(quantity.unit)))
        behind = _behind_the_unit(said.plain, behind, tokenised(quantity.unit))
    low, high = 0, len(said.words)
    if high > LONG:
        low, high = max(0, first - LONG // 4), min(high, last + LONG // 4)
    seen = view(said, low, high)
    first, last, behind = first - low, last - low, min(behind, high) - low
    earliest, latest = max(0, first - REACH_LEFT), min(len(seen.plain), last + REACH_RIGHT)
    return Surroundings(
        view=seen,
        all=seen.all,
        plain=seen.plain,
        first=first,
        last=last,
        left=_left(seen, first, earliest),
        right=_without_next(seen, last, _right(seen, last, latest)),
        clause=max(seen.opening(first), earliest),
        counted=behind,
        counted_end=noun_end(seen.all, seen.plain, behind),
    )


def _behind_the_unit(plain: tuple[str, ...], start: int, unit: tuple[str, ...]) -> int:
    """ "31/32 triệu m3": the unit of the second number is that of the first, and names nothing."""
    end = start
    while end < len(plain) and plain[end] in SCALES:
        end += 1
    return end + len(unit) if unit and plain[end : end + len(unit)] == unit else start


def _left(seen: View, first: int, earliest: int) -> int:
    before = bisect_left(seen.figures, first)
    return max(seen.figures[before - 1] + 1, earliest) if before else earliest


def _right(seen: View, last: int, latest: int) -> int:
    behind = bisect_left(seen.figures, last)
    if behind < len(seen.figures):
        latest = min(latest, seen.figures[behind])
    stop = bisect_right(seen.stops, last)
    return min(latest, seen.stops[stop]) if stop < len(seen.stops) else latest


def _without_next(seen: View, last: int, right: int) -> int:
    """The end without a predicate that stands before the next number and governs that: "và bị thương 24"."""
    every, plain = seen.all, seen.plain
    if right >= len(every) or not every[right].number or every[right].before:
        return right
    for index in range(last, right):
        if plain[index] in cues("joins") and not seen.signs_between(index + 1, right):
            first = index + 1 + (plain[index + 1] in cues("causing"))
            hit = _predicates().at(plain, first) if first < right else None
            if hit is not None and set(plain[hit.last : right]) <= words_of_hedges():
                return index
    return right


@cache
def _predicates() -> Phrases:
    return Phrases((phrase, phrase) for phrase in words("vi", "predicates"))


def noun_end(every: tuple[Word, ...], plain: tuple[str, ...], start: int) -> int:
    """Where the words end that name what is counted from ``start`` on."""
    if start == len(every) or every[start].before.strip(BESIDE + "%"):
        return start
    end = start
    for index in range(start, min(len(every), start + LONGEST)):
        word = every[index]
        if index < end:
            continue
        hit = compounds().at(plain, index) if index == start or not word.before else None
        if hit is not None and (index == start or hit.name not in _verbs()):  # "20 doanh nghiệp quyết định"
            end = hit.last
            continue
        if word.number or (index > start and word.before.strip(BESIDE)):
            return index
        if word.word in STOPS and not (word.capital and index > start):
            return index
    return max(end, min(len(every), start + LONGEST))


@cache
def _verbs() -> frozenset[str]:
    return words("vi", "verbs")


@cache
def compounds() -> Phrases:
    """Nouns of several words, of which one alone would end what is counted."""
    names = {row["phrase"] for row in table("vi", "noun_compounds")}
    names |= {f"{row['first']} {row['second']}" for row in table("vi", "compounds")} - cues("adverbial")
    names |= {row["phrase"] for row in table("vi", "synonyms") if " " in row["phrase"]}
    names |= {phrase for phrase in words("vi", "counters") if " " in phrase}
    return Phrases((name, name) for name in sorted(names))


def joined(words: Iterable[str]) -> str:
    """Folded words between spaces, for looking up phrases."""
    return f" {' '.join(words)} "
