"""Which series a report tells of, which claims stand alone, and in what order: looked through once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.lazy import Picked
from factcheck.model import SEVERITIES, Series
from factcheck.reporting.briefs import SeriesBrief, series_in_brief
from factcheck.reporting.quotes import measure_title
from factcheck.reporting.report import Report
from factcheck.reporting.words import Words


class Sections:
    """The series of several statements, by name; those of one statement, in the order of the articles."""

    def __init__(self, report: Report, say: Words) -> None:
        """Tell them apart."""
        self._series = report.series
        alone: list[tuple[str, int, int]] = []  # article and start of the claim, place of the series
        self._several: list[tuple[str, str, str, int]] = []  # subject, what is counted, id, place
        for place, one in enumerate(series_in_brief(report.series)):
            if stands_alone(one, report):
                alone.append((one.claims[0].article, one.claims[0].start, place))
            else:
                self._several.append((one.subject, measure_title(one, say), one.id, place))
        self.alone: Sequence[Series] = Picked(self._series, [place for *_, place in sorted(alone)])
        self.known: Mapping[str, str] = {name: name for *_, name, _ in self._several}  # ids

    def in_order(self, gravity: Mapping[str, int]) -> tuple[Sequence[Series], Sequence[str]]:
        """The series of several and their ids, those with the gravest findings first.

        ``gravity`` of the worst of a series: 0 for errors.
        """
        none = len(SEVERITIES)
        order = sorted((gravity.get(one[2], none), *one) for one in self._several)
        return Picked(self._series, [place for *_, place in order]), [name for *_, name, _ in order]


def stands_alone(series: Series | SeriesBrief, report: Report) -> bool:
    """Whether all of a series is one statement: one claim, or repetitions of it by one witness."""
    first, *others = series.claims
    origin = report.witnesses.get(first.article, first.article)
    return all(
        one.value == first.value and report.witnesses.get(one.article, one.article) == origin
        for one in others
    )


__all__ = ["Sections"]
