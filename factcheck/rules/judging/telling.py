"""Do two sentences of one article tell of one thing? By the words behind and the figures beside."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.language import words
from factcheck.language.cues import cues
from factcheck.language.spoken import spoken
from factcheck.language.synonyms import canonical
from factcheck.language.tokens import Phrases
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import same_unit

_SOON = 6  # words behind a figure in which a narrowing phrase opens
_LIST = 3  # figures that make a list
_LONG = 5  # words of it that count
_CLAUSE_ENDS = frozenset(",;:.()–-")


def of_one_unit(one: Claim, other: Claim) -> bool:
    """Whether both count the same sort of thing."""
    return same_unit(one, other) and one.unit.partition(" ")[0] == other.unit.partition(" ")[0]


def listed(one: Claim, other: Claim, context: Context) -> bool:
    """Whether the sentences tell of two things in one form, so that all their figures differ.

    "Đường sắt: 52 người chết, 17 người bị thương. Đường thủy: 34 người chết, 3 người bị thương": who repeats
    a figure repeats others with it.
    """
    alike = [
        (first, second)
        for first in context.beside(one)
        for second in context.beside(other)
        if of_one_unit(first, second)
    ]
    return bool(alike) and not any(first.value == second.value for first, second in alike)


def of_two_lists(one: Claim, other: Claim, context: Context) -> bool:
    """Whether both stand in lists of the same places or owners that agree in none: of two things, each whole.

    "Doanh thu: Huế tăng 5%, Vinh tăng 7%, Đà Lạt tăng 9%", of lodging in one article and of tours in another:
    a slip alters one figure of a list, another definition all.
    """
    mine, theirs = _by_owner(one, context), _by_owner(other, context)
    shared = mine.keys() & theirs.keys()
    return len(shared) >= _LIST and all(mine[owner] != theirs[owner] for owner in shared)


def _by_owner(claim: Claim, context: Context) -> dict[tuple[str, str], Decimal]:
    """The figures like it in its sentence, by place and subject: only those that name one."""
    alike = [one for one in (claim, *context.beside(claim)) if one.behaviour == claim.behaviour]
    return {
        (one.scope, one.subject): one.value
        for one in alike
        if (one.scope or one.subject) and of_one_unit(one, claim)
    }


def narrowed(one: Claim, other: Claim) -> bool:
    """Whether a phrase behind one of the figures narrows it by words that the other sentence lacks."""
    return bool(_narrowing(one) - _said(other) or _narrowing(other) - _said(one))


def told_as_part(claim: Claim) -> bool:
    """Whether the sentence opens with saying that it tells of a part: "Trong đó, 437 người bị thương"."""
    return claim.sentence.lower().startswith(tuple(cues("part")))


def _said(claim: Claim) -> frozenset[str]:
    return frozenset(canonical(spoken(claim.sentence).plain))


def _narrowing(claim: Claim) -> frozenset[str]:
    """The content words of the phrase that narrows what is counted: "do lây nhiễm trong nước"."""
    behind = claim.said(claim.end)
    said = spoken(behind[:200])
    ends = (index for index in said.signs if _CLAUSE_ENDS.intersection(said.words[index].before))
    told = said.plain[: next(ends, None)]
    opening = next((hit for hit in _phrases().find(told) if hit.first <= _SOON), None)
    if opening is None:
        return frozenset()
    phrase = said.words[opening.last : min(opening.last + _LONG, len(told))]
    kept = [one.word for one in phrase if not one.number and one.word not in _dull()]
    return frozenset(canonical(kept))


@cache
def _phrases() -> Phrases:
    return Phrases((word, word) for word in words("vi", "narrowing"))


@cache
def _dull() -> frozenset[str]:
    return words("vi", "function_words")


__all__ = ["listed", "narrowed", "of_one_unit", "told_as_part"]
