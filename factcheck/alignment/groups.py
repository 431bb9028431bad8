"""Claims grouped into series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from factcheck import knowledge
from factcheck.alignment.differences import narrowed_apart, partly
from factcheck.alignment.events import Comparable
from factcheck.alignment.features import Features, sort, status
from factcheck.alignment.grouping import Answer, Census, Edge, Group, join
from factcheck.alignment.match import matched
from factcheck.alignment.tolls import may_have_grown
from factcheck.model import Claim

# What is worded alike may differ between outlets; but counts of things abound, and rates move by the hour.
SUMS = frozenset({"money", "measure", "ordinal"})


class Related(Protocol):
    """What of a match joins claims into groups."""

    @property
    def total(self) -> float:
        """How well two claims agree."""

    @property
    def stated(self) -> bool:
        """Whether the text itself sets one against the other."""


Pairs = Mapping[tuple[int, int], Related]


def standing(claims: Iterable[Claim]) -> list[list[int]]:
    """Claims of a known measure whose subject is known: these alone decide their series."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        if name := stands_by(claim):
            found[name].append(index)
    return list(found.values())


def stands_by(claim: Claim) -> tuple[str, ...]:
    """What all claims of one standing group have in common; empty for those that stand in none."""
    known = knowledge.quantity(claim.measure)
    if known is None or known.owner == "event" or not claim.subject:
        return ()
    scope = "" if claim.scope in ("", "whole", claim.subject) else claim.scope
    narrow = (word for word in claim.qualifiers if ": " in word)
    return (claim.measure, claim.subject, scope, status(claim), *narrow, *sort(claim))


def grouped(
    seen: Sequence[Features], comparable: Comparable, same: Pairs, given: Sequence[Sequence[int]]
) -> list[list[int]]:
    """All claims in groups: those given, joined with others where enough of their claims match.

    Of a group given it is enough to have the claims that match others, and those that speak for it. Of
    ``seen`` few are looked at: those that matches leave open.
    """

    def ask(one: int, other: int) -> Answer:
        if not comparable(one, other):
            return Answer.STRANGERS
        if (one, other) in same:
            return Answer.TOGETHER
        if narrowed_apart(seen[one], seen[other]):
            return Answer.NEVER
        here, there = seen[one].claim, seen[other].claim
        if here.likeliest.meets(there.likeliest) or _told_as_past(here, there):
            return Answer.SILENT
        if partly(seen[one], seen[other]):
            return Answer.APART
        if may_have_grown(seen[one], seen[other]):
            return Answer.SILENT
        might = here.kind in SUMS and here.article != there.article
        alike = might and matched(seen[one], seen[other], 0.0) is not None
        return Answer.SILENT if alike else Answer.APART

    def below_headings(speakers: Sequence[int]) -> Sequence[int]:
        """Without the headings whose figure the text below tells again, in more words."""
        telling = {seen[index].claim.article for index in speakers if seen[index].claim.role != "title"}
        return [
            index
            for index in speakers
            if seen[index].claim.role != "title" or seen[index].claim.article not in telling
        ]

    fixed = {index for group in given for index in group}
    groups = [Group(group, stands=True) for group in given]
    groups += [Group([index]) for index in range(len(seen)) if index not in fixed]
    edges = [Edge(match.total, one, other, match.stated) for (one, other), match in same.items()]
    return join(groups, edges, ask=ask, agree=_most_agree, spoken_for=below_headings)


def _told_as_past(here: Claim, there: Claim) -> bool:
    """Whether words put one figure before another of their sentence, which the other claim may well be."""
    return (here.turn == "from") != (there.turn == "from")


def _most_agree(found: Census) -> bool:
    """A third of the pairs match, and nearly all whose values differ."""
    return found.together * 3 >= found.pairs and found.apart * 8 <= found.pairs
