"""Passages worded alike, laid side by side: which figures stand at the same place."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import pipeline
from factcheck.alignment import parallels
from factcheck.interval import Period
from factcheck.model import Article

SHARED = (
    "Theo báo cáo của ban quản lý chợ, sau vụ cháy rạng sáng có {a} gian hàng bị thiêu rụi hoàn toàn, "
    "thiệt hại ước tính {b} tỷ đồng, rất may không có ai bị thương."
)


def laid(*texts: str, order: int = 1) -> list[tuple[str, str]]:
    """The numerals that are laid side by side, of articles a day apart."""
    extracts = [
        pipeline.extract(Article(id=str(i), text=text, published=Period.of_days(date(2020, 3, 5 + i))))
        for i, text in enumerate(texts)
    ][::order]
    claims = {(c.article, c.field, c.start): c for one in extracts for c in one.claims}
    found = parallels([one.document for one in extracts], claims.values())
    return [(claims[one.first].text, claims[one.second].text) for one in found]


@pytest.mark.parametrize("order", [1, -1])
def test_a_passage_taken_over_is_found_in_another_text(order: int) -> None:
    first = "Chợ Bến Đò cháy lớn lúc nửa đêm. " + SHARED.format(a=120, b=35)
    second = SHARED.format(a=210, b=35) + " Tiểu thương mong sớm có chỗ bán tạm."
    assert laid(first, second, order=order) == [("120", "210"), ("35 tỷ", "35 tỷ")]


def test_other_words_are_no_passage() -> None:
    assert not laid("Chợ cháy, 120 gian hàng bị thiêu rụi.", "Kho hàng cháy, thiệt hại 35 tỷ đồng.")


def test_a_formula_leads_nowhere() -> None:
    text = "Doanh thu tăng 5% so với cùng kỳ năm trước đó. " * 50
    assert laid(text, text) == []
