"""When an article was written: given, by its stamp, by its opening, by evidence."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from factcheck import extraction, text
from factcheck.dating import date_article
from factcheck.extraction import Extraction
from factcheck.interval import Period
from factcheck.model import Article, AsOf, Document

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def read(content: str) -> tuple[Document, Extraction]:
    document = text.document(Article(id="made", text=content))
    return document, extraction.extract(document)


@cache
def seed(number: int) -> tuple[Document, Extraction]:
    return read(SEEDS[number].read_text("utf-8"))


def dated(content: str, *, without: str = "") -> AsOf | None:
    document, found = read(content)
    return date_article(document, found.dates, [one for one in found.facts if one.fact != without])


def days(as_of: AsOf | None) -> list[str]:
    return [period.iso() for period in as_of.periods] if as_of else []


def kinds(as_of: AsOf | None) -> set[str]:
    return {one.kind for one in as_of.evidence} if as_of else set()


def facts(as_of: AsOf | None) -> set[str]:
    return {one.fact for one in as_of.evidence if one.fact} if as_of else set()


def of_seed(number: int, *, without: str = "") -> AsOf:
    document, found = seed(number)
    as_of = date_article(document, found.dates, [one for one in found.facts if one.fact != without])
    assert as_of is not None
    return as_of


def test_a_reviewed_year_and_a_coming_tet_bound_the_first_seed() -> None:
    as_of = of_seed(0)
    assert days(as_of) == ["2013-10-01/2014-01-31"]
    assert not as_of.sure
    assert {"reviewed", "planned", "feast", "office", "body"} <= kinds(as_of)
    assert {"tet-2014", "office-tdq-minister", "body-vu-htqt"} <= facts(as_of)


def test_an_announcement_dates_the_second_seed() -> None:
    as_of = of_seed(1)
    assert days(as_of) == ["2014-09-17/2014-09-17"]
    assert as_of.sure
    assert {"opening", "announced", "rank", "office"} <= kinds(as_of)


def test_without_the_founding_three_years_are_left_to_the_second_seed() -> None:
    as_of = of_seed(1, without="body-cuc-doi-ngoai")
    assert days(as_of) == [f"{year}-09-17/{year}-09-17" for year in (2013, 2014, 2015)]
    assert not as_of.sure
    assert facts(as_of) == {"office-tdq-minister", "rank-tdq-dai-tuong"}


def test_the_third_seed_carries_its_stamp() -> None:
    as_of = of_seed(2)
    assert days(as_of) == ["2022-03-17T10:43/2022-03-17T10:43"]
    assert as_of.sure
    assert kinds(as_of) == {"dateline"}


def test_the_fourth_seed_was_written_after_its_half_year_while_its_speaker_held_office() -> None:
    as_of = of_seed(3)
    assert as_of.period.first.date() == date(2017, 6, 1)
    assert as_of.period.last.date() <= date(2021, 6, 1)
    assert not as_of.sure
    assert "office-nvt-deputy" in facts(as_of)


def test_rank_and_congress_leave_one_year_to_the_fifth_seed() -> None:
    as_of = of_seed(4)
    assert days(as_of) == ["2021-12-14/2021-12-14"]
    assert as_of.sure
    assert {"rank-ltq-trung-tuong", "congress-xiii"} <= facts(as_of)


@pytest.mark.parametrize("number", range(5))
def test_the_order_of_dates_and_facts_changes_nothing(number: int) -> None:
    document, found = seed(number)
    expected = date_article(document, found.dates, found.facts)
    for turn in range(5):
        mixed, known = list(found.dates), list(found.facts)
        random.Random(turn).shuffle(mixed)
        random.Random(turn + 1).shuffle(known)
        assert date_article(document, mixed, known) == expected


def test_a_given_date_needs_no_evidence() -> None:
    published = Period.of_days(date(2013, 10, 23))
    article = Article(id="made", text="Ngày 1/1/2020, trời mưa.", published=published)
    document = text.document(article)
    as_of = date_article(document, extraction.extract(document).dates, ())
    assert as_of is not None
    assert (as_of.periods, as_of.sure, kinds(as_of)) == ((published,), True, {"published"})


def test_a_stamp_whose_weekday_differs_is_not_sure() -> None:
    body = "\n\nChợ xuân khai mạc\n\nSáng 15/3/2022, chợ xuân mở cửa đón khách từ các huyện về mua hàng.\n"
    right = dated("Thứ Năm, 17/03/2022, 10:43 [GMT+7]" + body)
    other = dated("Thứ Sáu, 17/03/2022, 10:43 [GMT+7]" + body)
    assert right is not None
    assert other is not None
    assert days(right) == days(other) == ["2022-03-17T10:43/2022-03-17T10:43"]
    assert (right.sure, other.sure) == (True, False)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # Thủ tướng since April 2016, the name COVID-19 since February 2020: 2/9 of 2020 only.
        ("Ngày 2/9, Thủ tướng Nguyễn Xuân Phúc thăm bệnh viện điều trị COVID-19.", ["2020-09-02/2020-09-02"]),
        # A weekday rules the other years out.
        (
            "Thứ Tư, ngày 17/9, Đại tướng Trần Đại Quang, Bộ trưởng Bộ Công an dự lễ.",
            ["2014-09-17/2014-09-17"],
        ),
        # A full date of the past bounds from below.
        (
            "Ngày 5/4, Bộ trưởng Bộ Công an Trần Đại Quang nói cầu đã xong từ ngày 3/2/2015.",
            ["2015-04-05/2015-04-05", "2016-04-05/2016-04-05"],
        ),
        # Nothing bounds the year.
        ("Ngày 5/4, huyện mở chợ xuân.", []),
        ("Huyện mở chợ xuân, bà con rất vui.", []),
    ],
)
def test_an_opening_day_is_of_the_years_that_the_evidence_leaves(content: str, expected: list[str]) -> None:
    assert days(dated(content)) == expected


def test_a_minister_of_long_ago_does_not_date_a_later_text() -> None:
    content = (
        "Dịch COVID-19 đã lùi xa. Ông kể năm xưa từng gặp Bộ trưởng Bộ Công an Trần Đại Quang ở một lễ hội."
    )
    as_of = dated(content)
    assert as_of is not None
    assert as_of.period.first.date() == date(2020, 2, 11)
    assert facts(as_of) == {"covid-name"}


def test_a_year_far_ahead_does_not_date_a_text() -> None:
    assert dated("Tỉnh phấn đấu đến năm 2030 có 500 trường học.") is None


def test_a_feast_that_is_reviewed_leaves_a_year_to_both_sides() -> None:
    as_of = dated("Bộ trưởng Bộ Công an Trần Đại Quang biểu dương kết quả bảo vệ Tết Giáp Ngọ.")
    assert as_of is not None
    assert days(as_of) == ["2013-01-31/2015-01-31"]
