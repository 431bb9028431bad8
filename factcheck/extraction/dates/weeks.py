"""Weeks by their number in a year: tuần 43/2022, tuần thứ 43 của năm 2022.

Without a year it may be the week of a pregnancy, a course, a season: such a one is no date.
"""

from __future__ import annotations

from factcheck.extraction.dates.draft import Draft, number
from factcheck.extraction.dates.words import TIME_UNITS
from factcheck.extraction.dates.years import with_year
from factcheck.extraction.tokens import Tokens

LAST = 53


def read_week(tokens: Tokens, index: int) -> Draft | None:
    """The numbered week that begins at ``index``, with its year."""
    unit = TIME_UNITS.at(tokens, index)
    if unit is None or unit.payload != "week":
        return None
    inner = unit.last + (tokens.at(unit.last) == "thứ")
    week = number(tokens, inner)
    if week is None or not 1 <= week <= LAST:
        return None
    dated = with_year(tokens, Draft(index, inner + 1, "week", {"week": week}))
    return dated if "year" in dated.fields or dated.fields.get("unit") == "year" else None
