"""Lines of a list below what announces it: "Tính đến 18h ngày 5/8:", and then a line for each figure."""

from __future__ import annotations

from factcheck.dating.topic import Topic
from factcheck.model import Frozen

BULLETS = frozenset("•-–+*")  # with which an item of a list begins
_LINES = 12  # paragraphs that one announcement holds for


class Listed(Frozen, frozen=True):
    """What the line with the colon spoke of."""

    before: Topic | None
    ahead: Topic | None
    left: int = _LINES


def below(
    listed: Listed | None, last: str, before: Topic | None, ahead: Topic | None, *, is_item: bool
) -> Listed | None:
    """What the next paragraph goes on with, from the last sentence before it and what that spoke of."""
    if last.rstrip().endswith(":") or (is_item and listed is None):
        return Listed(before, ahead)
    if listed is None or listed.left <= 1 or (before, ahead) != (listed.before, listed.ahead):
        return None
    return Listed(before, ahead, listed.left - 1)
