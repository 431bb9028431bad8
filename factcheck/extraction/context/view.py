"""A sentence as its numbers see it: what each of them asks of it is found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, cached_property, lru_cache

from factcheck.extraction.context.names import Name, names_in
from factcheck.language import words
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import Spoken, Word
from factcheck.language.tokens import Hit, Phrases

LONG = 240  # words; of a longer sentence only the neighbourhood of the number is read
BESIDE = "“\"'’‘”"  # signs that may stand within what is counted
STEPS = words("vi", "scales") | {"mươi", "mười", "trăm", "chục"}  # words inside a number in words
_BRACKETS = frozenset("()")
_OPENING = frozenset(",:;()–")  # signs with which a clause begins


class View:
    """The words of a sentence, or of the part of a long one that is looked at; positions count in them."""

    def __init__(self, said: Spoken, low: int, high: int) -> None:
        """Look at words ``low`` to ``high``."""
        self.said, self.low, self.whole = said, low, low == 0
        numbers, signs = self.said.numbers, self.said.signs
        every, plain = self.said.words, self.said.plain
        if high - low < len(every):
            every, plain = every[low:high], plain[low:high]
            numbers = [index - low for index in numbers if low <= index < high]
            signs = [index - low for index in signs if low <= index < high]
        self.all: tuple[Word, ...] = every
        self.plain: tuple[str, ...] = plain  # the same, folded
        self.signs: list[int] = signs  # the words before which signs stand
        self.names = names_in(said, low, high)
        self.places = [one for one in self.names if one.kind == "place"]
        self.figures = [index for index in numbers if is_figure(every, index)]
        self.openings = [index for index in signs if not _OPENING.isdisjoint(every[index].before)]
        self.brackets = [index for index in signs if not _BRACKETS.isdisjoint(every[index].before)]
        self.semicolons = [index for index in signs if ";" in every[index].before]
        self.stops = self.semicolons  # where the words behind a number end: also where one in words begins
        if spelled := _spelled(every, plain):
            self.stops = sorted({*self.semicolons, *spelled})

    @cached_property
    def joined(self) -> str:
        """The folded words between spaces, for looking up phrases."""
        return f" {' '.join(self.plain)} "

    @cached_property
    def asides(self) -> frozenset[int]:
        """The words in brackets, short names such as "(GDP)" apart."""
        found: set[int] = set()
        opened = -1
        for index in self.brackets:
            sign = self.all[index].before
            if opened >= 0 and ")" in sign and index - opened > 1:
                found.update(range(opened, index))
            opened = index if "(" in sign else -1
        return frozenset(found)

    @cached_property
    def amid(self) -> frozenset[int]:
        """Words that stand before a number and name nothing: "lần lượt", "trung bình"."""
        hits = self.find(cue_phrases("amid"), 0, len(self.plain))
        return frozenset(at for hit in hits for at in range(hit.first, hit.last))

    @cached_property
    def named(self) -> frozenset[int]:
        """Words of names that have two or more."""
        names = (one for one in self.names if one.last - one.first > 1)
        return frozenset(at for one in names for at in range(one.first, one.last))

    @cached_property
    def labels(self) -> frozenset[int]:
        """Words that tell where or whose, and no measure: "khu vực Mỹ Tho", names in a list of figures."""
        found: set[int] = set()
        for one in self.names:
            first = self._area(one.first)
            if one.kind == "place" or first < one.first or self._is_listed(one):
                found.update(range(first, one.last))
        return frozenset(found)

    def _is_listed(self, one: Name) -> bool:
        """Whether a name of two or more words stands among figures: "như An Mã 93%, Vực Tròn 123%"."""
        if one.last - one.first < 2 or any(word.upper for word in self.all[one.first : one.last]):
            return False
        before = self.plain[one.first - 1] if one.first else ""
        return before == "như" or bool(self.figures_between(0, one.first))

    def _area(self, end: int) -> int:
        """Where the words begin that say what a name before ``end`` is of: "khu vực tỉnh"."""
        first, areas = end, cue_phrases("area")
        for size in (1, 2, 1, 2):
            hit = areas.at(self.plain, first - size) if first >= size else None
            if hit is not None and hit.last == first and not self.all[first].before:
                first -= size
        return first

    def may_hold(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands in the sentence: where none does, one need not look where."""
        return not words.isdisjoint(self.said.vocabulary)

    def find(self, phrases: Phrases, start: int, end: int) -> tuple[Hit, ...]:
        """The phrases between two words, in order; places of hits count from ``start``."""
        return phrases.find(self.plain[start:end]) if self.may_hold(phrases.heads) else ()

    def opening(self, index: int) -> int:
        """The last word up to ``index`` that a clause may begin with; -1: none."""
        return _last_up_to(self.openings, index)

    def bracket(self, index: int) -> int:
        """The last word up to ``index`` before which a bracket opens or closes; -1: none."""
        return _last_up_to(self.brackets, index)

    def semicolon(self, index: int) -> int:
        """The last word up to ``index`` before which a semicolon stands; -1: none."""
        return _last_up_to(self.semicolons, index)

    def figures_between(self, start: int, end: int) -> list[int]:
        """The words from ``start`` to ``end`` that are figures."""
        return self.figures[bisect_left(self.figures, start) : bisect_left(self.figures, end)]

    def signs_between(self, start: int, end: int) -> list[int]:
        """The words from ``start`` to ``end`` before which signs stand."""
        return self.signs[bisect_left(self.signs, start) : bisect_left(self.signs, end)]

    def next_sign(self, start: int, end: int, signs: frozenset[str]) -> int:
        """The first word from ``start`` on with one of the signs before it; ``end``, if there is none."""
        for index in self.signs_between(start, end):
            if not signs.isdisjoint(self.all[index].before):
                return index
        return end

    def begins_a_time(self, index: int) -> bool:
        """Whether a number in words begins that dates something: "lãi sáu tháng đầu năm"."""
        if self.plain[index] not in _digits():
            return False
        end = index + 1
        while end < len(self.plain) and self.plain[end] in _digits() | STEPS:
            end += 1
        return end < len(self.plain) and self.plain[end] in cues("lasting")

    def text(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last`` as in the sentence."""
        return self.said.written(self.low + first, self.low + last)

    def gap(self, index: int) -> int:
        """Characters between the word before and the word at ``index``."""
        at = self.low + index
        return self.said.starts[at] - self.said.ends[at - 1]


def _last_up_to(places: list[int], index: int) -> int:
    before = bisect_right(places, index)
    return places[before - 1] if before else -1


@lru_cache(maxsize=64)
def view(said: Spoken, low: int, high: int) -> View:
    """One sentence is asked for by each of its numbers."""
    return View(said, low, high)


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


def _spelled(every: tuple[Word, ...], plain: tuple[str, ...]) -> list[int]:
    """Where a number in words that counts something begins: "và hai người", but not "thứ hai"."""
    digits = _digits()
    if digits.isdisjoint(plain):
        return []
    return [index for index, word in enumerate(plain) if word in digits and _is_spelled(every, index)]


def _is_spelled(every: tuple[Word, ...], index: int) -> bool:
    if index and every[index - 1].word in cues("date"):
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


__all__ = ["BESIDE", "LONG", "View", "is_figure", "view"]
