"""One spelling for one text, with the way back to every character of the original.

Vietnamese reaches us composed and decomposed, with old and new tone placement (hoà, hòa), with invisible
characters inside words and with a dozen kinds of space. Readers see one text; so does everything after
this module. Offsets in claims stay those of the original.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache
from typing import NamedTuple

from factcheck.language.look_alikes import as_ours

# Latin letters with and without marks, and the signs of newspapers. Each is already in NFC, composes with
# nothing that stands before it and looks like none of ours, so a text of these alone needs no work.
_ORDINARY = (
    "\\x00-\\xac\\xae-\\xcf\\xd1-\\xef\\xf1-\\u0188\\u018a-\\u0255\\u0257-\\u02ff\\u1e00-\\u1eff"
    "\\u2010-\\u2027\\u2030-\\u205e\\u20ab\\u20ac\\u2122\\u2190-\\u21ff\\u25a0-\\u25ff"
)
_ODD = re.compile(f"[^{_ORDINARY}]+")
# One letter, no run of them: a search for that skips all others at once.
_ANY_ODD = re.compile(f"[^{_ORDINARY}]")

_REMOVED = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_SPACES = "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_TO_SPACE = dict.fromkeys(_SPACES, " ")
_NO_BREAK_SPACE = "\u00a0"

# A mark beyond this many on one letter starts a piece of its own (as in the stream-safe text format of
# Unicode annex 15): sorting the marks of one endless letter takes quadratic time.
_MOST_MARKS = 30
_SHORT = 8  # runs of at most so many characters are remembered


def _tone_pairs() -> dict[str, str]:
    """Old to new tone placement on a final oa, oe, uy: "oà" to "òa", in all cases."""
    pairs = {}
    for tone in "\u0300\u0301\u0309\u0303\u0323":
        for first, second in ("oa", "oe", "uy"):
            for one in (first, first.upper()):
                for two in (second, second.upper()):
                    old = one + unicodedata.normalize("NFC", two + tone)
                    pairs[old] = unicodedata.normalize("NFC", one + tone) + two
    return pairs


_NEW_TONES = _tone_pairs()
_SECOND = "".join(sorted({pair[1] for pair in _NEW_TONES}))
_OLD_TONES = re.compile(f"[oOuU][{_SECOND}](?<![qQ]..)(?![^\\W_])")


class Normalised(NamedTuple):
    """A text in one spelling. Where ``starts`` is None, every offset is that of the original."""

    text: str  # as it was
    plain: str
    starts: array[int] | None = None  # for each plain character, where its source begins
    ends: array[int] | None = None  # and where it ends, marks and invisible characters inside included

    def original(self, index: int) -> int:
        """The offset in the original of the first source character of ``plain[index]``."""
        if self.starts is None:
            return index
        return self.starts[index] if index < len(self.plain) else len(self.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that ``plain[start:end]`` was made from."""
        if self.starts is None or self.ends is None:
            return start, end
        first = self.original(start)
        return (first, self.ends[end - 1]) if end > start else (first, first)


def normalise(text: str) -> Normalised:
    """Bring a text into one spelling.

    NFC; invisible characters and soft hyphens removed; letters that only look like ours made ours; every
    space a plain one; old tone placement to new (hoà to hòa, thuỷ to thủy) at the end of a syllable, never
    after q. Dashes and line ends stay.
    """
    starts = ends = None
    plain = text
    if _ANY_ODD.search(text):
        plain, starts, ends = _compose(text)
        plain = as_ours(plain)
    plain = plain.replace(_NO_BREAK_SPACE, " ")
    if _OLD_TONES.search(plain):
        plain = _OLD_TONES.sub(lambda found: _NEW_TONES.get(found[0], found[0]), plain)
    if starts is not None and starts == array("q", range(len(text))):  # nothing removed, nothing composed
        starts = ends = None
    return Normalised(text=text, plain=plain, starts=starts, ends=ends)


def _compose(text: str) -> tuple[str, array[int], array[int]]:
    """Compose letters and marks, drop what is invisible; where each character came from."""
    pieces: list[str] = []
    starts, ends = array("q"), array("q")
    done = 0
    for found in _ODD.finditer(text):
        first = max(found.start() - 1, done)  # the letter that a mark may stand on
        pieces.append(text[done:first])
        starts.extend(range(done, first))
        ends.extend(range(done + 1, first + 1))
        run = text[first : found.end()]
        for start, end, composed in _clusters_again(run) if len(run) <= _SHORT else _clusters(run):
            pieces.append(composed)
            if end - start == 1 == len(composed):
                starts.append(first + start)
                ends.append(first + end)
            else:
                starts.extend([first + start] * len(composed))
                ends.extend([first + end] * len(composed))
        done = found.end()
    pieces.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return "".join(pieces), starts, ends


def _clusters(run: str) -> tuple[tuple[int, int, str], ...]:
    """Letters with the marks on them: where each starts and ends, and what it is when composed."""
    clusters = []
    start = end = 0
    held = ""
    for index, character in enumerate(run):
        if character in _REMOVED:
            continue
        if held and not (_is_mark(character) and len(held) <= _MOST_MARKS):
            clusters.append((start, end, _composed(held)))
            held = ""
        if not held:
            start = index
        held += character
        end = index + 1
    if held:
        clusters.append((start, end, _composed(held)))
    return tuple(clusters)


_clusters_again = lru_cache(4096)(_clusters)  # a language has a few hundred such clusters


def _composed(cluster: str) -> str:
    composed = unicodedata.normalize("NFC", cluster)
    return _TO_SPACE.get(composed, composed)


def _is_mark(character: str) -> bool:
    """Whether a character may join the one before it: a mark, or a later part of a Korean syllable."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"
