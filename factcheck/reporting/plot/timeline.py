"""A small plot of one series: each claim a box, as high as its values and as wide as its time.

The plot is SVG with a fixed size and coordinates to one decimal, so that the same claims give the same
bytes. The scale of values starts at zero: a plot must not make a small change look large.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from factcheck.model import Claim, Series
from factcheck.reporting.plot.boxes import box_elements, break_elements, breaks
from factcheck.reporting.plot.hues import hue_names
from factcheck.reporting.plot.labels import label_elements
from factcheck.reporting.plot.marks import frame
from factcheck.reporting.plot.scale import scale as scale_of
from factcheck.reporting.words import Words

WIDTH, HEIGHT = 400, 210
MOST_TOLD = 20  # claims that the words for who cannot see it name one by one; the table has all


def timeline(series: Series, title: str, words: Words, *, drifts: Iterable[Sequence[Claim]] = ()) -> Markup:
    """The plot of a series as an SVG element, or nothing where fewer than two claims have a time.

    ``drifts``: claims between which the definition of what is counted changed.
    """
    dated = [claim for claim in series.claims if claim.as_of is not None]
    if len(dated) < 2:
        return Markup("")
    scale = scale_of(dated, words.language)
    broken = breaks(drifts, scale)
    parts = [
        frame(scale, dated, words),
        *break_elements(broken, words("definition_break")),
        *box_elements(dated, scale, hue_names(series)),
        *label_elements(dated, scale, words),
    ]
    told = escape(_described(dated, title, words, len(broken)))
    head = f'<svg class="timeline" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{told}">'
    return Markup(head + "".join(parts) + "</svg>")


def _described(claims: Sequence[Claim], title: str, words: Words, broken: int) -> str:
    """What the plot shows, in words."""
    points = [
        words(
            "timeline_point",
            value=words.value(claim),
            date=words.time(claim.as_of),
            source=words.source(claim.source),
        )
        for claim in claims[:MOST_TOLD]
    ]
    points += ["…"] if len(claims) > MOST_TOLD else []
    told = words("timeline", title=title, count=words.number(len(claims)), points="; ".join(points))
    return f"{told} {words('definition_breaks', count=words.number(broken))}" if broken else told


__all__ = ["timeline"]
