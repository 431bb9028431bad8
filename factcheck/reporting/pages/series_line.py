"""A series as a line of a list."""

from __future__ import annotations

from factcheck.model import Record, Series
from factcheck.reporting.anchors import series_anchor
from factcheck.reporting.briefs import SeriesBrief
from factcheck.reporting.quotes import measure_title, owner_title
from factcheck.reporting.words import Words


class SeriesLine(Record, frozen=True, kw_only=True):
    """What a list says of a series."""

    anchor: str
    title: str
    subject: str
    figures: int
    sources: int


def series_line(series: Series | SeriesBrief, say: Words) -> SeriesLine:
    """A series in the words of the report."""
    return SeriesLine(
        anchor=series_anchor(series.id),
        title=measure_title(series, say),
        subject=owner_title(series, say),
        figures=sum(not one.repeats for one in series.claims),
        sources=len({one.source for one in series.claims}),
    )


__all__ = ["SeriesLine", "series_line"]
