"""How sure is it that two statements are of the same thing, and how severe is a difference then?"""

from __future__ import annotations

from factcheck.interval import Period
from factcheck.knowledge import HOME, setting
from factcheck.model import GAME, Claim, Severity
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import Time, Values
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.rule import milder


def doubts(pair: Pair, lineup: Lineup, context: Context) -> tuple[str, ...]:
    """Named doubts about the match, keys of the table ``reason``: with any of them a conflict is no error."""
    first, second = pair.first.claim, pair.second.claim
    found = []
    if not (pair.first.sure and pair.second.sure) and lineup.series.behaviour != "constant":
        found.append("date_unsure")
    of_a_game = first.dimension == GAME  # its teams are its owner, and it covers nothing
    if not of_a_game and not _same_scope(first, second):
        found.append("scope_unknown")
    if of_a_game or (lineup.known is not None and lineup.known.owner == "event"):
        found.append("event_by_words")
    elif not (first.subject and second.subject):
        found.append("subject_unknown")
    if lineup.known is None and not of_a_game:
        found.append("measure_open")
    if context.wording(first, second) is not Wording.SAME:
        found.append("wording_unsure")
    if first.status in ("plan", "norm"):
        found.append("not_a_fact")
    return tuple(found)


def _same_scope(first: Claim, second: Claim) -> bool:
    """Whether both cover the same ground. With nothing said, a figure covers the whole of its known owner."""
    if first.scope == second.scope:
        return bool(first.scope or first.subject)
    return bool(first.subject) and {first.scope, second.scope} == {"", "whole"}


def grade(pair: Pair, lineup: Lineup, found: tuple[str, ...]) -> Severity:
    """Severity of a difference: an error only if time, match and values are all sure.

    A time that is only perhaps the same makes it a step milder, and so do values that some reading lets meet.
    Any doubt about the match makes it at most a warning; many make it no milder. It is milder still where the
    words may differ, where the times of an open measure only overlap, where the figure may have
    moved on between two publications, or where the lower one may be of a place within what the higher covers.
    """
    overlap = not pair.first.period.same_extent(pair.second.period) or _of_a_part_of_the_day(pair, lineup)
    counting = _counts_until_now(pair, lineup)
    perhaps = pair.time is Time.PERHAPS and (overlap or counting or _moves_by_the_hour(lineup))
    steps = max(perhaps + (pair.values is not Values.APART), bool(found))
    steps += "wording_unsure" in found
    steps += _may_be_a_part(pair)
    moved = _published_in_order(pair, lineup) or counting
    steps += perhaps and (moved or (lineup.known is None and overlap))
    return milder("error", steps)


def _may_be_a_part(pair: Pair) -> bool:
    """Whether the lower figure is of a place, and of the higher nothing says what ground it covers.

    An article that is set in that very place speaks of it.
    """
    low, high = sorted((pair.first, pair.second), key=lambda one: one.value)
    if low.claim.scope in ("", "whole", HOME) or high.claim.scope:
        return False
    return setting(high.claim.event) != low.claim.scope


def _of_a_part_of_the_day(pair: Pair, lineup: Lineup) -> bool:
    """Whether the lower count is of an evening, say, and the higher of its whole day."""
    low, high = sorted((pair.first, pair.second), key=lambda one: one.value)
    of_both = low.period.grain == "part_of_day" and high.period.grain == "day"
    return lineup.series.kind == "count" and of_both and high.period.contains(low.period)


def _moves_by_the_hour(lineup: Lineup) -> bool:
    """Whether one day may see several values: tolls, prices, rates and shares do; sums and counts rarely."""
    if lineup.known is not None:
        return True
    return lineup.series.behaviour != "stock" or lineup.series.kind in ("rate", "percent", "ratio")


def _counts_until_now(pair: Pair, lineup: Lineup) -> bool:
    """Whether both are counts over a stretch that goes on: "từ ngày 3/5 đến nay" may be told twice in a day.

    One that was over on the same day before both were published has one figure: "từ đầu năm đến ngày 19/10".
    """
    first, second = pair.first, pair.second
    if lineup.series.kind != "count" or not first.period.grain == second.period.grain == "span":
        return False
    return not _over_by_then(pair)


def _over_by_then(pair: Pair) -> bool:
    """Whether both speak of one period that was over on a day before both were published."""
    first, second = pair.first, pair.second
    over = _ended_before(first.period, first.claim) and _ended_before(second.period, second.claim)
    return over and first.period.same_extent(second.period)


def _ended_before(period: Period, claim: Claim) -> bool:
    """Whether the period ended on a day before the claim was published."""
    return claim.published is not None and period.last.date() < claim.published.first.date()


def _published_in_order(pair: Pair, lineup: Lineup) -> bool:
    """Whether the later publication has the value that time would bring: the figure may have moved on.

    What may move either way is taken to have moved where one speaks of a longer time than the other.
    """
    if lineup.known is not None and lineup.known.expected == "either":
        return not pair.first.period.same_extent(pair.second.period) and lineup.series.behaviour == "stock"
    rises = lineup.known.expected == "rises" if lineup.known else lineup.series.behaviour == "cumulative"
    if _over_by_then(pair):
        return False  # "đến hết ngày 19/10", told on the 21st
    low, high = sorted((pair.first, pair.second), key=lambda one: one.value)
    if rises and pair.first.period.is_instant != pair.second.period.is_instant:
        return True  # of an hour, and of a day without one: the toll at one in the afternoon, and of that day
    earlier, later = low.claim.published, high.claim.published
    return rises and earlier is not None and later is not None and earlier.before(later)


__all__ = ["doubts", "grade"]
