"""Which articles hold a mark, such as a hash of words: in two arrays instead of lists by mark."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import numpy

    Numbers: TypeAlias = numpy.ndarray[Any, Any]

AT_ONCE = 4_000_000  # marks sorted at once
TOGETHER = 256  # holders of which is counted at once what they share


class Postings:
    """The holders of each mark, in order; nothing of marks that one alone holds.

    Each entry is a mark with one of its holders. Entries lie in order of mark, then of holder: those of one
    mark are a run.
    """

    def __init__(self, marks: Sequence[bytes]) -> None:
        """``marks`` of each holder, by its number: packed by ``pack``.

        The marks are sorted part by part, so that those of one holder need never all be held.
        """
        import numpy

        self._many = len(marks)
        total = sum(map(len, marks)) // 8
        shares = max(1, -(-total // AT_ONCE))
        found = [_several(marks, share, shares) for share in range(shares)]
        self.marks: Numbers = numpy.concatenate([marks for marks, _ in found])
        self.holders: Numbers = numpy.concatenate([holders for _, holders in found])
        starts = numpy.flatnonzero(numpy.diff(self.marks, prepend=self.marks[:1] - 1))
        sizes = numpy.diff(numpy.append(starts, len(self.marks)))
        self.starts: Numbers = numpy.repeat(starts, sizes).astype("uint32")  # of each entry that of its run
        self._by_holder = numpy.argsort(self.holders, kind="stable").astype("uint32")
        self._ends = numpy.cumsum(numpy.bincount(self.holders, minlength=self._many)).tolist()

    def entries(self, first: int, stop: int) -> Numbers:
        """Those of some holders that follow each other: holder by holder, in order of mark."""
        start = self._ends[first - 1] if first else 0
        return self._by_holder[start : self._ends[stop - 1]]

    def shared(self, *, crowd: int, joined: bool = False) -> Iterator[dict[int, int]]:
        """For each holder in order, how many marks each earlier one shares with it.

        Of a mark only the first ``crowd`` holders count as earlier ones; ``joined``: others share nothing.
        """
        import numpy

        for first in range(0, self._many, TOGETHER):
            stop = min(first + TOGETHER, self._many)
            entries = self.entries(first, stop)
            starts = self.starts[entries].astype("int64")
            before = entries - starts
            if joined:
                within = before < crowd
                entries, starts, before = entries[within], starts[within], before[within]
            before = numpy.minimum(before, crowd)
            skipped = numpy.repeat(starts - numpy.cumsum(before) + before, before)
            others = self.holders[skipped + numpy.arange(len(skipped))]
            pairs = (numpy.repeat(self.holders[entries], before).astype("int64") << 32) | others
            pairs, counts = numpy.unique(pairs, return_counts=True)
            bounds = (pairs >> 32).searchsorted(numpy.arange(first, stop + 1)).tolist()
            told, many = (pairs & 0xFFFFFFFF).tolist(), counts.tolist()
            for start, end in pairwise(bounds):
                yield dict(zip(told[start:end], many[start:end], strict=True))


def pack(marks: Iterable[int]) -> bytes:
    """Whole numbers of 64 bits as bytes."""
    return array("q", marks).tobytes()


def unpacked(marks: bytes) -> Numbers:
    """The numbers that ``pack`` made bytes of."""
    import numpy

    return numpy.frombuffer(marks, dtype="int64")


def _several(marks: Sequence[bytes], share: int, shares: int) -> tuple[Numbers, Numbers]:
    """Of one part of all marks those with several holders, in order, and the holders."""
    import numpy

    width = 2**64 // shares
    low, high = -(2**63) + share * width, -(2**63) + (share + 1) * width - 1
    high = 2**63 - 1 if share == shares - 1 else high
    several: list[Numbers] = [numpy.zeros(0, "int64")]
    sizes: list[int] = []
    for packed in marks:
        own = unpacked(packed)
        own = own[(own >= low) & (own <= high)] if shares > 1 else own
        several.append(own)
        sizes.append(len(own))
    every = numpy.concatenate(several)
    who = numpy.repeat(numpy.arange(len(sizes), dtype="uint32"), sizes)
    order = numpy.argsort(every, kind="stable")
    every, who = every[order], who[order]
    new = numpy.diff(every, prepend=every[:1] - 1) != 0
    alone = new & numpy.append(new[1:], True)
    return every[~alone], who[~alone]


__all__ = ["Numbers", "Postings", "pack", "unpacked"]
