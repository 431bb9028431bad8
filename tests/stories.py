"""Stories of our own, as newspapers would tell them: what every page of ``outlets`` is built from."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class Story(NamedTuple):
    """One article before anybody laid it out."""

    slug: str
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]  # of a picture after the first paragraph, and of one after the third
    published: datetime  # by the clock of Vietnam
    updated: datetime
    author: str
    table: tuple[tuple[str, ...], ...] = ()


STORIES = (
    Story(
        slug="lu-quet-o-nam-hin",
        title="Lũ quét ở Nậm Hin: 17 người chết, gần 900 hộ mất nhà",
        lead=(
            "Mưa lớn suốt hai ngày cuối tuần gây lũ quét ở bốn xã vùng cao, làm 17 người chết, 6 người mất tích "
            "và 41 người bị thương."
        ),
        paragraphs=(
            "Theo báo cáo của Ban chỉ huy phòng chống thiên tai tỉnh, tính đến 16 giờ ngày 12/8, lực lượng cứu hộ đã "
            "tìm thấy thi thể của 17 nạn nhân; việc tìm kiếm 6 người mất tích vẫn tiếp tục dọc hai bờ suối.",
            "Lũ cuốn trôi 214 ngôi nhà và làm hư hỏng 671 ngôi nhà khác. Chính quyền đã dời 896 hộ với 3.940 nhân khẩu "
            "đến các điểm trường và nhà văn hóa xã.",
            "Ông Giàng A Sình, Phó chủ tịch huyện, cho biết tổng thiệt hại ước tính khoảng 285 tỷ đồng, trong đó giao "
            "thông thiệt hại 120 tỷ đồng.",
            "Tỉnh đã xuất 90 tấn gạo cứu trợ. Khoảng 1.300 bộ đội và dân quân được điều đến giúp dân dựng lại nhà.",
        ),
        captions=(
            "Bộ đội khiêng một cụ già qua dòng suối ở Nậm Hin, sáng 12/8. Ảnh: Lý Thịnh",
            "Cây cầu treo dài 48 m bị lũ cuốn mất một nhịp. Ảnh: Lý Thịnh",
        ),
        published=datetime(2019, 8, 12, 18, 25),
        updated=datetime(2019, 8, 12, 21, 5),
        author="Lý Thịnh",
        table=(
            ("Xã", "Số người chết", "Số nhà bị cuốn trôi", "Thiệt hại (tỷ đồng)"),
            ("Nậm Hin", "9", "112", "140"),
            ("Pú Lao", "5", "64", "88,5"),
            ("Tà Sín", "3", "38", "56,5"),
        ),
    ),
    Story(
        slug="xuat-khau-ca-phe-quy-i",
        title="Xuất khẩu cà phê quý I vượt 1,6 tỷ USD",
        lead=(
            "Ba tháng đầu năm 2021, cả nước xuất khẩu gần 560.000 tấn cà phê, thu về hơn 1,6 tỷ USD, tăng 12,4% so với "
            "cùng kỳ năm trước."
        ),
        paragraphs=(
            "Hiệp hội Cà phê Việt Trung cho biết riêng tháng 3/2021 lượng cà phê xuất khẩu đạt 205.000 tấn, cao nhất "
            "trong vòng 18 tháng qua, trị giá khoảng 590 triệu USD.",
            "Đức, Ý và Mỹ là ba thị trường lớn nhất, chiếm lần lượt 14,2%, 9,1% và 8,7% tổng kim ngạch. Thị trường Nhật "
            "Bản tăng 23% nhưng chỉ chiếm 6,5%.",
            "Giá cà phê nhân tại Tây Nguyên tuần qua dao động từ 33.200 đến 33.900 đồng/kg, tăng 1.100 đồng/kg so với "
            "đầu tháng.",
            "Hiệp hội dự báo cả năm 2021 xuất khẩu có thể đạt 1,7 triệu tấn nếu giá cước tàu biển giảm 15-20%.",
        ),
        captions=(
            "Công nhân phân loại cà phê tại một nhà máy ở Đắk Hà, tháng 3/2021. Ảnh: Y Hoan",
            "Kho cà phê 12.000 tấn của một doanh nghiệp xuất khẩu. Ảnh: Y Hoan",
        ),
        published=datetime(2021, 4, 6, 9, 12),
        updated=datetime(2021, 4, 6, 9, 40),
        author="Y Hoan",
        table=(
            ("Thị trường", "Lượng (tấn)", "Tỷ trọng (%)"),
            ("Đức", "79.500", "14,2"),
            ("Ý", "50.900", "9,1"),
            ("Mỹ", "48.700", "8,7"),
        ),
    ),
    Story(
        slug="ha-noi-them-20-tram-quan-trac",
        title="Thành phố lắp thêm 20 trạm quan trắc không khí",
        lead=(
            "Thành phố sẽ chi 74 tỷ đồng lắp thêm 20 trạm quan trắc không khí tự động trong năm 2018, nâng tổng số trạm "
            "lên 34."
        ),
        paragraphs=(
            "Sở Tài nguyên và Môi trường ngày 9/1 cho hay 14 trạm đang hoạt động mới phủ được 8 trên 30 quận, huyện. Số "
            "liệu của các trạm được công bố trên cổng thông tin điện tử mỗi giờ một lần.",
            "Năm 2017, thành phố có 38 ngày chất lượng không khí ở mức kém, giảm 9 ngày so với năm 2016. Nồng độ bụi mịn "
            "trung bình năm là 42,7 microgam/m3.",
            "Theo bà Đỗ Minh Khuê, Phó giám đốc Sở, 20 trạm mới gồm 5 trạm cố định và 15 trạm cảm biến, do một quỹ của "
            "Đan Mạch tài trợ 30% kinh phí.",
            "Dự kiến 6 trạm đầu tiên vận hành trước ngày 30/6, các trạm còn lại hoàn thành trong quý IV.",
        ),
        captions=(
            "Trạm quan trắc cố định trên phố Trúc Bạch. Ảnh: Minh Quân",
            "Bảng điện tử hiển thị chỉ số không khí tại một ngã tư. Ảnh: Minh Quân",
        ),
        published=datetime(2018, 1, 9, 15, 48),
        updated=datetime(2018, 1, 10, 7, 30),
        author="Minh Quân",
    ),
    Story(
        slug="nha-may-nuoc-song-lo",
        title="Nhà máy nước sông Lơ cấp nước sạch cho 52.000 hộ dân",
        lead=(
            "Sau 20 tháng thi công, nhà máy nước sông Lơ công suất 60.000 m3/ngày đêm đi vào hoạt động, cấp nước cho "
            "52.000 hộ dân ở ba huyện ven biển."
        ),
        paragraphs=(
            "Nhà máy có tổng vốn đầu tư 640 tỷ đồng, trong đó vốn vay ưu đãi 410 tỷ đồng, còn lại là vốn của chủ đầu tư. "
            "Hệ thống ống truyền tải dài 86 km đi qua 23 xã.",
            "Trước đó, chỉ 37% số hộ ở ba huyện được dùng nước máy; mùa khô năm 2015, hơn 19.000 hộ phải mua nước với "
            "giá 80.000 đồng/m3.",
            "Giá nước sinh hoạt được áp dụng từ ngày 1/7 là 7.200 đồng/m3, thấp hơn 900 đồng so với giá do chủ đầu tư đề "
            "xuất.",
            "Giai đoạn 2 của dự án nâng công suất lên 100.000 m3/ngày đêm, dự kiến hoàn thành năm 2020.",
        ),
        captions=(
            "Kỹ sư kiểm tra bể lắng số 2 trước giờ vận hành. Ảnh: Thu Ba",
            "Người dân xã Bãi Ngang hứng những thùng nước đầu tiên. Ảnh: Thu Ba",
        ),
        published=datetime(2016, 6, 28, 7, 3),
        updated=datetime(2016, 6, 28, 11, 30),
        author="Thu Ba",
        table=(
            ("Huyện", "Số hộ được cấp nước", "Chiều dài ống (km)"),
            ("Bãi Ngang", "21.000", "34"),
            ("Cồn Sẻ", "17.500", "29"),
            ("Hải Lơ", "13.500", "23"),
        ),
    ),
)
