"""The dates of a sentence, each with what it may govern: figures, only a comparison, or none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.language import table
from factcheck.language.tokens import Phrases, Token, tokens
from factcheck.model import DateMention, Sentence

_HEAD = 4  # words before a date that are looked at
_BEHIND = 14  # characters behind a compared date in which its own figure may begin: "năm 2016 là 40", "(40)"
_WEAK_LINKS = frozenset({"since", "before", "after"})


class Spoken(NamedTuple):
    """A mention in its sentence."""

    mention: DateMention
    clause: int  # number of its clause within the sentence
    compared: tuple[int, int] | None = None  # the comparison that it belongs to: it governs what is inside
    weak: bool = False  # governs only where nothing else does: a cause, a record, a law's year


@cache
def _comparing() -> Phrases:
    return Phrases([(row["phrase"], "compared") for row in table("vi", "comparisons")])


@cache
def _heads() -> dict[str, str]:
    return {row["phrase"]: row["makes"] for row in table("vi", "date_heads")}


def clause_of(sentence: Sentence, place: int) -> int:
    """The number of the clause that holds the character at ``place``."""
    return bisect_right(sentence.clauses, place) - 1


def read_sentence(sentence: Sentence, mentions: Sequence[DateMention], text: str) -> tuple[Spoken, ...]:
    """The mentions of a sentence in order; names and laws that carry a date are left out."""
    if not mentions:
        return ()
    found = tokens(text[sentence.start : sentence.end])
    comparing = [
        sentence.start + found[hit.first].start
        for hit in _comparing().find(tuple(token.word for token in found))
    ]
    read = []
    for mention in mentions:
        head = _head(found, mention.start - sentence.start)
        if head == "name":
            continue
        clause = clause_of(sentence, mention.start)
        compared = _comparison(mention, clause, comparing, sentence)
        weak = head == "record" or mention.link in _WEAK_LINKS
        read.append(Spoken(mention, clause, compared, weak))
    return tuple(read)


def _head(found: tuple[Token, ...], place: int) -> str:
    """What the words right before a date make of it, the longest phrase first."""
    behind = [token.word for token in found if token.end <= place][-_HEAD:]
    for first in range(len(behind)):
        made = _heads().get(" ".join(behind[first:]))
        if made:
            return made
    return ""


def _comparison(
    mention: DateMention, clause: int, comparing: list[int], sentence: Sentence
) -> tuple[int, int] | None:
    """From the comparing word of its clause to a little behind the date; "cùng kỳ" compares by itself."""
    before = [one for one in comparing if one < mention.end and clause_of(sentence, one) == clause]
    if before:
        return before[-1], mention.end + _BEHIND
    if mention.link == "compared" or mention.shape == "same_period":
        return mention.start, mention.end + _BEHIND
    return None
