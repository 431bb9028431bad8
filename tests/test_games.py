"""Results of games: which are claims, what tells two of them apart, and what is said where they differ."""

from __future__ import annotations

import pytest
from test_context_steps import claims
from test_precision import alarms

from factcheck.model import GAME


def results(sentence: str) -> dict[str, str]:
    """The results that a sentence claims, with the words that narrow them."""
    found = claims(sentence).values()
    return {one.text: ", ".join(one.qualifiers) for one in found if one.dimension == GAME}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("U21 Nậm Pha thắng U21 Cửa Biển 2-0.", {"2-0": "side: won"}),
        ("Nậm Pha để thua Cửa Biển với tỷ số 1-3.", {"1-3": "side: lost"}),
        ("Trận đấu kết thúc với tỉ số hòa 1 - 1.", {"1 - 1": "side: drawn"}),
        ("Nậm Pha đánh bại đội khách 16-14.", {"16-14": "side: won"}),
        (
            "Hai đội hòa 1-1 sau 90 phút, rồi Nậm Pha thắng 4-1 ở loạt đá luân lưu.",
            {"1-1": "side: drawn, stage: regular", "4-1": "side: won, stage: penalties"},
        ),
        ("Bước vào loạt luân lưu, Nậm Pha giành chiến thắng 3-1.", {"3-1": "side: won, stage: penalties"}),
        ("Nậm Pha từng thua Cửa Biển 0-4 ở vòng bảng.", {"0-4": "side: lost, stage: earlier"}),
        ("Nậm Pha thắng với tỷ số chung cuộc 3-2.", {"3-2": "side: won"}),
        # How it stood for a while, and sets.
        ("Phút 20, Văn Nam mở tỷ số 1-0.", {}),
        ("Nậm Pha đã dẫn 2-0 rồi bị gỡ hòa 2-2.", {}),
        ("Hiệp 1 kết thúc với tỷ số 1-0.", {}),
        ("Tay vợt này thắng với các tỷ số 6-1, 3-6 và 7-6.", {"7-6": "side: won"}),
        ("Anh thắng 6-3 ở set 2.", {}),
        # No games.
        ("Mưa ở Khánh Hòa 5 - 10 mm.", {}),
        ("Đoàn thắng lợi trở về sau 5-7 ngày.", {}),
    ],
)
def test_results(sentence: str, expected: dict[str, str]) -> None:
    assert results(sentence) == expected


def test_a_range_behind_the_name_of_a_place_is_a_range() -> None:
    found = claims("Mưa ở Khánh Hòa 5 - 10 mm.")
    assert [(one.text, one.range_end) for one in found.values()] == [("5 - 10", 10)]


FINAL = "Tối 11/9, U21 Nậm Pha thắng U21 Cửa Biển 4-1 ở loạt luân lưu, lên ngôi tại giải U21 Sông Hồng."
OTHER = (
    "Sau 90 phút hòa nhau, đội chủ nhà U21 Nậm Pha đã hạ U21 Cửa Biển {} bằng những quả luân lưu tối 11/9."
)


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        (OTHER.format("3-1"), ["FC201"]),
        (OTHER.format("4-1"), []),
        # The stage, the game, the teams or the day is another.
        ("Tối 11/9, U21 Nậm Pha hòa U21 Cửa Biển 1-1 sau 90 phút và 120 phút nghẹt thở.", []),
        ("U21 Nậm Pha từng thắng U21 Cửa Biển 3-1 bằng luân lưu ở vòng bảng giải U21 Sông Hồng.", []),
        ("Tối 11/9, U21 Đồng Cao thắng U21 Suối Bạc 3-1 ở loạt luân lưu trận tranh hạng ba.", []),
        (OTHER.format("3-1").replace("11/9", "4/9"), []),
        (OTHER.format("3-1").replace("U21", "U19"), []),
        (OTHER.format("3-1").replace("đội chủ nhà", "đội nữ"), []),
    ],
)
def test_two_results_of_one_game(told: str, rules: list[str]) -> None:
    title = "U21 Nậm Pha vô địch\n\n"
    below = "\n\nU21 Nậm Pha lần đầu vô địch giải U21 Sông Hồng. U21 Cửa Biển về nhì."
    assert alarms(title + FINAL + below, title + told + below) == rules
