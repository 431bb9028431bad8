"""The geometry: what a figure as written allows, and how intervals of values and of time lie."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.interval import HEDGES, Interval, Period, last_nonzero_place, readings, years_between


def span(low: str | None, high: str | None, sides: str = "[]") -> Interval:
    return Interval(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        sides[0] == "(",
        sides[1] == ")",
    )


# value, place of the last digit, hedge, rounded as a matter of course, likeliest, widest
WRITTEN = [
    ("161", "1", "exact", False, span("161", "161"), span("161", "161")),
    ("3000", "1", "exact", False, span("3000", "3000"), span("2850", "3150")),
    ("120", "1", "exact", False, span("120", "120"), span("115", "125")),
    ("3200000", "100000", "exact", True, span("3150000", "3250000"), span("3150000", "3300000", "[)")),
    ("7.5", "0.1", "exact", True, span("7.45", "7.55"), span("7.45", "7.6", "[)")),
    ("5000000000000", "1000000000", "exact", True, span("4999500000000", "5000500000000"),
     span("4750000000000", "5250000000000")),
    ("3000", "1", "about", False, span("2500", "3500"), span("2500", "3500")),
    ("142600", "1", "about", False, span("142500", "142700"), span("128340", "156860")),
    ("3000", "1", "nearly", False, span("2500", "3000", "[)"), span(None, "3000", "[)")),
    ("13000", "1", "more", False, span("13000", "14000", "(]"), span("13000", None, "(]")),
    ("142587", "1", "more", False, span("142587", "142588"), span("142587", None)),
    ("3", "1", "at_least", False, span("3", None), span("3", None)),
    ("16", "1", "at_most", False, span(None, "16"), span(None, "16")),
    ("10", "1", "less", False, span(None, "10", "[)"), span(None, "10", "[)")),
    ("0", "1", "exact", False, span("0", "0"), span("0", "0")),
]  # fmt: skip


@pytest.mark.parametrize(("value", "place", "hedge", "measured", "likeliest", "widest"), WRITTEN)
def test_figure_as_written_opens_as_the_catalogue_says(
    value: str, place: str, hedge: str, measured: bool, likeliest: Interval, widest: Interval
) -> None:
    found = readings(Decimal(value), Decimal(place), hedge=hedge, measured=measured)
    assert (found.likeliest, found.widest) == (likeliest, widest)


def test_range_opens_to_both_ends_and_half_a_digit_beyond() -> None:
    found = readings(Decimal(10), Decimal(1), range_end=Decimal(15))
    assert found.likeliest == span("10", "15")
    assert found.widest == span("9.5", "15.5")


def test_restated_hedges_as_measured_in_real_text_agree() -> None:
    # "gần 1.000" in a title with "hơn 900" in its lead; "gần 16.000 tỷ" with "hơn 15.800 tỷ".
    assert readings(Decimal(1000), Decimal(1), hedge="nearly").likeliest.meets(
        readings(Decimal(900), Decimal(1), hedge="more").likeliest
    )
    billion = Decimal(10) ** 9
    assert readings(16000 * billion, billion, hedge="nearly", measured=True).likeliest.meets(
        readings(15800 * billion, billion, hedge="more", measured=True).likeliest
    )


@pytest.mark.parametrize(
    ("value", "place", "expected"),
    [
        ("5000", "1", "1000"),
        ("161", "1", "1"),
        ("3.20", "0.01", "0.10"),
        ("36.7", "0.01", "0.10"),
        ("0", "1", "1"),
        ("-400", "1", "100"),
    ],
)
def test_last_nonzero_place(value: str, place: str, expected: str) -> None:
    assert last_nonzero_place(Decimal(value), Decimal(place)) == Decimal(expected)


values = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@given(values, st.sampled_from(HEDGES), st.booleans(), st.integers(-2, 3))
def test_likeliest_lies_within_widest(value: Decimal, hedge: str, measured: bool, exponent: int) -> None:
    place = Decimal(10) ** exponent
    found = readings(value, place, hedge=hedge, measured=measured)
    assert found.widest.hull(found.likeliest) == found.widest


@given(values, values, values, values)
def test_intervals_meet_or_lie_apart(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    one, other = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    assert one.meets(other) == other.meets(one)
    assert one.meets(other) != (one.ends_before(other) or other.ends_before(one))
    assert one.hull(other).meets(one)


def test_open_ends_do_not_touch() -> None:
    below, point = span(None, "3000", "[)"), span("3000", "3000")
    assert not below.meets(point)
    assert below.ends_before(point)
    assert span("1", "2") + span("3", None) == span("4", None)
    assert -span("1", "2", "[)") == span("-2", "-1", "(]")


def day(year: int, month: int, number: int) -> Period:
    return Period.of_days(date(year, month, number))


def test_periods_meet_lie_apart_and_print() -> None:
    half = Period.of_days(date(2017, 1, 1), date(2017, 6, 30), "half")
    assert half.iso() == "2017-01-01/2017-06-30"
    assert half.days == 181
    assert half.contains(day(2017, 6, 30))
    assert half.before(day(2017, 7, 1))
    assert not half.meets(day(2017, 7, 1))
    assert half.overlap(day(2017, 2, 3)) == day(2017, 2, 3)
    hour = Period(datetime(2013, 10, 18, 12), datetime(2013, 10, 18, 12), "hour")
    assert hour.iso() == "2013-10-18T12:00/2013-10-18T12:00"
    assert day(2013, 10, 18).contains(hour)
    assert day(1, 1, 1).iso() == "0001-01-01/0001-01-01"
    assert not day(2013, 10, 18).same_extent(day(2013, 10, 19))


def test_years_between_are_fractional() -> None:
    assert years_between(day(2014, 9, 17), day(2021, 12, 14)) == Decimal("7.2418")
