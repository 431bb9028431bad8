"""The boxes of a plot, and the lines where what is counted is counted otherwise from then on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.model import Claim
from factcheck.reporting.plot.marks import text_element
from factcheck.reporting.plot.scale import BOTTOM, TOP, Scale, periods

LEAST_WIDTH, LEAST_HEIGHT = 9.0, 6.0  # so that a day and an exact value can be seen


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


def boxes(claim: Claim, scale: Scale) -> tuple[Box, ...]:
    """A box for each time that a claim may speak of."""
    low, high = scale.ends(claim)
    top, bottom = _spread(scale.y(high), scale.y(low), LEAST_HEIGHT)
    spans = [_spread(scale.x(one.first), scale.x(one.last), LEAST_WIDTH) for one in periods(claim)]
    return tuple(Box(left, top, right - left, bottom - top) for left, right in spans)


def box_elements(claims: Iterable[Claim], scale: Scale, hue_of: Mapping[str, str]) -> list[str]:
    """The boxes of all claims; sources that say the same of the same time share one, side by side."""
    shared: dict[Box, dict[str, bool]] = {}  # box → colour → whether some claim is sure of its time
    for claim in claims:
        sure = claim.as_of is not None and claim.as_of.sure
        for box in boxes(claim, scale):
            looks = shared.setdefault(box, {})
            looks[hue_of[claim.source]] = looks.get(hue_of[claim.source], False) or sure
    return [
        f'<rect class="box {"sure" if sure else "unsure"} {hue}" '
        f'x="{box.left + box.width * number / len(looks):.1f}" y="{box.top:.1f}" '
        f'width="{box.width / len(looks):.1f}" height="{box.height:.1f}" rx="1.5"/>'
        for box, looks in shared.items()
        for number, (hue, sure) in enumerate(looks.items())
    ]


def breaks(several: Iterable[Sequence[Claim]], scale: Scale) -> list[float]:
    """Where the definition changed: halfway from the end of the one time to the beginning of the next."""
    found = set()
    for claims in several:
        times = sorted(period for claim in claims for period in periods(claim))
        if len(times) > 1:
            found.add(round((scale.x(times[0].last) + scale.x(times[-1].first)) / 2, 1))
    return sorted(found)


def break_elements(places: Sequence[float], label: str) -> list[str]:
    """A broken line at each place, the first with its label."""
    lines = [f'<line class="break" x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{BOTTOM}"/>' for x in places]
    return lines + [text_element("break", x, TOP - 12, "middle", label) for x in places[:1]]


def _spread(low: float, high: float, least: float) -> tuple[float, float]:
    missing = max(0.0, least - (high - low)) / 2
    return low - missing, high + missing


__all__ = ["Box", "box_elements", "boxes", "break_elements", "breaks"]
