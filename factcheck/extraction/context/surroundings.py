"""The sentence of a number, cut into what stands before the number and what stands behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

from factcheck.language import table, words
from factcheck.language.cues import cues
from factcheck.language.tokens import Phrases, Token, tokens
from factcheck.model import Quantity, Record

REACH_LEFT = 30  # words; farther away a noun hardly belongs to the number
REACH_RIGHT = 14
LONG = 240  # words; of a longer sentence only the neighbourhood of the number is read
_OPENING = frozenset(",:;()–")  # signs with which a clause begins
_ASIDE = frozenset(",()")
STOPS = words("vi", "stops")
STEPS = words("vi", "scales") | {"mươi", "mười", "trăm", "chục"}  # words inside a number in words


class Surroundings(Record, frozen=True, kw_only=True):
    """Words of the sentence around one number. ``first`` up to ``last`` are the words of the number."""

    sentence: str
    window: tuple[int, int]  # the words of the sentence that are looked at: all, unless it is very long
    all: tuple[Token, ...]  # these words; the positions below count in them
    first: int
    last: int  # the first word behind the number
    behind_unit: int  # the first word behind the unit, where the unit is a measure such as đồng or km
    left: tuple[Token, ...]  # words before the number, back to the neighbouring number or the reach
    right: tuple[Token, ...]  # words behind it, up to the next number, a semicolon or the reach
    clause: tuple[Token, ...]  # words before it, back to a comma, colon or semicolon

    def noun_phrase(self, limit: int = 6) -> tuple[Token, ...]:
        """What is counted: the words behind the number up to a verb, a preposition or a sign."""
        start = self.behind_unit
        end = start
        if start < len(self.all) and not self.all[start].before.strip("“\"'’‘”%"):
            hit = _compounds().at(tuple(token.word for token in self.all[start : start + 6]), 0)
            end = start + hit.last if hit else start
        while end < len(self.all) and end - start < limit:
            token = self.all[end]
            if token.number or (end > start and token.before.strip("“\"'’‘”")):
                break
            if end == start and token.before.strip("“\"'’‘”%"):
                break
            if token.word in STOPS and not (token.capital and end > start):
                break
            end += 1
        return self.all[start:end]

    def text(self, span: tuple[Token, ...]) -> str:
        """The words of ``span`` as in the sentence."""
        return self.sentence[span[0].start : span[-1].end] if span else ""


def around(quantity: Quantity, sentence: str, sentence_start: int) -> Surroundings:
    """Place a number among the words of its sentence."""
    start, end = quantity.start - sentence_start, quantity.end - sentence_start
    unit_end = max(quantity.unit_end - sentence_start, end)
    every = tokens(sentence)
    first = bisect_right(every, start, key=_end)
    last = bisect_left(every, end, key=_start)
    behind = last
    if quantity.kind not in ("count", "ordinal", "age"):
        behind = bisect_left(every, unit_end, key=_start)
    low, high = 0, len(every)
    if high > LONG:
        low, high = max(0, first - LONG // 4), min(high, last + LONG // 4)
    near = every[low:high] if high - low < len(every) else every
    first, last = first - low, last - low
    return Surroundings(
        sentence=sentence,
        window=(low, high),
        all=near,
        first=first,
        last=last,
        behind_unit=min(behind, high) - low,
        left=_left(near, first),
        right=_right(near, last),
        clause=_clause(near, first),
    )


def _left(every: tuple[Token, ...], first: int) -> tuple[Token, ...]:
    start = first
    earliest = max(0, first - REACH_LEFT)
    while start > earliest and not (every[start - 1].number and is_figure(every, start - 1)):
        start -= 1
    return every[start:first]


def _right(every: tuple[Token, ...], last: int) -> tuple[Token, ...]:
    end = last
    latest = min(len(every), last + REACH_RIGHT)
    while end < latest and not (every[end].number and is_figure(every, end)):
        if end > last and (";" in every[end].before or _is_spelled(every, end)):
            break
        end += 1
    return every[last:end]


def _clause(every: tuple[Token, ...], first: int) -> tuple[Token, ...]:
    start = first
    earliest = max(0, first - REACH_LEFT)
    while start > earliest and not _opens(every[start]):
        start -= 1
    return every[start:first]


def _start(token: Token) -> int:
    return token.start


def _end(token: Token) -> int:
    return token.end


@cache
def _compounds() -> Phrases:
    names = {row["phrase"] for row in table("vi", "noun_compounds")}
    names |= {row["phrase"] for row in table("vi", "synonyms") if " " in row["phrase"]}
    return Phrases((name, name) for name in sorted(names))


def is_figure(every: tuple[Token, ...], index: int) -> bool:
    """Whether the word is a number that counts something: no day, month, year or name."""
    token = every[index]
    if not token.number:
        return False
    if "/" in token.word or ":" in token.word:
        return False
    before = every[index - 1].word if index else ""
    if before in cues("date"):
        return False
    following = every[index + 1].word if index + 1 < len(every) else ""
    if following in ("tháng", "giờ") or (len(token.word) == 4 and token.word[:2] in ("19", "20")):
        return False
    named = index and token.before in ("", "-") and token.start - every[index - 1].end == len(token.before)
    return not named  # "COVID-19", "U23"


def _is_spelled(every: tuple[Token, ...], index: int) -> bool:
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


def _opens(token: Token) -> bool:
    return bool(token.before) and not _OPENING.isdisjoint(token.before)


def joined(span: tuple[Token, ...]) -> str:
    """The folded words of ``span`` between spaces, for looking up phrases."""
    return f" {' '.join([token.word for token in span])} "


def to_sign(span: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words behind a number up to a comma or a bracket."""
    for index, token in enumerate(span):
        if token.before and index and not _ASIDE.isdisjoint(token.before):
            return span[:index]
    return span
