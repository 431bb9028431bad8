"""Mentions that name a stretch of the calendar, with or without its year."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from factcheck.dating import spans
from factcheck.dating.calendars import lunar_date
from factcheck.dating.frame import Frame, finish, of_years
from factcheck.interval import Period
from factcheck.model import DateMention


def calendar(mention: DateMention, frame: Frame) -> Period | None:
    """Day, month and year as far as they are given; with a unit, of the month before or after.

    A time of the clock alone is of the day spoken of before, else of that of writing.
    """
    if mention.lunar:
        return finish(mention, lunar_date(mention, frame))
    month, day = mention.month, mention.day
    if mention.unit == "month" and month is None and frame.today is not None:  # ngày 15 tháng trước
        target = spans.add_months(frame.today.replace(day=1), mention.offset)
        made = (
            spans.month(target.year, target.month) if day is None else Period.of_days(target.replace(day=day))
        )
        return finish(mention, made)
    if month is not None and day is not None:
        return finish(mention, of_years(mention, frame, lambda year: spans.day(year, month, day)))
    if month is not None:
        return finish(mention, of_years(mention, frame, lambda year: spans.month(year, month)))
    if day is not None:
        return finish(mention, _day_alone(day, mention, frame))
    if mention.year is not None:
        return finish(mention, spans.year(mention.year))
    if frame.today is not None and (mention.hour is not None or mention.part):
        told = frame.governing
        of_day = told.first.date() if told is not None and told.days == 1 else frame.today
        return finish(mention, Period.of_days(of_day))
    return None


def _day_alone(day: int, mention: DateMention, frame: Frame) -> Period | None:
    """ "Ngày 17": of this month, or of the one before where it would lie more than three days ahead."""
    if frame.today is None or not 1 <= day <= 31:
        return None
    start = frame.today.replace(day=1)
    ahead = mention.link == "plan"
    for step in range(12) if ahead else range(1, -12, -1):
        month = spans.add_months(start, step)
        try:
            made = month.replace(day=day)
        except ValueError:
            continue
        if made >= frame.today if ahead else made <= frame.today + timedelta(days=3):
            return Period.of_days(made)
    return None


def quarter(mention: DateMention, frame: Frame) -> Period | None:
    """ "Quý III", of a year or without."""
    number = mention.quarter
    if number is None or not 1 <= number <= 4:
        return None
    return finish(mention, of_years(mention, frame, lambda year: spans.quarter(year, number)))


def numbered_week(mention: DateMention, frame: Frame) -> Period | None:
    """ "Tuần 43/2022", "tuần thứ 12 năm nay"."""
    number = mention.week
    if number is None:
        return None
    return finish(mention, of_years(mention, frame, lambda year: spans.numbered_week(year, number)))


def half(mention: DateMention, frame: Frame) -> Period | None:
    """ "Nửa đầu năm", "nửa cuối năm ngoái"."""
    number = mention.half
    if number is None or not 1 <= number <= 2:
        return None
    return finish(mention, of_years(mention, frame, lambda year: spans.half(year, number)))


def months(mention: DateMention, frame: Frame) -> Period | None:
    """ "6 tháng đầu năm"; a bare "9 tháng" is the first nine of the year in which they are over."""
    count = mention.count
    if count is None or count != int(count):
        return None
    yearly = msgspec.structs.replace(mention, unit="")  # here the unit is that of the count

    def build(year: int) -> Period:
        return spans.months(year, int(count), last=mention.edge == "end")

    return of_years(yearly, frame, build, ended=not mention.edge)


def decade(mention: DateMention, frame: Frame) -> Period | None:
    """ "Thập niên 90", "thập niên 2010", "thập kỷ trước"; 90 is of the last century, 10 of this."""
    if mention.year is None:
        if frame.today is None:
            return None
        return finish(mention, spans.decade(frame.today.year // 10 * 10 + 10 * mention.offset))
    first = mention.year if mention.year >= 100 else mention.year + (1900 if mention.year >= 30 else 2000)
    return finish(mention, spans.decade(first // 10 * 10))


def century(mention: DateMention, frame: Frame) -> Period | None:
    """ "Thế kỷ 21": the number stands in ``count`` or ``year``."""
    number = mention.count if mention.count is not None else mention.year
    if number is None and frame.today is not None:
        number = (frame.today.year + 99) // 100 + mention.offset
    return finish(mention, spans.century(int(number))) if number is not None else None


def term(mention: DateMention, _: Frame) -> Period | None:
    """ "Nhiệm kỳ 2016-2021", "giai đoạn 2011-15": whole years, both included."""
    if mention.year is None:
        return None
    last = mention.year_end if mention.year_end is not None else mention.year
    if last < 100 <= mention.year:  # 2011-15
        last += mention.year // 100 * 100
    return spans.years(mention.year, last) if mention.year <= last else None
