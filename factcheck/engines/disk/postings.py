"""Which articles hold a mark, such as a hash of words: in two arrays instead of lists by mark."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import numpy

    Numbers: TypeAlias = numpy.ndarray[Any, Any]

AT_ONCE = 4_000_000  # marks sorted at once


class Postings:
    """The holders of each mark, in order; nothing of marks that one alone holds."""

    def __init__(self, marks: Sequence[bytes], *, crowd: int | None = None) -> None:
        """``marks`` of each holder, by its number: packed by ``pack``. ``crowd``: only so many first holders.

        The marks are sorted part by part, so that those of one holder need never all be held.
        """
        import numpy

        total = sum(map(len, marks)) // 8
        shares = max(1, -(-total // AT_ONCE))
        found = [_shared(marks, share, shares, crowd) for share in range(shares)]
        self._marks = numpy.concatenate([marks for marks, _ in found])
        self._holders = numpy.concatenate([holders for _, holders in found])

    def of(self, mark: int) -> Numbers:
        """The holders of one mark."""
        import numpy

        wanted = numpy.int64(mark)
        first, last = self._marks.searchsorted(wanted, "left"), self._marks.searchsorted(wanted, "right")
        return self._holders[first:last]

    def shared(self, holder: int, marks: bytes, *, kept: bool = False) -> dict[int, int]:
        """How many marks earlier holders share with one; ``kept``: of those whose holders it joins."""
        import numpy

        earlier = []
        for run in self._runs(marks):
            place = int(run.searchsorted(holder))
            if place and not (kept and (place == len(run) or run[place] != holder)):
                earlier.append(run[:place])
        if not earlier:
            return {}
        others, counts = numpy.unique(numpy.concatenate(earlier), return_counts=True)
        return dict(zip(others.tolist(), counts.tolist(), strict=True))

    def _runs(self, marks: bytes) -> Iterator[Numbers]:
        wanted = unpacked(marks)
        firsts = self._marks.searchsorted(wanted, "left").tolist()
        lasts = self._marks.searchsorted(wanted, "right").tolist()
        for first, last in zip(firsts, lasts, strict=True):
            if first < last:
                yield self._holders[first:last]


def pack(marks: Iterable[int]) -> bytes:
    """Whole numbers of 64 bits as bytes."""
    return array("q", marks).tobytes()


def unpacked(marks: bytes) -> Numbers:
    """The numbers that ``pack`` made bytes of."""
    import numpy

    return numpy.frombuffer(marks, dtype="int64")


def _shared(marks: Sequence[bytes], share: int, shares: int, crowd: int | None) -> tuple[Numbers, Numbers]:
    """Of one part of all marks those with several holders, in order, and the holders."""
    import numpy

    width = 2**64 // shares
    low, high = -(2**63) + share * width, -(2**63) + (share + 1) * width - 1
    high = 2**63 - 1 if share == shares - 1 else high
    several: list[Numbers] = [numpy.zeros(0, "int64")]
    holders: list[Numbers] = [numpy.zeros(0, "uint32")]
    for number, packed in enumerate(marks):
        own = unpacked(packed)
        own = own[(own >= low) & (own <= high)] if shares > 1 else own
        several.append(own)
        holders.append(numpy.full(len(own), number, "uint32"))
    every, who = numpy.concatenate(several), numpy.concatenate(holders)
    order = numpy.argsort(every, kind="stable")
    every, who = every[order], who[order]
    starts = numpy.flatnonzero(numpy.diff(every, prepend=every[:1] - 1))
    sizes = numpy.diff(numpy.append(starts, len(every)))
    kept = numpy.repeat(sizes > 1, sizes)
    if crowd is not None:
        kept &= numpy.arange(len(every)) - numpy.repeat(starts, sizes) < crowd
    return every[kept], who[kept]


__all__ = ["Numbers", "Postings", "pack", "unpacked"]
