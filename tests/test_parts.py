"""Figures into which a bracket divides another."""

from __future__ import annotations

import pytest
from test_context_measures import said


@pytest.mark.parametrize(
    ("text", "figure", "measure", "unit"),
    [
        ("Có 41 ngôi nhà bị hư hỏng (Huế 30, Quảng Trị 11).", "11", "houses_damaged", "ngôi nhà bị"),
        ("Còn 9 người mất tích (Nam Trà My 2 người, Bắc Trà My 7 người do sạt lở).", "7", "missing", "người"),
        ("Đợt rét làm chết 21 con bê (huyện Mù Cang 14 con, huyện Trạm Tấu 7 con).", "7", "con bê", "con"),
        ("Có 41 ngôi nhà bị hư hỏng (Huế 30 và Quảng Trị 11).", "11", "houses_damaged", "ngôi nhà bị"),
        # what is measured is so in its parts too
        ("Có 912 ha ngô bị đổ (Nghệ An 640,5; Thanh Hóa 271,5).", "271,5", "ngô", "ha"),
        ("Sập 5 nhà (Huế 5); 912 ha ngô bị đổ (Nghệ An 640,5; Thanh Hóa 271,5).", "640,5", "ngô", "ha"),
    ],
)
def test_a_part_counts_what_the_whole_does(text: str, figure: str, measure: str, unit: str) -> None:
    part = said(text, figure)
    assert part.measure.removeprefix("open:") == measure
    assert part.unit == unit


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Có 41 ngôi nhà bị hư hỏng (Huế 3 người bị thương).", "3", "injured"),  # a noun of its own
        ("Đợt rét làm chết 21 con bê (huyện Mù Cang 84 con).", "84", "con"),  # more than the whole
        ("Đợt rét làm chết 21 con bê; huyện Mù Cang 14 con.", "14", "con"),  # no bracket
    ],
)
def test_what_is_no_part_keeps_its_own(text: str, figure: str, measure: str) -> None:
    assert said(text, figure).measure.removeprefix("open:") == measure
