"""The lists of ``words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def words(name: str) -> frozenset[str]:
    """One list."""
    return frozenset(_lists()[name].split())


def metas() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """By field of an article, names of meta elements in the order in which they are believed."""
    return tuple((field, tuple(names.split())) for field, names in _lists()["meta"].items())


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads((files("factcheck.reading.pages") / "words.toml").read_text("utf-8"))
