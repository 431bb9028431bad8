"""Phrases of a table, found at a token by their first or their last word, longest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from factcheck.extraction.tokens import Tokens

Payload = TypeVar("Payload")


class Hit(NamedTuple, Generic[Payload]):
    """A phrase found: what its row holds, and the tokens it covers."""

    payload: Payload
    first: int
    last: int  # not included


class Phrases(Generic[Payload]):
    """A set of phrases with what each stands for."""

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        """Index ``entries`` by first and by last word; a phrase is cut as text is."""
        self._heads: dict[str, list[tuple[list[str], Payload]]] = defaultdict(list)
        self._tails: dict[str, list[tuple[list[str], Payload]]] = defaultdict(list)
        for phrase, payload in entries:
            words = Tokens(phrase).low[:-2]
            self._heads[words[0]].append((words, payload))
            self._tails[words[-1]].append((words, payload))
        for index in (self._heads, self._tails):
            for rows in index.values():
                rows.sort(key=lambda row: -len(row[0]))

    @property
    def heads(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._heads)

    def at(self, tokens: Tokens, index: int) -> Hit[Payload] | None:
        """The longest phrase that starts at token ``index``."""
        if not 0 <= index < tokens.size:
            return None
        for words, payload in self._heads.get(tokens.low[index], ()):
            size = len(words)
            if size == 1 or tokens.low[index : index + size] == words:
                return Hit(payload, index, index + size)
        return None

    def before(self, tokens: Tokens, index: int) -> Hit[Payload] | None:
        """The longest phrase that ends right before token ``index``."""
        if not 0 < index <= tokens.size:
            return None
        for words, payload in self._tails.get(tokens.low[index - 1], ()):
            first = index - len(words)
            if first >= 0 and (len(words) == 1 or tokens.low[first:index] == words):
                return Hit(payload, first, index)
        return None
