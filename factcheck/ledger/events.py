"""Articles on file that tell of the events of new ones: those that share enough names and rare words."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from factcheck import alignment
from factcheck.ledger.crowding import Crowding, Place
from factcheck.ledger.holders import Holders, Window, holders, terms_of

# How many of the nearest articles bear on a new one, and how many on each of those.
NEAREST = (alignment.NEIGHBOURS, alignment.NEIGHBOURS // 4)


class Told(NamedTuple):
    """What an article tells of, and when."""

    terms: frozenset[str]
    day: int
    amount: int  # what its terms are worth; figures come on top: an article may be full of them
    named: bool  # whether a name is among them


def neighbours(
    connection: sqlite3.Connection,
    stories: Mapping[str, alignment.Story],
    crowding: Crowding,
    *,
    without: Collection[int],
) -> set[int]:
    """Numbers of the articles on file that tell of an event of the new ones, and of those on their events."""
    found: set[int] = set()
    known: dict[int, Told] = {}
    frontier = [
        _told(one.terms, alignment.day_of(one.published), crowding) for _, one in sorted(stories.items())
    ]
    for most in NEAREST:
        days = crowding.reach({(term, one.day) for one in frontier for term in one.terms})
        held = holders(connection, (Window(term, *reach) for (term, _), reach in days.items()))
        shared = [_shared(one, days, held, crowding) for one in frontier]
        fresh = terms_of(connection, {number for one in shared for number in one} - known.keys())
        crowding.learn({term for terms, _ in fresh.values() for term in terms})
        known |= {number: _told(terms, day, crowding) for number, (terms, day) in fresh.items()}
        reached = {
            number
            for one, amounts in zip(frontier, shared, strict=True)
            for number in islice(_surest(one, amounts, known, days), most)
        }
        reached -= found.union(without)
        found |= reached
        frontier = [known[number] for number in sorted(reached)]
    return found


def _told(terms: Sequence[str], day: int, crowding: Crowding) -> Told:
    return Told(frozenset(terms), day, crowding.amount(terms), crowding.is_named(terms))


def _shared(
    one: Told, days: Mapping[Place, alignment.Reach], held: Mapping[str, Holders], crowding: Crowding
) -> dict[int, int]:
    """By number the articles that share enough with one, and what the shared terms are worth."""
    amounts: dict[int, int] = defaultdict(int)
    for term in sorted(one.terms):
        worth, (placed, articles) = crowding.worth[term], held[term]
        first, last = days[term, one.day]
        for number in articles[bisect_left(placed, first) : bisect_right(placed, last)]:
            amounts[number] += worth
    return {number: amount for number, amount in amounts.items() if amount >= alignment.LEAST}


def _surest(
    one: Told, shared: Mapping[int, int], known: Mapping[int, Told], days: Mapping[Place, alignment.Reach]
) -> Iterator[int]:
    """Who tells of the event of an article, the surest first."""
    shares = []
    for number, amount in shared.items():
        other = known[number]
        whole, between = min(one.amount, other.amount), abs(one.day - other.day)
        if share := alignment.shared_part(amount, whole, between):
            shares.append((-share, number))
    for _, number in sorted(shares):
        other = known[number]
        evidence = sum(
            alignment.naming_evidence(term)
            for term in one.terms & other.terms
            if days[term, one.day].first <= other.day <= days[term, one.day].last
        )
        if alignment.named_alike(evidence, one.named, other.named):
            yield number


__all__ = ["neighbours"]
