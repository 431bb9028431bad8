"""What the names that a page gives its elements say of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reading.pages.tree import Element

_NAMES = ("class", "id", "type", "data-role", "itemprop", "role", "rel", "data-type")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # ArticleSummary
_LONGEST = 400  # characters of names; no newspaper says so much of one element


def marks(element: Element) -> frozenset[str]:
    """The uses that the table ``marks.tsv`` gives to the names on an element."""
    return marks_of(element.attributes)


def marks_of(attributes: Mapping[str, str | None]) -> frozenset[str]:
    """The same, of its attributes."""
    if not attributes:
        return frozenset()
    names = " ".join([value for name in _NAMES if (value := attributes.get(name))])
    return _marks(names[:_LONGEST]) if names else frozenset()


@lru_cache(8192)
def _marks(names: str) -> frozenset[str]:
    low = f"{names} {_HUMP.sub('-', names)}".casefold()
    return frozenset(use for use, pattern in _patterns() if pattern.search(low))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = (files("factcheck.reading.pages") / "marks.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:] if line and line[0] != "#"]
    forms: dict[str, list[str]] = {}
    for word, use, match in rows:
        written = re.escape(word)
        forms.setdefault(use, []).append(written if match == "part" else rf"(?<![a-z]){written}(?![a-z])")
    return tuple((use, re.compile("|".join(several))) for use, several in forms.items())
