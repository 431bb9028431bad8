"""Names in a text: organisations and places of the tables, and runs of capitalised words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from factcheck import knowledge
from factcheck.language import words as column
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import Spoken, Word
from factcheck.language.tokens import Phrases
from factcheck.model import Record

LANGUAGE = "tiếng"
SENTENCE_SIGNS = frozenset('.!?:…“"•*-–(|')
GLUED = frozenset("-–")  # signs inside a name: "VN-Index"
_IN_CODES = frozenset({"", "/", "-"})  # signs inside a code
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


class Name(Record, frozen=True, kw_only=True):
    """A name: words ``first`` up to ``last`` of a sentence."""

    id: str  # of a table, else the folded words
    kind: str  # organisation, place, name
    first: int
    last: int


@cache
def _bodies() -> Phrases:
    return Phrases((name, one.id) for one in knowledge.organisations() for name in (one.name, *one.aliases))


@cache
def _places() -> Phrases:
    return Phrases((name, one.id) for one in knowledge.places() for name in (one.name, *one.aliases))


@lru_cache(maxsize=512)
def names_in(said: Spoken, low: int = 0, high: int | None = None) -> tuple[Name, ...]:
    """All names among words ``low`` to ``high`` of a text; positions count from ``low``."""
    every, plain, heads = said.words[low:high], said.plain[low:high], _heads()
    found: list[Name] = []
    free = 0  # the first word that no name holds yet
    for index, (word, capital, _, _, _, _) in enumerate(every):
        if index < free or not (capital or word in heads):
            continue
        one = _table_name(every, plain, index) if word in heads else None
        if one is None and capital:
            one = _run(every, plain, index)
        if one is not None:
            found.append(one)
            free = one.last
    return tuple(found)


@cache
def _heads() -> frozenset[str]:
    """The words with which a name of the tables may begin: in a sentence there are few."""
    return frozenset(_bodies().heads | _places().heads)


@cache
def _tables() -> tuple[tuple[str, Phrases], ...]:
    return ("organisation", _bodies()), ("place", _places())


def _table_name(every: tuple[Word, ...], plain: tuple[str, ...], index: int) -> Name | None:
    for kind, phrases in _tables():
        hit = phrases.at(plain, index)
        if hit is None or not any(token.capital for token in every[hit.first : hit.last]):
            continue
        if hit.last - hit.first == 1 and not _stands_alone(every, index):
            continue
        if index and (plain[index - 1] in cues("continent") or plain[index - 1] == LANGUAGE):
            continue  # "châu Mỹ", "tiếng Anh"
        return Name(id=hit.name, kind=kind, first=hit.first, last=hit.last)
    return None


def _stands_alone(every: tuple[Word, ...], index: int) -> bool:
    """A short name such as Anh or Nga is part of a longer one between capitals."""
    token = every[index]
    if not token.capital:
        return False
    if token.upper and len(token.word) > 2:
        return True
    follows = index + 1 < len(every) and every[index + 1].capital and not every[index + 1].before
    opening = index == 1 and every[0].word in _common()  # "Riêng Huế": the capital is that of the sentence
    precedes = index > 0 and every[index - 1].capital and not token.before and not opening
    return not (follows or precedes)


def _run(every: tuple[Word, ...], plain: tuple[str, ...], index: int) -> Name | None:
    end = index + 1
    while end < len(every) and every[end].capital and not every[end].before and end - index < 6:
        if end == index + 1 and plain[end] in _heads() and _table_name(every, plain, end):
            break  # "Riêng Quảng Ninh": a word with the capital of its sentence before a known name
        end += 1
    first = index
    while first < end and every[first].upper and plain[first] in _roman():
        first += 1  # "trong quý III Hòa Phát lãi"
    if first > index:
        return _run(every, plain, first) if first < end else None
    alone = end - index == 1 and not _is_coined(every[index])
    if _opens_sentence(every, index) and (alone or every[index].word in _common()):
        first += 1  # the capital may be that of the sentence
    if end - first < 1:
        return None
    words = plain[first:end]
    if first and every[first].glued and every[first].before in _IN_CODES and every[first - 1].number:
        return None  # "mạng 3G", "lớp 8A1", "42/2017/QH14"
    if len(words) == 1 and words[0] in _common() | cues("rank") | _roman():  # "quý I"
        return None
    if len(words) == 1 and cue_phrases("area").at(plain, first) is not None:
        return None  # "của Thành phố"
    if len(words) == 1 and first and plain[first - 1] == LANGUAGE:
        return None
    return Name(id=" ".join(words), kind="name", first=first, last=end)


def _opens_sentence(every: tuple[Word, ...], index: int) -> bool:
    return index == 0 or not SENTENCE_SIGNS.isdisjoint(every[index].before)


def _is_coined(token: Word) -> bool:
    """Whether a word is no Vietnamese syllable and no abbreviation: "Petrolimex" is always a name."""
    if token.upper or not token.word.isalpha() or not GLUED.isdisjoint(token.before):
        return False
    return not _is_syllable(token.word)


@lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    """Whether a folded word reads as one syllable, its marks aside."""
    letters = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return _SYLLABLE.fullmatch("".join(one for one in letters if not unicodedata.combining(one))) is not None


@cache
def _roman() -> frozenset[str]:
    return column("vi", "roman", "numeral")


@cache
def _common() -> frozenset[str]:
    return column("vi", "stops") | column("vi", "function_words")
