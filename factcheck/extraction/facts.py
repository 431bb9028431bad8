"""Mentions of dated facts: an office holder with the title, a body, a congress, an epidemic."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from factcheck.extraction.titles import titles_of
from factcheck.knowledge import Fact, chronology
from factcheck.language.spoken import Spoken, spoken_in
from factcheck.language.tokens import Phrases
from factcheck.model import SILENT_ROLES, Document, FactMention, Record

_OF_PERSONS = frozenset({"office", "rank"})


def find_facts(document: Document) -> tuple[FactMention, ...]:
    """The first mention of each fact, in order; passages that claim nothing are not read.

    Linear: the names are sought in the whole text, and only sentences that hold one are cut into words.
    """
    plain = unicodedata.normalize("NFC", document.article.text).lower()
    probes = [probe for probe in _index().probes if probe in plain]
    found: dict[tuple[str, str], FactMention] = {}
    for sentence in document.sentences if probes else ():
        if sentence.field != "text" or sentence.role in SILENT_ROLES or sentence.repeats >= 0:
            continue
        text = document.article.text
        written = text[sentence.start : sentence.end]
        folded = unicodedata.normalize("NFC", written).lower()
        if not any(probe in folded for probe in probes):
            continue
        for fact, bearing, first, last in _in_sentence(spoken_in(text, sentence.start, sentence.end), plain):
            start, end = sentence.start + first, sentence.start + last
            mention = FactMention(
                fact=fact, start=start, end=end, text=document.article.text[start:end], bearing=bearing
            )
            found.setdefault((fact, bearing), mention)
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end, one.fact)))


class _Index(Record, frozen=True, kw_only=True):
    phrases: Phrases
    facts: dict[str, tuple[Fact, ...]]  # by alias
    probes: tuple[str, ...]  # lowered stretches of which every mention holds one


@cache
def _index() -> _Index:
    by_alias: dict[str, list[Fact]] = defaultdict(list)
    for fact in chronology():
        for alias in fact.aliases:
            by_alias[alias].append(fact)
    return _Index(
        phrases=Phrases([(alias, alias) for alias in by_alias]),
        facts={alias: tuple(facts) for alias, facts in by_alias.items()},
        probes=tuple(sorted({_probe(alias) for alias in by_alias})),
    )


def _probe(alias: str) -> str:
    """What every spelling of the alias begins with: its first two words, or one where a sign joins them."""
    return " ".join(alias.lower().replace("-", " ").split()[: 1 if "covid" in alias.lower() else 2])


def _in_sentence(said: Spoken, article: str) -> Iterator[tuple[str, str, int, int]]:
    """(fact, bearing, first character, end) of each fact that the sentence mentions."""
    index = _index()
    sought, starts, ends = said.plain, said.starts, said.ends
    spaced = f" {' '.join(sought)} "
    for hit in index.phrases.find(sought):
        for fact in index.facts[hit.name]:
            if _any_of(fact.unless, spaced):
                continue
            if fact.kind in _OF_PERSONS:
                for first, last in titles_of(said, hit.first, hit.last, fact.context, article):
                    yield fact.id, fact.bearing, starts[first], ends[last - 1]
            elif not fact.context or _any_of(fact.context, spaced):
                yield fact.id, fact.bearing, starts[hit.first], ends[hit.last - 1]
            elif fact.bearing == "announced":
                yield fact.id, "after", starts[hit.first], ends[hit.last - 1]


def _any_of(phrases: tuple[str, ...], spaced: str) -> bool:
    return any(f" {phrase.lower()} " in spaced for phrase in phrases)
