"""One series as a page shows it: plot, table, who gave which figure first, and what follows."""

from __future__ import annotations

from factcheck.model import Record, Series
from factcheck.reporting.anchors import series_anchor
from factcheck.reporting.pages.items import Item
from factcheck.reporting.pages.site import Site
from factcheck.reporting.pages.source_comparison import Telling, tellings
from factcheck.reporting.plot import Hue, hues, timeline
from factcheck.reporting.quotes import Quote, measure_title, owner_title, quote


class Told(Record, frozen=True, kw_only=True):
    """One figure and who gave it."""

    value: str
    as_of: str
    first: str
    others: tuple[str, ...]
    alone: bool


class SeriesSection(Record, frozen=True, kw_only=True):
    """All of a series, ready to show."""

    anchor: str
    number: int
    title: str
    subject: str
    about: str
    rows: tuple[Quote, ...]
    plot: str  # an SVG element, or empty
    hues: tuple[Hue, ...]  # the colour of each source in it
    told: tuple[Told, ...]  # empty where none is told by two
    items: tuple[Item, ...]


def series_section(series: Series, number: int, site: Site) -> SeriesSection:
    """A series in the words of the report; ``number`` counts from 1 in the order of the report."""
    say, report = site.say, site.report
    title = measure_title(series, say)
    sources = {one.source for one in series.claims}
    told = tellings(series)
    return SeriesSection(
        anchor=series_anchor(series.id),
        number=number,
        title=title,
        subject=owner_title(series, say),
        about=say.of("behaviour", series.behaviour),
        rows=tuple(quote((claim,), report) for claim in series.claims if not claim.repeats),
        plot=timeline(series, title, say, drifts=site.drifts(series.id)),
        hues=hues(series, say) if len(sources) > 1 else (),
        told=tuple(_told(one, site) for one in told) if any(len(one.claims) > 1 for one in told) else (),
        items=tuple(site.items(site.of_series[series.id])),
    )


def _told(telling: Telling, site: Site) -> Told:
    first, *others = telling.claims
    return Told(
        value=site.say.value(first),
        as_of=site.say.time(first.as_of),
        first=site.say.source(first.source),
        others=tuple(site.say.source(one.source) for one in others),
        alone=telling.alone,
    )


__all__ = ["SeriesSection", "Told", "series_section"]
