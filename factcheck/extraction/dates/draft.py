"""A date while it is being read: tokens and fields, and the record that they become."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from typing import Any

from factcheck.extraction.tokens import Tokens
from factcheck.model import DateMention, Frozen, Sentence

FIRST_YEAR, LAST_YEAR = 1000, 2200  # what news can mean by a year
_LEAP = 2000


class Draft(Frozen, frozen=True):
    """A date found over tokens ``first`` to ``last`` (not included), its fields not yet a record."""

    first: int
    last: int
    shape: str
    fields: dict[str, Any]

    def having(self, *, first: int | None = None, last: int | None = None, **fields: Any) -> Draft:
        """The same with more fields, and perhaps another beginning or end."""
        return Draft(
            self.first if first is None else first,
            self.last if last is None else last,
            self.shape,
            self.fields | fields,
        )

    def mention(self, tokens: Tokens, link: str = "", sentence: Sentence | None = None) -> DateMention:
        """The record, with offsets into the field of the sentence, or into the plain text of a phrase."""
        first, last = tokens.starts[self.first], tokens.end(self.last - 1)
        start, end = sentence.span(first, last) if sentence else (first, last)
        known = {name: value for name, value in self.fields.items() if name not in ("link", "parts")}
        return DateMention(
            field=sentence.field if sentence else "text",
            start=start,
            end=end,
            text=tokens.plain[first:last],
            shape="impossible" if self.shape == "calendar" and _is_impossible(self.fields) else self.shape,
            link=self.fields.get("link", link),
            parts=tuple(part.mention(tokens, sentence=sentence) for part in self.fields.get("parts", ())),
            **known,
        )


def number(tokens: Tokens, index: int) -> int | None:
    """A plain number of at most four digits at ``index``."""
    if not tokens.is_digit(index):
        return None
    text = tokens.text(index)
    return int(text) if len(text) <= 4 and text.isdecimal() else None


def is_year(value: int | None) -> bool:
    """Whether a bare number can be the year of something in the news."""
    return value is not None and FIRST_YEAR <= value <= LAST_YEAR


def year_at(tokens: Tokens, index: int) -> int | None:
    """The year in four digits at ``index``."""
    value = number(tokens, index)
    return value if is_year(value) else None


def _is_impossible(fields: Mapping[str, Any]) -> bool:
    """Whether no calendar has that day: 30/2, 31/4, 29/2/2013, month 13, the year 3019."""
    year, month, day = fields.get("year"), fields.get("month"), fields.get("day")
    if year is not None and not is_year(year):
        return True
    if month is not None and not 1 <= month <= 12:
        return True
    if day is None:
        return False
    if fields.get("lunar"):
        return not 1 <= day <= 30
    return not 1 <= day <= (31 if month is None else monthrange(year or _LEAP, month)[1])
