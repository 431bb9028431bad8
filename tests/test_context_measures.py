"""What a figure counts and whose it is, where that stands elsewhere in its clause, list or article."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Claim
from factcheck.pipeline import extract


def said(text: str, figure: str, title: str = "") -> Claim:
    """The claim of the figure that is written so."""
    found = extract(Article(id="a", title=title, text=text)).claims
    return next(claim for claim in found if claim.text == figure)


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        # the subject of the clause tells what a classifier behind the number only repeats
        ("Bò sữa của tỉnh trong tháng 8 đạt 43.200 con.", "43.200", "bò sữa"),
        ("Hàng đông lạnh xuất khẩu ước đạt gần 4 triệu TEU.", "4 triệu", "hàng đông lạnh xuất khẩu"),
        ("Số thuê bao cáp quang cả nước ước đạt 13,7 triệu thuê bao.", "13,7 triệu", "thuê bao cáp quang"),
        # a clause with its own subject does not take the noun of another
        ("Doanh thu đạt 5 tỷ đồng, cá ngừ đóng hộp tăng 44%.", "44", "cá ngừ đóng hộp"),
        # the step of a count is of the noun behind it
        ("Cả tỉnh có thêm 7,2 triệu thẻ điện tử, tăng 22% so với cùng kỳ.", "22", "thẻ điện tử"),
        ("Xã có 286 ao nuôi tôm (chiếm 2,6%).", "2,6", "ao nuôi tôm"),
        # a noun heads only numbers of its kind
        ("Tỷ lệ trữ đạt 88%, hồ đang xả 52 m3/giây.", "52", "xả"),
        ("Sản lượng điện là 637 triệu kWh và đã thanh toán cho khách 762 tỷ đồng.", "762 tỷ", "thanh toán"),
        # "một số" counts nothing
        ("Một số hồ lớn có dung tích khá như An Sơn 93%.", "93", "dung tích"),
        # items of a list share its noun; their names are labels
        ("Dung tích hồ tăng tại Bắc Kạn 38%; Quảng Trị tăng 20%.", "20", "dung tích hồ"),
        ("Sản lượng cao như: khu vực Mỹ An tăng 74%; khu vực An Giang tăng 51%.", "51", "sản lượng"),
        # brackets that close again say nothing of the number
        ("Dung tích các hồ (vùng mưa lớn trong ba ngày qua) tăng 25%.", "25", "dung tích"),
        # no cut within a word
        ("Cả nước có 655 dự án nhà ở xã hội đã khởi công.", "655", "dự án nhà ở xã hội"),
        ("Công ty bị phạt tiền 313 triệu đồng.", "313 triệu", "phạt tiền"),
        # in what a percentage moved is told behind it, and no noun of the percentage before it heads it
        ("Xuất khẩu tôm tăng 12% về lượng và tăng 30,5% về giá trị.", "12", "lượng xuất khẩu tôm"),
        ("Xuất khẩu tôm tăng 12% về khối lượng và 30,5% về trị giá.", "30,5", "giá trị xuất khẩu tôm"),
        ("Xuất khẩu tôm tăng 4% về lượng, 6% kim ngạch; cá tra giảm 7% về lượng.", "7", "lượng cá tra"),
        ("Toàn tỉnh giảm 12% số vụ, giảm 5,5% số người chết và giảm 8% số xe cháy.", "5,5", "số người chết"),
        ("Chỉ số giảm 2,5% về mức 1.200 điểm.", "2,5", "chỉ số"),
        # what is numbered may stand far before the number
        ("Số người chết vì lở đất ở các xã miền núi phía bắc và phía tây đã lên tới 48 người.", "48", "dead"),
        (
            "Số người chết chưa rõ, số nhà ở các xã miền núi phía bắc bị tốc mái đã lên tới 48 ngôi.",
            "48",
            "nhà ở các xã miền núi phía",
        ),
        # medals told by their metals
        ("Đoàn xếp nhất với 20 HC vàng, 15 bạc và 11 đồng.", "15", "huy chương bạc"),
        ("Đoàn xếp nhất với 20 vàng, 15 bạc, 11 đồng.", "11", "huy chương đồng"),
        # a number in words that makes a time is no part of a noun
        ("Công ty lãi sau thuế sáu tháng đầu năm gần 82 tỷ đồng.", "82 tỷ", "lợi nhuận sau thuế"),
        # a place in a ranking counts nothing; what joins sentences names nothing
        ("Nhật là thị trường số 2 của chè Việt, chiếm 25%.", "25", "chè việt"),
        ("Tỷ lệ hài lòng ở Huế là 77%; tiếp theo là Đà Nẵng 69%.", "69", "tỷ lệ hài lòng"),
        # what was done is told by the whole verb
        ("Các món có vai trò chi phối là cá hộp chiếm 48%.", "48", "cá hộp"),
        # what befell them tells many things apart
        ("Lốc làm 36 hộ dân bị cô lập.", "36", "hộ dân bị cô lập"),
        ("Sau bữa trưa, 27 em phải nhập viện vì đau bụng.", "27", "em phải nhập viện"),
        ("Có 18 điểm trường bị ảnh hưởng do lốc.", "18", "điểm trường bị ảnh hưởng"),
        ("Tối qua 2 thủ môn bị bắt gặp ở quán.", "2", "thủ môn"),  # told of again as "hai thủ môn này"
        ("Xe chở 40 người bị lật.", "40", "người"),
        ("Có 5 người bị cơ quan điều tra triệu tập.", "5", "người"),
        # what has a share of its plan stands before; a step is of what its level counts
        ("Sản lượng nước mắm đạt 31 triệu lít, bằng 64% kế hoạch năm.", "64", "sản lượng nước mắm"),
        ("Công ty đạt 36% kế hoạch lợi nhuận.", "36", "kế hoạch lợi nhuận"),
        ("Trạm lập biên bản 61 vụ vi phạm lâm luật, giảm 17 vụ so với cùng kỳ.", "17", "vụ vi phạm lâm luật"),
        ("Trạm lập biên bản 61 vụ vi phạm lâm luật, có 17 vụ phá rừng.", "17", "vụ phá rừng"),
        ("Diện tích thiệt hại do phá rừng giảm 3,5 ha.", "3,5", "diện tích thiệt hại"),
        # as before: these must not change
        ("Giá gạo tiêu thụ giảm 4,35% so với tháng trước.", "4,35", "giá gạo tiêu thụ"),
        ("Doanh thu quý 3 của công ty, theo báo cáo, đạt 5 tỷ đồng.", "5 tỷ", "doanh thu"),
        ("VN-Index tăng 9 điểm, lên 1.620 điểm.", "9", "vn index"),
        ("Khu vực nông, lâm nghiệp và thủy sản tăng 2,58%.", "2,58", "thủy sản"),
        ("Tổng chiều dài bờ sông, bờ biển bị sạt lở lên tới 6 km.", "6", "dài bờ sông"),
        ("Tỷ lệ trứng nở hằng năm đạt trên 87%.", "87", "tỷ lệ trứng nở hằng"),
    ],
)
def test_what_is_counted(text: str, figure: str, measure: str) -> None:
    assert said(text, figure).measure.removeprefix("open:") == measure


@pytest.mark.parametrize(
    ("text", "figure", "owner"),
    [
        ("Hãng Sao Mai, Bình Tân và Vasco đã bay 24.094 chuyến.", "24.094", ""),
        ("Trong tháng, Vasco đã bay 24.094 chuyến.", "24.094", "vasco"),
        ("Hồ Kẻ Gỗ đạt 31 m; hồ Sông Rác đạt 23 m.", "23", "sông rác"),
        ("Lào Cai 155 người, gồm: Bảo Yên 109, Bát Xát 13.", "13", "bát xát"),
        ("Doanh thu của Thành phố đạt 20 tỷ đồng.", "20 tỷ", ""),
    ],
)
def test_whose_it_is(text: str, figure: str, owner: str) -> None:
    assert said(text, figure).subject == owner


def test_two_way_trade_is_with_the_country_of_the_article() -> None:
    told = "Giao thương song phương đạt 6,5 tỷ USD."
    assert said(told, "6,5 tỷ", title="Việt Nam và Indonesia hợp tác").subject == "indonesia"
    assert said(told, "6,5 tỷ", title="Việt Nam, Indonesia và Lào hợp tác").subject == ""


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Trong quý I, tỷ lệ này giảm 0,2 điểm phần trăm.", "0,2"),
        ("Mạng 3G có 45 triệu thuê bao.", "45 triệu"),
        ("Lớp 8A1 có 45 học sinh.", "45"),
        ("Nghị quyết 42/2017/QH14 giúp xử lý 100 tỷ đồng nợ xấu.", "100 tỷ"),
    ],
)
def test_a_numeral_or_a_piece_of_a_code_owns_nothing(text: str, figure: str) -> None:
    assert said(text, figure).subject == ""


def test_percentage_points_are_a_step_whatever_verb_stands_there() -> None:
    assert said("Ngân hàng giảm lãi suất 0,25 điểm phần trăm.", "0,25").behaviour == "difference"
    assert said("Lãi suất còn 6%/năm.", "6").behaviour == "share"
