"""Names as wholes: "Lạc Vân" and "Thượng Lạc Vân" share two words and are two places."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain

from factcheck import knowledge
from factcheck.language.cues import cues
from factcheck.language.spoken import Spoken
from factcheck.language.tokens import Phrases

LONGEST = 6  # words of a name
Name = tuple[str, ...]


def called(said: Spoken, nameless: frozenset[str], first: int = 0) -> frozenset[Name]:
    """The names from word ``first`` on, folded: runs of capitals with no sign between them.

    A known body is one name, however it is written. "Bệnh viện", "Công an" by themselves name nobody.
    """
    found: list[list[str]] = [[]]
    bodies = {hit.first: hit for hit in _bodies().find(said.plain) if said.words[hit.first].capital}
    held = 0  # the first word behind the body named last
    for index, token in enumerate(said.words):
        if index in bodies:
            held = bodies[index].last
            found += [[bodies[index].name], []]
        if index < max(first, held):
            continue
        if token.before or not token.capital or len(found[-1]) == LONGEST:
            found.append([])
        if token.capital and token.word not in nameless:
            found[-1].append(token.word)
    offices = cues("institution")
    return frozenset([tuple(name) for name in found if len(name) > 1 or (name and name[0] not in offices)])


def numbered(said: Spoken) -> frozenset[Name]:
    """Names that go by a number, which tells them apart: "Bệnh viện Sông Hồng 2", "Nhiệt điện Cửa Ông 1"."""
    found = set()
    for index in said.numbers:
        first = index
        while first and not said.words[first].before and said.words[first - 1].capital:
            first -= 1
        heads = said.plain[max(0, first - 1) : first + 2]
        if first < index and said.plain[index].isdigit() and not cues("goes_by").isdisjoint(heads):
            found.add((*said.plain[first:index], said.plain[index]))
    return frozenset(found)


def of_two_numbers(one: frozenset[Name], other: frozenset[Name]) -> bool:
    """Whether both hold one name, with two numbers."""
    return any(
        mine[:-1] == theirs[:-1] and mine not in other and theirs not in one
        for mine in one
        for theirs in other
    )


@cache
def _bodies() -> Phrases:
    return Phrases((name, one.id) for one in knowledge.organisations() for name in (one.name, *one.aliases))


@lru_cache(maxsize=4096)
def forms(name: Name) -> frozenset[Name]:
    """The name and what is short for it, without a family name, an office or a maker in front.

    Not without a direction: "Bắc Trà My" is not "Trà My". What is glued to the end makes it another too.
    """
    directions = cues("direction")
    cut = next((at for at, word in enumerate(name) if word in directions), len(name))
    return frozenset([*(name[at:] for at in range(min(cut + 1, len(name)))), name[-1:]])


def one_name(one: Name, other: Name) -> bool:
    """Whether they are one name, or one is short for the other."""
    return one in forms(other) or other in forms(one)


def shared(one: frozenset[Name], other: frozenset[Name]) -> float:
    """Share of the words of the names of the one with fewer that stand in names of both."""
    mine, theirs = _words(one), _words(other)
    both = _words(_among(one, other)) & _words(_among(other, one))
    return len(both) / min(len(mine), len(theirs)) if both else 0.0


def _among(names: frozenset[Name], others: frozenset[Name]) -> list[Name]:
    """Those of the names that are, or are short for, one of the others, or it for them."""
    short = frozenset(chain.from_iterable(map(forms, others)))
    return [name for name in names if name in short or not others.isdisjoint(forms(name))]


def _words(names: Iterable[Name]) -> frozenset[str]:
    return frozenset(chain.from_iterable(names))
