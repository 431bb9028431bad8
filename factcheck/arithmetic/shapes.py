"""The shapes of arithmetic that are looked for; a new one adds its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.model import Claim, DateMention, Document, Equation

Find = Callable[[Document, Sequence[Claim], Sequence[DateMention]], Iterator[Equation]]

SHAPES: tuple[Find, ...] = ()

__all__ = ["SHAPES", "Find"]
