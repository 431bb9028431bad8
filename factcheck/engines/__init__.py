"""How articles are read: by this process or by several, with a memory between runs or without."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from factcheck.engines.cache import opened
from factcheck.engines.serial import Outcome, one_by_one
from factcheck.model import Article

Engine = Callable[[Iterable[Article]], Iterator[Outcome]]


@contextmanager
def engine(*, jobs: int = 1, cache: bool = False) -> Iterator[Engine]:
    """A function from articles to what they say, in order. The results are the same whatever is set.

    ``jobs`` processes read; 0 takes one for each processor. Where a process dies, its article is given in
    the place of what it says.
    """
    many = jobs or _processors()
    with opened(use=cache) as kept:
        if many == 1:
            yield lambda articles: one_by_one(articles, kept)
        else:
            from factcheck.engines.processes import by_processes  # what it imports takes a while

            yield lambda articles: by_processes(articles, kept, many)


def _processors() -> int:
    """Those that this process may use: in a container they may be fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


__all__ = ["Engine", "Outcome", "engine"]
