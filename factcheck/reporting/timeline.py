"""A small plot of one series: each claim a box, as high as its values and as wide as its time.

The plot is SVG with a fixed size and coordinates to one decimal, so that the same claims give the same
bytes. The scale of values starts at zero: a plot must not make a small change look large.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup, escape

from factcheck.model import Claim, Series
from factcheck.reporting.scale import BOTTOM, RIGHT, TOP, Scale, periods
from factcheck.reporting.scale import scale as scale_of
from factcheck.reporting.words import Words

WIDTH, HEIGHT = 400, 210
LEAST_WIDTH, LEAST_HEIGHT = 9.0, 6.0  # so that a day and an exact value can be seen
HUES = 8
MOST_LABELS = 7  # more claims than these are drawn without their numbers


class Hue(NamedTuple):
    """A source and the name of its colour in the plot: hue-0 to hue-7, hue-other."""

    name: str
    source: str  # as it is shown


def hues(series: Series, words: Words) -> tuple[Hue, ...]:
    """A colour for each source with a box in the plot, in the order in which they come.

    The eighth and all later ones share one where there are more than eight: nobody tells more apart.
    """
    dated = [claim for claim in series.claims if claim.as_of is not None]
    names = list(dict.fromkeys(claim.source for claim in dated))
    if len(names) <= HUES:
        return tuple(Hue(f"hue-{number}", words.source(name)) for number, name in enumerate(names))
    first = names[: HUES - 1]
    return (
        *(Hue(f"hue-{number}", words.source(name)) for number, name in enumerate(first)),
        Hue("hue-other", words("other_sources", count=words.number(len(names) - len(first)))),
    )


def timeline(series: Series, title: str, words: Words, *, breaks: Iterable[Sequence[Claim]] = ()) -> Markup:
    """The plot of a series as an SVG element, or nothing where fewer than two claims have a time.

    ``breaks``: claims between which the definition of what is counted changed.
    """
    dated = [claim for claim in series.claims if claim.as_of is not None]
    if len(dated) < 2:
        return Markup("")
    scale = scale_of(dated, words.language)
    parts = [_frame(scale, dated, words)]
    broken = _breaks(breaks, scale)
    colours = {hue.source: hue.name for hue in hues(series, words)}
    parts += [_break(x, words("definition_break")) for x in broken]
    parts += _boxes(dated, scale, lambda claim: colours.get(words.source(claim.source), "hue-other"))
    parts += _labels(dated, scale, words)
    described = words(
        "timeline",
        title=title,
        count=str(len(dated)),
        points="; ".join(
            words(
                "timeline_point",
                value=words.value(claim),
                date=words.time(claim.as_of),
                source=words.source(claim.source),
            )
            for claim in dated
        ),
    )
    described += " " + words("definition_breaks", count=words.number(len(broken))) if broken else ""
    head = (
        f'<svg class="timeline" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(described)}">'
    )
    return Markup(head + "".join(parts) + "</svg>")


def _breaks(breaks: Iterable[Sequence[Claim]], scale: Scale) -> list[float]:
    """Where the definition changed: halfway from the end of the one time to the beginning of the next."""
    found = set()
    for claims in breaks:
        times = sorted(period for claim in claims for period in periods(claim))
        if len(times) > 1:
            found.add(round((scale.x(times[0].last) + scale.x(times[-1].first)) / 2, 1))
    return sorted(found)


def _break(x: float, label: str) -> str:
    line = f'<line class="break" x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{BOTTOM}"/>'
    return line + _text("break", x, TOP - 12, "middle", label)


def _boxes(claims: Sequence[Claim], scale: Scale, hue: Callable[[Claim], str]) -> list[str]:
    """A box for each claim and time; sources that say the same of the same time share one, side by side."""
    shared: dict[tuple[float, ...], list[str]] = {}
    for claim in claims:
        kind = "sure" if claim.as_of and claim.as_of.sure else "unsure"
        low, high = scale.ends(claim)
        for period in periods(claim):
            left, right = _spread(scale.x(period.first), scale.x(period.last), LEAST_WIDTH)
            top, bottom = _spread(scale.y(high), scale.y(low), LEAST_HEIGHT)
            looks = shared.setdefault((left, top, right - left, bottom - top), [])
            look = f"box {kind} {hue(claim)}"
            if look not in looks:
                looks.append(look)
    return [
        f'<rect class="{look}" x="{left + width * number / len(looks):.1f}" y="{top:.1f}" '
        f'width="{width / len(looks):.1f}" height="{height:.1f}" rx="1.5"/>'
        for (left, top, width, height), looks in shared.items()
        for number, look in enumerate(looks)
    ]


def _spread(low: float, high: float, least: float) -> tuple[float, float]:
    missing = max(0.0, least - (high - low)) / 2
    return low - missing, high + missing


def _labels(claims: Sequence[Claim], scale: Scale, words: Words) -> list[str]:
    """The value at each box, above it or below; left out where it finds no room or stands there already."""
    if len(claims) > MOST_LABELS:
        ordered = sorted(claims, key=lambda claim: (claim.value, claim.article, claim.start))
        claims = (ordered[0], ordered[-1])
    placed: list[tuple[float, float, str]] = []
    for claim in claims:
        text = _short(words.value(claim))
        period = periods(claim)[0]
        x = min(max(scale.x(period.first + (period.last - period.first) / 2), scale.left + 30), RIGHT - 30)
        near = [one for one in placed if abs(x - one[0]) < 80]
        if text in [one[2] for one in near]:
            continue
        top, bottom = (scale.y(end) for end in reversed(scale.ends(claim)))
        for y in (top - 8, bottom + 18, top - 22, bottom + 32):
            if TOP - 16 <= y <= BOTTOM and all(abs(y - one[1]) >= 13 for one in near):
                placed.append((x, y, text))
                break
    return [_text("label", x, y, "middle", text) for x, y, text in placed]


def _text(kind: str, x: float, y: float, anchor: str, text: str) -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _short(text: str) -> str:
    return text if len(text) <= 14 else text[:13] + "…"


def _frame(scale: Scale, claims: Sequence[Claim], words: Words) -> str:
    zero = scale.y(0.0)
    left = f"{scale.left:.1f}"
    parts = []
    for value, written in scale.marks:
        y = scale.y(value)
        parts.append(f'<line class="tick" x1="{left}" y1="{y:.1f}" x2="{RIGHT}" y2="{y:.1f}"/>')
        parts.append(_text("time", scale.left - 6, y + 4, "end", written))
    parts.append(f'<line class="axis" x1="{left}" y1="{zero:.1f}" x2="{RIGHT}" y2="{zero:.1f}"/>')
    ticks = _ticks(scale, claims, words)
    for x, text, anchor in ticks:
        parts.append(f'<line class="tick" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{BOTTOM + 4}"/>')
        parts.append(_text("time", x, BOTTOM + 19, anchor, text))
    return "".join(parts)


def _ticks(scale: Scale, claims: Sequence[Claim], words: Words) -> list[tuple[float, str, str]]:
    """Years, where several lie in the frame; else the first and the last time that is spoken of."""
    years = range(scale.first.year + 1, scale.last.year + 1)
    if len(years) < 2:
        times = sorted({period for claim in claims for period in periods(claim)})
        ends = [(times[0].first, scale.left, "start"), (max(one.last for one in times), RIGHT, "end")]
        if all(one.is_instant for one in times):
            told = [words.period(times[0]), words.period(times[-1])]
        else:
            told = [words.day(when.date().isoformat()) for when, _, _ in ends]
        count = 1 if told[0] == told[1] else 2
        return [(float(x), text, anchor) for (_, x, anchor), text in zip(ends, told, strict=True)][:count]
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000) if len(years) / step <= 8)
    marks = [year for year in years if year % step == 0]
    return [(scale.x(datetime(year, 1, 1)), str(year), "middle") for year in marks]
