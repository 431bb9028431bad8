"""Which figures of a sentence are read as a whole and its parts, as shares, lists, conversions."""

from __future__ import annotations

import pytest

from factcheck import pipeline
from factcheck.model import Article

WHOLE = [
    ("Bão làm 330 người chết và mất tích (292 người chết, 38 mất tích).", True, ["330", "292", "38"]),
    ("Lũ làm 95 người chết, mất tích (43 người chết, 52 người mất tích).", True, ["95", "43", "52"]),
    ("Cả tỉnh có 44 nạn nhân, gồm: Lục Yên 14, Văn Yên 23, Trấn Yên 7.", True, ["44", "14", "23", "7"]),
    ("Vụ án có 31 bị cáo, trong đó 20 nam, còn lại 11 nữ.", True, ["31", "20", "11"]),
    ("Lớp có 60 em, trong đó có 32 em nữ.", False, ["60", "32"]),
    ("Trong số 120 đại biểu, có 35 nữ.", False, ["120", "35"]),
    ("Lũ làm 52 người chết. Trong đó, Quảng Trị 31 người; Quảng Nam 9 người.", False, ["52", "31", "9"]),
    ("Có 80 ha lúa, hoa màu hư hại (Lào Cai 41, Sơn La 30, Phú Thọ 9).", True, ["80", "41", "30", "9"]),
]

NOTHING = [
    "Đoàn có 100 người, trong đó có 3 xe tải.",
    "Liên minh có 190 thành viên, trong đó Việt Nam là thành viên thứ 156.",
    "Vụ sập nhà làm 3 người chết, 15 người bị thương, trong đó có 8 trẻ em.",
    "So với năm trước giảm 42 người (giảm 30 nam, giảm 12 nữ).",
    "Xuất khẩu tăng 12%, trong đó nông sản tăng 15%, thủy sản tăng 9%.",
    "Giải có 30 đội ra sân trong tổng số 35 đội (3 đội bỏ cuộc, 2 đội đến muộn).",
    "Danh sách 5 người gồm: 1, Nguyễn Văn An; 2, Trần Thị Bình; 3, Lê Văn Cường.",
]


def read(text: str, shape: str) -> list[tuple[bool, list[str]]]:
    found = pipeline.extract(Article(id="x", text=text)).equations
    return [(one.complete, [text[t.start : t.end] for t in one.terms]) for one in found if one.shape == shape]


@pytest.mark.parametrize(("text", "complete", "terms"), WHOLE)
def test_a_whole_and_its_parts(text: str, *, complete: bool, terms: list[str]) -> None:
    assert read(text, "parts") == [(complete, terms)]


@pytest.mark.parametrize("text", NOTHING)
def test_figures_that_are_no_parts(text: str) -> None:
    assert read(text, "parts") == []


def test_a_percentage_with_its_counts() -> None:
    assert read("Đến nay, 87/125 xã (chiếm 69,6%) có trạm y tế.", "percents") == [(True, ["87/125", "69,6"])]
    assert read("Có 120 tấn gạo, trong đó 35 tấn nếp, chiếm 12% sản lượng cả nước.", "percents") == []


def test_shares_of_one_whole_and_of_several() -> None:
    assert read("Có 60% đồng ý, còn lại 40% chưa có ý kiến.", "shares") == [(True, ["60", "40"])]
    assert read("Tỷ lệ đi học của nam là 92%, của nữ là 94%.", "shares") == []


def test_lists_that_go_on_are_not_counted() -> None:
    assert [one[0] for one in read("Đoàn thăm 3 nước: Lào, Thái Lan và Malaysia.", "listings")] == [True]
    assert read("Đoàn thăm 8 nước: Lào, Thái Lan, Malaysia...", "listings") == []


def test_a_count_and_its_share_whichever_stands_first() -> None:
    text = "Trường có 250 em. Có 40% là nữ (100 em), 20 em thuộc hộ nghèo (8%). Năm 2019 có 30 em (12%)."
    assert read(text, "portions") == [(True, ["100", "40", "250"]), (True, ["20", "8", "250"])]


def test_steps_with_the_levels_before_them() -> None:
    text = "Tỉnh có 204 vụ làm chết 96 người. So với cùng kỳ giảm 36 vụ (15%), giảm 24 người chết (20%)."
    assert read(text, "chained") == [(False, ["204", "36", "15"]), (False, ["96", "24", "20"])]
    assert read("Có 34 vụ ở Huế, 20 vụ ở Vinh, giảm 6 vụ (10%).", "chained") == []
