"""The words of a text: news repeats itself, so what stands between two spaces is cut once.

As ``tokens``, but words know no places; these are worked out when asked for.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from factcheck.language.look_alikes import as_ours
from factcheck.language.memo import Memo
from factcheck.language.tokens import WORD, fold


class Word(NamedTuple):
    """One word, as every text has it that writes the same."""

    word: str  # folded
    capital: bool  # written with a capital first letter
    upper: bool  # an abbreviation or code: several letters, all capitals
    number: bool  # begins with a digit
    before: str  # the signs between the previous word and this one, spaces removed
    glued: bool  # no space stands between the previous word and this one


class _Chunk(NamedTuple):
    """What stands between two spaces."""

    words: tuple[Word, ...]
    places: tuple[tuple[int, int], ...]  # where each begins and ends
    tail: str  # the signs behind the last


class Spoken:
    """The words of one text."""

    __slots__ = ("_places", "numbers", "plain", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut ``text``; linear."""
        words: list[Word] = []
        before = ""
        for chunk in text.split(" "):
            found, _, tail = _CHUNKS[chunk]
            if before and found:
                found = _BEHIND[before, chunk]
                before = ""
            words += found
            before += tail
        self.text = text
        self.words = tuple(words)
        self.plain: tuple[str, ...] = tuple(map(_WORD_OF, words))  # folded
        self.numbers = [index for index, number in enumerate(map(_NUMBER_OF, words)) if number]
        self._places: list[tuple[int, int]] = []

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where each word begins and ends."""
        if not self._places:
            at = 0
            for chunk in self.text.split(" "):
                for first, last in _CHUNKS[chunk].places:
                    self._places.append((at + first, at + last))
                at += len(chunk) + 1
        return self._places

    def written(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``."""
        places = self.places
        return self.text[places[first][0] : places[last - 1][1]] if last > first else ""


@lru_cache(maxsize=512)
def spoken(text: str) -> Spoken:
    """The words of ``text`` in order; one sentence is asked for again and again."""
    return Spoken(as_ours(text))


def _cut(chunk: str) -> _Chunk:
    words: list[Word] = []
    places: list[tuple[int, int]] = []
    previous = 0
    for match in WORD.finditer(chunk):
        word, (first, last) = match.group(), match.span()
        between = chunk[previous:first]
        sign = "".join(between.split())
        upper = len(word) > 1 and word.isupper()
        glued = bool(words) and sign == between
        words.append(Word(fold(word), word[0].isupper(), upper, word[0].isdigit(), sign, glued))
        places.append((first, last))
        previous = last
    return _Chunk(tuple(words), tuple(places), "".join(chunk[previous:].split()))


def _joined(key: tuple[str, str]) -> tuple[Word, ...]:
    """The words of a chunk with the signs that ended the one before."""
    before, chunk = key
    first, *others = _CHUNKS[chunk].words
    return first._replace(before=before + first.before), *others


_CHUNKS = Memo(_cut, len)
_BEHIND = Memo(_joined, lambda key: len(key[0]) + len(key[1]))
_WORD_OF, _NUMBER_OF = itemgetter(0), itemgetter(3)
