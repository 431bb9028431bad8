"""Which articles tell of one event, as ``alignment.events`` has it: article after article, day by day."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from functools import lru_cache

from factcheck.alignment.crowds import WINDOW
from factcheck.alignment.events import NEIGHBOURS, closest, with_second_steps
from factcheck.engines.disk.articles import Articles, inverse
from factcheck.engines.disk.meeting import Window
from factcheck.lazy import Picked
from factcheck.shelf import Shelf

AT_HAND = 2_000  # articles whose neighbours are kept at hand
Near = dict[str, float]


class Events(Mapping[str, Near]):
    """For each article the others on the same event; its copies and its origin surely are."""

    def __init__(self, articles: Articles, origins: Mapping[str, str]) -> None:
        """``origins``: for each article the one that its text comes from."""
        self._nearest = articles.named(_nearest(articles))
        self._copies: dict[str, Near] = defaultdict(dict)
        for copy, origin in origins.items():
            if copy != origin:
                self._copies[copy][origin] = self._copies[origin][copy] = 1.0
        self._near = lru_cache(AT_HAND)(self._found)

    def __getitem__(self, name: str) -> Near:
        """Those of one article."""
        return self._near(name)

    def __iter__(self) -> Iterator[str]:
        """All articles."""
        return iter(self._nearest)

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._nearest)

    def _found(self, name: str) -> Near:
        return with_second_steps(name, self._nearest) | self._copies.get(name, {})


def _nearest(articles: Articles) -> Picked[Near]:
    """Of each article, by number, the nearest others, the nearest first."""
    window = Window(articles)
    found: Shelf[Near] = Shelf(Near, at_hand=AT_HAND)
    open_: deque[tuple[int, str]] = deque()  # those to which a later article may still be near
    near: dict[str, Near] = defaultdict(dict)

    def close(name: str) -> None:
        found.put(closest(near.pop(name, {}), NEIGHBOURS))

    for rank, number in enumerate(articles.by_day):
        day = articles.days[number]
        while open_ and open_[0][0] < day - WINDOW:
            close(open_.popleft()[1])
        for one, other, share in window.near(rank):
            for here, there in ((one, other), (other, one)):
                near[here][there] = share
                if len(near[here]) > 4 * NEIGHBOURS:
                    near[here] = closest(near[here], NEIGHBOURS)
        open_.append((day, articles.ids[number]))
    for _, name in open_:
        close(name)
    return Picked(found, inverse(articles.by_day))


__all__ = ["Events"]
