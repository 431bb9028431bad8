"""One figure of one event, told by two articles in other words for what is counted. Events are invented."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import pipeline
from factcheck.alignment.features import features
from factcheck.interval import Period
from factcheck.model import Article, Claim

WRECK = "Tàu du lịch Sao Bạc 17 chìm gần đảo Hòn Chão, ngoài khơi Bến Lạc, sáng 4/6."
FLU = "Dịch cúm lan trong Trường tiểu học Lũng Phìn, xã Mèo Hấu, sáng 4/6."


def told(event: str, *said: str) -> tuple[Claim, ...]:
    """The claims of articles on one event, one for each thing that is said of it."""
    day = Period.of_days(date(2021, 6, 4))
    articles = [
        Article(id=f"a{index}", source=f"Báo {index}", text=f"{event} {text}", published=day)
        for index, text in enumerate(said)
    ]
    return pipeline.judge([pipeline.extract(article) for article in articles]).claims


def of_one_series(event: str, one: str, other: str, figures: tuple[str, str]) -> bool:
    """Whether the figure of the one and that of the other are told to be of one thing."""
    claims = told(event, one, other)
    first, second = (
        next(claim for claim in claims if claim.article == f"a{index}" and claim.text == figure)
        for index, figure in enumerate(figures)
    )
    return first.series == second.series


@pytest.mark.parametrize(
    ("event", "one", "other", "figures"),
    [
        (WRECK, "Con tàu chở 34 khách.", "Tàu này chở 36 hành khách ra đảo.", ("34", "36")),
        (WRECK, "Biên phòng đã cứu được 18 người.", "Đến trưa, 19 nạn nhân được cứu.", ("18", "19")),
        (WRECK, "Đã cứu được 8 người.", "Theo chính quyền, 8 người may mắn thoát nạn.", ("8", "8")),
        (WRECK, "Tỉnh huy động 60 cảnh sát.", "Khoảng 70 chiến sĩ được huy động.", ("60", "70")),
        (FLU, "Có 46 học sinh nghỉ học vì sốt.", "Trường có 51 em phải nghỉ học.", ("46", "51")),
        (FLU, "Công an bắt giữ 12 đối tượng bán thuốc.", "Có 13 nghi phạm bị bắt.", ("12", "13")),
        # a zero too many; the same said with quite another figure
        (
            FLU,
            "Tỉnh phát 1.200 khẩu trang vải màu xanh.",
            "Tỉnh phát 120 khẩu trang vải màu xanh.",
            ("1.200", "120"),
        ),
        (
            FLU,
            "Tỉnh phát 1.200 khẩu trang vải màu xanh.",
            "Tỉnh phát 150 khẩu trang vải màu xanh.",
            ("1.200", "150"),
        ),
    ],
)
def test_other_words_for_what_is_counted(event: str, one: str, other: str, figures: tuple[str, str]) -> None:
    assert of_one_series(event, one, other, figures)


@pytest.mark.parametrize(
    ("event", "one", "other", "figures"),
    [
        (WRECK, "Con tàu chở 34 khách.", "Đến trưa, 36 hành khách được cứu.", ("34", "36")),
        (WRECK, "Đã cứu được 18 người.", "Đến trưa, 19 người chưa được cứu.", ("18", "19")),
        (WRECK, "Con tàu chở 34 khách.", "Tàu này chở 9 thuyền viên.", ("34", "9")),
        (WRECK, "Đã cứu được 18 người.", "Đến trưa, 82 nạn nhân được cứu.", ("18", "82")),
        (FLU, "Bệnh viện huyện cấp cứu 21 người.", "Bệnh viện tỉnh cấp cứu 25 bệnh nhân.", ("21", "25")),
        (WRECK, "Biên phòng cứu được 18 người.", "Tàu cá cứu được 12 người.", ("18", "12")),
        (FLU, "Trường có 46 học sinh bị sốt.", "Trường có 51 học sinh.", ("46", "51")),
        (FLU, "Cơ quan triệu tập 22 người làm chứng.", "Cơ quan triệu tập 30 người.", ("22", "30")),
        (FLU, "Trường có 46 học sinh nghỉ học.", "Trường có 45 giáo viên nghỉ học.", ("46", "45")),
    ],
)
def test_other_things_in_like_words(event: str, one: str, other: str, figures: tuple[str, str]) -> None:
    assert not of_one_series(event, one, other, figures)


def test_two_vehicles_of_one_crash_stay_two() -> None:
    crash = "Hai xe khách Hương Trầm và Mây Ngàn đâm nhau trên đèo Cổng Gió, huyện Bản Vạt, sáng 4/6."
    claims = told(
        crash,
        "Xe Hương Trầm chở 28 khách, xe Mây Ngàn chở 17 khách.",
        "Xe Hương Trầm chở 28 hành khách, xe Mây Ngàn chở 17 hành khách.",
    )
    found = {(claim.text, claim.series) for claim in claims if claim.text in ("28", "17")}
    assert len({series for _, series in found}) == len(found) == 2


@pytest.mark.parametrize(
    ("sentence", "deeds"),
    [
        ("Biên phòng đã cứu được khoảng 18 người.", {"cứu"}),
        ("Đến trưa, 18 ngư dân được cứu sống.", {"cứu"}),
        ("Đến trưa, 18 ngư dân chưa được cứu.", {"not cứu"}),
        ("Đội cứu hộ có 18 người.", set()),
        ("Tàu chở 18 người, được cứu hôm sau.", {"chở"}),
    ],
)
def test_deeds(sentence: str, deeds: set[str]) -> None:
    found = told("", sentence)
    assert features(next(claim for claim in found if claim.text == "18")).deeds == deeds
