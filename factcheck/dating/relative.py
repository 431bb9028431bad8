"""Mentions that count from the day of writing, or from what the text spoke of before."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from factcheck.dating import spans
from factcheck.dating.frame import Frame, finish
from factcheck.interval import Period
from factcheck.model import DateMention

_IN_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_NEARLY_OVER = {"week": 5, "month": 22, "quarter": 80, "year": 345}  # days gone
_FROM_WRITING = frozenset({"session"})  # told or not: without a day spoken of, from that of writing
_FRIDAY = 4  # the last day of trading, counted from Monday as 0
_MIDWEEK = 3  # Thursday; before it "cuối tuần" is the one that is over
_WEEKEND = 5  # Saturday, counted from Monday as 0
_IN_DAYS = {"day": 1, "week": 7}


def relative(mention: DateMention, frame: Frame) -> Period | None:
    """ "Hôm qua", "tuần trước", "năm ngoái", "2 giờ trước": units counted from the reference.

    One named "told" ("hôm sau", "3 ngày sau đó") counts from what the text spoke of before.
    """
    if mention.name == "told" and (frame.governing is not None or mention.unit not in _FROM_WRITING):
        frame = Frame(today=frame.governing.last.date() if frame.governing is not None else None)
    if frame.today is None:
        return None
    today, offset = frame.today, mention.offset
    if mention.name == "ending" and _is_ending(mention.unit, today):
        offset = 0
    if mention.name == "bare" and mention.unit == "week" and mention.link != "plan":
        offset = -1 if today.weekday() < _MIDWEEK else 0
    if mention.unit in ("minute", "hour"):
        if frame.now is None:
            return Period.of_days(today)
        step = timedelta(minutes=offset) if mention.unit == "minute" else timedelta(hours=offset)
        return Period(frame.now + step, frame.now + step, mention.unit)
    made = {
        "day": lambda: Period.of_days(today + timedelta(days=offset)),
        "date": lambda: spans.shift_years(Period.of_days(today), offset),
        "session": lambda: Period.of_days(_session(today, offset)),
        "open": lambda: Period.of_days(spans.week(today, offset).first.date()),
        "close": lambda: Period.of_days(_close(today, offset)),
        "week": lambda: spans.week(today, offset),
        "month": lambda: _month_from(today, offset),
        "quarter": lambda: _quarter_from(today, offset),
        "half": lambda: _half_from(today, offset),
        "year": lambda: spans.year(today.year + offset),
        "decade": lambda: spans.decade(today.year // 10 * 10 + 10 * offset),
        "century": lambda: spans.century((today.year + 99) // 100 + offset),
    }.get(mention.unit)
    return finish(mention, made()) if made is not None else None


def _session(today: date, offset: int) -> date:
    """The day of trading ``offset`` sessions away, Monday to Friday; holidays are not known."""
    step = timedelta(days=1 if offset > 0 else -1)
    day = today
    while day.weekday() >= _WEEKEND:
        day -= timedelta(days=1)
    for _ in range(abs(offset)):
        day += step
        while day.weekday() >= _WEEKEND:
            day += step
    return day


def _close(today: date, offset: int) -> date:
    """The last day of trading of the week that is over, or of one that lies ``offset`` weeks from it.

    On Friday it is that day; "cuối tuần trước", said before Friday, means the one just over.
    """
    over = today.weekday() >= _FRIDAY
    friday = spans.week(today, 0 if over else -1).first.date() + timedelta(days=_FRIDAY)
    return friday + timedelta(weeks=offset if over else min(offset + 1, 0))


def _is_ending(unit: str, today: date) -> bool:
    """Whether so little of the running unit is left that "tháng qua" means it."""
    running = {
        "week": lambda: spans.week(today, 0),
        "month": lambda: _month_from(today, 0),
        "quarter": lambda: _quarter_from(today, 0),
        "year": lambda: spans.year(today.year),
    }.get(unit)
    if running is None:
        return False
    return (today - running().first.date()).days >= _NEARLY_OVER[unit]


def _month_from(today: date, offset: int) -> Period:
    target = spans.add_months(today.replace(day=1), offset)
    return spans.month(target.year, target.month)


def _quarter_from(today: date, offset: int) -> Period:
    target = spans.add_months(today.replace(day=1), 3 * offset)
    return spans.quarter(target.year, (target.month + 2) // 3)


def _half_from(today: date, offset: int) -> Period:
    target = spans.add_months(today.replace(day=1), 6 * offset)
    return spans.half(target.year, (target.month + 5) // 6)


def weekday(mention: DateMention, frame: Frame) -> Period | None:
    """A bare weekday is the last on or before today; with a week named (unit or offset) that week's."""
    number, today = mention.weekday, frame.today
    if number is None or not 0 <= number <= 6 or today is None:
        return None
    if mention.offset or mention.unit == "week":
        on = spans.week(today, mention.offset).first.date() + timedelta(days=number)
    elif mention.link == "plan":
        on = today + timedelta(days=(number - today.weekday()) % 7)
    else:
        on = today - timedelta(days=(today.weekday() - number) % 7)
    return finish(mention, Period.of_days(on))


def span(mention: DateMention, frame: Frame) -> Period | None:
    """ "5 năm qua", "3 ngày tới": so many units up to the reference, or from it on."""
    if frame.today is None or mention.count is None or mention.count <= 0:
        return None
    sign = 1 if mention.offset > 0 else -1
    if mention.unit in ("minute", "hour"):
        moment = frame.now or datetime.combine(frame.today, time(23, 59) if sign < 0 else time.min)
        minutes = int(mention.count * (1 if mention.unit == "minute" else 60))
        other = moment + sign * timedelta(minutes=minutes)
        return Period(min(moment, other), max(moment, other), "span")
    other_day = _stepped(frame.today, mention.count * sign, mention.unit)
    if other_day is None:
        return None
    return Period.of_days(min(frame.today, other_day), max(frame.today, other_day), "span")


def _stepped(start: date, count: Decimal, unit: str) -> date | None:
    """So many units from ``start``; parts of a month count in thirty days (một tháng rưỡi)."""
    if unit in _IN_DAYS:
        return start + timedelta(days=int(count * _IN_DAYS[unit]))
    if unit not in _IN_MONTHS:
        return None
    months = count * _IN_MONTHS[unit]
    return spans.add_months(start, int(months)) + timedelta(days=int((months - int(months)) * 30))


def now(mention: DateMention, frame: Frame) -> Period | None:
    """ "Hiện nay", "đến nay": the day of writing."""
    return finish(mention, Period.of_days(frame.today)) if frame.today is not None else None


def same_day(mention: DateMention, frame: Frame) -> Period | None:
    """ "Cùng ngày": the day spoken of before, else the day of writing."""
    if frame.governing is not None:
        return finish(mention, Period.of_days(frame.governing.first.date()))
    return now(mention, frame)


def same_period(mention: DateMention, frame: Frame) -> Period | None:
    """ "Cùng kỳ năm trước": what the text speaks of, a year earlier unless the offset says otherwise."""
    if frame.governing is None:
        return None
    offset = mention.offset or -1
    if mention.year is not None:
        return spans.shift_years(frame.governing, mention.year - frame.governing.first.year)
    step = _IN_MONTHS.get(mention.unit, 12)
    return spans.shift_months(frame.governing, offset * step)
