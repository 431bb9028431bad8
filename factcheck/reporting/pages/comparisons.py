"""How many comparisons were made, and how many of them were clean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from factcheck.lazy import Picked
from factcheck.model import Finding, Record, Series
from factcheck.reporting.briefs import FindingBrief, series_in_brief

Place = tuple[str, str, int]


class Comparisons(Record, frozen=True, kw_only=True):
    """Pairs of figures from different texts that were laid beside each other."""

    made: int
    clean: int  # no error and no warning is about both
    series: Sequence[Series]  # those of several texts without any error or warning


class Alarms:
    """By series, the places of the claims that errors and warnings are about."""

    def __init__(self) -> None:  # noqa: D107
        self._places: dict[str, list[tuple[Place, ...]]] = defaultdict(list)

    def add(self, finding: Finding | FindingBrief) -> None:
        """Put down what a finding is about."""
        places: dict[str, list[Place]] = defaultdict(list)
        for one in finding.claims:
            places[one.series].append((one.article, one.field, one.start))
        for series, several in places.items():
            self._places[series].append(tuple(several))

    def __contains__(self, series: str) -> bool:
        """Whether one is about a series."""
        return series in self._places

    def pairs(self, series: str) -> int:
        """How many pairs of claims they speak of."""
        pairs = {
            frozenset(pair)
            for several in self._places.get(series, ())
            for pair in combinations(several, 2)
            if pair[0] != pair[1]
        }
        return len(pairs)


def comparisons(several: Sequence[Series], alarms: Alarms, witnesses: Mapping[str, str]) -> Comparisons:
    """Count over the series of several claims; a sentence that repeats an earlier one is not compared."""
    made = loud = 0
    quiet = []
    for place, series in enumerate(series_in_brief(several)):
        own = [one for one in series.claims if not one.repeats]
        made += len(own) * (len(own) - 1) // 2
        loud += alarms.pairs(series.id)
        if series.id not in alarms and len({witnesses.get(one.article, one.article) for one in own}) > 1:
            quiet.append(place)
    return Comparisons(made=made, clean=made - loud, series=Picked(several, quiet))


__all__ = ["Alarms", "Comparisons", "comparisons"]
