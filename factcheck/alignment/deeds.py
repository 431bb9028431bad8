"""What is done with those who are counted: "cứu được 8 người", "8 ngư dân được cứu"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.language import table, words
from factcheck.language.cues import cues
from factcheck.language.happenings import fillers
from factcheck.language.spoken import Word
from factcheck.language.tokens import Hit, Phrases

FARTHEST = 5  # words between the deed and the figure before which it stands, all of them fillers
LONGEST = 3  # words of a deed
REACH = 9  # words behind the figure


class Deeds(NamedTuple):
    """The deeds told of one figure."""

    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()  # with which they are told behind it
    doer: frozenset[str] = frozenset()  # content words of who did it, where that is told before the figure


def deeds(every: tuple[Word, ...], plain: tuple[str, ...], first: int, last: int) -> Deeds:
    """The deeds told right before the figure of words ``first`` to ``last``, or behind what it counts."""
    start, before = _right_before(every, plain, first)
    end = _end(every, last)
    behind = _told("behind").find(plain[last:end])
    names = [_named(plain, last + hit.first, hit) for hit in behind]
    told = [word for hit in behind for word in plain[last + hit.first : last + hit.last]]
    return Deeds(
        names=frozenset([*names, *before]),
        words=frozenset([*told, *(cues("befell") if behind else ())]),
        doer=_doer(every, start) if before else frozenset(),
    )


def _right_before(every: tuple[Word, ...], plain: tuple[str, ...], first: int) -> tuple[int, tuple[str, ...]]:
    """Where the deed begins behind which nothing but fillers stands up to the figure, and the deed."""
    end = first
    while end > max(0, first - FARTHEST) and not every[end].before and plain[end - 1] in _between():
        end -= 1
    for start in range(max(0, end - LONGEST), end):
        hit = _told("before").at(plain, start)
        if (
            hit is not None
            and hit.last == end
            and not any(word.before for word in every[start + 1 : end + 1])
        ):
            return start, (_named(plain, start, hit),)
    return first, ()


def _doer(every: tuple[Word, ...], end: int) -> frozenset[str]:
    """What stands before the deed in its clause: "Bệnh viện huyện cấp cứu 9 người".

    Nothing where it is a name alone, the end of a longer subject: "phà ở Lũng Phìn, Bến Lạc chở 40 khách".
    """
    start = end
    while start > max(0, end - REACH) and not every[start].before and not every[start - 1].number:
        start -= 1
    said = every[start:end]
    if all(word.capital for word in said):
        return frozenset()
    return frozenset([word.word for word in said]) - words("vi", "function_words")


def _named(plain: tuple[str, ...], start: int, hit: Hit) -> str:
    """The deed, or that it was not done: "3 người chưa được cứu"."""
    denied = _told("not").at(plain, start - 1) if start else None
    return f"{denied.name} {hit.name}" if denied else hit.name


def _end(every: tuple[Word, ...], last: int) -> int:
    """Where the clause behind a figure ends: at a sign, at the next figure, or as far as one looks."""
    stop = min(len(every), last + REACH)
    breaks = (at for at in range(last, stop) if every[at].number or (at > last and every[at].before))
    return next(breaks, stop)


@cache
def _between() -> frozenset[str]:
    """Words between a deed and its figure; "đội cứu hộ có 8 người" tells no deed."""
    return fillers() - cues("has")


@cache
def _told(side: str) -> Phrases:
    return Phrases((row["phrase"], row["deed"]) for row in table("vi", "deeds") if row["side"] == side)


__all__ = ["Deeds", "deeds"]
