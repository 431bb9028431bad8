"""Changes, means, years, ages and ranks: which figures of a sentence the words tie, in which roles."""

from __future__ import annotations

import pytest
from conftest import work
from rules_cases import when

from factcheck import pipeline
from factcheck.interval import Interval
from factcheck.model import Article
from factcheck.rules import Options

# The sentence, its shape and its direction; its terms as "role figure", in order.
TIED = {
    ("Thu tăng 20% lên 42 tỷ đồng so với 35 tỷ đồng năm ngoái.", "change up"): (
        "step 20, new 42 tỷ, old 35 tỷ"
    ),
    ("Giá dầu giảm 1,2 USD (2%) xuống 58,8 USD/thùng.", "change down"): ("step 1,2, step 2, new 58,8"),
    ("Chỉ số tăng 5 điểm lên 505 điểm (+1%).", "change up"): "step 5, new 505, step 1",
    ("Tỉnh đón 1,2 triệu lượt khách, tăng 20% so với năm 2016 (1 triệu lượt).", "change up"): (
        "new 1,2 triệu, step 20, old 1 triệu"
    ),
    ("Chi phí từ 40 tỷ đồng năm 2012 xuống 30 tỷ đồng, tức 25%.", "change down"): (
        "old 40 tỷ, new 30 tỷ, step 25"
    ),
    ("Vốn từ 30 triệu USD lên 90 triệu USD, gấp 3 lần.", "change up"): (
        "old 30 triệu, new 90 triệu, multiple 3"
    ),
    ("Giá rơi xuống 32.182 đồng từ 32.548 đồng.", "change down"): "new 32.182, old 32.548",
    ("Lãi tăng 5 tỷ đồng lên 40 tỷ đồng (năm trước là 35 tỷ đồng).", "change up"): (
        "step 5 tỷ, new 40 tỷ, old 35 tỷ"
    ),
    ("GDP tăng 7,7%, cao hơn mức tăng 5,1% của quý trước.", "change up"): "new 7,7, old 5,1",
    ("Xã chi 12 tỷ đồng cho 300 hộ, bình quân 40 triệu đồng/hộ.", "mean "): (
        "total 12 tỷ, count 300, mean 40 triệu"
    ),
    ("Trường kỷ niệm 50 năm thành lập (1967 - 2017).", "anniversary "): (
        "years 50, since 1967 - 2017, at 1967 - 2017"
    ),
    ("Đội nhất bảng dẫn đầu với 9 bàn, tiếp theo là đội Hồng 7 bàn.", "ranking down"): ("first 9, next 7"),
}

# Sentences whose figures no words tie.
LOOSE = [
    "Chi ước đạt 2.150 tỷ đồng, tăng 12,4% so với cùng kỳ năm 2017 và đạt 61,5% so với dự toán tỉnh giao.",
    "Mỗi hộ được hỗ trợ từ 20 triệu đồng đến 40 triệu đồng.",
    "Quý này lãi giảm 27% so với cùng kỳ, 9 tháng đạt 200 tỷ đồng.",
    "Xuất khẩu tôm giảm 28% so với cùng kỳ; cá tra đạt 1,5 tỷ USD.",
    "Công ty bán 40 xe cho khách, doanh thu tăng 20% so với 35 tỷ đồng.",
    "Bị thương là ông Lê Văn Hai (45 tuổi) và bà Trần Thị Ba (SN 1990).",
]


def extract(text: str) -> pipeline.Extract:
    return pipeline.extract(Article(id="1", text=text, published=when("2018-07-03")))


@pytest.mark.parametrize(("sentence", "terms"), TIED.items())
def test_tied(sentence: tuple[str, str], terms: str) -> None:
    text, (shape, direction) = sentence[0], sentence[1].split(" ")
    (found,) = (one for one in extract(text).equations if one.shape == shape)
    assert ", ".join(f"{one.role} {text[one.start : one.end]}" for one in found.terms) == terms
    assert found.direction == direction


@pytest.mark.parametrize("text", LOOSE)
def test_loose(text: str) -> None:
    pairs = [{one.role for one in found.terms} for found in extract(text).equations]
    assert not any({"old", "new"} <= roles or "born" in roles for roles in pairs)
    assert not any(roles == {"step", "old"} for roles in pairs) or "35 tỷ" in text


@pytest.mark.parametrize(
    "text",
    [
        "tăng 5% lên 6% " * 500,
        "kỷ niệm 70 năm (" * 500,
        "bình quân mỗi " * 500 + "5 hộ",
        "45 tuổi, năm nay, " * 500,
        f"Thu tăng 20% lên {'9' * 400} đồng so với 1 đồng.",
    ],
)
def test_hostile_text_takes_no_endless_work(text: str) -> None:
    assert work(lambda: pipeline.judge([extract(text)], options=Options(preview=True))) < 20_000_000


def test_products_and_quotients_of_intervals() -> None:
    small, large = Interval(2, 3), Interval(10, 12)  # type: ignore[arg-type]
    assert small * large == Interval(20, 36)  # type: ignore[arg-type]
    assert (large / small)[:2] == (10 / 3, 6) or (large / small).high == 6
    assert large - small == Interval(7, 10)  # type: ignore[arg-type]
    assert (large / Interval(None, None)).high is None
