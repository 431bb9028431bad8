"""The clauses of a sentence: the stretches between its commas, semicolons, colons, dashes and brackets."""

from __future__ import annotations

import re

_DASHES = "\\-–—"
# One class first, so that the search skips all other letters at once; then what may not be a break: a comma
# or colon inside a number (7,5; 10:43), a dash between two figures (2007 - 2012) or within a word.
_BREAK = re.compile(
    rf"[;(),:{_DASHES}](?:"
    r"(?<=[;()])"
    r"|(?<=[,:])(?:(?<![0-9][,:])|(?![0-9]))"
    rf"|(?<= [{_DASHES}])[{_DASHES}]*+ (?:(?<![0-9%] [{_DASHES}] )|(?![0-9]))"
    r")[ ;,()]*+"
)


def clause_starts(plain: str, start: int, end: int) -> list[int]:
    """Where each clause of the sentence ``plain[start:end]`` starts, the first at ``start``."""
    starts = [start]
    for found in _BREAK.finditer(plain, start, end):
        if starts[-1] < found.end() < end:
            starts.append(found.end())
    return starts
