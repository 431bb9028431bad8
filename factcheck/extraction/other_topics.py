"""Whether what leads to a figure speaks of another thing than before: "cờ bạc 15 vụ" are no thefts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import table, words
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import Word
from factcheck.language.tokens import Phrases

# Groups of words that name no thing which could be counted: places, parts, times, and who acts.
_GROUPS = (
    *("area", "district", "whole", "wider", "institution", "doer"),
    *("part", "class", "head", "then", "now"),
)
_PASSIVE = frozenset({"được", "bị"})
_SIGNS = frozenset(",;")


def speaks_of_another(said: Sequence[Word], noun: Sequence[str]) -> bool:
    """Whether the words that lead to a figure name what is not of the ``noun``.

    Who did something is named freely ("bác sĩ đã mổ 6 ca"); what there is or happens must be a place, a time
    or a branch ("đường bộ xảy ra 763 vụ").
    """
    said = _without_adverbial(said)
    plain = tuple([word.word for word in said])
    if cue_phrases("topic_opens").at(plain, 0) is not None:
        return True
    if any(
        _PASSIVE.isdisjoint((*plain[max(0, hit.first - 1) : hit.first], *plain[hit.last : hit.last + 1]))
        for hit in _deeds().find(plain)
    ):
        return False
    passed = {index for hit in _passed().find(plain) for index in range(hit.first, hit.last)}
    return any(
        index not in passed and not _is_name(said, index) and word not in noun and word not in _dull()
        for index, word in enumerate(plain)
    )


def _without_adverbial(said: Sequence[Word]) -> Sequence[Word]:
    """Without the clauses in front that a preposition opens: "Qua kiểm đếm, 200 chiếc"."""
    while said and said[0].word in cues("adverbial_opens"):
        end = next((at for at in range(1, len(said)) if not _SIGNS.isdisjoint(said[at].before)), 0)
        if not end:
            break
        said = said[end:]
    return said


def _is_name(said: Sequence[Word], index: int) -> bool:
    """Whether it is a number or a capital makes it a name: of the first of a sentence, only one behind it."""
    following = index + 1 < len(said) and said[index + 1].capital
    inside = index > 0 or not _SIGNS.isdisjoint(said[index].before)
    return said[index].number or (said[index].capital and (following or inside))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in table("vi", "happenings") if row["behind"] != "unit")


@cache
def _deeds() -> Phrases:
    """What somebody does, or a word before it: who stands in front is not what is counted."""
    return Phrases((verb, verb) for verb in sorted((_verbs() | cues("deed")) - cues("there_is")))


@cache
def _passed() -> Phrases:
    """Phrases that name no other thing: places, parts, branches, steps, verbs."""
    phrases = {phrase for group in _GROUPS for phrase in cues(group)} | cues("there_is") | _verbs()
    phrases |= {row["phrase"] for row in table("vi", "branches") if row["group"] == "mode"}
    phrases |= words("vi", "moves", "phrase")
    return Phrases((phrase, phrase) for phrase in sorted(phrases))


@cache
def _dull() -> frozenset[str]:
    return words("vi", "function_words") | words("vi", "roman", "numeral")


__all__ = ["speaks_of_another"]
