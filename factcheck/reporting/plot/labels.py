"""The values at the boxes of a plot, where they find room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Claim
from factcheck.reporting.plot.boxes import Box, boxes
from factcheck.reporting.plot.marks import text_element
from factcheck.reporting.plot.scale import BOTTOM, RIGHT, TOP, Scale
from factcheck.reporting.words import Words

MOST = 7  # of more claims than these only the least and the largest value are written
LETTER, LINE = 7.4, 13.0  # width of a letter, height of a line
LONGEST = 18  # letters of a label


def label_elements(claims: Sequence[Claim], scale: Scale, words: Words) -> list[str]:
    """Each value once, above its box, below, or beside it; left out where it would cover something."""
    everything = [box for claim in claims for box in boxes(claim, scale)]
    if len(claims) > MOST:
        ordered = sorted(claims, key=lambda claim: (claim.value, claim.article, claim.start))
        claims = (ordered[0], ordered[-1])
    taken: list[Box] = []
    written: set[tuple[str, float]] = set()
    elements = []
    for claim in claims:
        text = _short(words.value(claim))
        box = boxes(claim, scale)[0]
        if (text, box.top) in written:
            continue
        for place, x, y, anchor in _places(box, len(text) * LETTER, scale):
            if not any(place.meets(other) for other in (*everything, *taken)):
                taken.append(place)
                written.add((text, box.top))
                elements.append(text_element("label", x, y, anchor, text))
                break
    return elements


def _places(box: Box, width: float, scale: Scale) -> Iterator[tuple[Box, float, float, str]]:
    """The room that a label would take, and where its text then stands: the best place first."""
    middle = box.left + box.width / 2
    centre = min(max(middle, scale.left + width / 2), RIGHT - width / 2)
    level = box.top + box.height / 2 + 4.5
    for y in (box.top - 5, box.top + box.height + LINE):
        if TOP - 12 <= y <= BOTTOM:
            yield Box(centre - width / 2, y - LINE + 3, width, LINE), centre, y, "middle"
    right = box.left + box.width + 4
    if right + width <= RIGHT:
        yield Box(right, level - LINE + 3, width, LINE), right, level, "start"
    left = box.left - 4
    if left - width >= scale.left:
        yield Box(left - width, level - LINE + 3, width, LINE), left, level, "end"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


__all__ = ["label_elements"]
