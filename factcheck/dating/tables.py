"""The tables of this package: TSV, the first line names the columns, lines that start with # are comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Rows of ``dating/<name>.tsv`` as dictionaries by column."""
    text = (files("factcheck.dating") / f"{name}.tsv").read_text("utf-8")
    header, *rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return tuple(dict(zip(header, row, strict=True)) for row in rows)
