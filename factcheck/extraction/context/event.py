"""The names and words of an article that tell which event it is about."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from itertools import chain, pairwise

from factcheck.extraction.context.names import names_in
from factcheck.knowledge import HOME
from factcheck.language import table
from factcheck.language import words as column
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import spoken

READ = 6000  # characters of the text that tell the event
NAMES, PAIRS = 16, 14  # at most so many names, and pairs of words
FEW = 6  # an article with fewer terms is a short note, one with fewer names says them once
HEADING = 3  # the heading counts so many times
OPENING = 2  # paragraphs at the top
BYLINE = 5  # words of one, at most
PAIR = "_"  # between two words that are no name


@lru_cache(maxsize=64)
def event(title: str, text: str) -> tuple[str, ...]:
    """The names and the pairs of content words that the heading holds, or that come back in the text."""
    paragraphs = [part for part in text[:READ].split("\n") if part.strip() and not _is_byline(part)]
    heading = title or (paragraphs[0] if paragraphs else "")
    told = [*[heading] * HEADING, *paragraphs]
    called = {part: (*_names(part), *_numbered(part), *_introduced(part)) for part in told}
    joined = {part: _pairs(part) for part in told}
    names = Counter(chain.from_iterable(map(called.__getitem__, told)))
    pairs = Counter(chain.from_iterable(map(joined.__getitem__, told)))
    named, paired = _most(names, NAMES), _most(pairs, PAIRS)
    if len(named) < FEW:  # where it was and who it is about is often said once, at the top
        top = {name for part in paragraphs[:OPENING] for name in called[part]}
        named += sorted(top)[:NAMES]
    if len({*named, *paired}) < FEW:  # a short note says each thing once
        paired += _most(pairs, PAIRS, least=1)
    return tuple(sorted({*named, *paired}))


def _is_byline(paragraph: str) -> bool:
    """Whether it only says who wrote: "Theo Tờ Sớm" names no event."""
    said = spoken(paragraph).plain
    return 0 < len(said) <= BYLINE and said[0] in _credits()


@cache
def _credits() -> frozenset[str]:
    return frozenset(row["word"].lower() for row in table("vi", "bylines") if row["use"] == "before")


def _most(counts: Counter[str], limit: int, *, least: int = 2) -> list[str]:
    named = [name for name, count in counts.items() if count >= least]
    return sorted(named, key=lambda name: (-counts[name], name))[:limit]


def _names(paragraph: str) -> list[str]:
    """Names as they stand, and without the abbreviation in front: "TP Thủ Đức" is "Thủ Đức" elsewhere."""
    said = spoken(paragraph)
    found = []
    for name in names_in(said):
        words = name.id.split()
        if name.kind == "name" and words[0] in cues("office"):
            found.append(PAIR.join(words))  # "Sở Giáo": every province has one
        else:
            found.append(name.id)
        if name.kind == "name" and len(words) > 1:
            found.extend(word for word in words if _foreign(word))
            first, second = said.words[name.first : name.first + 2]
            if len(words) > 2 and first.upper and not second.upper:
                found.append(" ".join(words[1:]))
    if cue_phrases("nation").stands_in(said.plain):
        found.append(HOME)
    return found


def _numbered(paragraph: str) -> list[str]:
    """What goes by a number: bão số 4, tàu số 12, tổ máy số 2."""
    said = spoken(paragraph)
    plain = said.plain
    return [
        f"{plain[at - 2]} số {plain[at]}"
        for at in said.numbers
        if at > 1 and plain[at - 1] == "số" and plain[at].isdigit() and not said.words[at - 1].before
    ]


def _introduced(paragraph: str) -> list[str]:
    """Abbreviations that stand in brackets behind what they mean: Tập đoàn Điện lực Việt Nam (EVN)."""
    if "(" not in paragraph:
        return []
    every = spoken(paragraph).words
    return [
        token.word
        for token, following in pairwise(every[1:])  # "(TTXVN) - " opens a dispatch
        if token.upper and len(token.word) > 2 and token.before.endswith("(") and following.before[:1] == ")"
    ]


@lru_cache(maxsize=8192)
def _foreign(word: str) -> bool:
    """Whether a word of a name tells by itself: a code, or letters that no Vietnamese syllable has."""
    return any(sign.isdigit() or sign in "fjwz" for sign in word) or (word.isascii() and len(word) > 5)


def _pairs(paragraph: str) -> list[str]:
    dull, common = _dull(), _common()
    found = []
    last = ""  # the word before, where it says something
    for word, _, _, number, sign, _ in spoken(paragraph).words:
        if number or word in dull:
            last = ""
            continue
        if last and not sign and f"{last} {word}" not in common:
            found.append(f"{last}{PAIR}{word}")
        last = word
    return found


@cache
def _dull() -> frozenset[str]:
    return column("vi", "function_words") | column("vi", "stops")


@cache
def _common() -> frozenset[str]:
    return column("vi", "common_pairs", "phrase")
