"""Help for what is misspelt: the nearest name that there is."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of an error message that names the known word most like ``word``; empty where none is."""
    names = sorted(known)
    close = get_close_matches(word, names, n=1, cutoff=0.4)
    close = close or get_close_matches(word.upper(), names, n=1, cutoff=0.4)
    return f"; did you mean {close[0]}?" if close else ""


__all__ = ["nearest"]
