"""The table of dated facts, and where a text mentions them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from factcheck import text
from factcheck.extraction.facts import find_facts
from factcheck.knowledge import Fact, chronology, facts_by_id
from factcheck.model import Article

BEARINGS = {"during", "after", "announced", "computed"}


def mentions(content: str) -> list[tuple[str, str, str]]:
    """(fact, bearing, words) of each mention."""
    document = text.document(Article(id="made", text=content))
    for one in find_facts(document):
        assert content[one.start : one.end] == one.text
    return [(one.fact, one.bearing, one.text) for one in find_facts(document)]


@pytest.mark.parametrize("fact", chronology(), ids=[fact.id for fact in chronology()])
def test_each_row_is_whole(fact: Fact) -> None:
    assert fact.bearing in BEARINGS
    assert fact.source_title
    assert fact.first or fact.last, "a row without bounds dates nothing"
    if fact.first and fact.last:
        assert fact.first <= fact.last
    if fact.kind in ("office", "rank"):
        assert fact.aliases
        assert fact.context


def test_ids_are_used_once() -> None:
    assert len(facts_by_id()) == len(chronology())


@pytest.mark.parametrize(
    ("fact", "first", "last"),
    [
        ("rank-tdq-dai-tuong", date(2012, 12, 29), None),  # sure to the day
        ("office-tdq-minister", date(2011, 8, 2), date(2016, 4, 9)),  # medium: a day to each side
        ("rank-ltq-trung-tuong", date(2018, 9, 30), date(2022, 1, 6)),  # low: three months before January
        ("office-ltq-deputy", date(2019, 8, 1), date(2024, 6, 6)),  # a month is any of its days
        ("body-vu-htqt", None, date(2014, 9, 17)),
    ],
)
def test_bounds_open_as_widely_as_their_source(fact: str, first: date | None, last: date | None) -> None:
    row = facts_by_id()[fact]
    assert (row.first, row.last) == (first, last)


def test_holders_of_one_office_follow_one_another() -> None:
    for title in ("Chủ tịch Quốc hội", "Tổng Bí thư", "Thủ tướng Chính phủ"):
        terms = sorted(
            (fact.first or date.min, fact.last or date.max)
            for fact in chronology()
            if fact.kind == "office" and fact.fact == title
        )
        assert len(terms) >= 3
        assert all(earlier[1] <= later[0] for earlier, later in pairwise(terms))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Đại tướng Trần Đại Quang đã tới dự lễ.", {("rank-tdq-dai-tuong", "during")}),
        ("Bộ trưởng Bộ Công an Trần Đại Quang phát biểu.", {("office-tdq-minister", "during")}),
        (
            "Đại tướng Trần Đại Quang, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an chủ trì buổi lễ.",
            {("rank-tdq-dai-tuong", "during"), ("office-tdq-minister", "during")},
        ),
        (
            "Buổi họp có Trung tướng Lương Tam Quang, Thứ trưởng Bộ Công an tham dự.",
            {("rank-ltq-trung-tuong", "during"), ("office-ltq-deputy", "during")},
        ),
        ("Thứ trưởng Bộ Công an Lương Tam Quang kết luận.", {("office-ltq-deputy", "during")}),
        ("Thủ tướng Phạm Minh Chính yêu cầu các bộ.", {("premier-pham-minh-chinh", "during")}),
        ("Phó Thủ tướng Phạm Minh Chính yêu cầu các bộ.", set()),
        ("Nguyên Thủ tướng Nguyễn Tấn Dũng dự buổi gặp.", set()),
        (
            "Tổng Bí thư, Chủ tịch nước Nguyễn Phú Trọng tiếp đoàn.",
            {("secretary-nguyen-phu-trong", "during"), ("president-nguyen-phu-trong", "during")},
        ),
        ("Ông Trần Đại Quang sinh ra ở Ninh Bình.", set()),
        ("Thứ trưởng Nguyễn Văn Thành kiểm tra cây cầu.", set()),  # of which ministry is not told
        ("Thứ trưởng Nguyễn Văn Thành thăm Công an huyện.", {("office-nvt-deputy", "during")}),
        ("Thực hiện Nghị quyết Đại hội XIII của Đảng, tỉnh đã họp.", {("congress-xiii", "after")}),
        ("Nghị quyết Đại hội Đảng lần thứ XII đã đi vào cuộc sống.", {("congress-xii", "after")}),
        ("Cả tỉnh thi đua chào mừng Đại hội XIII của Đảng.", set()),
        ("Dự thảo Nghị quyết Đại hội XIII của Đảng được góp ý.", set()),
        ("Đại hội Công đoàn lần thứ XII đã ra nghị quyết.", set()),
        ("Dịch Covid-19 làm du lịch ngừng lại.", {("covid-name", "after")}),
        ("Đại dịch COVID-19 làm du lịch ngừng lại.", {("covid-pandemic", "after")}),
        ("Bộ Công an cho ra mắt Cục Đối ngoại.", {("body-cuc-doi-ngoai", "announced")}),
        ("Cục Đối ngoại đã đón ba đoàn khách.", {("body-cuc-doi-ngoai", "after")}),
        ("Vụ Hợp tác quốc tế - Bộ Công an đã họp.", {("body-vu-htqt", "during")}),
        ("Vụ Hợp tác quốc tế, Bộ Y tế đã họp.", set()),
        ("Cục hợp nhất từ Văn phòng Interpol Việt Nam và một vụ.", set()),
        ("Sáng nay trời mưa.", set()),
    ],
)
def test_a_fact_is_mentioned_with_its_title_or_context(content: str, expected: set[tuple[str, str]]) -> None:
    found = {(fact, bearing) for fact, bearing, _ in mentions(content)}
    assert found == expected


def test_a_decomposed_text_is_read_alike() -> None:
    import unicodedata

    content = unicodedata.normalize("NFD", "Đại tướng Trần Đại Quang đã tới dự lễ.")
    assert [fact for fact, _, _ in mentions(content)] == ["rank-tdq-dai-tuong"]
