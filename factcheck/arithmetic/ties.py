"""The phrases of ``tie_words.tsv``, and the years that the dates of a line name."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.arithmetic.lines import DATE, Item, Line
from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import DateMention, Term

LONGEST = 6  # words of a phrase


@cache
def tie(group: str) -> Phrases:
    """The phrases of one group."""
    return Phrases([(row["phrase"], group) for row in table("vi", "tie_words") if row["group"] == group])


@cache
def _phrases(group: str) -> frozenset[tuple[str, ...]]:
    rows = (row for row in table("vi", "tie_words") if row["group"] == group)
    return frozenset(words(row["phrase"]) for row in rows)


def stands_before(line: Line, index: int, group: str) -> bool:
    """Whether a phrase of the group ends right before the item ``index``."""
    known = _phrases(group)
    return any(line.words[index - size : index] in known for size in range(1, min(LONGEST, index) + 1))


def years(date: DateMention) -> tuple[int, ...]:
    """The year of a date, or the first and the last of a span of years; nothing where it names none."""
    if date.shape in ("calendar", "lunar") and date.year is not None:
        return (date.year,)
    if date.shape == "term" and date.year is not None and date.year_end is not None:
        return date.year, date.year_end
    if date.shape == "range":
        found = [part.year for part in date.parts if part.year is not None]
        return tuple(found) if len(found) == 2 else ()
    return ()


def all_years(line: Line) -> tuple[tuple[int, Item], ...]:
    """Every year that a line names, with its item."""
    return tuple((year, item) for item in line.items if item.date is not None for year in years(item.date))


def year_term(line: Line, role: str, year: int, item: Item) -> Term:
    """A year's place in an equation."""
    return Term(role=role, field=line.sentence.field, start=item.start, end=item.end, value=Decimal(year))


__all__ = ["DATE", "all_years", "stands_before", "tie", "year_term", "years"]
