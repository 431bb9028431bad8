"""What each part of an article is: the seeds exactly, then the forms that outlets use."""

from pathlib import Path

import pytest

from factcheck.model import SILENT_ROLES, Article
from factcheck.text import document

SEEDS = Path(__file__).parent.parent / "seeds"


def roles(text: str, title: str = "") -> list[tuple[str, str]]:
    """Role and text of each passage."""
    found = document(Article(id="a", text=text, title=title))
    return [(passage.role, text[passage.start : passage.end]) for passage in found.passages]


SEED_ROLES = {
    "000": "body caption body caption body byline",
    "001": "furniture caption body body body body body body body byline",
    "002": "furniture title lead body body caption caption body body caption caption body body caption body "
    "furniture byline furniture",
    "003": "body caption body body caption body body body byline",
    "004": "lead caption caption body body body body body body body "
    "teaser teaser teaser teaser teaser teaser furniture furniture",
}


@pytest.mark.parametrize("number", SEED_ROLES)
def test_seeds(number: str) -> None:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    found = roles(path.read_text("utf-8"))
    assert [role for role, _ in found] == SEED_ROLES[number].split()


def test_silent_words_of_the_seeds() -> None:
    silent = {
        text
        for path in SEEDS.glob("*.txt")
        for role, text in roles(path.read_text("utf-8"))
        if role in SILENT_ROLES and role != "teaser"
    }
    assert silent == {
        "Bo Cong an ra mat Cuc Doi ngoai day manh hop tac quoc te hinh anh 1",
        "Thứ Năm, 17/03/2022, 10:43 [GMT+7]",
        "Nguồn: Cổng Thông tin điện tử Bộ Công an",
        "Bảo Trung (TTXVN/Vietnam+)",
        "Vũ Linh",
        "Khổng Hà",
        "In bài viết",
        "Truyền hình",
        ".",
    }


def test_repeated_sentences_of_a_seed() -> None:
    text = next(SEEDS.glob("002_*.txt")).read_text("utf-8")
    sentences = document(Article(id="a", text=text)).sentences
    repeated = {
        text[one.start : one.end]: text[one.repeats :].split("\n")[0] for one in sentences if one.repeats >= 0
    }
    assert repeated == {
        "Toàn cảnh buổi làm việc": "Toàn cảnh buổi làm việc.",
        "Trung tướng Đặng Xuân Hồng, Cục trưởng Cục Đối ngoại báo cáo tại buổi làm việc": (
            "Trung tướng Đặng Xuân Hồng, Cục trưởng Cục Đối ngoại báo cáo tại buổi làm việc."
        ),
    }


BODY = "Sáng 5/6, đoàn khảo sát cho biết 120 hộ ở ven sông đã dời lên khu tái định cư mới của huyện."
OTHER = "Đến nay, 95% diện tích lúa hè thu đã gặt xong, năng suất ước đạt 6,2 tấn một ha."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # titles and leads
        (f"Ven sông hết lo sạt lở\n\n{BODY}\n\n{OTHER}", "title lead body"),
        (f"Ven sông hết lo sạt lở\n{BODY}\n{OTHER}", "title lead body"),
        (f"120 hộ dời khỏi vùng sạt lở\n05/06/2020 08:30\n{BODY}", "title furniture lead"),
        (f"Thứ sáu, 5/6/2020 | 08:30 GMT+7\nVen sông hết lo sạt lở?\n\n{BODY}", "furniture title lead"),
        (f"Ven sông hết lo sạt lở\n\nLê Hà\n\n{BODY}", "title byline lead"),
        (f"{BODY}\n\n{OTHER}", "body body"),
        ("Ven sông hết lo sạt lở", "body"),
        # captions
        (f"{BODY}\n\nKhu tái định cư 120 hộ. Ảnh: Lê Hà\n\n{OTHER}", "body caption body"),
        (f"{BODY}\n\nKhu tái định cư (Ảnh: Lê Hà/TTXVN)\n\n{OTHER}", "body caption body"),
        (f"{BODY}\n\nKhu tái định cư mới - ẢNH: LÊ HÀ\n\n{OTHER}", "body caption body"),
        (f"{BODY}\n\nẢnh minh họa\n\n{OTHER}", "body caption body"),
        (f"{BODY}\n\n(Nguồn: Reuters)\n\n{OTHER}", "body caption body"),
        (f"{BODY}\n\nQuang cảnh lễ bàn giao nhà.\n\n{OTHER}", "body caption body"),
        (f"{BODY}\n\nLễ bàn giao\nLễ bàn giao\n\n{OTHER}", "body caption caption body"),
        (f"{BODY} Khu tái định cư. (Ảnh: Lê Hà/TTXVN) {OTHER}", "body caption body"),
        (f"{BODY} Khu tái định cư - Ảnh: Reuters {OTHER}", "body caption body"),
        (f"{BODY} Khu tái định cư. Ảnh: Lê Hà {OTHER}", "body caption body"),
        (
            f"Khu tai dinh cu ven song hinh anh 2 Lễ bàn giao nhà. (Ảnh: Hà/TTXVN)\n\n{BODY}",
            "furniture caption body",
        ),
        (f"{BODY} {OTHER} " * 3 + "Khu tái định cư Photo: Lê Hà – Vũ Nam", "body caption"),
        (f"{BODY} (nguồn: Tổng cục Thống kê). {OTHER}", "body"),
        (f"Bức ảnh (ảnh dưới) cho thấy 3 ngôi nhà. {BODY}", "body"),
        # bylines
        (f"{BODY}\n\nLê Hà", "body byline"),
        (f"{BODY}\n\nL.H", "body byline"),
        (f"{BODY}\n\nLê Hà (TTXVN)\nTheo Dân trí", "body byline byline"),
        (f"{BODY}\n\nTin, ảnh: Lê Hà - Vũ Nam", "body byline"),
        (f"{BODY}\n\n(Theo Reuters, AFP)", "body byline"),
        (f"{BODY}\n\nPV tổng hợp", "body byline"),
        (f"{BODY} Lê Hà (TTXVN)", "body byline"),
        (f"{BODY}./. Lê Hà từ Paris", "body byline"),
        (f"{BODY}\n\nTheo kế hoạch, 40 hộ nữa sẽ dời đi.", "body body"),
        (f"{BODY}\n\nHà Nội\n\n{OTHER}", "body body body"),
        # related articles and furniture
        (
            f"{BODY}\n\nTin liên quan\nGiá lúa tăng 200 đồng\nCầu mới thông xe\n\nIn bài viết",
            "body furniture teaser teaser furniture",
        ),
        (f"{BODY}\n\n>> Giá lúa tăng 200 đồng\n\n{OTHER}", "body teaser body"),
        (f">> Giá lúa tăng 200 đồng >> Cầu mới dài 3 km >> Chợ nổi đông khách {BODY}", "teaser body"),
        (f"{BODY}\n\nXem thêm\n\n{OTHER}", "body furniture body"),
        (f"{BODY}\n\nXem thêm\n\n- Giá lúa tăng 200 đồng\n\n{OTHER}", "body furniture teaser body"),
        (f"{BODY}\n\nTừ khóa: lúa, sạt lở\n\nChia sẻ", "body furniture furniture"),
        (f"{BODY}\n\nBình luận (12)\nhttps://bao.vn/tin", "body furniture furniture"),
        (f"{BODY}\n\nBình luận về việc này, ông Hà nói 12 hộ đã đồng ý.\n\n{OTHER}", "body body body"),
        (f"{BODY}\n\nCập nhật lúc 10:43, 05/06/2020 (GMT+7)", "body furniture"),
        (f"{BODY}\n\nNgày 5/6/2020, 12 hộ dời đi\n\n{OTHER}", "body body body"),
        (
            f"{BODY}\n\nGiá lúa tăng 200 đồng mỗi ký Giá lúa tăng 200 đồng mỗi ký\n{OTHER}\nIn bài viết",
            "body teaser teaser furniture",
        ),
        (f"{BODY}\n\nGiá lúa tăng 200 đồng mỗi ký\n{OTHER}", "body body body"),
        # lists in an article stay
        (
            f"{BODY}\n- Lúa: 6.200 đồng/kg\n- Ngô: 5.100 đồng/kg\n* Khoai: 9.000 đồng/kg",
            "body body body body",
        ),
    ],
)
def test_forms(text: str, wanted: str) -> None:
    assert [role for role, _ in roles(text)] == wanted.split()


def test_given_title() -> None:
    title = "Ven sông hết lo sạt lở"
    for text in (f"{title}\n\n{BODY}", f"VEN SÔNG hết lo sạt lở.\n{BODY}", f"{title} - {BODY}"):
        sentences = document(Article(id="a", text=text, title=title)).sentences
        assert [(one.field, one.role) for one in sentences] == [("text", "title"), ("text", "lead")]
    apart = document(Article(id="a", text=f"{BODY}\n\n{OTHER}", title=f"  {title}")).sentences
    assert [(one.field, one.role) for one in apart] == [
        ("text", "lead"),
        ("text", "body"),
        ("title", "title"),
    ]
    assert (apart[2].start, apart[2].end) == (2, 2 + len(title))


def test_a_title_that_only_begins_like_the_text_is_read_apart() -> None:
    title = "Sáng 5/6, đoàn khảo sát"
    sentences = document(Article(id="a", text=BODY, title=title)).sentences
    assert [(one.field, one.role) for one in sentences] == [("text", "lead"), ("title", "title")]


def test_repeats_of_sentences_and_paragraphs() -> None:
    text = f"{BODY} {OTHER}\n\n{BODY.upper()}\u00a0 {OTHER}\n\n{OTHER}"
    found = document(Article(id="a", text=text))
    assert [one.repeats for one in found.sentences] == [-1, -1, 0, len(BODY) + 1, len(BODY) + 1]
    assert [one.repeats for one in found.passages] == [-1, 0, -1]


def test_passages_are_ordered_and_apart() -> None:
    for path in SEEDS.glob("*.txt"):
        found = document(Article(id="a", text=path.read_text("utf-8")))
        edges = [edge for one in found.passages for edge in (one.start, one.end)]
        assert edges == sorted(edges)
        assert {one.paragraph for one in found.passages} == set(range(found.passages[-1].paragraph + 1))
        for one in found.sentences:
            assert one.clauses[0] == one.start
            assert any(
                p.start <= one.start and one.end <= p.end and p.role == one.role for p in found.passages
            )


def test_nothing_in_nothing() -> None:
    assert document(Article(id="a", text="  \n\u200b\n ")).sentences == ()
    assert document(Article(id="a", text="")).passages == ()
