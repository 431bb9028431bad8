"""What a rate of change is measured from, where the words name a year: "so với cùng kỳ năm 2019"."""

from __future__ import annotations

from factcheck.interval import Period
from factcheck.language.cues import cues

REACH = 5  # words from "so với" to the year: "so với cùng kỳ của năm 2019"
AGO = 2  # of this many years before the day of writing or more it is surely not the year before


def base_year(spoken: tuple[str, ...], published: Period | None) -> str:
    """The year behind the last "so với", where it cannot be the year before; else empty.

    "So với năm 2024" in a text of 2025 is the year on year of others, who say "so với năm trước".
    """
    if published is None:
        return ""
    for start in range(len(spoken) - 1, 0, -1):
        if spoken[start] in cues("measured") and spoken[start - 1] == "so":
            for word in spoken[start + 1 : start + 1 + REACH]:
                if len(word) == 4 and word[:2] in ("19", "20") and word.isdigit():
                    return word if int(word) <= published.first.year - AGO else ""
            return ""
    return ""
