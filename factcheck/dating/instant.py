"""A stock at the edge of a period is counted on one day: "cuối quý III" is 30 September."""

from __future__ import annotations

from factcheck.dating.spoken import Spoken
from factcheck.interval import Period
from factcheck.model import Claim

_OF_AN_INSTANT = frozenset({"stock", "share", "constant", "cumulative"})
_LEVELS = frozenset({"stock", "share"})
_STRETCHES = frozenset({"months", "since", "span"})  # "từ đầu năm, tồn kho tăng từ 20 lên 25": its two ends
_BALANCED = frozenset({"quarter", "half"})  # whose edge is where books are balanced, never a stretch


def at_edge(one: Spoken, period: Period, claim: Claim) -> Period:
    """The first or last day of the period that the mention names the edge of, where that is meant.

    That is at the edge of a quarter or half-year; where the text stops there ("tính đến cuối tháng 9"); and
    for a stock at the beginning or end of a year. Else the edge is the stretch that the words name.
    """
    mention = one.mention
    if claim.turn and mention.shape in _STRETCHES and claim.behaviour in _LEVELS and period.days > 1:
        return Period.of_days((period.first if claim.turn == "from" else period.last).date())
    if one.instant and mention.shape == "range" and not period.is_instant:
        return Period.of_days(period.last.date())  # tính đến nửa đầu tháng 5
    if mention.edge not in ("start", "end") or period.days == 1:
        return period
    if claim.behaviour == "difference" and not one.instant:
        return period
    if period.grain not in ("span", "month") or period.is_instant:
        return period
    if mention.unit == "week" and not one.instant:
        return period  # a weekend's takings are those of all its days
    of_year = mention.month is None and mention.shape in ("calendar", "relative") and mention.unit != "month"
    meant = mention.shape in _BALANCED or one.instant
    if not meant and not (of_year and claim.behaviour in _OF_AN_INSTANT):
        return period
    return Period.of_days((period.first if mention.edge == "start" else period.last).date())
