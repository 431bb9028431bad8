"""One article of our own, as a title, a lead, paragraphs, a caption, a table: what every format must give."""

from __future__ import annotations

TITLE = "Lũ quét ở vùng cao Nậm Pì: 14 người chết, hơn 1.200 hộ phải di dời"
LEAD = (
    "Mưa lớn kéo dài từ đêm 3/8 đến sáng 5/8/2019 đã gây lũ quét ở bốn xã vùng cao, làm 14 người chết, "
    "5 người mất tích và 37 người bị thương."
)
OPENING = (
    "Theo báo cáo nhanh của Ban chỉ huy phòng chống thiên tai tỉnh, tính đến 17 giờ ngày 6/8/2019, lực lượng "
    "chức năng đã tìm thấy thi thể của 14 nạn nhân; việc tìm kiếm 5 người mất tích vẫn đang được tiến hành "
    "dọc theo hai bờ suối, trong điều kiện thời tiết xấu và nhiều đoạn đường bị chia cắt."
)
HOUSES = (
    "Lũ quét làm sập hoàn toàn 186 ngôi nhà, 412 ngôi nhà khác bị hư hỏng nặng. Chính quyền đã di dời "
    "1.214 hộ với 5.130 nhân khẩu đến nơi an toàn, trong đó 840 hộ ở xã Nậm Pì và 374 hộ ở xã Pa Vệ."
)
HEADING = "Thiệt hại ước tính 325 tỷ đồng"
DAMAGE = (
    "Tổng thiệt hại ban đầu ước tính khoảng 325 tỷ đồng. Hơn 760 ha lúa và hoa màu bị vùi lấp, 23 km đường "
    "liên xã bị sạt lở, 9 cây cầu treo bị cuốn trôi. Ngành giao thông đã huy động 48 máy xúc, máy ủi "
    "để thông đường."
)
CAPTION = "Bộ đội giúp người dân xã Nậm Pì dựng lại nhà ở, sáng 6/8/2019. Ảnh: Lò Văn Thịnh"
QUOTE = (
    "“Chúng tôi đặt mục tiêu trước ngày 30/9/2019 sẽ bàn giao 186 căn nhà mới cho các hộ bị mất nhà”, "
    "ông Sùng A Páo, Phó chủ tịch huyện, cho biết."
)
CLOSING = (
    "Chính phủ đã xuất cấp 150 tấn gạo từ nguồn dự trữ quốc gia để hỗ trợ người dân. Bộ Y tế cử 3 đoàn "
    "công tác với 26 bác sĩ lên vùng lũ, mang theo 20 cơ số thuốc và 500.000 viên khử khuẩn nước."
)
TABLE = (
    ("Xã", "Số người chết", "Số nhà sập", "Thiệt hại (tỷ đồng)"),
    ("Nậm Pì", "9", "112", "190"),
    ("Pa Vệ", "4", "51", "88,5"),
    ("Tà Tổng", "1", "23", "46,5"),
)
HEADER = "Bản tin Miền Núi – số 215"
FOOTER = "Bản tin Miền Núi"
AUTHOR = "Hà Thu"

BODY = (OPENING, HOUSES, HEADING, DAMAGE, QUOTE, CLOSING)
CELLS = tuple(
    f"{name}, Thiệt hại: {cell} tỷ đồng" if "(" in column else f"{name}, {column}: {cell}"
    for name, *cells in TABLE[1:]
    for column, cell in zip(TABLE[0][1:], cells, strict=True)
)
LINES = (TITLE, LEAD, OPENING, HOUSES, CAPTION, HEADING, DAMAGE, *CELLS, QUOTE, CLOSING)  # as a text has them
TEXT = "\n\n".join((*LINES[:7], "\n".join(CELLS), *LINES[-2:]))
