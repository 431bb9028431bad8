"""Phrases of a table, found at a token by their first or their last word, longest first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from factcheck.extraction.tokens import Tokens
from factcheck.model import Frozen

Payload = TypeVar("Payload")


class Hit(Frozen, Generic[Payload], frozen=True):
    """A phrase found: what its row holds, and the tokens it covers."""

    payload: Payload
    first: int
    last: int  # not included


class _Rows(NamedTuple, Generic[Payload]):
    """The phrases that one word begins (or ends)."""

    alone: list[Payload]  # of the word by itself, where it is a phrase
    longer: dict[str, list[tuple[list[str], Payload]]]  # by the word beside it; the longest phrase first


class Phrases(Generic[Payload]):
    """A set of phrases with what each stands for."""

    def __init__(
        self, entries: Iterable[tuple[str, Payload]], but: frozenset[tuple[str, str]] = frozenset()
    ) -> None:
        """Index ``entries`` by first and by last word; a phrase is cut as text is.

        ``but``: a phrase of one word and the word behind it with which it is none: "lần lượt".
        """
        self._but = but
        self._heads: dict[str, _Rows[Payload]] = {}
        self._tails: dict[str, _Rows[Payload]] = {}
        for phrase, payload in entries:
            tokens = Tokens(phrase)
            words = tokens.low[: tokens.size]
            for index, word, beside in (
                (self._heads, words[0], words[1:2]),
                (self._tails, words[-1], words[-2:-1]),
            ):
                rows = index.setdefault(word, _Rows([], {}))
                if beside:
                    rows.longer.setdefault(beside[0], []).append((words, payload))
                else:
                    rows.alone.append(payload)
        for index in (self._heads, self._tails):
            for rows in index.values():
                for phrases in rows.longer.values():
                    phrases.sort(key=lambda row: -len(row[0]))

    @property
    def heads(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._heads)

    @property
    def openings(self) -> dict[str, frozenset[str] | None]:
        """By first word, the second words that a phrase may go on with; None: some phrase ends there."""
        return {head: None if rows.alone else frozenset(rows.longer) for head, rows in self._heads.items()}

    def leading_to(self, words: Iterable[str]) -> dict[str, frozenset[str]]:
        """By first word, the second words of the phrases, and ``words`` where a phrase ends before it."""
        behind = frozenset(words)
        return {
            head: frozenset(rows.longer) | (behind if rows.alone else frozenset())
            for head, rows in self._heads.items()
        }

    def at(self, tokens: Tokens, index: int) -> Hit[Payload] | None:
        """The longest phrase that starts at token ``index``."""
        low = tokens.low
        rows = self._heads.get(low[index])
        if rows is None:
            return None
        alone, longer = rows
        for words, payload in longer.get(low[index + 1], ()) if longer else ():
            last = index + len(words)
            if low[index:last] == words:
                return Hit(payload, index, last)
        if not alone or (self._but and (low[index], low[index + 1]) in self._but):
            return None
        return Hit(alone[0], index, index + 1)

    def before(self, tokens: Tokens, index: int) -> Hit[Payload] | None:
        """The longest phrase that ends right before token ``index``."""
        low = tokens.low
        rows = self._tails.get(low[index - 1])
        if rows is None:
            return None
        alone, longer = rows
        for words, payload in longer.get(low[index - 2], ()) if longer else ():
            first = index - len(words)
            if first >= 0 and low[first:index] == words:
                return Hit(payload, first, index)
        return Hit(alone[0], index - 1, index) if alone and index > 0 else None
