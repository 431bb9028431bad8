"""Arithmetic as written: which figures of one article its words tie together, and how.

"100 người, gồm 35 …, 40 … và 25 …", "tăng 20 % lên 40 tỷ đồng", "chiếm 35 %". One file a shape, each with a
function ``find`` over the lines of an article; whether the sum comes out is for the rules to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.arithmetic.lines import lines
from factcheck.arithmetic.shapes import SHAPES
from factcheck.model import Claim, DateMention, Document, Equation


def equations(
    document: Document, claims: Sequence[Claim], dates: Sequence[DateMention]
) -> tuple[Equation, ...]:
    """All equations that an article states, in order of place; ``claims`` are those of the article, dated."""
    read = lines(document, claims, dates)
    found = [equation for find in SHAPES for equation in find(read)]
    once = {(one.shape, one.complete, frozenset(one.terms)): one for one in reversed(found)}
    return tuple(sorted(once.values(), key=lambda one: (one.field, one.start, one.end, one.shape, one.words)))


__all__ = ["equations"]
