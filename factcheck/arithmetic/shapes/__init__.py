"""The shapes of arithmetic that are looked for; a new one adds its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.arithmetic.lines import Line
from factcheck.arithmetic.shapes import (
    ages,
    anniversaries,
    chains,
    changes,
    conversions,
    ladders,
    listings,
    means,
    occasions,
    parts,
    percents,
    portions,
    rankings,
    shares,
    spelled,
)
from factcheck.model import Equation

Find = Callable[[Sequence[Line]], Iterator[Equation]]

SHAPES: tuple[Find, ...] = (
    parts.find,
    ladders.find,
    percents.find,
    portions.find,
    shares.find,
    listings.find,
    conversions.find,
    spelled.find,
    changes.find,
    chains.find,
    means.find,
    occasions.find,
    rankings.find,
    anniversaries.find,
    ages.find,
)

__all__ = ["SHAPES", "Find"]
