"""How many comparisons were made, and how many of them were clean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.model import Finding, Record, Series


class Comparisons(Record, frozen=True, kw_only=True):
    """Pairs of figures from different texts that were laid beside each other."""

    made: int
    clean: int  # no error and no warning is about both
    series: tuple[Series, ...]  # those of several texts without any error or warning


def comparisons(
    several: Sequence[Series], findings: Iterable[Finding], witnesses: Mapping[str, str]
) -> Comparisons:
    """Count over the series of several claims; a sentence that repeats an earlier one is not compared."""
    alarms: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.severity != "info":
            for name in {claim.series for claim in finding.claims}:
                alarms.setdefault(name, []).append(finding)
    made = loud = 0
    quiet = []
    for series in several:
        own = [one for one in series.claims if not one.repeats]
        made += len(own) * (len(own) - 1) // 2
        pairs = {
            frozenset((number, other))
            for finding in alarms.get(series.id, ())
            for number in _numbers(finding, series)
            for other in _numbers(finding, series)
            if number != other
        }
        loud += len(pairs)
        if series.id not in alarms and len({witnesses.get(one.article, one.article) for one in own}) > 1:
            quiet.append(series)
    return Comparisons(made=made, clean=made - loud, series=tuple(quiet))


def _numbers(finding: Finding, series: Series) -> tuple[tuple[str, str, int], ...]:
    return tuple((one.article, one.field, one.start) for one in finding.claims if one.series == series.id)


__all__ = ["Comparisons", "comparisons"]
