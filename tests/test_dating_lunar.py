"""The lunar calendar against recorded feasts, and the sixty-year cycle."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.dating import lunar, resolve
from factcheck.knowledge import chronology
from factcheck.model import DateMention

FEASTS = [fact for fact in chronology() if fact.kind == "feast"]


@pytest.mark.parametrize("fact", FEASTS, ids=[fact.id for fact in FEASTS])
def test_tet_falls_on_the_recorded_day(fact: object) -> None:
    year = fact.first.year  # type: ignore[attr-defined]
    assert lunar.solar(1, 1, year) == fact.first  # type: ignore[attr-defined]
    assert fact.subject.lower() == f"tết {lunar.cycle_name(year)}"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("year", "day"),
    [(1985, date(1985, 1, 21)), (2007, date(2007, 2, 17)), (2030, date(2030, 2, 2))],
)
def test_tet_is_that_of_vietnam_where_china_counts_another_day(year: int, day: date) -> None:
    assert lunar.solar(1, 1, year) == day


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("giáp ngọ", (1954, 2014)),
        ("ất mùi", (1955, 2015)),
        ("quý mão", (1963, 2023)),
        ("quí mẹo", (1963, 2023)),
        ("kỉ hợi", (1959, 2019)),
        ("giáp tý", (1924, 1984)),
        ("giáp sửu", ()),
        ("mèo con", ()),
        ("", ()),
    ],
)
def test_a_name_of_the_cycle_comes_round_in_sixty_years(name: str, years: tuple[int, ...]) -> None:
    assert lunar.cycle_years(name, 1920, 2030) == years


def test_every_year_has_its_name_and_is_found_by_it() -> None:
    for year in range(1901, 2100):
        assert lunar.cycle_years(lunar.cycle_name(year), year, year) == (year,)


def test_a_lunar_month_of_29_days_has_no_thirtieth() -> None:
    with pytest.raises(ValueError, match="no day 30"):
        lunar.solar(30, 12, 2012)
    assert lunar.last_of_month(12, 2012) == date(2013, 2, 9)


def test_lunar_years_follow_one_another_without_a_gap() -> None:
    for year in range(1950, 2090):
        assert (lunar.lunar_year(year + 1).first.date() - lunar.lunar_year(year).last.date()).days == 1


def test_a_year_that_is_not_computed_is_not_told() -> None:
    tet = DateMention(field="text", start=0, end=0, text="", shape="feast", name="tết", year=1850)
    assert resolve(tet, None) is None
