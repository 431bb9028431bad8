"""Figures of flows laid out over the calendar: which extents lie within others, which follow each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.language import words
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import AGREE, comparable, compare, most_precise
from factcheck.rules.judging.statement import FACTS, Statement
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import PARTNERS, Lineup
from factcheck.rules.views import Kin

DAY = timedelta(days=1)


class Extent(NamedTuple):
    """All that is said of one stretch of days, and of what series."""

    first: date
    last: date
    statements: tuple[Statement, ...]
    lineup: Lineup

    @property
    def best(self) -> Statement:
        """The most precise figure of it."""
        return most_precise(self.statements)

    @property
    def contradicts_itself(self) -> bool:
        """Whether two figures of it differ."""
        best = self.best
        return any(compare(best, one) not in AGREE for one in self.statements)

    def within(self, other: Extent) -> bool:
        """Whether it lies within the other and is shorter."""
        return other.first <= self.first and self.last <= other.last and self.days < other.days

    @property
    def days(self) -> int:
        """Its length."""
        return (self.last - self.first).days + 1


def extents(kin: Kin) -> tuple[Extent, ...]:
    """The extents of which sums are told surely and as facts, longest first."""
    found: dict[tuple[date, date], list[tuple[Statement, Lineup]]] = defaultdict(list)
    for lineup in kin.lineups:
        if lineup.series.behaviour != "flow" or lineup.series.kind not in ("count", "money", "measure"):
            continue
        for one in lineup.statements[:PARTNERS]:
            if one.sure and one.claim.status in FACTS and one.value > 0:
                days = one.period
                found[days.first.date(), days.last.date()].append((one, lineup))
    made = (
        Extent(first, last, tuple(one for one, _ in several), several[0][1])
        for (first, last), several in found.items()
    )
    return tuple(sorted(made, key=lambda one: (-one.days, one.first)))


def same_thing(first: Statement, second: Statement, context: Context) -> bool:
    """Whether the two flows are of one thing, but for their time."""
    one, other = first.claim, second.claim
    if (one.scope, one.status, one.measure) != (other.scope, other.status, other.measure):
        return False
    if not comparable(first, second):
        return False
    if one.measure.startswith("open:"):
        return _narrowed(one) == _narrowed(other)
    return context.wording(one, other) is Wording.SAME


def _narrowed(claim: Claim) -> frozenset[str]:
    """What narrows the measure, but for the length of its time."""
    return frozenset(one for one in claim.qualifiers if not one.startswith("span: "))


def may_be_negative(statement: Statement, context: Context) -> bool:
    """Whether it is a balance, which a later loss can make smaller: lợi nhuận, xuất siêu."""
    claim = statement.claim
    text = f" {claim.measure} {claim.measure_text} ".lower()
    language = context.articles[claim.article].language
    return any(f" {word} " in text for word in words(language, "balances"))


def tiling(whole: Extent, parts: Sequence[Extent]) -> tuple[Extent, ...]:
    """Parts that fill the whole without gap or overlap, as few as can be; none where they do not."""
    ways: dict[date, tuple[Extent, ...]] = {whole.first: ()}
    for part in sorted(parts, key=lambda one: (one.first, -one.days)):
        way = ways.get(part.first)
        if way is None:
            continue
        longer = (*way, part)
        following = part.last + DAY
        if following not in ways or len(longer) < len(ways[following]):
            ways[following] = longer
    return ways.get(whole.last + DAY, ())


__all__ = ["Extent", "extents", "may_be_negative", "same_thing", "tiling"]
