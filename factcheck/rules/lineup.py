"""A series lined up for judging: what is said, which of it meets in time, and what follows what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from factcheck.interval import Period
from factcheck.knowledge import KnownQuantity
from factcheck.model import Series
from factcheck.rules.judging.geometry import (
    AGREE,
    COARSE,
    Time,
    Values,
    alike,
    comparable,
    compare,
    most_precise,
    when,
)
from factcheck.rules.judging.statement import Definition, Statement, each, statements

PARTNERS = 32  # a statement is compared with so many others at most: thousands at one time would take hours
Alike = Callable[[Statement, Statement], bool]
WEEK = 5  # days: a stretch that long, told of after an earlier count, brings a count of its own
SAME_LENGTH = 0.1  # two flows compare over time if the lengths of their periods differ by at most a tenth


class Pair(NamedTuple):
    """Two statements of one series; ``first`` is the earlier, else the first in stable order."""

    first: Statement
    second: Statement
    time: Time
    values: Values


class Lineup:
    """One series: its statements in order, those that meet in time, and those that follow each other."""

    def __init__(  # noqa: D107
        self,
        series: Series,
        *,
        witnesses: Mapping[str, str],
        known: KnownQuantity | None,
        definition: Definition,
    ) -> None:
        self.series = series
        self.known = known
        self._witnesses = witnesses
        self._definition = definition

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """What is said, each with its witnesses, in stable order."""
        return statements(self.series.claims, self._witnesses, self._definition)

    @cached_property
    def passages(self) -> tuple[Statement, ...]:
        """Every claim as a statement of its own, in order of place; repeated sentences add nothing."""
        return each(self.series.claims)

    def witnesses_of(self, value: Decimal) -> frozenset[str]:
        """All who give this value, at whatever time and in whatever words."""
        return self._witnesses_by_value.get(value, frozenset())

    @cached_property
    def _witnesses_by_value(self) -> Mapping[Decimal, frozenset[str]]:
        found: dict[Decimal, set[str]] = defaultdict(set)
        for one in self.statements:
            found[one.value] |= one.witnesses
        return {value: frozenset(witnesses) for value, witnesses in found.items()}

    def neighbours(self) -> Iterator[tuple[Statement, Statement]]:
        """Each statement with those that follow it in order, up to a number that keeps the work linear."""
        for index, first in enumerate(self.statements):
            for second in self.statements[index + 1 : index + 1 + PARTNERS]:
                yield first, second

    @property
    def slow(self) -> int:
        """Days over which the figure may be taken as unchanged."""
        return self.known.slow if self.known else 0

    @property
    def undated_flow(self) -> bool:
        """Whether the series is of flows of which nobody says over what time."""
        return self.series.behaviour in ("flow", "difference") and not any(
            one.periods for one in self.statements
        )

    @property
    def undated(self) -> bool:
        """Whether fewer than two statements have a time, so that nothing comes before anything."""
        return sum(bool(one.periods) for one in self.statements) < 2

    def when(self, first: Statement, second: Statement) -> Time:
        """How the times of the two lie."""
        return when(first, second, self.series.behaviour, slow=self.slow)

    @cached_property
    def meetings(self) -> tuple[Pair, ...]:
        """Comparable statements that are, or may be, of the same time, and do not simply say the same."""
        timeless = self.series.behaviour == "constant"
        placed = [one for one in self.statements if one.periods or timeless]
        found = []
        for index, first in enumerate(placed):
            for second in placed[index + 1 : index + 1 + PARTNERS]:
                if not timeless and first.period.last < second.period.first:
                    break  # statements are in order of their first day: none of the rest meets it
                if not comparable(first, second):
                    continue
                time = self.when(first, second)
                if time in (Time.SAME, Time.PERHAPS):
                    values = compare(first, second)
                    if values is not Values.EQUAL:
                        found.append(Pair(first, second, time, values))
        return tuple(found)

    @cached_property
    def accords(self) -> tuple[Pair, ...]:
        """Comparable statements that agree though they are not written alike, whatever their times.

        Levels that agree have not moved; only flows of surely different extents are different things.
        """
        extents = self.series.behaviour in ("flow", "difference")
        found = []
        for first, second in self.neighbours():
            if not alike(first, second):
                continue
            time = self.when(first, second)
            if extents and not self._perhaps_one_extent(first, second, time):
                continue
            values = compare(first, second)
            if values in AGREE and values is not Values.EQUAL:
                found.append(Pair(first, second, time, values))
        return tuple(found)

    def agreeing(self, one: Statement) -> tuple[Statement, ...]:
        """Others that give the same figure, rounded or not, at whatever time; of many the first ones."""
        same = [
            other
            for other in self._by_value[one.value][:PARTNERS]
            if other is not one and other.claim.hedge == one.claim.hedge
        ]
        return (*same, *self._in_accord.get(id(one), ())[:PARTNERS])

    @cached_property
    def _by_value(self) -> Mapping[Decimal, Sequence[Statement]]:
        found: dict[Decimal, list[Statement]] = defaultdict(list)
        for one in self.statements:
            found[one.value].append(one)
        return found

    @cached_property
    def _in_accord(self) -> Mapping[int, Sequence[Statement]]:
        found: dict[int, list[Statement]] = defaultdict(list)
        for pair in self.accords:
            if pair.values in (Values.ROUNDED, Values.TRUNCATED):
                found[id(pair.first)].append(pair.second)
                found[id(pair.second)].append(pair.first)
        return found

    def _perhaps_one_extent(self, first: Statement, second: Statement, time: Time) -> bool:
        """Whether two flows may be of one extent: told so, or one of them dated by a guess."""
        if not (first.periods and second.periods):
            return False
        return time is Time.SAME or not (first.sure and second.sure)

    @cached_property
    def changes(self) -> tuple[Pair, ...]:
        """Each statement with the latest one before it, where their values do not agree."""
        return tuple(self.successions(lambda _first, _second: True))

    def successions(self, alike: Alike) -> Iterator[Pair]:
        """As ``changes``, with the latest one before it for which ``alike`` holds."""
        if self.series.behaviour == "constant" or self.series.kind == "age":
            return
        ends = sorted(
            (one for one in self.statements if one.periods),
            key=lambda one: (one.period.last, one.claim.turn != "from", not one.sure, one.order),
        )
        seen = set()
        for index, later in enumerate(ends):
            earlier = self._predecessor(later, ends[max(0, index - PARTNERS) : index], alike)
            if earlier is None:
                continue
            key = (earlier.value, later.value, later.period)
            if key not in seen:
                seen.add(key)
                yield Pair(earlier, later, Time.BEFORE, compare(earlier, later))

    def falls(self, alike: Alike) -> Iterator[Pair]:
        """Of ``successions`` those to a value that is smaller, and not only by a loose hedge."""
        for pair in self.successions(alike):
            if pair.values is not Values.LOOSE and pair.second.value < pair.first.value:
                yield pair

    def _predecessor(
        self, later: Statement, candidates: Sequence[Statement], alike: Alike
    ) -> Statement | None:
        """The latest comparable statement before; None if there is none, or one of that time agrees."""
        latest: list[Statement] = []
        for earlier in reversed(candidates):
            if latest and earlier.period.last < latest[0].period.last:
                break
            if (
                comparable(earlier, later)
                and self.when(earlier, later) is Time.BEFORE
                and self.same_length(earlier.period, later.period)
                and not self._counts_anew(earlier, later)
                and alike(earlier, later)
            ):
                latest.append(earlier)
        exact = [one for one in latest if not one.hedged] or latest  # "hơn 160" beside 162 says no more
        if not exact or any(compare(earlier, later) in AGREE for earlier in exact):
            return None
        return most_precise(exact)

    def _counts_anew(self, earlier: Statement, later: Statement) -> bool:
        """Whether a smaller later count may be what one week or year brought: 141 by then, 12 "in 2020"."""
        if self.series.behaviour != "cumulative" or later.value >= earlier.value:
            return False
        if later.period.grain in COARSE and earlier.period.grain not in COARSE:
            return True
        return later.period.days >= WEEK and earlier.period.last < later.period.first

    def same_length(self, first: Period, second: Period) -> bool:
        """Whether two flows are of about one length, so that they compare over time; others always do."""
        if self.series.behaviour not in ("flow", "difference"):
            return True
        return abs(first.days - second.days) <= SAME_LENGTH * max(first.days, second.days)


__all__ = ["Lineup", "Pair"]
