"""What ties a date to its clause decides which figures it governs."""

from __future__ import annotations

import pytest

from factcheck.dating import resolve
from factcheck.extraction.dates import link_before
from factcheck.extraction.scanner import scan
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import DateMention

SENTENCES = {
    "Xuất khẩu tăng 5% so với cùng kỳ năm 2012": [("cùng kỳ năm 2012", "compared")],
    "CPI tăng 5% so với tháng trước": [("tháng trước", "compared")],
    "CPI tăng 5% so tháng trước": [("tháng trước", "compared")],
    "Doanh thu cao hơn năm ngoái": [("năm ngoái", "compared")],
    "Lợi nhuận bằng năm 2011": [("năm 2011", "compared")],
    "Tỷ lệ này tương đương năm trước": [("năm trước", "compared")],
    "Giá giảm từ mức 40 triệu của năm 2016": [("năm 2016", "")],
    "Dân số tăng từ mức của năm 2016": [("năm 2016", "compared")],
    "Tính đến hết tháng 9, cả nước có 120 vụ": [("hết tháng 9", "until")],
    "Tính đến ngày 30/9, nợ xấu là 3%": [("ngày 30/9", "until")],
    "Tính đến cuối tháng 6, nợ xấu là 3%": [("cuối tháng 6", "until")],
    "Cho đến cuối năm 2012, tỉnh có 50 trường": [("cuối năm 2012", "until")],
    "Tại thời điểm 30/9/2013, công ty có 1.265 tỷ đồng": [("30/9/2013", "until")],
    "Giá xăng giảm kể từ ngày 7/10": [("ngày 7/10", "since")],
    "Giá nước tăng từ 1/10": [("1/10", "since")],
    "Luật có hiệu lực từ ngày 1/7/2013": [("ngày 1/7/2013", "since")],
    "Kể từ đầu năm, có 20 vụ": [("Kể từ đầu năm", "")],
    "Hồ sơ nộp trước ngày 1/7": [("ngày 1/7", "before")],
    "Việc này xong trước giữa năm 2014": [("giữa năm 2014", "before")],
    "Tàu sẽ chạy sau ngày 20/11": [("ngày 20/11", "after")],
    "Sau 9 tháng, lãi 12 tỷ đồng": [("9 tháng", "at")],
    "Sự việc xảy ra vào năm 2010": [("năm 2010", "at")],
    "Trong tháng 9, cả nước có 120 vụ": [("tháng 9", "at")],
    "Dự kiến đến năm 2020 có 500 km": [("năm 2020", "plan")],
    "Mục tiêu năm 2015 là 20 triệu tấn": [("năm 2015", "plan")],
    "Kế hoạch năm 2014 là 30 tỷ đồng": [("năm 2014", "plan")],
    "Phấn đấu đến năm 2015 đạt 70%": [("năm 2015", "plan")],
    "Đến năm 2030, tỉnh có 5 khu công nghiệp": [("năm 2030", "until")],
    "Tháng 12 tới, cầu sẽ thông xe": [("Tháng 12 tới", "plan")],
    "Hiện nay có 12 nhà máy": [("Hiện nay", "as_of")],
    "Đến nay đã có 20 ngân hàng": [("Đến nay", "as_of")],
    "Từ năm 2010 đến nay có 20 vụ": [("Từ năm 2010 đến nay", "")],
    "Từ ngày 15 đến ngày 30/11 có 20 buổi": [("Từ ngày 15 đến ngày 30/11", "")],
}


def ties(sentence: str) -> list[tuple[str, str]]:
    tokens = Tokens(sentence)
    found = [draft.mention(tokens, link_before(tokens, draft.first)) for draft in scan(tokens).dates]
    return [(mention.text, mention.link) for mention in found]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_ties_a_date_to_its_clause(sentence: str) -> None:
    assert ties(sentence) == SENTENCES[sentence]


def test_every_link_is_one_that_the_model_knows() -> None:
    known = {"at", "as_of", "since", "until", "compared", "before", "after", "plan"}
    assert {row["link"] for row in table("vi", "links")} <= known


@pytest.mark.parametrize(("name", "shape"), [("feasts", "feast"), ("seasons", "season")])
def test_the_calendar_knows_every_feast_and_season_that_is_read(name: str, shape: str) -> None:
    for row in table("vi", name):
        mention = DateMention(field="text", start=0, end=1, text="", shape=shape, name=row["name"], year=2014)
        assert resolve(mention, None) is not None, row["name"]


@pytest.mark.parametrize(
    "name",
    [
        "date_cues",
        "date_words",
        "day_parts",
        "day_words",
        "edges",
        "feasts",
        "links",
        "relative_words",
        "terms",
    ],
)
def test_no_row_stands_twice(name: str) -> None:
    rows = [tuple(row.values()) for row in table("vi", name)]
    assert len(rows) == len(set(rows))
    if name not in ("date_words",):
        first = [row[0] for row in rows]
        assert len(first) == len(set(first))
