"""Whether a title stands at a name: "Trung tướng Trần Văn A, Ủy viên Trung ương Đảng, Thứ trưởng Bộ B"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.language import table
from factcheck.language.spoken import Spoken
from factcheck.language.tokens import words

_LONGEST_PIECE = 9  # words between two commas of an apposition
_LONGEST_CHAIN = 45  # words of an apposition behind a name
_SPECIFIC = 3  # words; behind a name a bare "Bộ trưởng" may begin the next person of a list


@cache
def _between() -> tuple[tuple[str, ...], ...]:
    rows = [words(row["phrase"]) for row in table("vi", "titles") if row["use"] == "title"]
    return tuple(sorted(rows, key=lambda one: (-len(one), one)))


@cache
def _takes_away() -> frozenset[str]:
    return frozenset(row["phrase"] for row in table("vi", "titles") if row["use"] == "former")


def titles_of(
    said: Spoken, first: int, last: int, titles: tuple[str, ...], article: str
) -> Iterator[tuple[int, int]]:
    """Where one of ``titles`` stands at the name that covers words ``first`` to ``last``: words from, to.

    "Thứ trưởng & Công an" asks that the article (in lower case) also holds the words behind the sign.
    """
    sought = said.plain
    for title in titles:
        form, _, elsewhere = title.partition(" & ")
        if elsewhere and elsewhere.lower() not in article:
            continue
        key = words(form)
        start = _before(sought, first, key)
        if start is not None:
            yield start, last
            return
        end = _behind(said, last, key) if len(key) >= _SPECIFIC else None
        if end is not None:
            yield first, end
            return


def _before(sought: tuple[str, ...], first: int, key: tuple[str, ...]) -> int | None:
    """Where the title begins in the run of titles that ends right before the name."""
    place = first
    while place > 0:
        if sought[max(0, place - len(key)) : place] == key:
            start = place - len(key)
            return None if start > 0 and sought[start - 1] in _takes_away() else start
        step = next((len(t) for t in _between() if sought[max(0, place - len(t)) : place] == t), 0)
        if step == 0:
            return None
        place -= step
    return None


def _behind(said: Spoken, last: int, key: tuple[str, ...]) -> int | None:
    """Where the title ends that begins a piece of the apposition behind the name."""
    piece, sought = last, said.plain
    for place in range(last, min(len(sought), last + _LONGEST_CHAIN)):
        sign = said.words[place].before
        if sign in (",", "-", "–"):
            if sought[place : place + len(key)] == key:
                return place + len(key)
            piece = place
        elif sign or place == last or place - piece > _LONGEST_PIECE:
            return None
    return None
