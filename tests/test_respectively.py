"""Figures that follow one another as the things before them do: "A và B lần lượt đạt 5 và 7 tỷ đồng"."""

from __future__ import annotations

import pytest
from test_context_measures import said

from factcheck.model import Article
from factcheck.pipeline import extract


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Doanh thu và lợi nhuận lần lượt đạt 500 tỷ đồng và 40 tỷ đồng.",
            {"500 tỷ": "doanh thu", "40 tỷ": "lợi nhuận"},
        ),
        (
            "Công ty có doanh thu, chi phí và lợi nhuận lần lượt là 500, 440 và 60 tỷ đồng.",
            {"500": "doanh thu", "440": "chi phí", "60 tỷ": "lợi nhuận"},
        ),
        (
            "Giá xăng và giá dầu giảm lần lượt 500 đồng và 600 đồng/lít.",
            {"500": "giá xăng", "600": "giá dầu"},
        ),
        ("VN-Index và HNX-Index lần lượt tăng 5 điểm và 2 điểm.", {"2": "hnx index"}),
    ],
)
def test_each_figure_is_of_its_own_thing(text: str, measures: dict[str, str]) -> None:
    assert {figure: said(text, figure).measure.removeprefix("open:") for figure in measures} == measures


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "Xuất khẩu sang Mỹ, EU và Nhật Bản lần lượt đạt 10, 8 và 5 tỷ USD.",
            {"10": "united-states", "8": "european-union", "5 tỷ": "japan"},
        ),
        (
            "Ba đội Hà Nội, Viettel, Sông Lam lần lượt có 30, 25 và 24 điểm.",
            {"25": "viettel", "24": "sông lam"},
        ),
    ],
)
def test_each_figure_is_of_its_own_owner(text: str, owners: dict[str, str]) -> None:
    assert {figure: said(text, figure).subject for figure in owners} == owners


def test_the_words_before_the_first_name_are_said_of_all() -> None:
    text = "Số ca mắc sốt xuất huyết tại Hà Giang và Cao Bằng lần lượt là 120 và 300 ca."
    assert [said(text, one).scope for one in ("120", "300")] == ["ha-giang", "cao-bang"]
    assert said(text, "120").measure == said(text, "300").measure == "epidemic_cases"


def test_a_step_stays_one() -> None:
    text = "Giá xăng và giá dầu giảm lần lượt 500 đồng và 600 đồng/lít."
    assert {said(text, one).behaviour for one in ("500", "600")} == {"difference"}


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        # not as many things as figures
        ("Doanh thu và lợi nhuận lần lượt đạt 500, 40 và 30 tỷ đồng.", "500", "lợi nhuận"),
        ("Doanh thu lần lượt đạt 500 và 40 tỷ đồng.", "40 tỷ", "doanh thu"),
        # times, not things
        ("Doanh thu quý I và quý II lần lượt đạt 500 và 440 tỷ đồng.", "500", "doanh thu"),
        # what is counted differs
        ("Cảnh sát và bộ đội lần lượt đưa 12 người và 3 trẻ em ra khỏi vùng lũ.", "3", "trẻ em"),
    ],
)
def test_where_it_is_not_sure_nothing_is_told_apart(text: str, figure: str, measure: str) -> None:
    assert said(text, figure).measure.removeprefix("open:") == measure


def test_offsets_and_sentence_stay_those_of_the_article() -> None:
    text = "Mở đầu. Nam và nữ lần lượt chiếm 51% và 49% dân số, theo điều tra."
    claim = said(text, "49")
    assert text[claim.start : claim.end] == "49"
    assert claim.sentence == text[claim.sentence_start :].rstrip("\n")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Doanh thu năm 2017 và 2018 lần lượt đạt 500 và 600 tỷ đồng.", {"500": 2017, "600 tỷ": 2018}),
        (
            "Mở đầu. Năm 2017 và năm 2018, công ty lần lượt lãi 50 tỷ đồng và gần 60 tỷ đồng.",
            {"50 tỷ": 2017, "60 tỷ": 2018},
        ),
        # not as many dates as figures: the last one before them holds for all
        ("Năm 2018, doanh thu và lợi nhuận lần lượt đạt 500 và 40 tỷ đồng.", {"500": 2018, "40 tỷ": 2018}),
    ],
)
def test_each_figure_is_of_its_own_date(text: str, years: dict[str, int]) -> None:
    claims = {claim.text: claim for claim in extract(Article(id="a", text=text)).claims}
    found = {figure: claims[figure].as_of for figure in years}
    assert {figure: as_of and as_of.period.first.year for figure, as_of in found.items()} == years
