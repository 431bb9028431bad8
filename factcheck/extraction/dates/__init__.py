"""Date mentions: typed, not resolved. Each reader says at one token whether a date starts there."""

from __future__ import annotations

from factcheck.extraction.dates.draft import Draft
from factcheck.extraction.dates.links import link_before
from factcheck.extraction.dates.points import READERS, read_point
from factcheck.extraction.dates.ranges import read_between, read_from, read_hours, read_joined
from factcheck.extraction.dates.words import FROM
from factcheck.extraction.dates.years import read_bare_year
from factcheck.extraction.tokens import Tokens

STARTS = frozenset(READERS) | FROM.heads | {"giữa"}  # words at which a date may start


def read_date(tokens: Tokens, index: int) -> Draft | None:
    """The longest date that starts at token ``index``, with ranges, or None. Its work is bounded."""
    word = tokens.at(index)
    if not tokens.is_digit(index) and word not in STARTS:
        return None
    if found := read_from(tokens, index):
        return found
    if word == "giữa" and (found := read_between(tokens, index)):
        return found
    if found := read_hours(tokens, index):
        return found
    point = read_point(tokens, index) or read_bare_year(tokens, index)
    return read_joined(tokens, point) if point else None


__all__ = ["STARTS", "Draft", "link_before", "read_date", "read_point"]
