"""The sources side by side: who gave a figure first, who repeats it, who stands alone.

Copies of one text are told apart from it: whoever prints the text of another repeats it. What is compared are
the figures of one series that are of one time; that a figure was new the next day makes nobody stand alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from factcheck.interval import Interval, Period
from factcheck.model import Claim, Finding, Record, Series
from factcheck.rules.judging.statement import ALWAYS

LATEST = ALWAYS.last  # where no time of publication is given, anybody else may have been first


class Telling(Record, frozen=True, kw_only=True):
    """One figure of a series as of one time, and who gave it, the earliest first."""

    claims: tuple[Claim, ...]  # the first of each source
    alone: bool  # one source, where two or more others agree on another figure of that time

    @property
    def sources(self) -> tuple[str, ...]:
        """Who gave it, in order."""
        return tuple(one.source for one in self.claims)


class SourceRow(Record, frozen=True, kw_only=True):
    """What one source did in all series."""

    source: str
    articles: int
    claims: int
    first: int  # figures that it gave before the others that give them
    repeats: int  # figures that another gave before
    alone: int
    findings: int  # errors and warnings that it takes part in
    confirmed: int  # findings with it that a desk confirmed


def tellings(series: Series) -> tuple[Telling, ...]:
    """The figures of a series that were given, each with its sources; in order of time."""
    groups: list[list[Claim]] = []
    for claims in _alike(series.claims):
        home = next((group for group in groups if _agree(group[0], claims[0])), None)
        if home is None:
            groups.append(claims)
        else:
            home.extend(claims)
    told = [_first_of_each(group) for group in groups]
    return tuple(
        Telling(claims=claims, alone=len(claims) == 1 and _is_outvoted(claims[0], told)) for claims in told
    )


def source_rows(
    articles: Mapping[str, int],
    claims: Mapping[str, int],
    told: Iterable[Telling],
    findings: Mapping[str, int],
    confirmed: Iterable[Finding],
) -> tuple[SourceRow, ...]:
    """A row for each named source, those in most findings first; how many of what each has by source."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, numbers in (("articles", articles), ("claims", claims), ("findings", findings)):
        for source, number in numbers.items():
            counts[source][name] = number
    for telling in told:
        first, *others = telling.sources
        if others:
            counts[first]["first"] += 1
        for source in others:
            counts[source]["repeats"] += 1
        if telling.alone:
            counts[first]["alone"] += 1
    for finding in confirmed:
        for source in {one.source for one in finding.claims}:
            counts[source]["confirmed"] += 1
    rows = [
        SourceRow(source=source, **{name: count[name] for name in SourceRow.__struct_fields__[1:]})
        for source, count in counts.items()
        if source
    ]
    return tuple(sorted(rows, key=lambda one: (-one.findings, -one.claims, one.source)))


def _alike(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that say the very same together, in order of time: most of a series that many tell."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for one in claims:
        if not one.repeats:
            periods = one.as_of.periods if one.as_of else ()
            found[(one.value * one.factor, one.range_end, one.hedge, one.status, one.scope, periods)].append(
                one
            )
    return sorted(found.values(), key=lambda group: _published(group[0]))


def _agree(one: Claim, other: Claim) -> bool:
    return _same_time(one, other) and _values(one).meets(_values(other)) and one.status == other.status


def _values(claim: Claim) -> Interval:
    return claim.likeliest.scaled(claim.factor)


def _same_time(one: Claim, other: Claim) -> bool:
    first, second = _time(one), _time(other)
    return first == second if first is None or second is None else first.meets(second)


def _time(claim: Claim) -> Period | None:
    return claim.as_of.period if claim.as_of else None


def _first_of_each(group: Iterable[Claim]) -> tuple[Claim, ...]:
    firsts: dict[str, Claim] = {}
    for claim in sorted(group, key=_published):
        firsts.setdefault(claim.source, claim)
    return tuple(firsts.values())


def _is_outvoted(claim: Claim, told: Iterable[Sequence[Claim]]) -> bool:
    return any(len(others) > 1 and _same_time(claim, others[0]) for others in told)


def _published(claim: Claim) -> tuple[datetime, str, str, int]:
    when = claim.published.first if claim.published else LATEST
    return when, claim.source, claim.article, claim.start


__all__ = ["SourceRow", "Telling", "source_rows", "tellings"]
