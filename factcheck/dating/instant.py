"""A stock at the edge of a period is counted on one day: "cuối quý III" is 30 September."""

from __future__ import annotations

from factcheck.interval import Period
from factcheck.model import Claim, DateMention

_OF_AN_INSTANT = frozenset({"stock", "share", "constant", "cumulative"})
_BALANCED = frozenset({"quarter", "half", "year"})  # what books are balanced at the end of
_UP_TO = frozenset({"until", "as_of"})


def at_edge(mention: DateMention, period: Period, claim: Claim) -> Period:
    """The first or last day of the period that the mention names the edge of, where the claim is a stock.

    The beginning and end of a month are such days only where the text counts up to them ("tính đến cuối
    tháng 9"); else they are the third of the month that the words name.
    """
    if mention.edge not in ("start", "end") or claim.behaviour not in _OF_AN_INSTANT or period.days == 1:
        return period
    if period.grain != "span" and period.grain != "month":
        return period
    balanced = mention.shape in _BALANCED or (
        mention.month is None and mention.shape in ("calendar", "relative")
    )
    if not balanced and mention.link not in _UP_TO:
        return period
    return Period.of_days((period.first if mention.edge == "start" else period.last).date())
