"""Do two claims count the same thing, by their words?

A known measure lists wordings that do not mean the same ("an ninh và cảnh sát", "thực thi pháp luật");
else the words that narrow what is counted are compared, without punctuation and conjunctions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from enum import Enum

from factcheck.knowledge import KnownQuantity
from factcheck.language import words
from factcheck.model import Claim

SPAN = "span: "
_WORD = re.compile(r"[^\W_]+")


class Wording(Enum):
    """How the words of two claims lie to each other."""

    SAME = "same"
    UNSURE = "unsure"  # one of them says less: it may or may not mean the same
    DRIFTED = "drifted"  # each says what it counts, and they differ


def definition(claim: Claim, known: KnownQuantity | None, language: str) -> frozenset[str]:
    """What the claim says it counts: the listed definitions it names, else the words that narrow it."""
    if known is not None and known.definitions:
        listed = [wordings[language] for wordings in known.definitions if language in wordings]
        named = frozenset(wordings[0] for wordings in listed if wordings[0] in claim.qualifiers)
        if named:
            return named
        text = f" {_plain((claim.measure_text, *claim.qualifiers))} "
        named = frozenset(
            wordings[0] for wordings in listed if any(f" {_plain((one,))} " in text for one in wordings)
        )
        if named:
            return named
    if known is None:
        return frozenset(claim.qualifiers)
    narrowing = set(_plain(claim.qualifiers).split()) - words(language, "connectors")
    if known is not None and language in known.words:
        narrowing -= set(_plain(known.words[language].heads).split())
    return frozenset(narrowing)


def compare_words(first: frozenset[str], second: frozenset[str]) -> Wording:
    """Lay two definitions side by side."""
    if first == second:
        return Wording.SAME
    mine, theirs = _by_group(first), _by_group(second)
    drifted = any(mine[group] != theirs[group] for group in mine.keys() & theirs.keys())
    return Wording.DRIFTED if drifted else Wording.UNSURE


def of_one_period(first: Claim, second: Claim) -> bool:
    """Whether both are surely of the same stretch of time: "quý III", "ba tháng qua"."""
    mine, theirs = first.as_of, second.as_of
    if mine is None or theirs is None or not (mine.sure and theirs.sure):
        return False
    return mine.period.same_extent(theirs.period)


def without_span(said: frozenset[str]) -> frozenset[str]:
    """A definition without the words that say of which stretch of time a figure is."""
    return frozenset(word for word in said if not word.startswith(SPAN))


def _by_group(definition: frozenset[str]) -> dict[str, set[str]]:
    """Narrowing words by their group ("market: home"); words without one are of one group."""
    groups: dict[str, set[str]] = defaultdict(set)
    for word in definition:
        group, _, name = word.rpartition(": ")
        groups[group].add(name)
    return groups


def _plain(texts: Iterable[str]) -> str:
    return " ".join(_WORD.findall(" ".join(texts).lower()))


__all__ = ["Wording", "compare_words", "definition", "of_one_period", "without_span"]
