"""Dated facts of the public record: who held which office and rank, what existed, what had happened.

Bounds open as widely as their source leaves them: a month is any of its days, "earliest/latest" both, and
a bound that is not sure moves outward, by one of its grain where sureness is medium, by three where it is
low. So a doubtful row narrows a date less than a sure one, and never beyond what it deserves.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from factcheck.model import Record

_STEPS = {"high": 0, "medium": 1, "low": 3}
_DAYS = {"day": 1, "month": 31, "year": 366}


class Fact(Record, frozen=True, kw_only=True):
    """One row of ``chronology.tsv``."""

    id: str
    kind: str  # body, office, rank, event, feast
    subject: str
    fact: str  # what holds of the subject
    first: date | None  # the earliest day that the source and its sureness leave open; None is open
    last: date | None  # the latest day; None is open
    bearing: str  # during, after, announced, computed: see the head of the table
    sureness: str
    aliases: tuple[str, ...] = ()  # names to look for
    context: tuple[str, ...] = ()  # words that must stand by
    unless: tuple[str, ...] = ()  # words that forbid the reading
    source_title: str
    source_url: str = ""
    note: str = ""


@cache
def chronology() -> tuple[Fact, ...]:
    """All rows, in the order of the table."""
    text = (files("factcheck.knowledge") / "chronology.tsv").read_text("utf-8")
    header, *rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return tuple(_fact(dict(zip(header, row, strict=True))) for row in rows)


@cache
def facts_by_id() -> dict[str, Fact]:
    """The rows by their id."""
    return {fact.id: fact for fact in chronology()}


def _fact(row: dict[str, str]) -> Fact:
    start, end = _sureness(row["sureness"])
    return Fact(
        id=row["id"],
        kind=row["kind"],
        subject=row["subject"],
        fact=row["fact"],
        first=_start(row["from"], row["grain"], start),
        last=_end(row["to"], row["grain"], end),
        bearing=row["bearing"],
        sureness=row["sureness"],
        aliases=_list(row["aliases"]),
        context=_list(row["context"]),
        unless=_list(row["unless"]),
        source_title=row["source_title"],
        source_url=row["source_url"],
        note=row["note"],
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _sureness(words: str) -> tuple[str, str]:
    """How sure the start and the end are: "low for start, high for end"; one word is for both."""
    found = re.findall(r"high|medium|low", words)
    if not found:
        return "low", "low"
    start = re.search(r"(high|medium|low) for (?:the )?start", words)
    end = re.search(r"(high|medium|low) for (?:the )?end", words)
    worst = max(found, key=lambda word: _STEPS[word])
    return start.group(1) if start else worst, end.group(1) if end else worst


def _start(cell: str, grain: str, sureness: str) -> date | None:
    """The earliest day that the bound leaves open."""
    return _first_day(cell.partition("/")[0]) - _margin(cell, grain, sureness) if cell else None


def _end(cell: str, grain: str, sureness: str) -> date | None:
    """The latest day that the bound leaves open."""
    return _last_day(cell.rpartition("/")[2]) + _margin(cell, grain, sureness) if cell else None


def _margin(cell: str, grain: str, sureness: str) -> timedelta:
    coarse = "month" if grain == "day" and len(cell) < len("2014-09-17") else grain
    return timedelta(days=_STEPS[sureness] * _DAYS[coarse])


def _first_day(cell: str) -> date:
    year, month, day = [int(part) for part in f"{cell}-01-01".split("-")[:3]]
    return date(year, month, day)


def _last_day(cell: str) -> date:
    parts = [int(part) for part in cell.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else monthrange(year, month)[1]
    return date(year, month, day)
