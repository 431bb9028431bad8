"""What hangs together along pairs: the parts can be worked on one after another, each by itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers


def parts(one: Numbers, other: Numbers) -> Iterator[list[int]]:
    """The places of the pairs, part by part; first the part of the first pair."""
    import numpy

    nodes, ends = numpy.unique(numpy.concatenate([one, other]), return_inverse=True)
    above = list(range(len(nodes)))

    def top(node: int) -> int:
        while above[node] != node:
            above[node] = node = above[above[node]]
        return node

    firsts, seconds = ends[: len(one)].tolist(), ends[len(one) :].tolist()
    for first, second in zip(firsts, seconds, strict=True):
        above[top(first)] = top(second)
    tops = numpy.fromiter(map(top, firsts), "int64", len(firsts))
    _, places, part = numpy.unique(tops, return_index=True, return_inverse=True)
    yield from runs(places[part])


def runs(keys: Numbers) -> Iterator[list[int]]:
    """The places of equal keys together, in the order of the keys."""
    import numpy

    order = numpy.argsort(keys, kind="stable")
    cuts = numpy.flatnonzero(numpy.diff(keys[order])) + 1
    bounds = [0, *cuts.tolist(), len(keys)]
    for first, last in pairwise(bounds):
        if first < last:
            yield order[first:last].tolist()


__all__ = ["parts", "runs"]
