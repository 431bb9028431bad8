"""The mentions of one phrase, each read after those before it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dating.resolve import resolve
from factcheck.interval import Period
from factcheck.model import DateMention

_NO_TOPIC = frozenset({"now", "same_day", "same_period"})  # these point at a time; they do not open one


def resolve_in_order(
    mentions: Sequence[DateMention], reference: Period | None
) -> tuple[tuple[DateMention, Period | None], ...]:
    """Each mention with its period; "cùng kỳ năm 2012" counts from what the phrase spoke of before."""
    read = []
    governing: Period | None = None
    for mention in mentions:
        period = resolve(mention, reference, governing=governing)
        read.append((mention, period))
        if period is not None and mention.shape not in _NO_TOPIC and mention.link != "compared":
            governing = period
    return tuple(read)
