"""Claims by group and groups by claim, all by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers


class Groups:
    """Claims by group and groups by claim."""

    def __init__(self, label: Numbers) -> None:
        """``label``: of each claim what only the claims of its group have."""
        import numpy

        _, firsts, inverse = numpy.unique(label, return_index=True, return_inverse=True)
        rank = numpy.empty(len(firsts), "int64")
        rank[numpy.argsort(firsts)] = numpy.arange(len(firsts))
        self.of: Numbers = rank[inverse]  # of each claim its group
        self._claims = numpy.argsort(self.of, kind="stable")
        self._starts = numpy.concatenate([[0], numpy.cumsum(numpy.bincount(self.of, minlength=len(firsts)))])

    def __len__(self) -> int:
        """How many groups there are."""
        return len(self._starts) - 1

    def members(self, group: int) -> list[int]:
        """The claims of a group, in order."""
        found: list[int] = self._claims[self._starts[group] : self._starts[group + 1]].tolist()
        return found

    def reach(self, values: Numbers) -> tuple[Numbers, Numbers]:
        """Of each group the least and the greatest of what its claims have, of all claims by number."""
        import numpy

        ordered, starts = values[self._claims], self._starts[:-1]
        if not len(starts):
            return starts, starts
        return numpy.minimum.reduceat(ordered, starts), numpy.maximum.reduceat(ordered, starts)


__all__ = ["Groups"]
