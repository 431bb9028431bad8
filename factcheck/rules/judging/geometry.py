"""The geometry of two statements: are they of the same time, do their values agree?"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from factcheck.interval import WIDEST_ROUNDING, Interval, Period, last_nonzero_place
from factcheck.model import Behaviour, Claim
from factcheck.rules.judging.statement import EARLY_VINTAGES, FACTS, Statement

_EXTENTS: frozenset[Behaviour] = frozenset({"flow", "difference"})
WEEKS = 20  # days: a stretch that long is one that a body counts over, not one between two reports
COARSE = frozenset({"span", "month", "quarter", "half", "year", "decade", "century"})


class Time(Enum):
    """How the time of one statement lies to that of another."""

    SAME = "same"
    PERHAPS = "perhaps"  # their periods meet: cannot tell
    BEFORE = "before"
    AFTER = "after"
    UNORDERED = (
        "unordered"  # nested or overlapping extents; several possible times on both sides of the other
    )
    UNKNOWN = "unknown"  # one has no time


class Values(Enum):
    """How the value of one statement lies to that of another."""

    EQUAL = "equal"
    HEDGED = "hedged"  # a hedge or range of one allows the other
    ROUNDED = "rounded"  # the coarser is the finer, rounded
    TRUNCATED = "truncated"  # the coarser is the finer, cut off
    LOOSE = "loose"  # hedged and apart as most likely meant, though some reading of both agrees
    NEAR = "near"  # unhedged and different, though roundings of both would meet
    APART = "apart"  # no reading of both agrees


AGREE = frozenset({Values.EQUAL, Values.HEDGED, Values.ROUNDED, Values.TRUNCATED})
DIFFER = frozenset({Values.LOOSE, Values.NEAR, Values.APART})


def when(first: Statement, second: Statement, behaviour: Behaviour, *, slow: int = 0) -> Time:
    """Time of ``first`` seen from ``second``; ``slow``: days over which the figure may be taken as unchanged.

    A flow's period is an extent and must be equal at both ends. A stock's period bounds an instant. A
    cumulative figure over a named span speaks of the span's last day, and compares with spans that start
    on the same day: those counted over other spans are two counts. A share is an extent where it speaks of
    a month or longer. Within one period a figure that the words put first ("từ", "ban đầu") comes before
    one that they do not.
    """
    if behaviour == "constant":
        return Time.SAME
    if not first.periods or not second.periods:
        return Time.UNKNOWN
    sure = first.sure and second.sure
    if behaviour == "cumulative" and _counted_apart(first.period, second.period):
        return Time.UNORDERED
    if _until_told(first).before(second.period):
        return Time.BEFORE
    if _until_told(second).before(first.period):
        return Time.AFTER
    if (first.claim.turn == "from") != (second.claim.turn == "from"):
        return Time.BEFORE if first.claim.turn == "from" else Time.AFTER
    pairs = [(one, other) for one in first.periods for other in second.periods]
    if _is_extent(first, second, behaviour):
        if any(one.same_extent(other) for one, other in pairs):
            return Time.SAME if sure else Time.PERHAPS
        return Time.UNORDERED if sure else Time.UNKNOWN
    if behaviour == "cumulative" and _spans(first) and _spans(second):
        return _cumulated(first.period, second.period)
    if not any(one.meets(other) for one, other in pairs):
        return Time.UNORDERED
    if sure and _same_instant(first.period, second.period, slow) and not _both_until_now(first, second):
        return Time.SAME
    return Time.PERHAPS


def _until_told(statement: Statement) -> Period:
    """Its period up to the hour of publication: what was printed at eight tells nothing of the afternoon."""
    period, told = statement.period, statement.claim.published
    if told is None or not told.is_instant or statement.claim.status not in FACTS:
        return period
    if not period.first <= told.first < period.last:
        return period
    return period._replace(last=told.first)


def _is_extent(first: Statement, second: Statement, behaviour: Behaviour) -> bool:
    if behaviour in _EXTENTS:
        return True
    return behaviour == "share" and (first.period.grain in COARSE or second.period.grain in COARSE)


def _spans(statement: Statement) -> bool:
    return len(statement.periods) == 1 and statement.period.grain in ("span", "quarter", "half")


def _counted_apart(first: Period, second: Period) -> bool:
    """Whether each is counted over a stretch of its own: the dead of one May and of another."""
    over = first.grain in COARSE and second.grain in COARSE
    return over and first.first.date() != second.first.date() and min(first.days, second.days) >= WEEKS


def _cumulated(first: Period, second: Period) -> Time:
    if first.first.date() != second.first.date():
        return Time.UNORDERED
    if first.last.date() == second.last.date():
        return Time.PERHAPS  # a day sees the figure of its morning and that of its evening
    return Time.BEFORE if first.last < second.last else Time.AFTER


def _both_until_now(first: Statement, second: Statement) -> bool:
    """Whether both count up to the day of publication, which sees one figure at noon and one at night."""
    return all(
        one.period.grain == "span"
        and one.claim.published is not None
        and one.period.last.date() == one.claim.published.last.date()
        for one in (first, second)
    )


def _same_instant(first: Period, second: Period, slow: int) -> bool:
    if slow and first.hull(second).days <= slow:
        return True
    if first.grain in COARSE and first.same_extent(second):
        return True  # both tell of one named month or year, as a whole
    return (
        first.is_instant and second.is_instant and first.first == second.first and first.last == second.last
    )


def comparable(first: Statement, second: Statement) -> bool:
    """Whether the two could contradict each other at all: by unit, kind, scope and status.

    A forecast, plan, condition or norm never compares with an actual, and two forecasts may differ.
    """
    status = first.claim.status
    return (status in FACTS or status in ("plan", "norm")) and alike(first, second)


def alike(first: Statement, second: Statement) -> bool:
    """Whether the two may say the same: as ``comparable``, but two forecasts of one thing may agree."""
    one, other = first.claim, second.claim
    if not same_unit(one, other) or below_a_bar(one) != below_a_bar(other):
        return False
    if one.scope and other.scope and one.scope != other.scope:
        return False
    if one.status in FACTS and other.status in FACTS:
        return True
    return one.status == other.status


def below_a_bar(claim: Claim) -> bool:
    """Whether the figure is the whole of a rank or share: "lớn thứ 10/63 tỉnh", "87/125 xã"."""
    place = claim.start - claim.sentence_start
    return claim.sentence[max(place - 1, 0) : place] == "/"


def same_unit(one: Claim, other: Claim) -> bool:
    """Whether two figures are of one kind and can be measured in one unit."""
    if one.kind != other.kind or one.dimension != other.dimension:
        return False
    # No rate between currencies is known.
    return one.unit_code == other.unit_code or (bool(one.dimension) and one.kind not in ("money", "rate"))


def vintage(first: Statement, second: Statement) -> bool:
    """Whether one is provisional or an estimate where the other is not: a later vintage, not a conflict.

    Of estimates published on one day none is the earlier: "ước tăng" and "tăng" tell of one release.
    """
    if (first.claim.status in EARLY_VINTAGES) == (second.claim.status in EARLY_VINTAGES):
        return False
    early, late = (first, second) if first.claim.status in EARLY_VINTAGES else (second, first)
    told, retold = early.claim.published, late.claim.published
    if early.claim.status == "provisional" or told is None or retold is None:
        return True
    return told.first.date() < retold.first.date()


def compare(first: Statement, second: Statement) -> Values:
    """How the two values agree, or how surely they differ."""
    if first.value == second.value and (
        first.claim.hedge == second.claim.hedge or not _both_hedged(first, second)
    ):
        return Values.HEDGED if first.claim.hedge != second.claim.hedge else Values.EQUAL
    if first.hedged or second.hedged:
        if first.likeliest.meets(second.likeliest):
            return Values.HEDGED
        loose = first.widest.meets(second.widest) or first.value == second.value
        return Values.LOOSE if loose else Values.APART
    return _unhedged(first, second)


def _both_hedged(first: Statement, second: Statement) -> bool:
    return first.hedged and second.hedged


def _unhedged(first: Statement, second: Statement) -> Values:
    """Equal precision prevails: two figures written to the same place and different do differ."""
    if first.place != second.place:
        coarse, fine = (first, second) if first.place > second.place else (second, first)
        if coarse.likeliest.meets(fine.likeliest):
            return Values.ROUNDED
        if _cut(fine, coarse):
            return Values.TRUNCATED
        if _rounds(first, second) or _rounds(second, first):
            return Values.ROUNDED
    return Values.NEAR if first.widest.meets(second.widest) else Values.APART


def _cut(fine: Statement, coarse: Statement) -> bool:
    """Whether the finer figure, cut off at the coarser one's last place, is the coarser one."""
    cut = int(fine.value / coarse.place) * coarse.place
    return cut == coarse.value


def _rounds(coarse: Statement, fine: Statement) -> bool:
    """Whether the trailing zeros of one say that it is the other, rounded; never by more than 5 %."""
    zeros = last_nonzero_place(coarse.value, coarse.place)
    if zeros == coarse.place:
        return False
    slack = min(zeros / 2, abs(coarse.value) * WIDEST_ROUNDING)
    around = Interval(coarse.value - slack, coarse.value + slack)
    return around.meets(fine.likeliest)


def most_precise(several: Iterable[Statement]) -> Statement:
    """The most precise of some: unhedged, by the last digit that is not zero, with a time that is sure."""

    def rank(one: Statement) -> tuple[object, ...]:
        return one.hedged, last_nonzero_place(one.value, one.place), not one.sure, one.order

    return min(several, key=rank)


__all__ = [
    "AGREE",
    "COARSE",
    "DIFFER",
    "Time",
    "Values",
    "alike",
    "comparable",
    "compare",
    "most_precise",
    "same_unit",
    "vintage",
    "when",
]
