"""The words of a text: news repeats itself, so what stands between two spaces is cut once.

Words know no places; these are worked out when asked for. A line is cut once for all its sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from factcheck.language.look_alikes import as_ours
from factcheck.language.memo import Memo
from factcheck.language.tokens import WORD, fold

LONGEST_LINE = 6000  # characters; in a longer one each sentence is cut by itself


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
    size: int  # characters, with the space behind it


class Spoken:
    """The words of one text."""

    __slots__ = ("_chunks", "_ends", "_signs", "_starts", "_vocabulary", "numbers", "plain", "text", "words")

    def __init__(self, text: str, words: list[Word] | tuple[Word, ...], chunks: list[_Chunk]) -> None:
        """Keep the words of ``text``; ``chunks`` tell where they stand."""
        self.text = text
        self.words = tuple(words)
        self.plain: tuple[str, ...] = tuple(map(_WORD_OF, words))  # folded
        self.numbers = [index for index, number in enumerate(map(_NUMBER_OF, words)) if number]
        self._chunks = chunks
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._signs: list[int] | None = None
        self._vocabulary: frozenset[str] | None = None

    @property
    def starts(self) -> list[int]:
        """Where each word begins."""
        if not self._starts:
            self._place()
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        if not self._ends:
            self._place()
        return self._ends

    def _place(self) -> None:
        at, starts, ends = 0, self._starts, self._ends
        for _, places, _, size in self._chunks:
            for first, last in places:
                starts.append(at + first)
                ends.append(at + last)
            at += size

    @property
    def signs(self) -> list[int]:
        """The words before which a sign stands: few, where one looks for the end of a clause."""
        if self._signs is None:
            self._signs = [index for index, sign in enumerate(map(_SIGN_BEFORE, self.words)) if sign]
        return self._signs

    @property
    def vocabulary(self) -> frozenset[str]:
        """The folded words as a set: what is not in it need not be looked for."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.plain)
        return self._vocabulary

    def written(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def part(self, start: int, end: int) -> Spoken | None:
        """The words from one character to another; None where a word goes on over one of them."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        if (first and self.ends[first - 1] > start) or (last and self.ends[last - 1] > end):
            return None
        words = self.words[first:last]
        if words:  # the signs that end the sentence before are not of this one
            signs = "".join(self.text[start : self.starts[first]].split())
            words = (words[0]._replace(before=signs, glued=False), *words[1:])
        found = Spoken(self.text[start:end], words, [])
        found._starts = [place - start for place in self.starts[first:last]]
        found._ends = [place - start for place in self.ends[first:last]]
        return found


@lru_cache(maxsize=512)
def spoken(text: str) -> Spoken:
    """The words of ``text`` in order, in linear time; one text is asked for again and again."""
    text = as_ours(text)
    words: list[Word] = []
    chunks: list[_Chunk] = []
    before = ""
    for chunk in text.split(" "):
        piece = _CHUNKS[chunk]
        chunks.append(piece)
        found, _, tail, _ = piece
        if before and found:
            found = _BEHIND[before, chunk]
            before = ""
        words += found
        before += tail
    return Spoken(text, words, chunks)


@lru_cache(maxsize=512)
def spoken_in(field: str, start: int, end: int) -> Spoken:
    """The words of a sentence of ``field``."""
    earliest, latest = max(0, start - LONGEST_LINE), end + LONGEST_LINE
    first = field.rfind("\n", earliest, start) + 1 or earliest
    last = field.find("\n", end, latest)
    line = field[first : last if last >= 0 else latest]
    if len(line) == end - start:
        return spoken(line)
    part = spoken(line).part(start - first, end - first) if len(line) <= LONGEST_LINE else None
    return part or spoken(field[start:end])


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
    return _Chunk(tuple(words), tuple(places), "".join(chunk[previous:].split()), len(chunk) + 1)


def _joined(key: tuple[str, str]) -> tuple[Word, ...]:
    """The words of a chunk with the signs that ended the one before."""
    before, chunk = key
    first, *others = _CHUNKS[chunk].words
    return first._replace(before=before + first.before), *others


_CHUNKS = Memo(_cut, len)
_BEHIND = Memo(_joined, lambda key: len(key[0]) + len(key[1]))
_WORD_OF, _NUMBER_OF, _SIGN_BEFORE = itemgetter(0), itemgetter(3), itemgetter(4)
