"""What stands around the boxes: round values at the left, times below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from markupsafe import escape

from factcheck.model import Claim
from factcheck.reporting.plot.scale import BOTTOM, RIGHT, TOP, Scale, periods
from factcheck.reporting.words import Words

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000)  # years from mark to mark
_MOST = 8  # marks of years


def text_element(kind: str, x: float, y: float, anchor: str, text: str) -> str:
    """A text of the plot; ``anchor``: start, middle, end."""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def frame(scale: Scale, claims: Sequence[Claim], words: Words) -> str:
    """The lines and texts around the boxes of these claims."""
    zero = scale.y(0.0)
    left = f"{scale.left:.1f}"
    parts = []
    for value, written in scale.marks:
        y = scale.y(value)
        parts.append(f'<line class="tick" x1="{left}" y1="{y:.1f}" x2="{RIGHT}" y2="{y:.1f}"/>')
        parts.append(text_element("time", scale.left - 6, y + 4, "end", written))
    parts.append(f'<line class="axis" x1="{left}" y1="{zero:.1f}" x2="{RIGHT}" y2="{zero:.1f}"/>')
    for x, text, anchor in _times(scale, claims, words):
        parts.append(f'<line class="tick" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{BOTTOM + 4}"/>')
        parts.append(text_element("time", x, BOTTOM + 19, anchor, text))
    return "".join(parts)


def _times(scale: Scale, claims: Sequence[Claim], words: Words) -> list[tuple[float, str, str]]:
    """Years, where several lie in the frame; else the first and the last time that is spoken of."""
    years = range(scale.first.year + 1, scale.last.year + 1)
    if len(years) < 2:
        return _ends(scale, claims, words)
    step = next(step for step in _STEPS if len(years) / step <= _MOST)
    marks = [year for year in years if year % step == 0]
    return [(scale.x(datetime(year, 1, 1)), str(year), "middle") for year in marks]


def _ends(scale: Scale, claims: Sequence[Claim], words: Words) -> list[tuple[float, str, str]]:
    times = sorted({period for claim in claims for period in periods(claim)})
    if all(one.is_instant for one in times):
        first, last = words.period(times[0]), words.period(times[-1])
    else:
        days = (times[0].first, max(one.last for one in times))
        first, last = (words.day(when.date().isoformat()) for when in days)
    found = [(scale.left, first, "start"), (float(RIGHT), last, "end")]
    return found[:1] if first == last else found


__all__ = ["frame", "text_element"]
