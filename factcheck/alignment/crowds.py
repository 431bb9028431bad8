"""How many articles hold a term, by day: what is on everybody's lips says little about the event."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from typing import NamedTuple

WINDOW = 45  # days between two articles on one event
COMMON = 120  # articles from one to another, both included, that a term still brings together
UNDATED = 10**6  # the day of articles without a date, which meet each other: after all others
_EPOCH = datetime(1970, 1, 1)


class Reach(NamedTuple):
    """The days from one to another, both included, to which a term leads; none where the first is later."""

    first: int
    last: int


class Heard(NamedTuple):
    """How common a term is, as one day has it."""

    most: int  # articles within one window of days
    reach: Reach  # from that day


def day_of(published: datetime | None) -> int:
    """Days since 1970."""
    return UNDATED if published is None else (published - _EPOCH).days


def within_a_window(day: int) -> Reach:
    """The days to which a term leads that is not common."""
    return Reach(day - WINDOW, day + WINDOW)


def most(days: Iterable[tuple[int, int]]) -> int:
    """The most articles within one window, of (day, articles) in order."""
    found = held = start = 0
    rows = list(days)
    for day, many in rows:
        held += many
        while day - rows[start][0] > WINDOW:
            held -= rows[start][1]
            start += 1
        found = max(found, held)
    return found


class Crowd:
    """The articles that hold one term."""

    def __init__(self, days: Mapping[int, int], most_at_once: int | None = None) -> None:
        """``days`` gives articles by day; ``most_at_once`` is known where ``days`` are but a part."""
        self._days: Sequence[int] = sorted(days)
        self._sums = [0, *accumulate(days[day] for day in self._days)]
        whole = most([(day, days[day]) for day in self._days])
        self.most = max(whole, most_at_once or 0)  # within one window of days

    def between(self, first: int, last: int) -> int:
        """Articles from one day to another, both included."""
        return self._sums[bisect_right(self._days, last)] - self._sums[bisect_left(self._days, first)]

    def heard(self, day: int) -> Heard:
        """How common the term is, and to which days it leads from that one."""
        return Heard(self.most, self.reach(day))

    def reach(self, day: int) -> Reach:
        """Within the window, with not too many articles of the term from that day to the other."""
        if self.most <= COMMON:
            return within_a_window(day)
        first, last = within_a_window(day)
        days, sums = self._days, self._sums
        here, behind = bisect_left(days, day), bisect_right(days, day)
        start = max(bisect_left(days, first), bisect_left(sums, sums[behind] - COMMON))
        end = min(bisect_right(days, last), bisect_right(sums, sums[here] + COMMON) - 1)
        return Reach(days[start] if start < behind else UNDATED, days[end - 1] if end > here else -1)


__all__ = ["COMMON", "UNDATED", "WINDOW", "Crowd", "Heard", "Reach", "day_of", "most", "within_a_window"]
