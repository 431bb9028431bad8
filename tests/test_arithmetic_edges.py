"""Sentences that end anywhere: titles have no full stop, and what is cut off is read as far as it goes."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.language import table
from factcheck.model import Article

ENDS_EARLY = [
    "Trong số 1.200 học sinh của trường, nữ chiếm 35% số em khối 6 (420 em nữ).",
    "Thu 600 tỷ đồng từ 20 dự án, bình quân 30 tỷ đồng/dự án, tăng 5% lên 12 lần.",
    "Bão làm 330 người chết và mất tích (292 người chết, 38 mất tích), trong đó có 12 trẻ em.",
    "Lãi 40 tỷ đồng, tăng 20% (năm trước là 35 tỷ đồng), cao hơn mức tăng 15% cùng kỳ.",
    "Kỷ niệm 70 năm ngày thành lập (27/7/1947 - 27/7/2017), lần thứ 12, đã tổ chức 11 lần.",
    "Ông Tám (sinh năm 1950), 67 tuổi, dẫn đầu với 80 điểm, tiếp theo là bà Chín 75 điểm.",
    "Cơ cấu 30% nông nghiệp, 70% còn lại gồm 3 ngành: gạch, gốm và giấy; 5 km (3,1 dặm).",
]
FIGURES = (
    "35",
    "40 tỷ đồng",
    "12%",
    "3 điểm phần trăm",
    "gấp 2 lần",
    "lần thứ 12",
    "năm 2013",
    "30 tuổi",
    "3/5",
)
SIGNS = (",", ".", ":", ";", "(", ")", "/", "–", "…", "và", "là", "Sa Pa", "một em bé")
PHRASES = tuple(
    row["phrase"] for name in ("arithmetic", "changes", "change_fillers") for row in table("vi", name)
)


def read(text: str) -> None:
    """As a text, and as the title of another."""
    for article in (Article(id="x", text=text), Article(id="x", text="Không có gì.", title=text)):
        pipeline.extract(article)


@pytest.mark.parametrize("text", ENDS_EARLY)
def test_a_sentence_may_end_behind_any_word(text: str) -> None:
    words = text.split(" ")
    for last, sign in product(range(1, len(words)), ("", "/", " (", ",")):
        read(" ".join(words[:last]).rstrip(".,;:") + sign)


@given(
    st.lists(
        st.sampled_from(FIGURES) | st.sampled_from(SIGNS) | st.sampled_from(PHRASES), min_size=2, max_size=12
    )
)
@settings(max_examples=100)
def test_words_that_tie_figures_may_stand_in_any_order(words: list[str]) -> None:
    read(" ".join(words))
