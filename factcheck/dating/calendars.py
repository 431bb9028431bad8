"""Mentions by the lunar calendar, the sixty-year cycle, feasts and seasons."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.dating import feasts, lunar
from factcheck.dating.frame import Frame, finish, of_years
from factcheck.dating.nearest import PATIENCE
from factcheck.interval import Period
from factcheck.model import DateMention

_BEFORE_TET = 60  # days in which Tết and the lunar months around it are spoken of beforehand
_AROUND_TET = frozenset({12, 1})  # lunar months


def lunar_date(mention: DateMention, frame: Frame) -> Period | None:
    """Day, month and year of the lunar calendar; the year may be named in the cycle."""
    month, day = mention.month, mention.day
    if month is None:
        return lunar.lunar_year(mention.year) if mention.year is not None and day is None else None
    cycle = feasts.split_name("năm " + mention.name)[1] if mention.name else ""
    if cycle and mention.year is None:
        return _of_cycle(cycle, frame, lambda year: _lunar_day(day, month, year))
    ahead = _BEFORE_TET if month in _AROUND_TET else PATIENCE
    return of_years(mention, frame, lambda year: _lunar_day(day, month, year), ahead=ahead)


def _lunar_day(day: int | None, month: int, year: int) -> Period:
    if day is None:
        return lunar.lunar_month(month, year)
    return Period.of_days(lunar.solar(day, month, year))


def _of_cycle(name: str, frame: Frame, build: Callable[[int], Period]) -> Period | None:
    """Of the years with that name in the cycle, the one nearest to the reference."""
    if frame.today is None:
        return None
    around = frame.today.year
    years = lunar.cycle_years(name, around - 30, around + 29)
    return build(years[0]) if years else None


def cycle(mention: DateMention, frame: Frame) -> Period | None:
    """ "Năm Giáp Ngọ": the lunar year of that name nearest to the reference; None beside another year."""
    if mention.year is not None:
        place = lunar.cycle_place(mention.name)
        matches = place is not None and (mention.year - 1984 - place) % 60 == 0
        return lunar.lunar_year(mention.year) if matches else None
    return _of_cycle(mention.name, frame, lunar.lunar_year)


def feast(mention: DateMention, frame: Frame) -> Period | None:
    """ "Tết Trung thu", "mùng 2 Tết", "Tết Nguyên đán Giáp Ngọ"."""
    name, cycle = feasts.split_name(mention.name)
    cycle = cycle or next((part.name for part in mention.parts if part.shape == "cycle"), "")

    def build(year: int) -> Period:
        return feasts.feast(name, year, mention.day)

    if cycle:
        if mention.year is not None:
            named = lunar.cycle_place(cycle) == (mention.year - 1984) % 60
            return finish(mention, build(mention.year)) if named else None
        return finish(mention, _of_cycle(cycle, frame, build))
    ahead = _BEFORE_TET if feasts.is_tet(name) else PATIENCE
    return finish(mention, of_years(mention, frame, build, ahead=ahead))


def season(mention: DateMention, frame: Frame) -> Period | None:
    """ "Mùa hè 2015"; see ``seasons.tsv`` for the months."""
    return finish(mention, of_years(mention, frame, lambda year: feasts.season(mention.name, year)))
