"""Numbers and periods in the form of a language."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from factcheck.interval import Period
from factcheck.language.format import (
    change,
    computation,
    figure,
    number,
    percent,
    period,
    periods,
    render,
    term,
)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        ("1234.5", "1.234,5", "1,234.5"),
        ("3000", "3.000", "3,000"),
        ("0.140", "0,14", "0.14"),
        ("-12", "−12", "−12"),
        ("100", "100", "100"),
        ("0", "0", "0"),
        ("3200000", "3,2 triệu", "3.2 million"),
        ("3214567", "3.214.567", "3,214,567"),
        ("5000000000000", "5 nghìn tỷ", "5,000 billion"),
        ("6500000000000", "6,5 nghìn tỷ", "6,500 billion"),
        ("10555000000000", "10.555 tỷ", "10,555 billion"),
        ("1250000000", "1,25 tỷ", "1.25 billion"),
    ],
)
def test_numbers(value: str, vietnamese: str, english: str) -> None:
    assert number(Decimal(value), "vi", scaled=True) == vietnamese
    assert number(Decimal(value), "en", scaled=True) == english


def test_a_computation_is_written_in_the_language_of_the_report() -> None:
    values = (term(Decimal("-1200")), term(Decimal("2.4")), term(Decimal("4.1"), "yearly"))
    text = "{} / {} = {}; đồng {{x:exact}} {{5:none}}".format(*values)
    assert computation(text, "vi") == "−1.200 / 2,4 = 4,1 mỗi năm; đồng {x:exact} {5:none}"
    assert computation(text, "en") == "−1,200 / 2.4 = 4.1 a year; đồng {x:exact} {5:none}"
    lengths = f"{term(Decimal('7.24'), 'years')}, {term(Decimal('1.00'), 'years')}"
    assert computation(lengths, "en") == "7.24 years, 1 year"
    assert computation(lengths, "vi") == "7,24 năm, 1 năm"


def test_shares_and_changes() -> None:
    assert percent(Decimal("14.2857"), "vi", signed=True) == "+14,3 %"
    assert percent(Decimal("14.2857"), "en") == "14.3%"
    assert change(Decimal(56), Decimal(64), "vi") == "+8, +14,3 %"
    assert change(Decimal(64), Decimal(56), "en") == "−8, −12.5%"
    assert change(Decimal(0), Decimal(5), "en") == "+5"


@pytest.mark.parametrize(
    ("first", "last", "vietnamese", "english"),
    [
        ("2014-09-17", "2014-09-17", "17/9/2014", "17 September 2014"),
        ("2021-12-01", "2021-12-31", "tháng 12/2021", "December 2021"),
        ("2021-01-01", "2021-12-31", "năm 2021", "2021"),
        ("2017-01-01", "2017-06-30", "6 tháng đầu năm 2017", "first half of 2017"),
        ("2017-07-01", "2017-12-31", "6 tháng cuối năm 2017", "second half of 2017"),
        ("2017-04-01", "2017-06-30", "quý II/2017", "quarter 2 of 2017"),
        ("2018-01-01", "2018-09-30", "9 tháng đầu năm 2018", "first 9 months of 2018"),
        ("2016-01-01", "2020-12-31", "2016–2020", "2016–2020"),
        ("2014-09-17", "2014-09-20", "từ 17/9/2014 đến 20/9/2014", "17 September 2014 to 20 September 2014"),
        ("2020-02-01", "2020-02-29", "tháng 2/2020", "February 2020"),
    ],
)
def test_periods(first: str, last: str, vietnamese: str, english: str) -> None:
    when = Period.of_days(date.fromisoformat(first), date.fromisoformat(last))
    assert period(when, "vi") == vietnamese
    assert period(when, "en") == english
    assert periods(when.iso(), "vi") == vietnamese


def test_an_hour_is_given_where_the_text_gave_it() -> None:
    noon = Period(datetime(2020, 10, 18, 12), datetime(2020, 10, 18, 12, 59), "hour")
    assert period(noon, "vi") == "12h00 ngày 18/10/2020"
    assert periods(noon.iso(), "en") == "18 October 2020, 12:00"


def test_several_possible_times_and_none() -> None:
    assert periods("2013-09-17/2013-09-17|2014-09-17/2014-09-17", "vi") == "17/9/2013 hoặc 17/9/2014"
    assert periods("", "en") == "date unknown"


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("nearly|3000||", "gần 3.000", "nearly 3,000"),
        ("exact|41.19||%", "41,19 %", "41.19%"),
        ("more|5000000000||đồng", "hơn 5 tỷ đồng", "more than 5 billion VND"),
        ("exact|2|3|", "2–3", "2–3"),
    ],
)
def test_figures(text: str, vietnamese: str, english: str) -> None:
    assert figure(text, "vi") == vietnamese
    assert figure(text, "en") == english


def test_what_an_article_says_is_never_a_template() -> None:
    assert (
        render("{what}: {n:number}", {"what": "{n} {x!r:>999999}", "n": "5"}, "en") == "{n} {x!r:>999999}: 5"
    )
