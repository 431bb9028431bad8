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
        heads: dict[str, list[tuple[list[str], Payload]]] = defaultdict(list)
        tails: dict[str, list[tuple[list[str], Payload]]] = defaultdict(list)
        for phrase, payload in entries:
            tokens = Tokens(phrase)
            words = tokens.low[: tokens.size]
            heads[words[0]].append((words, payload))
            tails[words[-1]].append((words, payload))
        for index in (heads, tails):
            for rows in index.values():
                rows.sort(key=lambda row: -len(row[0]))
        self._heads, self._tails = dict(heads), dict(tails)

    @property
    def heads(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._heads)

    @property
    def openings(self) -> dict[str, frozenset[str] | None]:
        """By first word, the second words that a phrase may go on with; None: some phrase ends there."""
        return {
            head: None
            if any(len(words) == 1 for words, _ in rows)
            else frozenset(words[1] for words, _ in rows)
            for head, rows in self._heads.items()
        }

    def at(self, tokens: Tokens, index: int) -> Hit[Payload] | None:
        """The longest phrase that starts at token ``index``."""
        low = tokens.low
        rows = self._heads.get(low[index])
        if rows is None:
            return None
        for words, payload in rows:
            size = len(words)
            if size == 1 or low[index : index + size] == words:
                return Hit(payload, index, index + size)
        return None

    def before(self, tokens: Tokens, index: int) -> Hit[Payload] | None:
        """The longest phrase that ends right before token ``index``."""
        low = tokens.low
        rows = self._tails.get(low[index - 1])
        if rows is None:
            return None
        for words, payload in rows:
            first = index - len(words)
            if first >= 0 and (len(words) == 1 or low[first:index] == words):
                return Hit(payload, first, index)
        return None
