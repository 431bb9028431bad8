"""The years that the dates of a line name."""

from __future__ import annotations

from decimal import Decimal

from factcheck.arithmetic.lines import Item, Line
from factcheck.model import DateMention, Term


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
    return tuple((year, item) for item in line.dates if item.date is not None for year in years(item.date))


def year_term(line: Line, role: str, year: int, item: Item) -> Term:
    """A year's place in an equation."""
    return Term(role=role, field=line.sentence.field, start=item.start, end=item.end, value=Decimal(year))


__all__ = ["all_years", "year_term", "years"]
