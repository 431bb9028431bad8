"""The errors that belong to the user; everything else is a bug and keeps its traceback."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class UserError(Exception):
    """Wrong use: a missing path, an unknown option. One line, a way out, exit code 2."""


class UnreadableError(Exception):
    """One article that cannot be read. The others still are; the rule FC901 reports it."""


class UnreadableWarning(UserWarning):
    """What the Python API could not read; the articles that it gives are the others."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of an error message that names the known word most like ``word``; empty where none is."""
    names = sorted(known)
    close = get_close_matches(word, names, n=1, cutoff=0.4)
    close = close or get_close_matches(word.upper(), names, n=1, cutoff=0.4)
    return f"; did you mean {close[0]}?" if close else ""
