"""Claims linked into series and kin, as ``alignment.link`` has it: what hangs together at a time.

A claim is known by its number, a group by its own, in the order of their first claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.alignment.events import Comparable, comparing
from factcheck.alignment.features import Features
from factcheck.alignment.grouping import ASKED
from factcheck.alignment.groups import grouped
from factcheck.alignment.kinship import kinship
from factcheck.alignment.link import linked, place
from factcheck.alignment.match import Match
from factcheck.alignment.names import numbered, wish
from factcheck.alignment.scores import Score, of_key, of_match
from factcheck.engines.disk.articles import Articles
from factcheck.engines.disk.events import Near
from factcheck.engines.disk.groups import Groups
from factcheck.engines.disk.matching import Edges, Seen, matches
from factcheck.engines.disk.parts import parts, runs
from factcheck.lazy import Picked
from factcheck.model import Claim

if TYPE_CHECKING:
    from factcheck.engines.disk.postings import Numbers

Local = dict[tuple[int, int], Match]


class Links:
    """To which group each claim belongs, what it is called, and what put the claim there."""

    def __init__(self, articles: Articles, events: Mapping[str, Near]) -> None:
        """Compare, group and name all claims."""
        self._articles, self._events = articles, events
        self._seen = Seen(articles)
        self._same, near = matches(articles, self._seen, events)
        self.groups = Groups(self._grouped())
        self.first, self.last = self.groups.reach(articles.rank_of_claims())
        self._best = self._best_matches()
        self.names = self._named()
        self.kin = self._kindred(near)

    def linked(self, article: int) -> tuple[Claim, ...]:
        """The claims of an article with series, kin and score, in the order in which they were read."""
        claims = self._articles.claimed[article].claims
        found = list(claims)
        in_place = sorted(range(len(claims)), key=lambda index: place(claims[index]))
        for number, index in enumerate(in_place, self._articles.starts[article]):
            found[index] = self._linked(claims[index], number)
        return tuple(found)

    def _linked(self, claim: Claim, number: int) -> Claim:
        group = self.groups.of[number]
        return linked(claim, self.names[group], self.names[self.kin[group]], self._score(claim, number))

    def _score(self, claim: Claim, number: int) -> Score:
        if self._articles.stands[number]:
            return of_key(claim)
        best = int(self._best[number])
        if best < 0:
            return ()
        ((_, _, match),) = self._same.of([best])
        return of_match(match)

    def _grouped(self) -> Numbers:
        """Of each claim the first of its group, or of what stands in it."""
        import numpy

        stands = self._articles.stands
        found = numpy.arange(len(stands))
        standing = {}
        for run in runs(stands):
            if stands[run[0]]:
                found[run] = run[0]
                standing[run[0]] = run[:ASKED]
        one, other, _ = self._same.columns()
        node = found.copy()
        for part in parts(node[one], node[other]) if len(one) else ():
            pairs = list(self._same.of(part))
            touched = {claim for first, second, _ in pairs for claim in (first, second)}
            firsts = {int(node[claim]) for claim in touched if stands[claim]}
            local = sorted(touched.union(*(standing[first] for first in firsts)))
            known, related = _renumbered(local, pairs)
            given: dict[int, list[int]] = defaultdict(list)
            for claim in local:
                if stands[claim]:
                    given[int(node[claim])].append(known[claim])
            seen, may_meet = self._compared(local)
            for group in grouped(seen, may_meet, related, list(given.values())):
                members = [local[index] for index in group]
                fixed = next((claim for claim in members if stands[claim]), members[0])
                found[members] = node[fixed]
        return found

    def _compared(self, claims: Sequence[int]) -> tuple[Sequence[Features], Comparable]:
        """Some claims as they are compared, and which of them may be."""
        articles = [self._articles.ids[self._articles.located(claim)[0]] for claim in claims]
        return Picked(self._seen, claims), comparing(articles, self._events)

    def _best_matches(self) -> Numbers:
        """Of each claim the best of its pairs within its group; -1 where there is none."""
        import numpy

        one, other, total = self._same.columns()
        best = numpy.full(len(self._seen), -1)
        within = numpy.flatnonzero(self.groups.of[one] == self.groups.of[other])
        one, other, total = one[within], other[within], total[within]
        order = numpy.lexsort((other, one, -total))[::-1]  # of several the last stays: the best one
        pairs = numpy.repeat(within[order], 2)
        best[numpy.stack((one[order], other[order]), axis=1).ravel()] = pairs
        return best

    def _named(self) -> Sequence[str]:
        """The name of each group: wished, and numbered where several wish the same."""
        wishes = [""] * len(self.groups)
        for group in self.first.argsort(kind="stable").tolist():  # whose articles stand near each other
            wishes[group] = wish([self._articles.called(number) for number in self.groups.members(group)])
        taken: dict[str, int] = defaultdict(int)
        names = wishes
        for group in sorted(range(len(wishes)), key=wishes.__getitem__):
            taken[wishes[group]] += 1
            names[group] = numbered(wishes[group], taken[wishes[group]])
        return names

    def _kindred(self, near: Edges) -> Numbers:
        """Of each group the first one of its kin."""
        import numpy

        kin = numpy.arange(len(self.groups))
        one, other, _ = near.columns()
        apart = numpy.flatnonzero(self.groups.of[one] != self.groups.of[other])
        one, other = one[apart], other[apart]
        for part in parts(self.groups.of[one], self.groups.of[other]) if len(one) else ():
            pairs = list(near.of(apart[part].tolist()))
            groups = sorted(
                {int(self.groups.of[claim]) for first, second, _ in pairs for claim in (first, second)}
            )
            members = [self.groups.members(group) for group in groups]
            local = sorted(claim for group in members for claim in group)
            known, related = _renumbered(local, pairs)
            told = [[known[claim] for claim in group] for group in members]
            seen, may_meet = self._compared(local)
            firsts = kinship(told, related, may_meet, seen)
            kin[groups] = [groups[first] for first in firsts]
        return kin


def _renumbered(
    local: Sequence[int], pairs: Sequence[tuple[int, int, Match]]
) -> tuple[dict[int, int], Local]:
    """Where in a part each of its claims stands, and the pairs by these places."""
    known = {claim: index for index, claim in enumerate(local)}
    return known, {(known[one], known[other]): related for one, other, related in pairs}


__all__ = ["Links"]
