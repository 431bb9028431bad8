"""Date mentions: typed, not resolved. Each reader says at one token whether a date starts there."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.extraction.dates.draft import Draft
from factcheck.extraction.dates.links import link_before
from factcheck.extraction.dates.points import READERS, Seconds, digits_may_start, read_point
from factcheck.extraction.dates.ranges import read_between, read_from, read_hours, read_joined
from factcheck.extraction.dates.words import BARS, FROM, NUMBERING
from factcheck.extraction.dates.years import read_bare_year
from factcheck.extraction.tokens import Tokens


def _starts() -> dict[str, Seconds]:
    """The words at which a date may start, and the words that may follow them there; None: any."""
    starts: dict[str, Seconds] = {}
    points = [(head, seconds) for head, readers in READERS.items() for _, seconds in readers]
    for head, seconds in (*points, *FROM.openings.items(), ("giữa", None)):
        known = starts.get(head, frozenset())
        starts[head] = None if known is None or seconds is None else known | seconds
    return starts


STARTS: Mapping[str, Seconds] = _starts()
_SLASH = frozenset({"/"})
_NOTHING: frozenset[str] = frozenset()


def may_start(tokens: Tokens, index: int) -> bool:
    """A quick look whether a date may start at token ``index``: its word and the next one."""
    if tokens.is_digit(index):
        return digits_may_start(tokens, index)
    seconds = STARTS.get(tokens.low[index], _NOTHING)
    return seconds is None or tokens.low[index + 1] in seconds


def read_date(tokens: Tokens, index: int) -> Draft | None:
    """The longest date that starts at token ``index``, with ranges, or None. Its work is bounded."""
    word = tokens.at(index)
    if not may_start(tokens, index):
        return None
    if tokens.is_digit(index):
        if tokens.at(index - 1) in NUMBERING and tokens.at(index + 1) not in BARS | _SLASH:
            return None  # lần thứ 2 tháng 10/2012
        if found := read_hours(tokens, index):
            return found
    elif found := read_between(tokens, index) if word == "giữa" else read_from(tokens, index):
        return found
    point = read_point(tokens, index) or read_bare_year(tokens, index)
    return read_joined(tokens, point) if point else None


__all__ = ["STARTS", "Draft", "Seconds", "link_before", "may_start", "read_date", "read_point"]
