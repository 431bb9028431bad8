"""The windows of a unit of very many claims, of which one window at a time is held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck import alignment
from factcheck.engines.disk.series import Told
from factcheck.model import Claim
from factcheck.rules.engine.windows import Window, order, spans
from factcheck.rules.rule import Scope


def windows(told: Told, unit: Sequence[int], scope: Scope) -> Iterator[Window]:
    """As ``rules.engine.cutting`` has them, of series known by their numbers."""
    import numpy

    claims = told.claims_of(unit)
    firsts, lasts = numpy.empty(len(claims), "int64"), numpy.empty(len(claims), "int64")
    values = numpy.empty(len(claims))
    for index, number in enumerate(claims.tolist()):
        firsts[index], lasts[index], values[index], *_ = order(told.claim(number))
    placed = claims[numpy.lexsort((values, lasts, firsts))]  # of those alike the first in order of place
    for start, known, stop in spans(len(placed)):
        held: dict[int, list[Claim]] = defaultdict(list)
        for number in sorted(placed[start:stop].tolist()):
            held[told.series_of(number)].append(told.claim(number))
        yield Window(
            [
                replace(told.about(series), claims=alignment.in_order(several))
                for series, several in held.items()
            ],
            frozenset({scope}),
            frozenset(order(told.claim(number)).place for number in sorted(placed[start:known].tolist())),
        )


__all__ = ["windows"]
