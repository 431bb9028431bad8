"""Two statements: the same time? values apart? The conventions, case by case."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest
from rules_cases import as_of, claim

from factcheck.interval import Period
from factcheck.model import AsOf, Behaviour, Claim
from factcheck.rules.judging.geometry import Time, Values, comparable, compare, vintage, when
from factcheck.rules.judging.statement import Statement, statements


def statement(one: Claim) -> Statement:
    return Statement((one,), frozenset({one.article}), Decimal(1))


def worded(one: Claim) -> frozenset[str]:
    return frozenset(one.qualifiers)


def said(numeral: str, hedge: str = "exact") -> Statement:
    return statement(claim("a", numeral, hedge=hedge))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # bare counts: digits as written
        (("162",), ("162",), Values.EQUAL),
        (("162",), ("165",), Values.APART),
        (("5.000",), ("5.012",), Values.NEAR),  # the same last place: they differ, perhaps by rounding
        (("5.000",), ("5.600",), Values.APART),
        (("1.000",), ("1.049",), Values.NEAR),
        (("1.000",), ("1.051",), Values.APART),  # rounding never opens more than 5 %
        # scale words and decimals
        (("3,2 triệu",), ("3.214.000",), Values.ROUNDED),
        (("3,2 triệu",), ("3.249.000",), Values.ROUNDED),
        (("3,2 triệu",), ("3.290.000",), Values.TRUNCATED),
        (("3,2 triệu",), ("3.200.000",), Values.EQUAL),
        (("3,2 triệu",), ("3,3 triệu",), Values.NEAR),
        (("3,2 triệu",), ("3,4 triệu",), Values.APART),
        (("3,2 triệu",), ("3.412.000",), Values.APART),
        (("18 triệu",), ("18,9 triệu",), Values.TRUNCATED),
        (("19 triệu",), ("18,9 triệu",), Values.ROUNDED),
        (("18 triệu",), ("19 triệu",), Values.NEAR),  # 18,5 would round to either
        (("5.000 tỷ",), ("5.012,3 tỷ",), Values.ROUNDED),  # different places: trailing zeros explain
        (("5.000 tỷ",), ("5.300,5 tỷ",), Values.APART),
        # hedges
        (("160", "more"), ("162",), Values.HEDGED),
        (("160", "more"), ("160",), Values.HEDGED),
        (("160", "more"), ("175",), Values.LOOSE),
        (("160", "more"), ("155",), Values.APART),
        (("160", "more"), ("150",), Values.APART),
        (("3.000", "nearly"), ("2.876",), Values.HEDGED),
        (("3.000", "nearly"), ("3.010",), Values.APART),
        (("3.000", "nearly"), ("3.000", "more"), Values.LOOSE),
        (("1.000", "nearly"), ("900", "more"), Values.HEDGED),
        (("12", "more"), ("13", "more"), Values.LOOSE),
        (("80", "nearly"), ("100", "nearly"), Values.LOOSE),
        (("100", "about"), ("108",), Values.HEDGED),
        (("101", "about"), ("108",), Values.LOOSE),
        (("101", "about"), ("130",), Values.APART),
        (("100", "at_least"), ("500",), Values.HEDGED),
        (("100", "at_least"), ("90",), Values.APART),
        (("100", "at_most"), ("90",), Values.HEDGED),
        (("100", "less"), ("100", "at_least"), Values.LOOSE),
    ],
)
def test_values(first: tuple[str, ...], second: tuple[str, ...], expected: Values) -> None:
    assert compare(said(*first), said(*second)) is expected
    assert compare(said(*second), said(*first)) is expected


def at(*times: str | Period, sure: bool = True) -> Statement:
    periods = tuple(
        one if isinstance(one, Period) else as_of(one).periods[0]  # type: ignore[union-attr]
        for one in times
    )
    return statement(claim("a", "1", as_of=AsOf(periods=periods, sure=sure) if periods else None))


def hour(first: int, last: int, grain: str = "hour") -> Period:
    return Period(datetime(2020, 10, 18, first), datetime(2020, 10, 18, last), grain)


YEAR = Period.of_days(datetime(2021, 1, 1).date(), datetime(2021, 12, 31).date(), "year")


@pytest.mark.parametrize(
    ("first", "second", "behaviour", "slow", "expected"),
    [
        (at("2021-12-14"), at("2021-12-14"), "stock", 30, Time.SAME),
        (at("2021-12-14"), at("2021-12-14"), "stock", 0, Time.PERHAPS),
        (at("2021-12-14"), at(YEAR), "stock", 30, Time.PERHAPS),
        (at("2021-12-14"), at(YEAR), "stock", 400, Time.SAME),
        (at("2014-09-17"), at("2021-12-14"), "stock", 30, Time.BEFORE),
        (at("2021-12-14"), at("2014-09-17"), "stock", 30, Time.AFTER),
        (at("2021-12-14"), at("2021-12-14", sure=False), "stock", 30, Time.PERHAPS),
        (at(hour(12, 12)), at(hour(12, 12)), "stock", 0, Time.SAME),
        (at(hour(12, 12)), at(hour(18, 18)), "stock", 0, Time.BEFORE),
        (at(hour(12, 12)), at("2020-10-18"), "stock", 0, Time.PERHAPS),
        (at(), at("2020-10-18"), "stock", 0, Time.UNKNOWN),
        (at(), at("2020-10-18"), "constant", 0, Time.SAME),
        # several possible days: perhaps the same as any that they meet, and before only where all are
        (at("2013-09-17", "2014-09-17"), at("2014-09-17"), "stock", 30, Time.PERHAPS),
        (at("2013-09-17", "2015-09-17"), at("2014-09-17"), "stock", 30, Time.UNORDERED),
        (at("2013-09-17", "2014-09-17"), at("2021-12-14"), "stock", 30, Time.BEFORE),
        # a flow's period is an extent
        (at("2017-01-01/2017-06-30"), at("2017-01-01/2017-06-30"), "flow", 0, Time.SAME),
        (at("2017-01-01/2017-06-30"), at("2017-01-01/2017-12-31"), "flow", 0, Time.UNORDERED),
        (at("2017-01-01/2017-06-30"), at("2017-07-01/2017-12-31"), "flow", 0, Time.BEFORE),
        (at("2017-01-01/2017-12-31"), at("2017-01-01/2017-06-30"), "share", 0, Time.UNORDERED),
        # cumulative figures over spans speak of the last day, and compare if they start alike
        (at("2017-01-01/2017-06-30"), at("2017-01-01/2017-09-30"), "cumulative", 0, Time.BEFORE),
        (at("2017-01-01/2017-06-30"), at("2017-02-01/2017-09-30"), "cumulative", 0, Time.UNORDERED),
        # the dead of one spring and of another are two counts
        (at("2016-01-01/2016-05-15"), at("2021-04-15/2021-06-14"), "cumulative", 0, Time.UNORDERED),
    ],
)
def test_times(first: Statement, second: Statement, behaviour: Behaviour, slow: int, expected: Time) -> None:
    assert when(first, second, behaviour, slow=slow) is expected
    mirrored = {Time.BEFORE: Time.AFTER, Time.AFTER: Time.BEFORE}.get(expected, expected)
    assert when(second, first, behaviour, slow=slow) is mirrored


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, True),
        ({"status": "plan"}, {}, False),
        ({"status": "forecast"}, {"status": "forecast"}, False),
        ({"status": "plan"}, {"status": "plan"}, True),
        ({"status": "provisional"}, {"status": "final"}, True),
        ({"scope": "ha-noi"}, {"scope": "lao-cai"}, False),
        ({"scope": ""}, {"scope": "lao-cai"}, True),
        ({"kind": "percent"}, {}, False),
        ({"kind": "money", "dimension": "money", "unit_code": "VND"},) * 2 + (True,),
        (
            {"kind": "money", "dimension": "money", "unit_code": "VND"},
            {"kind": "money", "dimension": "money", "unit_code": "USD"},
            False,
        ),
        (
            {"kind": "measure", "dimension": "length", "unit_code": "km"},
            {"kind": "measure", "dimension": "length", "unit_code": "m"},
            True,
        ),
    ],
)
def test_comparable(first: dict[str, str], second: dict[str, str], expected: bool) -> None:
    one, other = (statement(claim("a", "1", **fields)) for fields in (first, second))
    assert comparable(one, other) is expected
    assert comparable(other, one) is expected


def test_vintage_is_an_early_figure_beside_a_later_one() -> None:
    early = statement(claim("a", "1", status="provisional"))
    final = statement(claim("b", "1", status="final"))
    assert vintage(early, final)
    assert not vintage(early, early)


def test_units_of_one_dimension_are_compared_in_its_base_unit() -> None:
    length = {"measure": "open:dài", "kind": "measure", "dimension": "length"}
    km = claim("a", "5", unit_code="km", factor=Decimal(1000), **length)
    metres = claim("b", "5.000", unit_code="m", factor=Decimal(1), **length)
    first, second = statements([km, metres], {}, worded)
    assert compare(first, second) is Values.EQUAL


def test_what_copies_repeat_adds_nothing() -> None:
    original = claim("a", "162", as_of=as_of("2021-12-14"))
    copy = claim("b", "162", as_of=as_of("2021-12-15"))
    altered = claim("b", "126", start=9, as_of=as_of("2021-12-15"))
    found = statements([copy, original, altered], {"b": "a"}, worded)
    assert [(one.claim.article, one.claim.text, len(one.claims)) for one in found] == [
        ("a", "162", 1),
        ("b", "126", 1),
    ]
    assert {one.witnesses for one in found} == {frozenset({"a"})}


def test_equal_claims_of_several_witnesses_are_one_statement() -> None:
    claims = [claim(name, "162", as_of=as_of("2021-12-14")) for name in "cab"]
    (one,) = statements(claims, {}, worded)
    assert [each.article for each in one.claims] == ["a", "b", "c"]
