"""From a date mention to the period it means, given the day it is read from. The text is never read again."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from factcheck.dating import absolute, calendars, compound, holidays, relative
from factcheck.dating.compound import has_year, lacks_year
from factcheck.dating.frame import Frame
from factcheck.interval import Period
from factcheck.model import DateMention


def resolve(
    mention: DateMention, reference: Period | None, *, governing: Period | None = None
) -> Period | None:
    """The period that ``mention`` means, or None: no such date, or not to be told without a reference.

    ``reference`` is when the text was written: its last day counts as today. ``governing`` is what the text
    spoke of just before, for "cùng ngày" and "cùng kỳ".
    """
    if reference is None:
        frame = Frame(governing=governing)
    else:
        now = reference.last if reference.is_instant else None
        frame = Frame(today=reference.last.date(), now=now, governing=governing)
    return _resolve(mention, frame)


def possibilities(mention: DateMention, window: Period) -> tuple[Period, ...]:
    """All periods that a mention whose year is left open may mean within ``window``, in order of time.

    A weekday beside the day and month rules years out: "thứ Tư, 17/9" is of 2014, not of 2013.
    """
    found = []
    for year in range(window.first.year - 1, window.last.year + 1):
        made = _resolve(msgspec.structs.replace(mention, year=year, offset=0), Frame())
        if made is None or not made.meets(window):
            continue
        if mention.weekday is None or made.first.weekday() == mention.weekday:
            found.append(made)
    return tuple(sorted(set(found)))


def _resolve(mention: DateMention, frame: Frame) -> Period | None:
    try:
        if mention.shape in _COMPOUND:
            return _COMPOUND[mention.shape](mention, frame, _resolve)
        read = _SIMPLE.get(mention.shape)
        return read(mention, frame) if read is not None else None
    except (ValueError, ArithmeticError):  # a date that cannot exist; it is reported, not repaired
        return None


_SIMPLE: dict[str, Callable[[DateMention, Frame], Period | None]] = {
    "calendar": absolute.calendar,
    "months": absolute.months,
    "quarter": absolute.quarter,
    "half": absolute.half,
    "week": absolute.numbered_week,
    "decade": absolute.decade,
    "century": absolute.century,
    "term": absolute.term,
    "season": calendars.season,
    "feast": calendars.feast,
    "cycle": calendars.cycle,
    "relative": relative.relative,
    "weekday": relative.weekday,
    "span": relative.span,
    "now": relative.now,
    "same_day": relative.same_day,
    "same_period": relative.same_period,
}
_COMPOUND: dict[str, Callable[[DateMention, Frame, compound.Read], Period | None]] = {
    "range": compound.between,
    "since": compound.since,
    "until": compound.until,
    holidays.SHAPE: compound.holiday,
}

__all__ = ["has_year", "lacks_year", "possibilities", "resolve"]
