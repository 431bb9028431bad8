"""The shapes of arithmetic that are looked for; a new one adds its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.arithmetic import growth, parts
from factcheck.arithmetic.lines import Line
from factcheck.model import Equation

Find = Callable[[Sequence[Line]], Iterator[Equation]]

SHAPES: tuple[Find, ...] = (
    parts.find,
    growth.find,
)

__all__ = ["SHAPES", "Find"]
