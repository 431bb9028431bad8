"""Claims grouped into series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck import knowledge
from factcheck.alignment.compare import narrowed_apart, partly
from factcheck.alignment.events import Events, of_one_event
from factcheck.alignment.features import Features, sort, status
from factcheck.alignment.grouping import Answer, Census, Edge, join
from factcheck.alignment.match import Match, matched
from factcheck.model import Claim

# What is worded alike may differ between outlets; but counts of things abound, and rates move by the hour.
SUMS = frozenset({"money", "measure", "ordinal"})
Pairs = Mapping[tuple[int, int], Match]


def standing(claims: Sequence[Claim]) -> list[list[int]]:
    """Claims of a known measure whose subject is known: these alone decide their series."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        known = knowledge.quantity(claim.measure)
        if known is not None and known.owner != "event" and claim.subject:
            scope = "" if claim.scope in ("", "whole", claim.subject) else claim.scope
            narrow = (word for word in claim.qualifiers if ": " in word)
            found[claim.measure, claim.subject, scope, status(claim), *narrow, *sort(claim)].append(index)
    return list(found.values())


def grouped(
    seen: Sequence[Features], events: Events, same: Pairs, given: Sequence[Sequence[int]]
) -> list[list[int]]:
    """All claims in groups: those given, joined with others where enough of their claims match."""

    def ask(one: int, other: int) -> Answer:
        here, there = seen[one].claim, seen[other].claim
        if not of_one_event(here.article, there.article, events):
            return Answer.STRANGERS
        if (one, other) in same:
            return Answer.TOGETHER
        if narrowed_apart(seen[one], seen[other]):
            return Answer.NEVER
        if here.likeliest.meets(there.likeliest) or _told_as_past(here, there):
            return Answer.SILENT
        if partly(seen[one], seen[other]):
            return Answer.APART
        might = here.kind in SUMS and here.article != there.article
        alike = might and matched(seen[one], seen[other], 0.0) is not None
        return Answer.SILENT if alike else Answer.APART

    def below_headings(group: Sequence[int]) -> Sequence[int]:
        """Without the headings whose figure the text below tells again, in more words."""
        telling = {seen[index].claim.article for index in group if seen[index].claim.role != "title"}
        return [
            index
            for index in group
            if seen[index].claim.role != "title" or seen[index].claim.article not in telling
        ]

    fixed = frozenset(index for group in given for index in group)
    alone = [[index] for index in range(len(seen)) if index not in fixed]
    edges = [Edge(match.total, one, other, match.stated) for (one, other), match in same.items()]
    return join([*given, *alone], edges, ask=ask, agree=_most_agree, fixed=fixed, spoken_for=below_headings)


def _told_as_past(here: Claim, there: Claim) -> bool:
    """Whether words put one figure before another of their sentence, which the other claim may well be."""
    return (here.turn == "from") != (there.turn == "from")


def _most_agree(found: Census) -> bool:
    """A third of the pairs match, and nearly all whose values differ."""
    return found.together * 3 >= found.pairs and found.apart * 8 <= found.pairs
