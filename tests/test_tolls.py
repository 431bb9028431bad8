"""Tolls that grow from one report to the next, and figures that what is told beside them explains."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import extraction, pipeline, text
from factcheck.interval import Period
from factcheck.model import Article
from factcheck.pipeline import Result

QUAKE = (
    "Trận động đất ở vùng núi Lạc Sơn, gần thành phố Mường Khoa và thị trấn Bản Vạt, xảy ra rạng sáng 3/5."
)


def judged(*told: tuple[str, str]) -> Result:
    """The verdict on articles of one quake, each with its day and what it says of it."""
    articles = [
        Article(id=f"a{index}", source=f"Báo {index}", text=f"{QUAKE} {said}", published=published(day))
        for index, (day, said) in enumerate(told)
    ]
    return pipeline.judge([pipeline.extract(article) for article in articles])


def published(day: str) -> Period:
    return Period.of_days(date.fromisoformat(day))


def series(result: Result, figure: str) -> str:
    return next(claim.series for claim in result.claims if claim.text == figure)


FIRST = ("2021-05-03", "Tổng số người chết đến trưa 3/5 là 52.")
LATER = ("2021-05-06", "Tính đến ngày 6/5, thảm họa đã cướp đi sinh mạng của 330 người, theo quân đội.")


def test_a_toll_that_grew_is_one_whatever_the_words() -> None:
    result = judged(FIRST, LATER)
    assert series(result, "52") == series(result, "330")
    assert {finding.relation for finding in result.findings if len(finding.claims) > 1} == {"change"}


def test_a_lower_figure_of_a_later_day_may_be_of_anything() -> None:
    result = judged(("2021-05-03", FIRST[1].replace("52", "552")), LATER)
    assert series(result, "552") != series(result, "330")
    assert not [finding for finding in result.findings if finding.severity != "info"]


def test_one_telling_figure_is_one_whoever_names_its_measure() -> None:
    visitors = "Năm 2021, theo Sở Du lịch Mường Khoa, tỉnh Lạc Sơn đón 6,47 triệu lượt khách quốc tế."
    whole = "Năm 2021, theo Sở Du lịch Mường Khoa, tỉnh Lạc Sơn đón tổng lượng khách 6,47 triệu lượt."
    articles = [
        Article(id="a", source="Báo A", text=visitors, published=published("2022-01-03")),
        Article(id="b", source="Báo B", text=whole, published=published("2022-01-04")),
    ]
    first, second = pipeline.judge([pipeline.extract(article) for article in articles]).claims
    assert first.measure != second.measure
    assert first.series == second.series


def measures(sentence: str) -> dict[str, str]:
    found = extraction.extract(text.document(Article(id="a", text=sentence))).claims
    return {one.text: one.measure for one in found}


@pytest.mark.parametrize(
    ("sentence", "figure", "measure"),
    [
        ("Lào Cai: 30 người (gồm 18 người chết, 12 người mất tích).", "30", "dead_and_missing"),
        ("Xe khách gặp nạn, 9 người (2 người chết, 7 người bị thương) trên xe.", "9", "casualties"),
        ("Lào Cai: 40 người (gồm 18 người chết, 12 người mất tích).", "40", "open:người"),  # no sum
        ("Cả nước có 660 trường hợp mắc sốt xuất huyết, 12 tử vong.", "12", "epidemic_deaths"),
        ("Cả nước có 660 trường hợp mắc sốt xuất huyết; cháy làm 12 người chết.", "12", "dead"),
    ],
)
def test_measures_that_neighbours_tell(sentence: str, figure: str, measure: str) -> None:
    assert measures(sentence)[figure] == measure
