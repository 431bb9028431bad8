"""In what a percentage moved, told behind it: "tăng 12% về lượng và 30,5% về giá trị", "giảm 5% số vụ"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.context.surroundings import Surroundings, noun_end
from factcheck.language import table
from factcheck.language.spoken import Word
from factcheck.language.tokens import Phrases

IN = "về"
NUMBER = "số"
LONGEST = 5  # words of it that are looked up


class Respect(NamedTuple):
    """The words behind the figure that tell it."""

    first: int
    last: int
    words: tuple[str, ...]  # as they stand in the measure
    whole: bool  # they name all that moved: "số người chết"; else "lượng" is of what the clause speaks of


def respect(place: Surroundings) -> Respect | None:
    """What is told directly behind the percentage, None if nothing is."""
    said, first = place.plain, place.last
    led = said[first : first + 1] == (IN,)
    first += led
    if first >= place.right or place.all[place.last].before.strip("%"):
        return None
    counts = said[first] == NUMBER
    last = min(noun_end(place.all, said, first + counts), place.right)
    if counts:
        return Respect(first, last, said[first:last], whole=True) if last > first + 1 else None
    hit = _respects().at(said, first)
    if hit is None or not (led or hit.last == last):  # "tăng 5% doanh thu bán lẻ" names what moved
        return None
    last = max(last, hit.last)
    return Respect(first, last, (*hit.name.split(), *said[hit.last : last]), whole=False)


def opens_with_respect(said: tuple[str, ...]) -> bool:
    """Whether the words behind a percentage begin so: "về lượng", "về số vụ"."""
    return said[:1] == (IN,) and (said[1:2] == (NUMBER,) or _respects().at(said, 1) is not None)


def is_respect(said: tuple[str, ...]) -> bool:
    """Whether the words are a respect and no more: a verb behind it would move the next figure."""
    return opens_with_respect(said) and (hit := _respects().at(said, 1)) is not None and hit.last == len(said)


def before_respects(place: Surroundings, low: int, high: int) -> int:
    """Where the words end that head all of several: "xuất khẩu gạo | tăng 5% về lượng, tăng 7% về giá"."""
    for index in place.view.figures_between(low, place.first):
        if "%" in place.all[index + 1].before and opens_with_respect(
            place.plain[index + 1 : index + LONGEST]
        ):
            return index
    return high


def of_another(left: tuple[Word, ...], start: int) -> bool:
    """Whether the word is of the respect in which an earlier percentage moved: "12% về lượng, tăng 30%"."""
    return start > 1 and left[start - 1].word == IN and "%" in left[start - 1].before


@cache
def _respects() -> Phrases:
    return Phrases((row["phrase"], row["stands_for"]) for row in table("vi", "respects"))


__all__ = ["Respect", "before_respects", "is_respect", "of_another", "opens_with_respect", "respect"]
