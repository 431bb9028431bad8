"""The dates of a sentence, each with what it may govern: figures, only a comparison, or none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.language import table
from factcheck.language.tokens import Phrases, Token, tokens, words
from factcheck.model import DateMention, Sentence

_HEAD = 4  # words before a date that are looked at
_OPENING = 3  # words between a compared date and its own figure
_WEAK_LINKS = frozenset({"since", "before", "after"})
_UP_TO = frozenset({"until", "as_of"})


class Spoken(NamedTuple):
    """A mention in its sentence."""

    mention: DateMention
    clause: int  # number of its clause within the sentence
    compared: tuple[int, int] | None = None  # the comparison it belongs to: it governs what is inside
    weak: bool = False  # governs only a figure right beside it: a cause, a record, the day of a report
    instant: bool = False  # the text counts up to it or stops at it: "tính đến", "tại thời điểm"


@cache
def _comparing() -> Phrases:
    return Phrases([(r["phrase"], r["use"]) for r in table("vi", "comparisons") if r["use"] == "begins"])


@cache
def _at() -> frozenset[str]:
    return frozenset(row["phrase"] for row in table("vi", "comparisons") if row["use"] == "at")


@cache
def _opens() -> frozenset[tuple[str, ...]]:
    return frozenset(words(row["phrase"]) for row in table("vi", "comparisons") if row["use"] == "opens")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["phrase"] for row in table("vi", "comparisons") if row["use"] == "happens")


@cache
def _heads() -> dict[str, str]:
    return {row["phrase"]: row["makes"] for row in table("vi", "date_heads")}


def is_clock(mention: DateMention) -> bool:
    """Whether a mention is an hour or part of some day that it does not name."""
    named = (mention.day, mention.month, mention.year)
    return mention.shape == "calendar" and not any(named) and bool(mention.hour is not None or mention.part)


def clause_of(sentence: Sentence, place: int) -> int:
    """The number of the clause that holds the character at ``place``."""
    return bisect_right(sentence.clauses, place) - 1


def read_sentence(sentence: Sentence, mentions: Sequence[DateMention], text: str) -> tuple[Spoken, ...]:
    """The mentions of a sentence in order; names and laws that carry a date are left out."""
    if not mentions:
        return ()
    found = tokens(text[sentence.start : sentence.end])
    ends = [sentence.start + token.end for token in found]
    hits = _comparing().find(tuple(token.word for token in found))
    comparing = [sentence.start + found[hit.first].start for hit in hits]
    read = []
    for mention in mentions:
        here = bisect_right(ends, mention.start)
        head = [token.word for token in found[max(0, here - _HEAD) : here]]
        made = _longest(head)
        if made == "report" and _happens(found, ends, mention):
            made = ""
        if made == "name":
            continue
        clause = clause_of(sentence, mention.start)
        last = bisect_right(comparing, mention.end) - 1
        compared = None
        if last >= 0 and clause_of(sentence, comparing[last]) == clause:
            compared = comparing[last], _own_figure(found, ends, sentence, mention)
        elif mention.link == "compared" or mention.shape == "same_period" or _compares(head):
            compared = mention.start, _own_figure(found, ends, sentence, mention)
        weak = made in ("record", "report") or mention.link in _WEAK_LINKS or mention.text.isdigit()
        instant = made == "instant" or mention.link in _UP_TO
        read.append(Spoken(mention, clause, compared, weak, instant))
    return tuple(read)


def _happens(found: tuple[Token, ...], ends: list[int], mention: DateMention) -> bool:
    """ "Cho biết tối 22/10 đã xảy ra ...": the day of what happened, not that of the report."""
    behind = bisect_right(ends, mention.end)
    return behind < len(found) and not found[behind].before and found[behind].word in _verbs()


def _longest(head: list[str]) -> str:
    """What the words right before a date make of it, the longest phrase first."""
    for first in range(len(head)):
        made = _heads().get(" ".join(head[first:]))
        if made:
            return made
    return ""


def _compares(head: list[str]) -> bool:
    return any(" ".join(head[first:]) in _at() for first in range(len(head)))


def _own_figure(found: tuple[Token, ...], ends: list[int], sentence: Sentence, mention: DateMention) -> int:
    """Where a comparison ends: behind the number that its date opens ("là 40", "(40)"), else at the date."""
    start = bisect_right(ends, mention.end)
    rest = found[start : start + _OPENING + 1]
    for index, token in enumerate(rest):
        if token.before and (index or "(" not in token.before):
            return mention.end
        opened = "(" in token.before if index == 0 else tuple(one.word for one in rest[:index]) in _opens()
        if token.number and opened:
            return sentence.start + token.end
    return mention.end
