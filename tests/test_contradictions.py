"""Two short notices that contradict each other in one figure, and two that only seem to."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from test_arithmetic_parts import read
from test_precision import alarms, figure

from factcheck.alignment.called import called
from factcheck.knowledge import setting
from factcheck.language.spoken import spoken

PAIRS = tomllib.loads(Path(__file__).with_name("contradictions.toml").read_text(encoding="utf-8"))


def pairs(sort: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("pair", PAIRS[sort], ids=lambda pair: pair["why"])


@pairs("contradict")
def test_what_contradicts(pair: dict[str, str]) -> None:
    assert {"FC201", "FC207"} & {*alarms(pair["one"], pair["other"])}


@pairs("agree")
def test_what_only_seems_to(pair: dict[str, str]) -> None:
    assert not alarms(pair["one"], pair["other"])


@pytest.mark.parametrize(
    ("sentence", "numeral", "owner"),
    [
        ("Bộ Xây dựng cho biết cầu Sông Lam dài 3,2 km.", "3,2", ""),
        ("Tuyến đường qua Hà Nam, Nam Định có 14 cây cầu.", "14", ""),
        ("Công ty Ánh Kim cho biết đã bán 1.200 xe.", "1.200", "ánh kim"),
        ("Nam Định có 14 cây cầu.", "14", "nam-dinh"),
    ],
)
def test_who_only_speaks_or_is_passed_owns_nothing(sentence: str, numeral: str, owner: str) -> None:
    assert figure(sentence, numeral).subject.endswith(owner)
    assert bool(owner) == bool(figure(sentence, numeral).subject)


def test_a_body_is_one_name_and_a_hospital_none() -> None:
    long, short = (
        called(spoken(text), frozenset())
        for text in ("theo Bộ Giáo dục và Đào tạo, Sông Lam", "theo Bộ GD&ĐT, Sông Lam")
    )
    assert long == short
    assert not called(spoken("nằm ở Bệnh viện đa khoa"), frozenset())


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (("binh-duong", "an phú"), "binh-duong"),
        (("binh-duong", "viet-nam"), ""),
        (("binh-duong", "dong-nai"), ""),
        (("laos", "an phú"), ""),
    ],
)
def test_one_province_sets_an_article(event: tuple[str, ...], place: str) -> None:
    assert setting(event) == place


@pytest.mark.parametrize(
    ("text", "complete", "terms"),
    [
        (
            "Tháng 5, tỉnh có 21 vụ tai nạn giao thông, gồm 17 vụ đường bộ và 4 vụ đường sắt.",
            True,
            ["21", "17", "4"],
        ),
        (
            "Hội trao 90 suất quà. Trong đó, bản Lác nhận 50 suất. Bản Văn nhận 40 suất còn lại.",
            True,
            ["90", "50", "40"],
        ),
        ("Hội trao 90 suất quà. Trong đó, bản Lác nhận 50 suất. Bản Văn ở xa.", False, ["90", "50"]),
        ("Bão làm 58 ngôi nhà bị sập (bản Lác 31 nhà, bản Văn 27 nhà).", True, ["58", "31", "27"]),
    ],
)
def test_parts_of_cases_and_of_the_next_sentence(text: str, *, complete: bool, terms: list[str]) -> None:
    assert read(text, "parts") == [(complete, terms)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Xã có 400 hộ dân. Xã còn 60 hộ nghèo, chiếm 15% tổng số hộ.", [["400", "60", "15"]]),
        ("Xã có 400 hộ nghèo. Nay còn 60 hộ nghèo, chiếm 15% tổng số hộ.", []),
        ("Huyện có 400 hộ. Xã còn 60 hộ nghèo, chiếm 15% tổng số hộ.", []),
        ("Xã có 400 hộ. Nay còn 60 hộ nghèo, chiếm 15% tổng số hộ của huyện.", []),
        ("Xã có 400 hộ được vay vốn. Nay còn 60 hộ nghèo, chiếm 15% tổng số hộ.", []),
    ],
)
def test_a_share_of_all_that_was_told_before(text: str, terms: list[list[str]]) -> None:
    assert [found for _, found in read(text, "percents")] == terms


def test_no_percentage_has_thousands() -> None:
    sentence = "Số hộ được vay là 12.450, tăng 3,1% so với năm trước."
    assert figure(sentence, "12.450").kind == "count"
    assert figure("Tỷ lệ hộ nghèo là 5,2, tăng lên 6,1%.", "5,2").kind == "percent"


@pytest.mark.parametrize(
    ("sentence", "numeral", "year"),
    [
        ("Cảng Lạch Huyện cho biết năm 2022 bốc dỡ 33 triệu tấn hàng.", "33 triệu", 2022),
        ("Cảng Lạch Huyện cho biết ngày 9/9 đã bốc dỡ 33 triệu tấn hàng.", "33 triệu", 2024),
    ],
)
def test_a_year_behind_who_speaks_is_of_what_is_told(sentence: str, numeral: str, year: int) -> None:
    as_of = figure(sentence, numeral).as_of
    assert as_of is not None
    assert as_of.period.first.year == year
