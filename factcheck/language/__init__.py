"""A language as data: TSV tables and TOML templates, and the small readers over them.

The first line of a table names its columns; lines that start with ``#`` are comments.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("vi", "en")


@cache
def table(language: str, name: str) -> tuple[dict[str, str], ...]:
    """Rows of ``language/<language>/<name>.tsv`` as dictionaries by column; empty cells are ""."""
    source = files("factcheck.language") / language / f"{name}.tsv"
    lines = [line for line in source.read_text("utf-8").splitlines() if line.strip() and line[0] != "#"]
    header = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(header):
            raise ValueError(f"{language}/{name}.tsv: more cells than columns: {line!r}")
        rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
    return tuple(rows)


@cache
def words(language: str, name: str, column: str = "word") -> frozenset[str]:
    """The set of one column of a table."""
    return frozenset(row[column] for row in table(language, name))


@cache
def messages(language: str) -> dict[str, Any]:
    """The templates of ``language/<language>/messages.toml``."""
    return tomllib.loads((files("factcheck.language") / language / "messages.toml").read_text("utf-8"))
