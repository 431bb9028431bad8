"""The sentence of a number, cut into what stands before the number and what stands behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache

from factcheck.language import table, words
from factcheck.language.cues import cues
from factcheck.language.spoken import Spoken, Word, spoken
from factcheck.language.tokens import Phrases
from factcheck.model import Quantity, Record

REACH_LEFT = 30  # words; farther away a noun hardly belongs to the number
REACH_RIGHT = 14
SHORT, LONGEST = 6, 12  # words of what is counted: to look something up, and in all
LONG = 240  # words; of a longer sentence only the neighbourhood of the number is read
_OPENING = frozenset(",:;()–")  # signs with which a clause begins
_ASIDE = frozenset(",()")
_BESIDE = "“\"'’‘”"  # signs that may stand within what is counted
STOPS = words("vi", "stops")
STEPS = words("vi", "scales") | {"mươi", "mười", "trăm", "chục"}  # words inside a number in words


class Surroundings(Record, frozen=True, kw_only=True):
    """Words of the sentence around one number. ``first`` up to ``last`` are the words of the number."""

    spoken: Spoken  # the sentence
    window: tuple[int, int]  # the words of the sentence that are looked at: all, unless it is very long
    all: tuple[Word, ...]  # these words; the positions below count in them
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

    def text(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last`` as in the sentence."""
        low = self.window[0]
        return self.spoken.written(low + first, low + last)

    def gap(self, index: int) -> int:
        """Characters between the word before and the word at ``index``."""
        places, at = self.spoken.places, self.window[0] + index
        return places[at][0] - places[at - 1][1]


def around(quantity: Quantity, sentence: str, sentence_start: int) -> Surroundings:
    """Place a number among the words of its sentence."""
    start, end = quantity.start - sentence_start, quantity.end - sentence_start
    said = spoken(sentence)
    places = said.places
    first = bisect_right(places, start, key=_end)
    last = bisect_left(places, end, first, key=_start)
    behind = last
    if quantity.kind not in ("count", "ordinal", "age"):
        unit_end = max(quantity.unit_end - sentence_start, end)
        behind = bisect_left(places, unit_end, last, key=_start)
    low, high = 0, len(places)
    every, plain, numbers = said.words, said.plain, said.numbers
    if high > LONG:
        low, high = max(0, first - LONG // 4), min(high, last + LONG // 4)
        every, plain = every[low:high], plain[low:high]
        near = numbers[bisect_left(numbers, low) : bisect_left(numbers, high)]
        numbers = [index - low for index in near]
    first, last, behind = first - low, last - low, min(behind, high) - low
    return Surroundings(
        spoken=said,
        window=(low, high),
        all=every,
        plain=plain,
        first=first,
        last=last,
        left=_left(every, numbers, first),
        right=_without_next(every, plain, last, _right(every, numbers, last)),
        clause=_clause(every, first),
        counted=behind,
        counted_end=_counted(every, plain, behind),
    )


def _left(every: tuple[Word, ...], numbers: list[int], first: int) -> int:
    earliest = max(0, first - REACH_LEFT)
    for index in reversed(numbers):
        if index < first and (index < earliest or is_figure(every, index)):
            return max(index + 1, earliest)
    return earliest


def _right(every: tuple[Word, ...], numbers: list[int], last: int) -> int:
    latest = min(len(every), last + REACH_RIGHT)
    latest = next((index for index in numbers if last <= index < latest and is_figure(every, index)), latest)
    for index in range(last + 1, latest):
        if ";" in every[index].before or _is_spelled(every, index):
            return index
    return latest


def _without_next(every: tuple[Word, ...], plain: tuple[str, ...], last: int, right: int) -> int:
    """The end without a predicate that stands before the next number and governs that: "và bị thương 24"."""
    if right >= len(every) or not every[right].number or every[right].before:
        return right
    for index in range(last, right):
        if plain[index] in cues("joins") and not any(word.before for word in every[index + 1 : right]):
            first = index + 1 + (plain[index + 1] in cues("causing"))
            hit = _predicates().at(plain, first) if first < right else None
            if hit is not None and set(plain[hit.last : right]) <= _fillers():
                return index
    return right


@cache
def _predicates() -> Phrases:
    return Phrases((phrase, phrase) for phrase in words("vi", "predicates"))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(word for phrase in words("vi", "hedges", "phrase") for word in phrase.split())


def _clause(every: tuple[Word, ...], first: int) -> int:
    start, earliest = first, max(0, first - REACH_LEFT)
    while start > earliest and not _opens(every[start]):
        start -= 1
    return start


def _counted(every: tuple[Word, ...], plain: tuple[str, ...], start: int) -> int:
    """Where the words end that name what is counted from ``start`` on."""
    if start == len(every) or every[start].before.strip(_BESIDE + "%"):
        return start
    end = start
    for index in range(start, min(len(every), start + LONGEST)):
        word = every[index]
        if index < end:
            continue
        if (index == start or not word.before) and (hit := compounds().at(plain, index)):
            end = hit.last
            continue
        if word.number or (index > start and word.before.strip(_BESIDE)):
            return index
        if word.word in STOPS and not (word.capital and index > start):
            return index
    return max(end, min(len(every), start + LONGEST))


def _start(place: tuple[int, int]) -> int:
    return place[0]


def _end(place: tuple[int, int]) -> int:
    return place[1]


@cache
def compounds() -> Phrases:
    """Nouns of several words, of which one alone would end what is counted."""
    names = {row["phrase"] for row in table("vi", "noun_compounds")}
    names |= {row["phrase"] for row in table("vi", "synonyms") if " " in row["phrase"]}
    return Phrases((name, name) for name in sorted(names))


def is_figure(every: tuple[Word, ...], index: int) -> bool:
    """Whether the word is a number that counts something: no day, month, year or name."""
    token = every[index]
    if not token.number or "/" in token.word or ":" in token.word:
        return False
    before = every[index - 1].word if index else ""
    if before in cues("date"):
        return False
    following = every[index + 1].word if index + 1 < len(every) else ""
    if following in ("tháng", "giờ") or (len(token.word) == 4 and token.word[:2] in ("19", "20")):
        return False
    return not (index and token.glued and token.before in ("", "-"))  # "COVID-19", "U23"


def _is_spelled(every: tuple[Word, ...], index: int) -> bool:
    """Whether a number in words that counts something begins here: "và hai người", but not "thứ hai"."""
    if every[index].word not in _digits() or every[index - 1].word in cues("date"):
        return False
    end = index
    while end < len(every) and every[end].word in _digits() | STEPS:
        end += 1
    return end < len(every) and every[end].word in _counters()


@cache
def _digits() -> frozenset[str]:
    return words("vi", "digits") - {"không"} | {"mười"}


@cache
def _counters() -> frozenset[str]:
    """First words of what is counted."""
    return frozenset(phrase.partition(" ")[0] for phrase in words("vi", "counters"))


def _opens(token: Word) -> bool:
    return bool(token.before) and not _OPENING.isdisjoint(token.before)


def joined(words: Iterable[str]) -> str:
    """Folded words between spaces, for looking up phrases."""
    return f" {' '.join(words)} "


def to_sign(place: Surroundings) -> int:
    """Where the words behind a number reach a comma or a bracket."""
    for index in range(place.last + 1, place.right):
        before = place.all[index].before
        if before and not _ASIDE.isdisjoint(before):
            return index
    return place.right
