"""Records and tables: nothing is lost, and float bounds never leave a value out."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal

import pandas
import pytest
from conftest import make_claim
from hypothesis import given
from hypothesis import strategies as st

from factcheck import table
from factcheck.errors import UserError
from factcheck.interval import Interval, Period
from factcheck.reporting import Report


def test_claims_come_back_as_they_were(report: Report) -> None:
    rich = make_claim(
        "từ 1,50 đến 2 triệu",
        "1,50 đến 2 triệu",
        value="1500000",
        range_end=Decimal("2000000"),
        qualifiers=("một", "hai"),
        score=(("measure", "0.9"),),
        alternatives=(Decimal("1.5"),),
        why=("table row",),
        as_of=None,
    )
    claims = (*report.claims, rich)
    assert table.to_claims(table.from_claims(claims)) == claims


def test_articles_and_findings_come_back_as_they_were(report: Report) -> None:
    assert table.to_articles(table.from_articles(report.articles, report.published)) == report.articles
    assert table.to_findings(table.from_findings(report.findings)) == report.findings


def test_no_column_holds_python_objects(report: Report) -> None:
    for one in (
        table.from_claims(report.claims),
        table.from_claims(()),
        table.from_articles(report.articles, report.published),
        table.from_findings(report.findings),
    ):
        assert not [column for column in one if one[column].dtype == object]


def test_times_are_timestamps_and_may_be_missing(report: Report) -> None:
    claims = (*report.claims, make_claim("5 người", "5", as_of=None))
    one = table.from_claims(claims)
    assert one["as_of_first"][0] == pandas.Timestamp("2014-09-17 00:00")
    assert one["as_of_last"][0] == pandas.Timestamp("2014-09-17 23:59")
    assert pandas.isna(one["as_of_first"].iloc[-1])


def test_years_beyond_the_range_of_nanoseconds_are_kept() -> None:
    claim = make_claim("năm 1010 có 5 người", "5", published=Period.of_days(date(1010, 1, 1)))
    assert table.from_claims([claim])["published_first"][0].year == 1010


@given(st.decimals(allow_nan=False, allow_infinity=False), st.decimals(0, 10**40, places=20))
def test_float_bounds_hold_every_value_between_the_exact_ones(low: Decimal, width: Decimal) -> None:
    high = low + width
    if high < low:
        return
    claim = make_claim("5", "5", likeliest=Interval(low, high), widest=Interval(None, None))
    one = table.from_claims([claim])
    assert one["low"][0] == -math.inf or Decimal(one["low"][0]) <= low
    assert one["high"][0] == math.inf or Decimal(one["high"][0]) >= high
    assert (one["widest_low"][0], one["widest_high"][0]) == (-math.inf, math.inf)


def test_a_table_of_articles_needs_only_id_and_text() -> None:
    frame = pandas.DataFrame({"id": ["a", "b"], "text": ["x", "y"], "published": ["2014-09-17", None]})
    first, second = table.to_articles(frame)
    assert (first.id, first.text, first.language) == ("a", "x", "vi")
    assert first.published == Period.of_days(date(2014, 9, 17))
    assert second.published is None
    frame.loc[0, "published"] = "17.9.2014"
    with pytest.raises(UserError, match=r"published is '17\.9\.2014'"):
        table.to_articles(frame)
