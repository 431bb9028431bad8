"""What the words around a number say of it. The sentences are invented."""

from __future__ import annotations

from datetime import datetime

import pytest
from conftest import work

from factcheck import alignment, extraction, text
from factcheck.interval import Period
from factcheck.model import Article, Claim


def claim(sentence: str, figure: str, *, title: str = "") -> Claim:
    found = extraction.extract(text.document(Article(id="a", text=sentence, title=title))).claims
    (one,) = [candidate for candidate in found if candidate.text == figure]
    return one


@pytest.mark.parametrize(
    ("sentence", "figure", "measure"),
    [
        ("Bộ Quốc phòng có quan hệ hợp tác với 80 nước.", "80", "partner_countries"),
        ("Vụ sạt lở làm 6 người chết, 4 người mất tích.", "6", "dead"),
        ("Vụ sạt lở làm 6 người chết, 4 người mất tích.", "4", "missing"),
        ("Số người chết vì lũ quét đã lên 17.", "17", "dead"),
        ("Lũ quét khiến 21 người chết và mất tích.", "21", "dead_and_missing"),
        ("Tai nạn làm 9 người thương vong.", "9", "casualties"),
        ("Đường sắt xảy ra 31 vụ, làm chết 25 người.", "25", "dead"),
        ("Có 330 người chết, mất tích, gồm 226 người chết và 104 người mất tích.", "226", "dead"),
        ("GDP quý III/2024 tăng 7,4% so với cùng kỳ.", "7,4", "gdp_growth"),
        ("Kim ngạch xuất khẩu hàng hóa tháng 4 đạt 30 tỷ USD.", "30 tỷ", "exports"),
        ("Đến nay tỉnh có 129 ca mắc COVID-19.", "129", "epidemic_cases"),
        ("Cả nước có 34 tỉnh, thành phố.", "34", "provinces"),
        ("Tỷ lệ hộ nghèo của tỉnh còn 3,2%.", "3,2", "poverty_rate"),
        ("Việt Nam là thành viên thứ 156 của Interpol.", "156", "interpol_membership"),
    ],
)
def test_known_measures(sentence: str, figure: str, measure: str) -> None:
    assert claim(sentence, figure).measure == measure


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Hội nghị có 120 người tham dự.", "120"),
        ("Giải chạy thu hút vận động viên của 12 nước.", "12"),
        ("Khu phố có 40 cơ quan đóng trụ sở.", "40"),
        ("Đường sắt xảy ra 31 vụ, làm chết 25 người.", "31"),
        ("Bộ Y tế công bố 16 ca mắc COVID-19 mới, trong đó 10 ca ở Đà Nẵng.", "10"),
        ("Đội văn nghệ đi diễn ở 7 tỉnh miền núi.", "7"),
        ("Chuyến thăm mở rộng hợp tác giữa hai nước.", "hai"),
        ("Lương của khối dệt may tăng cao hơn lạm phát, với mức tăng 9,1%.", "9,1"),
        ("Hội từ thiện ủng hộ 300 triệu đồng cho vùng thiệt hại do bão.", "300 triệu"),
        ("Kim ngạch xuất khẩu chè cả nước đạt 211 triệu USD.", "211 triệu"),
    ],
)
def test_a_known_measure_needs_its_words(sentence: str, figure: str) -> None:
    assert claim(sentence, figure).measure.startswith("open:")


@pytest.mark.parametrize(
    ("sentence", "figure", "measure"),
    [
        ("Kẻ trộm lấy đi số tài sản trị giá 45 triệu đồng.", "45 triệu", "open:tài sản"),
        ("Ngân hàng cho hợp tác xã vay số tiền 12 tỷ đồng.", "12 tỷ", "open:vay"),
        ("Vốn vay từ ngân hàng là 12 tỷ đồng.", "12 tỷ", "open:vay"),
        ("Công ty quản lý tài sản đã mua 700 tỷ đồng nợ xấu.", "700 tỷ", "open:nợ xấu"),
        ("Lợi nhuận trước thuế quý III của hãng đạt 64 tỷ đồng.", "64 tỷ", "open:lợi nhuận trước thuế"),
        ("Kinh tế quý III tăng 7,2%", "7,2", "open:kinh tế"),
        ("Hãng này xếp thứ 12.", "12", "open:hạng"),
        ("Số lợn phải tiêu hủy trên địa bàn là 3.480 con.", "3.480", "open:lợn phải tiêu hủy"),
        ("Số vụ cháy trong quý là 25 vụ.", "25", "open:vụ cháy"),
        ("Hải quan thu giữ 12,5 kg ma túy.", "12,5", "open:ma túy"),
        ("VN-Index giảm 12,3 điểm xuống 1.204,6 điểm.", "1.204,6", "open:vn index"),
        ("Xuất khẩu 5,2 triệu tấn gạo, trị giá 2,9 tỷ USD.", "5,2 triệu", "open:xuất khẩu gạo"),
        ("Xuất khẩu 5,2 triệu tấn gạo, trị giá 2,9 tỷ USD.", "2,9 tỷ", "open:xuất khẩu gạo"),
        ("Xuất khẩu gạo đạt 5,2 triệu tấn, kim ngạch 2,9 tỷ USD.", "2,9 tỷ", "open:xuất khẩu gạo"),
        (
            "Lực lượng chức năng ghi nhận tỷ lệ cử tri đi bỏ phiếu là 71,5%.",
            "71,5",
            "open:tỷ lệ cử tri đi bỏ phiếu",
        ),
        ("Hãng này ở vị trí thứ 12.", "12", "open:hạng"),
        (
            "Doanh thu của hãng năm 2012 là 11 tỷ đồng, nửa đầu năm nay con số này đạt 5 tỷ đồng.",
            "5 tỷ",
            "open:doanh thu",
        ),
    ],
)
def test_what_heads_an_open_measure(sentence: str, figure: str, measure: str) -> None:
    assert claim(sentence, figure).measure == measure


@pytest.mark.parametrize(
    ("sentence", "figure", "subject"),
    [
        ("Đến nay, Bộ Công an đã có quan hệ với 90 cơ quan cảnh sát các nước.", "90", "bo-cong-an"),
        ("BCA đã có quan hệ với 90 cơ quan cảnh sát các nước.", "90", "bo-cong-an"),
        ("Bộ Công an thông báo Bộ Quốc phòng có quan hệ hợp tác với 80 nước.", "80", "bo-quoc-phong"),
        ("Bà Lê Thị Mận (52 tuổi) trình báo mất xe.", "52", "lê thị mận"),
        ("Số lợn tiêu hủy vì dịch tả lợn châu Phi là 3.480 con.", "3.480", ""),
    ],
)
def test_whose_figure_it_is(sentence: str, figure: str, subject: str) -> None:
    assert claim(sentence, figure).subject == subject


@pytest.mark.parametrize(
    ("sentence", "figure", "status"),
    [
        ("Tỉnh phấn đấu trồng 500 ha rừng.", "500", "plan"),
        ("Ngân hàng dự báo xuất khẩu đạt 42 tỷ USD.", "42 tỷ", "forecast"),
        ("Doanh thu ước đạt 310 tỷ đồng.", "310 tỷ", "estimate"),
        ("Nếu thương vụ thành công, quỹ này nắm 12 triệu cổ phiếu.", "12 triệu", "condition"),
        ("Tỉnh đã trồng 500 ha rừng.", "500", "actual"),
        ("Tỉnh thu ngân sách bằng 97% dự toán, tương đương 14.500 tỷ đồng.", "14.500 tỷ", "actual"),
        ("Tăng trưởng cả năm sẽ ở mức 7,2%.", "7,2", "forecast"),
        ("Xuất khẩu gạo có thể cán mốc 8 triệu tấn.", "8 triệu", "forecast"),
        ("Theo dự báo, trong năm nay cảng này bốc dỡ 900 tấn hàng.", "900", "forecast"),
        ("Nếu bán hết, lượng nắm giữ sẽ giảm từ 9 triệu cổ phiếu xuống 4 triệu.", "9 triệu", "actual"),
        ("Sản lượng thấp hơn dự báo nhưng vẫn đạt 500 tấn.", "500", "actual"),
        # "Nếu" that holds one time against another supposes nothing; "trần" may be a name.
        ("Nếu như năm 2012 cả tỉnh có 40 vụ, thì năm nay có 65 vụ.", "40", "actual"),
        ("Nếu tính từ đầu năm, cả tỉnh đã có 65 vụ.", "65", "actual"),
        ("Nếu năm nay được mùa, nông dân thu 40 tấn.", "40", "condition"),
        ("Công an bắt Trần Văn Minh (34 tuổi).", "34", "actual"),
        # What a plan is, where it follows; a bracket that explains; an amount behind "sẽ".
        ("Tỉnh đã trồng 500 ha, vượt so với kế hoạch là 420 ha.", "420", "plan"),
        ("Doanh thu năm nay dự kiến đạt 310 tỷ đồng (13 triệu USD).", "13 triệu", "plan"),
        ("Dịp này, cảng sẽ có khoảng 700 chuyến tàu mỗi ngày.", "700", "forecast"),
        ("Mẫu điện thoại này sẽ có 3 màu.", "3", "actual"),
        ("Trong 24 giờ tới, miền Trung có mưa to, có nơi trên 220 mm.", "220", "forecast"),
        ("Nợ có khả năng mất vốn là 17 tỷ đồng.", "17 tỷ", "actual"),
        ("Xuất khẩu đạt 55% so với kế hoạch cả năm 2013 là 10 tỷ USD.", "10 tỷ", "plan"),
        ("Có 182 người trúng cử, ít hơn dự kiến 15 người (khóa trước là 33%).", "33", "actual"),
        ("Ước kim ngạch năm nay đạt 2 tỷ USD.", "2 tỷ", "estimate"),
    ],
)
def test_what_the_speaker_makes_of_it(sentence: str, figure: str, status: str) -> None:
    assert claim(sentence, figure).status == status


@pytest.mark.parametrize(
    ("sentence", "figure", "measure"),
    [
        ("Lũ quét làm 19 người chết, nhiều người mất tích.", "19", "dead"),
        ("Xe lật làm 4 khách tử vong, nhiều người khác bị thương.", "4", "dead"),
        ("Vụ cháy làm 56 người chết (trong đó 39 người đã rõ tên).", "39", "open:người"),
        ("Bệnh viện nhận 54 người, trong đó có nhiều người tử vong.", "54", "open:người"),
        ("Tỉnh ghi nhận 5 ca nhiễm COVID-19 mới.", "5", "epidemic_new_cases"),
        ("Xe lao xuống đèo làm chết 7 người và bị thương 19 người.", "7", "dead"),
        ("Xe lao xuống đèo làm chết 7 người và bị thương 19 người.", "19", "injured"),
        ("Vụ nổ khiến 3 công nhân bị thương và 2 người chết.", "3", "injured"),
        ("Tuần qua, tỉnh có 85 ca mắc sốt xuất huyết.", "85", "epidemic_new_cases"),
    ],
)
def test_a_number_is_read_with_its_own_clause(sentence: str, figure: str, measure: str) -> None:
    assert claim(sentence, figure).measure == measure


@pytest.mark.parametrize(
    ("sentence", "figure", "turn"),
    [
        ("Vốn của hãng tăng từ 40 tỷ đồng lên 55 tỷ đồng.", "40 tỷ", "from"),
        ("Vốn của hãng tăng từ 40 tỷ đồng lên 55 tỷ đồng.", "55 tỷ", "to"),
        ("Vốn của hãng lên 55 tỷ đồng, từ mức 40 tỷ đồng.", "40 tỷ", "from"),
        ("Dự toán ban đầu là khoảng 40 tỷ đồng.", "40 tỷ", "from"),
        ("Thông tin ban đầu có 4 người chết.", "4", ""),
        ("Tỷ lệ hộ nghèo đầu năm còn 9%, nay đã xuống 7%.", "9", "from"),
        ("Tỷ lệ hộ nghèo đầu năm còn 9%, nay đã xuống 7%.", "7", "to"),
        ("Hãng lãi 64 tỷ đồng, tăng so với mức 51 tỷ đồng của năm trước.", "51 tỷ", "from"),
        ("So với tháng trước, giá gạo tăng 3%.", "3", ""),
        ("Tay vợt này từng là cựu số 1 của làng quần vợt.", "1", "from"),
        ("Vé được bán với giá từ 200.000 đồng.", "200.000", ""),
        ("Cảng bốc dỡ 900 tấn hàng từ sáng 9/9.", "900", ""),
        ("Năm qua, thành phố có 85 trường mới.", "85", ""),
    ],
)
def test_which_figure_comes_first(sentence: str, figure: str, turn: str) -> None:
    assert claim(sentence, figure).turn == turn


@pytest.mark.parametrize(
    ("sentence", "figure", "behaviour"),
    [
        ("Doanh thu của nhà máy tăng 40 tỷ đồng.", "40 tỷ", "difference"),
        ("Doanh thu của nhà máy đạt 40 tỷ đồng.", "40 tỷ", "flow"),
        ("Doanh thu của nhà máy tăng từ 40 tỷ đồng lên 55 tỷ đồng.", "55 tỷ", "flow"),
        ("Giá dầu giảm 3 USD.", "3", "difference"),
        ("Giá xăng không cao hơn 21.300 đồng/lít.", "21.300", "stock"),
        ("Nhà máy xuất khẩu 40 nghìn tấn gạo trong quý III.", "40 nghìn", "flow"),
        ("Mỗi năm cảng đón 300 lượt tàu.", "300", "flow"),
        ("Cảng có 12 cầu tàu.", "12", "stock"),
        ("Các hãng có mức tăng lương bình quân là 11%.", "11", "difference"),
        ("Giá gạo giảm so với tháng trước lần lượt là 3% và 2%.", "3", "difference"),
        ("Hãng xếp hạng 12.", "12", "stock"),
    ],
)
def test_a_step_is_not_a_level(sentence: str, figure: str, behaviour: str) -> None:
    assert claim(sentence, figure).behaviour == behaviour


@pytest.mark.parametrize(
    ("sentence", "figure", "scope"),
    [
        ("Riêng Nghệ An có 5 người chết.", "5", "nghe-an"),
        ("Nghệ An thiệt hại nặng nhất với 5 người chết.", "5", "nghe-an"),
        ("Mưa lũ làm 12 người chết tại Lào Cai và Yên Bái.", "12", ""),
        ("Cả nước có 30 người chết vì mưa lũ.", "30", "whole"),
        ("Mưa lũ làm 14 người chết: Lào Cai 6 người, Yên Bái 8 người.", "6", "lao-cai"),
        ("Khách nhiều nhất là từ Úc (18 nghìn lượt), Thái Lan (16 nghìn lượt).", "18 nghìn", "australia"),
        ("Mưa lũ làm 14 người mất tích, chủ yếu tại Lào Cai.", "14", ""),
        ("Tại Yên Bái, mưa lũ làm 14 người chết, 3 người mất tích.", "3", "yen-bai"),
        ("Tại Yên Bái, mưa lũ làm 14 người chết, 3 người mất tích, một cán bộ xã cho biết.", "14", "yen-bai"),
        ("Tại Yên Bái, một cán bộ cho biết 14 người chết.", "14", ""),
        ("Mưa lũ làm 30 người chết, trong đó Yên Bái ghi nhận 14 người chết.", "14", "yen-bai"),
        ("Trong đó Yên Bái ghi nhận 14 người chết, 3 người mất tích.", "3", "yen-bai"),
        ("Tại Yên Bái, đoàn công tác cho biết mưa lũ làm 14 người chết.", "14", ""),
        ("Lào Cai: 57 người (21 người chết, 36 người mất tích); Yên Bái: 9 người.", "36", "lao-cai"),
        ("Lào Cai: 57 người; bão làm 90 người chết, mất tích (gồm 31 người chết).", "31", ""),
        ("Lũ quét tại thôn Nà Lốc, xã Phúc An, tỉnh Lào Cai làm 9 người chết.", "9", "thôn nà lốc"),
        ("Sạt lở làm 3 người chết ở bản Huổi Pá.", "3", "bản huổi pá"),
        ("Ông Ba, trú tại thôn Đông, cho biết 5 người chết.", "5", ""),
        ("Riêng xã Nậm Pì có 17 người chết.", "17", "xã nậm pì"),
    ],
)
def test_where_it_holds(sentence: str, figure: str, scope: str) -> None:
    assert claim(sentence, figure).scope == scope


def places(body: str, title: str = "") -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    document = text.document(Article(id="a", title=title, text=body))
    for claim in extraction.extract(document).claims:
        found.setdefault(claim.text, set()).add(claim.scope)
    return found


def test_the_place_behind_a_list_is_that_of_all_its_figures() -> None:
    listed = places("Lũ quét đã làm 12 người chết, 5 người mất tích và 31 người bị thương tại Quảng Nam.")
    assert listed == {"12": {"quang-nam"}, "5": {"quang-nam"}, "31": {"quang-nam"}}


@pytest.mark.parametrize(
    "body",
    [
        "Lũ quét đã làm 12 người chết, trong đó có 5 người mất tích tại Quảng Nam.",
        "Lũ quét đã làm 12 người chết; 5 người mất tích tại Quảng Nam.",
        "Lũ quét đã làm 12 người chết, riêng 5 người mất tích tại Quảng Nam.",
        "Lũ quét đã làm 12 người chết, ở Quảng Nam 5 người mất tích.",
        "Lũ quét đã làm 12 người chết, 5 người chết tại Quảng Nam.",
    ],
)
def test_the_place_of_one_figure_is_not_that_of_the_one_before(body: str) -> None:
    assert places(body)["12"] == {""}


def test_a_figure_told_twice_holds_where_either_says() -> None:
    body = "Đến sáng nay, bão số 9 đã làm 12 người chết tại Quảng Nam."
    assert places(body, "Bão số 9 làm 12 người chết") == {"12": {"quang-nam"}}
    assert places(body, "Bão số 9 làm 20 người chết") == {"12": {"quang-nam"}, "20": {""}}


@pytest.mark.parametrize(
    ("sentence", "figure", "subject"),
    [
        ("Trong quý III Nhựa Đại Minh có 40 tỷ đồng.", "40 tỷ", "nhựa đại minh"),
        ("Sản lượng của quý III đạt 40 tấn.", "40", ""),
    ],
)
def test_a_roman_numeral_is_no_name(sentence: str, figure: str, subject: str) -> None:
    assert claim(sentence, figure).subject == subject


def test_growth_over_a_year_long_ago_is_told_from_growth_over_the_last() -> None:
    year = datetime(2023, 7, 1)
    article = Article(
        id="a",
        text="Lượng khách tăng 12% so với cùng kỳ năm 2019 và tăng 20% so với cùng kỳ năm 2022.",
        published=Period(year, year, "day"),
    )
    first, second = extraction.extract(text.document(article)).claims
    assert "base: 2019" in first.qualifiers
    assert "base: year on year" in second.qualifiers


@pytest.mark.parametrize(
    ("sentence", "figure", "branch"),
    [
        ("Đường sắt xảy ra 31 vụ, làm chết 25 người.", "25", "mode: rail"),
        ("Có 31 vụ trên đường sắt, 512 vụ trên đường bộ.", "31", "mode: rail"),
        ("Va chạm giao thông xảy ra 812 vụ, làm bị thương 903 người.", "903", "severity: collision"),
        ("Trong số 665 người ứng cử ở địa phương, có 348 người trẻ.", "348", "tier: local"),
        ("Toàn tỉnh có 512 ca mắc sốt xuất huyết.", "512", "disease: dengue"),
        ("Cả nước có 31 vụ, làm chết 25 người.", "25", ""),
        ("Dự án đường sắt này cần 67 tỷ USD.", "67 tỷ", ""),  # sums name their thing themselves
    ],
)
def test_of_which_branch_a_figure_is(sentence: str, figure: str, branch: str) -> None:
    assert ", ".join(one for one in claim(sentence, figure).qualifiers if ": " in one) == branch


def test_an_article_on_one_disease_need_not_name_it_again() -> None:
    told = claim("Tuần qua tỉnh có thêm 214 ca mắc.", "214", title="Tay chân miệng tăng ở Tân Phát")
    assert "disease: hand foot and mouth" in told.qualifiers


def test_the_key_tells_a_plan_from_a_fact() -> None:
    fact = alignment.with_key(claim("Bộ Công an có quan hệ hợp tác với 70 nước.", "70"))
    plan = alignment.with_key(claim("Bộ Công an phấn đấu có quan hệ hợp tác với 70 nước.", "70"))
    assert fact.key != plan.key
    assert fact.key.startswith("partner_countries|bo-cong-an")


def test_spellings_of_one_word_count_alike() -> None:
    new = claim("Kho có 30 tấn hóa chất.", "30")
    old = claim("Kho có 30 tấn hoá chất.", "30")
    assert new.measure == old.measure


@pytest.mark.parametrize("unit", ["5 người ", "82,5% ", "3 Công Ty ", "từ 5 lên 8 triệu đồng ", "(7) "])
def test_a_sentence_without_end_takes_linear_work(unit: str) -> None:
    def cost(size: int) -> int:
        article = Article(id="a", text=unit * size)
        return work(lambda: extraction.extract(text.document(article)))

    cost(200)
    assert cost(4000) < 6 * cost(1000)
