"""Of what a clause says that it reached or moved by a number: "heo nái sinh sản đạt 43.130 con"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.context.branch import branch_phrases
from factcheck.extraction.context.content import FILLERS, NOWHERE, Span, says
from factcheck.extraction.context.content import whole as compounds_in
from factcheck.extraction.context.surroundings import STOPS, Surroundings
from factcheck.language import table
from factcheck.language import words as column
from factcheck.language.cues import cues
from factcheck.model import Quantity

LONGEST = 12  # words of a subject with what belongs to it
SHORTEST = 2  # one word alone is more often a part of another


class Subject(NamedTuple):
    """The noun phrase, and where its clause begins."""

    span: Span = NOWHERE
    clause: int = 0


def predicated(quantity: Quantity, place: Surroundings, low: int, high: int) -> Subject:
    """The noun phrase of the clause, where only a verb of reaching or moving stands before the number.

    It begins the clause, apart from words that join clauses, and reaches to the verb, places and times aside.
    ``low`` to ``high``: the words before the number, its hedge apart.
    """
    verb = _verb(quantity, place, low, high)
    if verb in (low, high) or place.all[verb].before:
        return Subject()
    clause = _clause(place, low, verb)
    first, end = clause, _without_adjuncts(place, clause, verb)
    while first < end and place.plain[first] in _joining():
        first += 1
    if not SHORTEST <= end - first <= LONGEST or _is_listed(place, clause):
        return Subject()
    inside = compounds_in(place, first, end)
    noun = first + (place.plain[first] in cues("counting"))  # "số thuê bao"
    for at in range(noun, end):
        stops = place.plain[at] in STOPS and at not in inside and not place.all[at].capital
        if place.all[at].number or stops:
            return Subject()
    means = branch_phrases().at(place.plain, noun)  # "đường biển đạt 190.000 lượt": of the branch, not of it
    tells = noun not in place.view.labels and says(place, noun, inside) and (not means or means.last < end)
    return Subject((first, end), clause) if tells else Subject()


def _verb(quantity: Quantity, place: Surroundings, low: int, high: int) -> int:
    """Where the verb begins that leads to the number, with the adverbs before it; ``high``: there is none."""
    verbs = _verbs() | ({"có"} if quantity.kind == "count" and not quantity.unit else set())
    at, found = high, False
    while at > low and not (at < high and place.all[at].before):
        word = place.plain[at - 1]
        found = found or word in verbs
        if word not in verbs | FILLERS | _adverbs():
            break
        at -= 1
    return at if found else high


def _clause(place: Surroundings, low: int, end: int) -> int:
    """Where the clause begins: behind a sign, brackets aside, or a conjunction behind another figure."""
    aside, first = place.asides, end - 1
    opening = max(low, place.view.opening(first))
    while opening > low and (opening in aside or opening - 1 in aside):
        opening = max(low, place.view.opening(opening - 1))
    first = opening
    figures = [at for at in place.view.figures_between(first, end) if at not in aside]
    joins = [at for at in range(first, end) if place.plain[at] in cues("joins")]
    behind = [at for at in joins if figures and figures[0] < at]
    return behind[-1] + 1 if behind else first


def _is_listed(place: Surroundings, clause: int) -> bool:
    """Whether it is but the last of several subjects: "nông, lâm nghiệp và thủy sản tăng 3%"."""
    if not clause or "," not in place.all[clause].before or ")" in place.all[clause].before:
        return False
    at = clause - 1
    while at > 0 and not place.all[at].before:
        if place.all[at].number:
            return False
        at -= 1
    return not (place.all[at].number or set(place.plain[at:clause]) <= _joining() | _times())


def _without_adjuncts(place: Surroundings, first: int, end: int) -> int:
    """The end of the noun without places, owners and times: "của Việt Nam trong tháng 8", "cả nước"."""
    ends = {one.last: one.first for one in place.view.names if one.kind != "name"}
    at, passed = end, place.view.labels | place.view.amid | place.asides
    while at > first:
        word = place.plain[at - 1]
        if at in ends and ends[at] > first:
            at = ends[at]
        elif at - 1 in passed or place.all[at - 1].number or _is_of_a_time(word, led=at < end):
            at -= 1
        else:
            break
    return at


def _is_of_a_time(word: str, *, led: bool) -> bool:
    """Whether it belongs to a time or a place, or leads to one that has been passed."""
    return word in _times() or (led and word in _leading_to())


@cache
def _verbs() -> frozenset[str]:
    """Words of the verbs: "đạt", "ước đạt", "tăng", "giảm mạnh"."""
    moves = {word for row in table("vi", "moves") for word in row["phrase"].split()}
    return (frozenset(moves) | cues("reaches")) - {"lên", "xuống"}


@cache
def _adverbs() -> frozenset[str]:
    return cues("to") | cues("manner") | cues("adverb") | (_words_of("amid") - _words_of("whole"))


@cache
def _joining() -> frozenset[str]:
    return cues("joins") | cues("leading") | cues("opens")


@cache
def _times() -> frozenset[str]:
    return cues("time") | cues("elapsed") | column("vi", "roman", "numeral")


@cache
def _leading_to() -> frozenset[str]:
    """What stands before a place or a time: "của", "tại", "trên địa bàn tỉnh", "cả nước"."""
    return cues("governs") | cues("where") | _words_of("whole") | _words_of("area") | {"trên", "địa"}


def _words_of(group: str) -> frozenset[str]:
    return frozenset(word for phrase in cues(group) for word in phrase.split())


__all__ = ["predicated"]
