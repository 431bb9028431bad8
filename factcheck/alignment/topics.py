"""What a clause speaks of: the words before its verb, which a figure without a noun of its own belongs to.

"Khu vực dịch vụ tăng 7 %, đóng góp 47 %; khu vực nông nghiệp tăng 2 %, đóng góp 4 %": the shares differ by
the clause they stand in, not by the words next to them.
"""

from __future__ import annotations

from functools import cache

from factcheck.language import words as column
from factcheck.language.cues import cues
from factcheck.language.spoken import Word
from factcheck.language.synonyms import canonical
from factcheck.model import Record

CLAUSES = 2  # its own clause and the one before, where the topic of one without its own may stand
ENDS = frozenset(";.:!?•*")  # signs that a topic does not reach across
BREAKS = frozenset(",()–-/") | ENDS


class Topic(Record, frozen=True, kw_only=True, gc=False):
    """The topic of a clause."""

    words: frozenset[str] = frozenset()  # canonical content words
    codes: frozenset[str] = frozenset()  # those of them with digits
    several: bool = False  # "lâm nghiệp và thủy sản": things counted together


def topic(every: tuple[Word, ...], first: int, *, words: bool) -> Topic:
    """The topic of the clause in which word ``first``, a number, stands; its codes only, unless ``words``."""
    start = end = first
    for _ in range(CLAUSES):
        while start > 0 and not _breaks(every[start]):
            start -= 1
        named = _before_verb(_behind_speaker(every[start:end]))
        borrowed = end < first  # of the clause before, which begins with who did it
        said = [
            token.word
            for token in named
            if not (token.number or token.word in _dull() or (borrowed and token.capital))
        ]
        if said:
            codes = frozenset(word for word in said if not word.isalpha() and any(map(str.isdigit, word)))
            return Topic(
                words=frozenset(canonical(said)) | codes if words else codes,
                codes=codes,
                several=any(token.word in cues("joins") for token in named),
            )
        if start == 0 or _ends(every[start]):
            break
        end, start = start, start - 1
    return Topic()


def apart(one: Topic, other: Topic) -> bool:
    """Whether both name what they speak of, and nothing of it is shared: codes first, then all words.

    One thing and several that it is counted among are two.
    """
    if one.codes and other.codes:
        return one.codes.isdisjoint(other.codes)
    if one.several != other.several and (one.words < other.words or other.words < one.words):
        return True
    return bool(one.words and other.words) and one.words.isdisjoint(other.words)


def of_two_kinds(one: Topic, other: Topic) -> bool:
    """Whether both name a thing by a code, and not the same: RON95 and E5."""
    return bool(one.codes and other.codes) and one.codes.isdisjoint(other.codes)


def _behind_speaker(clause: tuple[Word, ...]) -> tuple[Word, ...]:
    """What is said, without who says it: "Tổng cục Thống kê cho biết GDP tăng 7 %"."""
    for index in range(len(clause) - 1, 0, -1):
        last = clause[index].word
        if not cues("speaks").isdisjoint((last, f"{clause[index - 1].word} {last}")):
            return clause[index + 1 :]
    return clause


def _before_verb(clause: tuple[Word, ...]) -> tuple[Word, ...]:
    for index, token in enumerate(clause):
        if token.word in cues("verb"):
            return clause[:index]
    return clause


def _breaks(token: Word) -> bool:
    return bool(token.before) and not BREAKS.isdisjoint(token.before)


def _ends(token: Word) -> bool:
    return bool(token.before) and not ENDS.isdisjoint(token.before)


@cache
def _dull() -> frozenset[str]:
    return column("vi", "function_words") | column("vi", "roman", "numeral") | cues("head") | cues("class")
