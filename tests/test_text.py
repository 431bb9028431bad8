"""One spelling with exact offsets; where sentences and clauses end."""

import unicodedata
from itertools import pairwise

import pytest
from conftest import work
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.text import document, normalise

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hoà bình", "hòa bình"),
        ("thuỷ điện", "thủy điện"),
        ("sức khoẻ", "sức khỏe"),
        ("uỷ ban", "ủy ban"),
        ("Uỷ ban", "Ủy ban"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("luỹ kế", "lũy kế"),
        ("xoá đói", "xóa đói"),
        ("quý I", "quý I"),
        ("QUỸ ĐẦU TƯ", "QUỸ ĐẦU TƯ"),
        ("hoàn thành", "hoàn thành"),
        ("khuỷu tay", "khuỷu tay"),
        ("ngoài khoảng", "ngoài khoảng"),
        ("hòa", "hòa"),
        ("3.000\u00a0tấn", "3.000 tấn"),
        ("3\u2009000", "3 000"),
        ("3\u202f000\u2007tấn", "3 000 tấn"),
        ("16\u200b1 cơ\u00ad quan", "161 cơ quan"),
        ("\ufeffNgày 3–4/9 — mưa", "Ngày 3–4/9 — mưa"),
        ("12 m²", "12 m²"),
        ("một\r\nhai", "một\r\nhai"),
    ],
)
def test_one_spelling(old: str, new: str) -> None:
    assert normalise(old).plain == new
    assert normalise(unicodedata.normalize("NFD", old)).plain == new


def test_nothing_to_do_needs_no_map() -> None:
    text = "Đến nay, đơn vị đã thiết lập quan hệ với 161 cơ quan…"
    found = normalise(text)
    assert found.starts is None
    assert found.plain == text
    assert found.span(5, 9) == (5, 9)
    assert normalise("hoà").starts is None  # as long as it was


def test_spans_hold_marks_and_invisible_characters_inside() -> None:
    text = "có 1\u200b6\u200b1 vu\u0323\u200b việc"
    found = normalise(text)
    start = found.plain.index("161")
    assert text[slice(*found.span(start, start + 3))] == "1\u200b6\u200b1"
    start = found.plain.index("vụ")
    assert text[slice(*found.span(start, start + 2))] == "vu\u0323"
    assert found.original(len(found.plain)) == len(text)


LETTERS = st.sampled_from([*"aăâđeêioôơuưyqghnkt 0123456789.,\n", "à", "ệ", "ữ", "uỷ", "oà", "2\u00a0"])
MARKS = st.sampled_from(
    [*"\u0300\u0301\u0302\u0303\u0306\u0309\u0323\u031b", *INVISIBLE, "\u2007", "😀", "Å"]
)
TEXTS = st.lists(st.one_of(LETTERS, MARKS, st.characters(codec="utf-8")), max_size=60).map("".join)


@settings(max_examples=400)
@given(TEXTS)
@example("e\u200b\u0302\u0301")
@example("x\u0323\u0301\u0302")
@example("\u0301a")
@example("\u1100\u1161\u11a8")
@example("q\u00aduý")
def test_offsets_are_exact_for_any_mixture(text: str) -> None:
    found = normalise(text)
    spans = [found.span(index, index + 1) for index in range(len(found.plain))]
    clusters = sorted(set(spans))
    assert spans == sorted(spans)
    assert [start for start, _ in spans] == [found.original(index) for index in range(len(spans))]
    edges = [0, *(edge for span in clusters for edge in span), len(text)]
    assert edges == sorted(edges)
    left_out = "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    assert normalise(left_out).plain == ""
    taken = "".join(normalise(text[start:end]).plain for start, end in clusters)
    assert toneless(taken) == toneless(found.plain)  # a tone may have moved to the letter beside it


def toneless(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if letter not in "\u0300\u0301\u0303\u0309\u0323")


@settings(max_examples=200)
@given(st.text(alphabet="hoàthuỷkhoẻq nguyễn 161.,", max_size=40), st.data())
def test_any_form_gives_the_same_text(text: str, data: st.DataObject) -> None:
    apart = unicodedata.normalize("NFD", text)
    cuts = data.draw(st.lists(st.integers(0, len(apart)), max_size=5).map(sorted))
    pieces = [apart[start:end] for start, end in zip([0, *cuts], [*cuts, len(apart)], strict=True)]
    assert normalise("\u200b".join(pieces)).plain == normalise(text).plain


# "|" stands where one sentence ends and the next begins.
SENTENCES = """
Giá gạo tăng 5%.| Nông dân phấn khởi.
Doanh thu đạt 1.200.000 đồng.| Lợi nhuận là 7,5 tỷ đồng.
Trời mưa to!| Nước dâng nhanh?| Không ai rõ.
Ngày 1.11, đội tìm thấy xe.| Ngày 2.11 đội về.
Vụ việc xảy ra ngày 30.11.2013.| Công an đang điều tra.
Tại TP. HCM có 12 quận.| Tại TP. Huế có 4 quận.
Tại Tp.HCM, mưa lớn.| Nước ngập 30 cm.
Người dân TP.HCM.| Họ chờ xe.
GS. TS. Lê Văn Tám nói vậy.| Ông về hưu.
PGS.TS Trần Thu cho biết.| Bà là giảng viên.
PGS-TS. Trần Thu cho biết.
ThS.Nguyễn Hà có mặt.| Lễ bắt đầu.
BS. Hà khám cho 20 em.
Chợ bán cam, quýt, v.v. và nhiều thứ khác.
Chợ bán cam, quýt, v.v.| Giá không đổi.
Cầu thủ số 7 của St. Pauli ghi bàn.
Bản tin No. 5 ra ngày thứ hai.
Ông George W. Bush đến Hà Nội.| Ông ở lại hai ngày.
J. K. Rowling viết bảy tập.
Đội nằm ở bảng A.| Trận sau gặp đội bạn.
Bị cáo Trần Văn B. khai nhận.
Nước sông lên tiếp… nhưng đê vẫn vững.
Nước sông lên tiếp…| Đê vẫn vững.
Không thể nào... “ép” người dân.
Họ mua gạo, muối...| Cửa hàng đông khách.
Hội nghị bế mạc./.| Minh Hải
Lãi suất giảm nhẹ./ .| Hải Vân (TTX)
Ông nói: “Chúng tôi đã làm xong.”| Bà gật đầu.
Ông nói: “Xong rồi!” và ra về.
“Chúng tôi chờ lâu.” - bà Sáu nói.
“Chúng tôi chờ lâu”.| “Hai tiếng rồi”, bà nói thêm.
Anh hỏi “Ai đó?”, không ai đáp.
Đến nay đã xong (theo báo cáo.)| Việc khác còn dở.
Kỳ lạ (?!)| Chị Hoa kể lại.
Làng có 3 việc: làm đường; xây cầu; mở chợ.
1. Kế hoạch năm nay.| Mỗi xã một việc.
II. Kết quả đạt được
a. Về lúa: tăng 3 tạ.
Giá bán là 350.000đ.| Khách mua nhiều.
Năm 1990.| 56 hộ dời đi.
Anh sinh năm 1990.| Chị sinh năm 1991.
Trang dantri.com.vn đưa tin.| Trang vnexpress.net cũng vậy.
Xem tại Vnexpress.Net hoặc nơi khác.
Lễ diễn ra hôm nay.|Theo ban tổ chức, có 300 khách.
Quý I.| Quý II tăng nhanh hơn.
Phiên bản 2.0 ra mắt.| Bản 3.1 sẽ ra sau.
Công ty ABC Co., Ltd. có 40 người.
Xe chạy 60 km/h.| Trời tối.
Có việc.– Có lương.
Hạng mục gồm: - Nhà văn hóa.| - Sân vận động.
Tổng cộng 3 tỷ USD.| (Ảnh tư liệu)| Nhiều nước góp vốn.
Ông John F. Kennedy ở đó.
Lãi suất VND là 6%.| USD là 2%.
Gói hỗ trợ trị giá 1,5 triệu USD.| "Rất đáng mừng", ông nói.
(HNV) - Sáng nay, cầu mới thông xe.| Cầu dài 1.200 m.
Thư gửi đến ban.doc@toasoan.vn trước 15/3.| Giải nhất 5 triệu đồng.
Nghị định số 15/2018/NĐ-CP có hiệu lực.| Các tỉnh thực hiện.
Tỷ số là 2-1.| Đội khách rời sân.
Họ đến từ Anh, Pháp, Mỹ...; chỉ 3 người ở lại.
"""


def parts(text: str, title: str = "") -> list[str]:
    found = document(Article(id="a", text=text, title=title))
    return [text[sentence.start : sentence.end] for sentence in found.sentences]


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_sentences(line: str) -> None:
    wanted = [part.strip() for part in line.split("|")]
    assert parts("Bài viết mở đầu như sau.\n" + line.replace("|", ""))[1:] == wanted


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Năm nay, lúa được mùa; giá 7,5 triệu.", ["Năm nay, ", "lúa được mùa; ", "giá 7,5 triệu."]),
        ("Lúc 10:43, xe dừng: hết xăng.", ["Lúc 10:43, ", "xe dừng: ", "hết xăng."]),
        ("Tăng 10-15 tấn - mức cao nhất.", ["Tăng 10-15 tấn - ", "mức cao nhất."]),
        ("Giai đoạn 2007 - 2012 – hai kỳ kế hoạch.", ["Giai đoạn 2007 - 2012 – ", "hai kỳ kế hoạch."]),
        ("Bộ Y tế (Hà Nội) công bố.", ["Bộ Y tế (", "Hà Nội) ", "công bố."]),
        ("Có 3, 4 và 5 xe.", ["Có 3, ", "4 và 5 xe."]),
        ("Tỷ lệ 9:1 thắng.", ["Tỷ lệ 9:1 thắng."]),
        ("Công ty (CP), có lãi.", ["Công ty (", "CP), ", "có lãi."]),
        ("Không có gì.", ["Không có gì."]),
    ],
)
def test_clauses(sentence: str, clauses: list[str]) -> None:
    found = document(Article(id="a", text=sentence)).sentences[0]
    edges = [*found.clauses, found.end]
    assert [sentence[start:end] for start, end in pairwise(edges)] == clauses


def test_offsets_point_into_the_text_as_read() -> None:
    text = unicodedata.normalize(
        "NFD", "\ufeffNgày 17/9, thuỷ điện\u200b xả lũ.\r\n\r\nNước dâng 3\u00a0m, dân sơ tán."
    )
    sentences = document(Article(id="a", text=text)).sentences
    assert [text[s.start : s.end] for s in sentences] == [
        unicodedata.normalize("NFD", "Ngày 17/9, thuỷ điện\u200b xả lũ."),
        unicodedata.normalize("NFD", "Nước dâng 3\u00a0m, dân sơ tán."),
    ]
    assert text[sentences[0].clauses[1] :].startswith("thu")
    assert text[sentences[1].clauses[1] :].startswith("da")
    for sentence in sentences:
        assert sentence.plain == normalise(text[sentence.start : sentence.end]).plain
        start = sentence.plain.index(",")
        assert text[slice(*sentence.span(start, start + 1))] == ","


HOSTILE = [
    "1" * 40,
    ". ",
    "A. ",
    "...",
    "(((",
    "(Ảnh: ",
    "Ảnh: Hà ",
    ">> ",
    "tin mới\n",
    "Tin liên quan\nMột hai ba bốn\n",
    "a b c d e f\n",
    "a\u0301\u0323",
    "\u0301",
    "\u0301\u0323",
    "\u200b",
    "hoà",
    "x.Y",
    " - ",
    "“.” ",
    "hinh anh ",
    "/. ",
    "1.",
    "\n \n",
    "Một câu dài. Một câu dài. ",
    "TP.",
]


@pytest.mark.parametrize("unit", HOSTILE, ids=ascii)
def test_work_is_linear(unit: str) -> None:
    def cost(size: int) -> int:
        text = (unit * (size // len(unit) + 1))[:size]
        article = Article(id="a", text=text, title="Một tiêu đề nào đó")
        return work(lambda: document(article))

    assert cost(100_000) <= 12 * cost(10_000) + 2000  # ten times the text
