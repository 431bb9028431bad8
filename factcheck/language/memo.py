"""A memory of what was worked out for short pieces of text: news repeats itself."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

SHORT = 40  # characters; a longer piece hardly comes again
MOST = 50_000  # pieces that are kept

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memo(dict[Key, Value]):
    """What ``make`` gives for each key; ``size`` is the length of its text. Emptied when it is too large."""

    def __init__(self, make: Callable[[Key], Value], size: Callable[[Key], int]) -> None:
        """Nothing is worked out yet."""
        super().__init__()
        self._make, self._size = make, size

    def __missing__(self, key: Key) -> Value:
        """Work it out, and keep it if it is short."""
        value = self._make(key)
        if self._size(key) <= SHORT:
            if len(self) >= MOST:
                self.clear()
            self[key] = value
        return value


__all__ = ["Memo"]
