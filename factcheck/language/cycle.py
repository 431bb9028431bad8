"""The words of the sixty-year cycle, by their places in it."""

from __future__ import annotations

from factcheck.language import table

STEMS, BRANCHES = (
    {row["word"]: int(row["place"]) for row in table("vi", "cycle") if row["part"] == part}
    for part in ("stem", "branch")
)
