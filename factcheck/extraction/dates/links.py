"""What ties a date to its clause: the words right before it."""

from __future__ import annotations

from factcheck.extraction.dates.words import LINKS
from factcheck.extraction.tokens import Tokens

_PLAN = "plan"
_BETWEEN = frozenset({"ngày", "năm", "của", "cả"})  # may stand between the tie and the date


def link_before(tokens: Tokens, first: int) -> str:
    """The tie of a date that starts at token ``first``, as links.tsv names it, or ""."""
    hit = LINKS.before(tokens, first)
    if hit is None and tokens.at(first - 1) in _BETWEEN:
        hit = LINKS.before(tokens, first - 1)
    if hit is None and tokens.at(first - 1) == ",":  # dự kiến, đầu tháng 9
        hit = LINKS.before(tokens, first - 1)
        return _PLAN if hit is not None and hit.payload == _PLAN else ""
    return hit.payload if hit else ""
