"""What a word is, folded so that spellings of one word compare equal, and phrases among words.

Vietnamese writes its syllables apart: a token here is a syllable, a number or an abbreviation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from factcheck.language.look_alikes import as_ours

# A number with inner separators; or a letter, then letters, digits, the marks of a decomposed text, and what
# nobody sees: soft hyphens, joiners and spaces without width.
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
WORD = re.compile(rf"[0-9]+(?:[.,/:-][0-9]+)*|[^\W\d_][^\W_]*+(?:[\u0300-\u036f{_UNSEEN}]++[^\W_]*+)*")
_NOTHING = re.compile(f"[{_UNSEEN}]+")

# Tone marks stand on the first vowel of oa, oe, uy today (hòa), on the second in older spelling (hoà).
_OLD = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_NEW = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
_TONES = dict(zip(_OLD.split(), _NEW.split(), strict=True))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case, composed, with the tone mark where today's spelling has it."""
    folded = unicodedata.normalize("NFC", as_ours(_NOTHING.sub("", word))).lower()
    if folded[-2:] in _TONES and not folded.startswith("qu"):
        return folded[:-2] + _TONES[folded[-2:]]
    return folded


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The folded words alone; the units of figures are few."""
    return tuple(map(fold, WORD.findall(as_ours(text))))


class Hit(NamedTuple):
    """A phrase found among words: from token ``first`` up to, not including, ``last``."""

    first: int
    last: int
    name: str  # what the phrase stands for


class _Rows(NamedTuple):
    """The phrases that begin with one word."""

    alone: list[str]  # what the word by itself stands for
    longer: dict[str, list[tuple[int, tuple[str, ...], str]]]  # by the second word: size, words, name


class Phrases:
    """Phrases to look for, longest first; each stands for a name."""

    def __init__(self, names: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
        """Take pairs of phrase and name; phrases compare folded."""
        self._by_first: dict[str, _Rows] = {}
        pairs = names.items() if isinstance(names, Mapping) else names
        for phrase, name in pairs:
            key = words(phrase)
            if not key:
                continue
            rows = self._by_first.setdefault(key[0], _Rows([], {}))
            if len(key) == 1:
                rows.alone.append(name)
            else:
                rows.longer.setdefault(key[1], []).append((len(key), key, name))
        for rows in self._by_first.values():
            rows.alone.sort()
            for longer in rows.longer.values():
                longer.sort(key=lambda row: (-row[0], row[1], row[2]))
        self.heads = frozenset(self._by_first)  # the first words of all phrases

    def at(self, sought: tuple[str, ...], index: int) -> Hit | None:
        """The longest phrase that begins at word ``index``, or None, as behind the last word."""
        rows = self._by_first.get(sought[index]) if index < len(sought) else None
        if rows is None:
            return None
        alone, longer = rows
        if longer and index + 1 < len(sought):
            for size, key, name in longer.get(sought[index + 1], ()):
                if sought[index : index + size] == key:
                    return Hit(index, index + size, name)
        return Hit(index, index + 1, alone[0]) if alone else None

    def find(self, sought: tuple[str, ...]) -> tuple[Hit, ...]:
        """All phrases in order; none overlaps another."""
        hits: list[Hit] = []
        free = 0  # the first word that no phrase holds yet
        for index in self.starts(sought):
            hit = self.at(sought, index) if index >= free else None
            if hit is not None:
                hits.append(hit)
                free = hit.last
        return tuple(hits)

    def stands_in(self, sought: tuple[str, ...]) -> bool:
        """Whether a phrase stands among the words."""
        return any(map(self.at, repeat(sought), self.starts(sought)))

    def starts(self, sought: Sequence[str], first: int = 0, last: int | None = None) -> list[int]:
        """The words from ``first`` to ``last`` with which a phrase begins: only there one looks closer."""
        stretch = sought[first:last]
        if self.heads.isdisjoint(stretch):
            return []
        return [index for index, word in enumerate(stretch, first) if word in self._by_first]
