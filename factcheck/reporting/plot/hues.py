"""A colour for each source of a series, by name: what it looks like, the style of the page says."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Series
from factcheck.reporting.words import Words

HUES = 8  # that can be told apart
OTHER = "hue-other"


class Hue(NamedTuple):
    """A source and the name of its colour: hue-0 to hue-7, hue-other."""

    name: str
    source: str  # as it is shown


def hues(series: Series, words: Words) -> tuple[Hue, ...]:
    """A colour for each source with a box in the plot, in the order in which they come.

    Where there are more than eight, the eighth and all later ones share one.
    """
    names = _sources(series)
    own = names if len(names) <= HUES else names[: HUES - 1]
    found = [Hue(f"hue-{number}", words.source(name)) for number, name in enumerate(own)]
    if len(own) < len(names):
        found.append(Hue(OTHER, words("other_sources", count=words.number(len(names) - len(own)))))
    return tuple(found)


def hue_names(series: Series) -> dict[str, str]:
    """Source as the claims have it → the name of its colour."""
    names = _sources(series)
    own = names if len(names) <= HUES else names[: HUES - 1]
    return dict.fromkeys(names, OTHER) | {name: f"hue-{number}" for number, name in enumerate(own)}


def _sources(series: Series) -> list[str]:
    return list(dict.fromkeys(claim.source for claim in series.claims if claim.as_of is not None))


__all__ = ["OTHER", "Hue", "hue_names", "hues"]
