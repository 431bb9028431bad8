"""Levels and steps, what runs over a period, plans and norms: what the words around a number make of it."""

from __future__ import annotations

import pytest

from factcheck import extraction, text
from factcheck.model import Article, Claim


def claims(sentence: str) -> dict[str, Claim]:
    found = extraction.extract(text.document(Article(id="a", text=sentence))).claims
    return {one.text: one for one in found}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # One verb moves both percentages, each measured from something of its own.
        (
            "Sản lượng tôm giảm 20% so với quý trước và 9% so với cùng kỳ.",
            {"20": "difference", "9": "difference"},
        ),
        ("Giá thuê kho tăng 5% theo quý và 12% theo năm.", {"5": "difference", "12": "difference"}),
        ("Xuất khẩu tôm tăng 4% về lượng và 6% về giá trị.", {"4": "difference", "6": "difference"}),
        ("Xuất khẩu tôm tăng 4% về lượng, 6% về giá trị.", {"4": "difference", "6": "difference"}),
        ("Tôm tăng 4% về lượng, chiếm 6% về giá trị.", {"4": "difference", "6": "share"}),
        ("Xã đạt 98% kế hoạch và 105% so với cùng kỳ.", {"98": "share", "105": "share"}),
        ("Giá điện tăng 5% và 60% số hộ dùng ít hơn.", {"5": "difference", "60": "share"}),
        # What it is higher than stands between.
        ("Lượng khách cao hơn cùng kỳ 5%.", {"5": "difference"}),
        ("Điểm chuẩn thấp hơn năm ngoái 2 điểm.", {"2": "difference"}),
        ("Thu nhập cao hơn mức bình quân của tỉnh 3 triệu đồng.", {"3 triệu": "difference"}),
        ("Số xã nhiều hơn năm trước, đạt 300 xã.", {"300": "stock"}),
        ("Trường đông hơn năm ngoái với 300 em.", {"300": "stock"}),
        # A bracket behind a comparison holds the figure that was compared with.
        ("Huyện giảm 41 ổ dịch so với tuần trước (250 ổ dịch).", {"41": "difference", "250": "stock"}),
        ("Huyện giảm 41 ổ dịch (14%).", {"41": "difference", "14": "difference"}),
        # What adds up goes on through a list.
        (
            "Đoàn giành tổng cộng 17 huy chương vàng, 9 huy chương bạc và 30 huy chương đồng.",
            {"17": "cumulative", "9": "cumulative", "30": "cumulative"},
        ),
        ("Lũy kế có 17 ca, còn 9 giường trống.", {"17": "cumulative", "9": "stock"}),
        # Energy, and what was earned or sold, run over a period.
        ("Nhà máy đạt 6,3 tỷ kWh.", {"6,3 tỷ": "flow"}),
        ("Thu nội địa đạt 420 tỷ đồng.", {"420 tỷ": "flow"}),
        ("Hồ chứa có 6,3 tỷ m3 nước.", {"6,3 tỷ": "stock"}),
        ("Khách đến từ châu Á đạt 2,3 triệu lượt.", {"2,3 triệu": "flow"}),
        ("Cán cân thương mại thâm hụt 570 triệu USD.", {"570 triệu": "flow"}),
        ("Phim hiện có hơn 26 tỉ đồng doanh thu.", {"26 tỉ": "flow"}),
        # A price holds at a time, whatever is done with what it is paid for.
        ("Giá gạo xuất khẩu đạt 520 USD/tấn.", {"520": "stock"}),
        ("Hai người bị bắt vì vận chuyển 34 bánh thuốc nổ.", {"34": "stock"}),
    ],
)
def test_how_a_figure_lives_in_time(sentence: str, expected: dict[str, str]) -> None:
    found = claims(sentence)
    assert {figure: found[figure].behaviour for figure in expected} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A plan that a share is measured against makes no plan of what follows.
        (
            "Huyện thu 42 tỷ đồng, đạt 117% dự toán, tăng 11% so với cùng kỳ.",
            {"117": "actual", "11": "actual"},
        ),
        ("Xã đạt 46% dự toán huyện giao và 92% so với cùng kỳ.", {"46": "actual", "92": "actual"}),
        ("Dự toán chi năm sau là 60 tỷ đồng.", {"60 tỷ": "plan"}),
        ("Khung hình phạt của tội này từ 7 năm tù.", {"7": "norm"}),
        ("Số người chết có thể cao hơn, ước tính lên đến 300 người.", {"300": "estimate"}),
        ("Nước cạn nên có khả năng giá sẽ lên 100.000 đồng/m3.", {"100.000": "forecast"}),
    ],
)
def test_plans_and_norms(sentence: str, expected: dict[str, str]) -> None:
    found = claims(sentence)
    assert {figure: found[figure].status for figure in expected} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Words of a compound tell together.
        ("Có 85 mã giảm và 60 mã tăng.", {"85": "mã giảm", "60": "mã tăng"}),
        (
            "Năm nay nhiệt điện than đạt 80 tỷ kWh, tăng 14%.",
            {"80 tỷ": "nhiệt điện than", "14": "nhiệt điện than"},
        ),
        ("Phiên tòa có 22 bị cáo.", {"22": "bị cáo"}),
        ("Điểm chuẩn thấp hơn năm ngoái 2 điểm.", {"2": "điểm chuẩn"}),
        ("Chất lượng nước đạt 95%.", {"95": "chất lượng nước"}),
        ("Công an phối hợp bắt giữ 2 đối tượng.", {"2": "đối tượng"}),
        ("Có 3 ngôi làng bị ngập.", {"3": "ngôi làng bị ngập"}),
        # What is measured follows, where nothing before it heads the measure.
        ("Vùng này có hơn 29.260 ha lúa và 43.300 ha rừng.", {"29.260": "lúa", "43.300": "rừng"}),
        ("Lực lượng biên phòng bắt giữ 10kg ma túy đá.", {"10": "ma túy đá"}),
        ("Diện tích gieo trồng đạt 300 ha lúa.", {"300": "diện tích gieo trồng"}),
        # Money for so much of a thing is a price; money for each person is none.
        ("Cà phê được thu mua với mức 40.500 đồng/kg.", {"40.500": "giá"}),
        ("Tỉnh Gia Lai tăng thêm 1.700 đồng/kg.", {"1.700": "giá"}),
        # A step is of what its level is of.
        (
            "Khách quốc tế đến tỉnh đạt 6,2 triệu lượt người, tăng 68% so với cùng kỳ.",
            {"68": "khách quốc tế"},
        ),
        ("Kim ngạch XNK đạt 117 tỷ USD.", {"117 tỷ": "kim ngạch xuất nhập khẩu"}),
        # People are named before "là", and else by their verb.
        ("Lực lượng lao động là 52,2 triệu người.", {"52,2 triệu": "lực lượng lao động"}),
        ("Số vốn này nuôi 40 người.", {"40": "người"}),
        ("Phim hiện có hơn 26 tỉ đồng doanh thu.", {"26 tỉ": "doanh thu"}),
        ("Lũ làm sạt 300 vị trí đường.", {"300": "vị trí đường"}),
        # A clause tells which of them are counted; where and when end it.
        ("Số em đạt điểm trên trung bình là 71,2%.", {"71,2": "số em đạt điểm trên trung bình"}),
        ("Số xe vi phạm trên địa bàn tỉnh là 88 xe.", {"88": "xe vi phạm"}),
        ("Số người tham gia lớp học nghề là 320 người.", {"320": "người tham gia lớp học nghề"}),
        ("Tỷ lệ trẻ đến trường trong huyện đạt 97,5%.", {"97,5": "tỷ lệ trẻ"}),
        ("Có 210 hộ nghèo, chiếm tỷ lệ 4,1%.", {"4,1": "hộ nghèo"}),
        # How it moved, and half of a word, name nothing.
        ("Số chuyến tàu của ga này rất cao với 96 chuyến, tăng 2,5%.", {"2,5": "số chuyến tàu"}),
        ("Doanh thu hợp nhất đạt 410 tỷ đồng.", {"410 tỷ": "doanh thu hợp nhất"}),
        ("Điểm trung bình môn toán là 6,1.", {"6,1": "điểm trung bình môn toán"}),
        ("Sản lượng của Tiền Giang, thu mua 6.000 đồng một kg.", {"6.000": "giá"}),
        # What was done with the money, nearer than any noun; what was done so many times.
        ("Anh bị mất 300 triệu đồng.", {"300 triệu": "mất"}),
        ("Họ nộp 2 triệu đồng để nhận 90 triệu đồng.", {"2 triệu": "nộp", "90 triệu": "nhận"}),
        ("Ông có 6 lần vô địch.", {"6": "vô địch"}),
        ("Tỉnh đã ký 14 quyết định khen thưởng.", {"14": "quyết định khen thưởng"}),
        # The people of a census, and their density.
        (
            "Dân số nữ là 41.000 người, mật độ dân số của huyện là 90 người/km2.",
            {"41.000": "dân số nữ", "90": "mật độ dân số"},
        ),
        # A place in a ranking, whatever word stands for it.
        ("Huyện có 90 hồ, đứng thứ 3 của tỉnh.", {"3": "hạng"}),
        ("Hãng xếp ở vị trí số hai.", {"hai": "hạng"}),
        ("Chị là tay vợt số 3 thế giới.", {"3": "hạng thế giới"}),
        # A bracket ends what is counted.
        ("Huyện có 6 người (tỉ lệ 1,3%) vắng mặt.", {"6": "người"}),
    ],
)
def test_measures(sentence: str, expected: dict[str, str]) -> None:
    found = claims(sentence)
    assert {figure: found[figure].measure.removeprefix("open:") for figure in expected} == expected


@pytest.mark.parametrize(
    ("sentence", "figure", "value", "unit"),
    [
        ("Công ty thưởng 2 tỷ đồng bằng tiền mặt.", "2 tỷ", "2000000000", "đồng"),
        ("Mỗi ngày chị bán 1-2 tạ, cùng kỳ 3-4 tạ.", "3-4", "3", "tạ"),
    ],
)
def test_units_of_sums_and_ranges(sentence: str, figure: str, value: str, unit: str) -> None:
    found = claims(sentence)[figure]
    assert (str(found.value), found.unit) == (value, unit)


def test_an_age_is_a_fact_and_a_language_no_country() -> None:
    held = claims("Bắt người trong trường hợp khẩn cấp đối với Trần Văn Bảy (31 tuổi).")
    assert (held["31"].status, held["31"].subject) == ("actual", "trần văn bảy")
    assert claims("Môn tiếng Anh có 12 em vắng.")["12"].scope == ""


def test_those_who_fled_are_not_the_injured() -> None:
    found = claims("Vụ ẩu đả làm 2 người bị thương và 3 người bỏ trốn.")
    assert (found["2"].measure, found["3"].measure) == ("injured", "open:người")
    moved = claims("Tàu trật bánh làm 25 người bị thương và hơn 300 hành khách được sơ tán.")
    assert moved["300"].measure == "open:hành khách"


def test_those_who_are_well_are_not_the_dead() -> None:
    found = claims("Tuần qua không ai tử vong do sốt xuất huyết, số đã khỏi bệnh là 2.176 người.")
    assert found["2.176"].measure != "dead"
    assert claims("Số người tử vong đã lên 17.")["17"].measure == "dead"


def test_what_is_numbered_stands_before_another_figure() -> None:
    quake = "Số người chết trong trận động đất mạnh 6 độ richter đêm 31/8 đã tăng lên 812 người."
    assert claims(quake)["812"].measure == "dead"
    assert claims("Trận động đất mạnh 6 độ làm rung chuyển nhà của 812 người.")["812"].measure != "dead"


def test_a_bracket_speaks_of_its_own_figure() -> None:
    found = claims("Cả nước đã ghi nhận 1.060 trường hợp mắc COVID-19 (551 ca mắc mới từ ngày 25/7).")
    assert found["1.060"].measure == "epidemic_cases"
    assert claims("Có thêm 7 ca mắc COVID-19 mới, riêng Huế 3 ca.")["3"].measure != "epidemic_cases"


def test_a_continent_is_no_country() -> None:
    assert claims("Khách đến từ châu Mỹ đạt 208 ngàn lượt.")["208 ngàn"].scope == ""
    assert claims("Khách đến từ Mỹ đạt 158 ngàn lượt.")["158 ngàn"].scope == "united-states"
