"""Series as they are shown to the rules: all units that are small enough at once, large ones by windows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from factcheck.model import Series
from factcheck.rules.engine.windows import OF_SERIES, OF_UNITS, Window, is_large, order, spans, unit_of
from factcheck.rules.rule import Scope


def shown(series: Sequence[Series]) -> Iterator[Window]:
    """All series; those of a large family each by itself too, for the rules that look at one series."""
    large: list[tuple[list[Series], Scope]] = []
    small: dict[Scope, list[Series]] = {scope: [] for scope in OF_UNITS}
    for scope, together in small.items():
        for unit in _units(series, scope):
            if is_large(sum(len(one.claims) for one in unit)):
                large.append((unit, scope))
            else:
                together += unit
    if not large:
        yield Window(series, OF_SERIES)
        return
    for scope, together in small.items():
        yield Window(together, OF_UNITS[scope])
    for unit, scope in large:
        yield from windows(unit, scope)
        if scope == "family":
            for one in unit:
                yield from windows([one], "series")


def _units(series: Sequence[Series], scope: Scope) -> Iterable[list[Series]]:
    found: dict[str, list[Series]] = defaultdict(list)
    for one in series:
        found[unit_of(one, scope)].append(one)
    return found.values()


def windows(unit: Sequence[Series], scope: Scope) -> Iterator[Window]:
    """The windows of one unit, in order of time; a series has its claims in the same order in each."""
    placed = sorted(
        (order(claim), number, index)
        for number, one in enumerate(unit)
        for index, claim in enumerate(one.claims)
    )
    for start, known, stop in spans(len(placed)):
        held: dict[int, list[int]] = defaultdict(list)
        for _, number, index in placed[start:stop]:
            held[number].append(index)
        pieces = [
            replace(unit[number], claims=tuple(unit[number].claims[index] for index in sorted(held[number])))
            for number in sorted(held)
        ]
        yield Window(pieces, frozenset({scope}), frozenset(one.place for one, _, _ in placed[start:known]))


__all__ = ["shown", "windows"]
