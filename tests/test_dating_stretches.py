"""Days from one to another: of a holiday, of people who were asked, of what a heading tells roughly."""

from __future__ import annotations

from datetime import date

import pytest
from test_dating_claims import told

HOLIDAY, ASKED = "2025-08-30/2025-09-02", "2025-03-24/2025-04-08"


def days(content: str, figure: str, written: date) -> str:
    return told(content, written=written)[figure].split()[0]


TOLD = "Trong 4 ngày nghỉ lễ 2/9 (từ ngày 30/8 đến ngày 2/9), phố cổ đón 40.000 lượt khách.\n\n"


@pytest.mark.parametrize(
    ("content", "figure", "expected"),
    [
        (f"{TOLD}Trong kỳ nghỉ lễ 2/9, bảo tàng đón 1.300 lượt khách.", "1.300", HOLIDAY),
        (f"Phố cổ đông khách dịp lễ 2/9\n\n{TOLD}Cảng đón 720 khách.", "720", HOLIDAY),
        # the feast alone, where nothing says that it is of the holiday
        (f"{TOLD}Ngày 2/9, bảo tàng đón 310 lượt khách.", "310", "2025-09-02/2025-09-02"),
        # another year
        (f"{TOLD}Dịp lễ 2/9/2024, phố cổ đón 35.000 lượt khách.", "35.000", "2024-09-02/2024-09-02"),
    ],
)
def test_a_feast_is_the_holiday_of_which_the_text_told(content: str, figure: str, expected: str) -> None:
    assert days(content, figure, date(2025, 9, 3)) == expected


@pytest.mark.parametrize(
    "content",
    [
        "Ngày 20/4, viện công bố kết quả khảo sát 2.000 hộ từ ngày 24/3 đến 8/4. Có 45% số hộ hài lòng.",
        "Khảo sát 2.000 hộ từ ngày 24/3 đến 8/4 cho thấy nhiều hộ dùng nước sạch. Có 45% số hộ hài lòng.",
    ],
)
def test_what_people_said_is_of_the_days_on_which_they_were_asked(content: str) -> None:
    assert days(content, "45", date(2025, 4, 21)) == ASKED
    assert days(content, "2.000", date(2025, 4, 21)) == ASKED


def test_the_text_tells_from_which_day_to_which_a_rough_heading_is() -> None:
    content = (
        "Mưa lớn đầu tháng 8 làm sập nhiều nhà\n\n"
        "Sáng 6/8, ban chỉ huy cho biết mưa kéo dài từ 1 đến 5/8 ở miền núi.\n\n"
        "Có 31 căn nhà bị sập."
    )
    assert days(content, "31", date(2023, 8, 6)) == "2023-08-01/2023-08-05"
