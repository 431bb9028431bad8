"""What happens over a time is a flow, what is promised a plan; holidays and founding days have their time."""

from __future__ import annotations

import pytest
from test_dating_claims import dated, told


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # A verb of what happens, within some days or a month.
        (
            "Trong quý III, phường tiếp nhận 1.250 hồ sơ, giải quyết 1.190 hồ sơ.",
            {"1.250": "flow", "1.190": "flow"},
        ),
        ("Tháng 9, đội tuần tra thu giữ 48 kg pháo.", {"48": "flow"}),
        ("Năm 2012, đội phát hiện 36 vụ và 41 đối tượng.", {"36": "flow", "41": "flow"}),
        ("Năm 2012 có 5.300 lao động đi làm việc ở nước ngoài.", {"5.300": "flow"}),
        ("Năm 2012, huyện có 85 đôi ly hôn.", {"85": "flow"}),
        ("Trong 9 tháng, 27 người bị khởi tố.", {"27": "flow"}),
        # So far: it has added up.
        ("Từ ngày 1/7 đến nay, trạm đã cấp cứu 320 người.", {"320": "cumulative"}),
        (
            "Tính đến hết tháng 9, tổ cứu hộ đã cứu 62 người, hỗ trợ 75 hộ.",
            {"62": "cumulative", "75": "cumulative"},
        ),
        (
            "Năm 2012, trạm tiếp nhận tang vật của 36 vụ với 120 con chim và 14 kg rắn.",
            {"36": "flow", "120": "flow", "14": "flow"},
        ),
        ("Năm 2012, về sản xuất, xã hiện có 17 tổ đội.", {"17": "stock"}),
        # What there is; what one does it for, or only may do; whoever does it.
        ("Năm 2012, huyện có 85 trường.", {"85": "stock"}),
        ("Năm 2012 có 5.300 lao động đang đi làm việc ở nước ngoài.", {"5.300": "stock"}),
        ("Tháng 9, xã được giao đất để xây 120 căn nhà.", {"120": "stock"}),
        ("Năm 2012, công ty thành lập với vốn 30 tỷ đồng.", {"30 tỷ": "stock"}),
        ("Năm 2012, hai đơn vị đã xử lý rác ở chợ.", {"hai": "stock"}),
        ("Hôm nay, trạm tiếp nhận 12 người.", {"12": "stock"}),
    ],
)
def test_what_happens_within_a_time_is_a_flow(content: str, expected: dict[str, str]) -> None:
    found = {claim.text: claim.behaviour for claim in dated(content)}
    assert {figure: found[figure] for figure in expected} == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Sở sẽ tuyển khoảng 45 giáo viên.", {"45": "plan"}),
        ("Thành phố sẽ tiếp tục xây 200 căn hộ.", {"200": "plan"}),
        # A plan goes on from verb to verb.
        ("Huyện dự kiến chi 70 tỷ đồng, xây 4 cầu và 3 trường.", {"70 tỷ": "plan", "4": "plan", "3": "plan"}),
        ("Huyện dự kiến chi 70 tỷ đồng, hiện có 4 cầu.", {"70 tỷ": "plan", "4": "actual"}),
        # "Sẽ" with a time to come; not without, and not for what lasts or what it starts from.
        ("Năm 2014, cầu sẽ có 6 làn xe.", {"6": "forecast"}),
        ("Cầu mới sẽ có 6 làn xe.", {"6": "actual"}),
        ("Năm 2014, trường sẽ kỷ niệm 50 năm thành lập.", {"50": "actual"}),
        ("Sở sẽ họp với 45 hiệu trưởng.", {"45": "actual"}),
        ("Sở đã tuyển 45 giáo viên.", {"45": "actual"}),
    ],
)
def test_what_is_promised_is_a_plan(content: str, expected: dict[str, str]) -> None:
    found = {claim.text: claim.status for claim in dated(content)}
    assert {figure: found[figure] for figure in expected} == expected


@pytest.mark.parametrize(
    ("content", "figure", "period"),
    [
        # 2 September 2013 was a Monday, 30 April a Tuesday, the first of the lunar year 10 February.
        ("Trong 3 ngày nghỉ lễ 2/9, bến xe đón 6.400 khách.", "6.400", "2013-08-31/2013-09-02"),
        ("Dịp lễ 30/4 và 1/5 kéo dài 5 ngày, bến xe đón 6.400 khách.", "6.400", "2013-04-27/2013-05-01"),
        ("Chín ngày nghỉ Tết, bến xe đón 6.400 khách.", "6.400", "2013-02-09/2013-02-17"),
        ("Dịp 2/9, bến xe đón 6.400 khách.", "6.400", "2013-09-02/2013-09-02"),
        ("Sau 3 ngày sửa chữa, ngày 2/9, bến xe đón 6.400 khách.", "6.400", "2013-09-02/2013-09-02"),
        # Days with a wide dash between.
        ("Từ 9 – 11-10, đoàn khám cho 85 cụ.", "85", "2013-10-09/2013-10-11"),
        # A plan behind a comma; the name of a feast in small letters; up to a year that runs on.
        ("Dự kiến, đầu tháng 11, trạm thả 45 con rùa.", "45", "2013-11-01/2013-11-10"),
        ("Dịp tết Quý Tỵ, trạm khám cho 45 người.", "45", "2013-02-09/2013-02-13"),
        ("Họ ăn tết sớm. Trạm có 45 người.", "45", "2013-10-23/2013-10-23"),
        ("Trước năm 2013, kỷ lục chỉ là 45.000 lượt khách.", "45.000", "2012-12-31/2012-12-31"),
        # "Hiện có lên": the level of the sentence's year, which goes on behind it.
        (
            "Năm 2012, thư viện nâng số sách hiện có lên 9.500 bản, phục vụ 45.000 lượt bạn đọc.",
            "45.000",
            "2012-01-01/2012-12-31",
        ),
        # Ages of many are of their year, those of one person of the day.
        ("Năm 2012, tuổi kết hôn trung bình là 26,4 tuổi.", "26,4", "2012-01-01/2012-12-31"),
        ("Năm 2012, bà Lan (46 tuổi) mở quán.", "46", "2013-10-23/2013-10-23"),
        # A month that is over is not that of what stands above it.
        (
            "Biển lặng.\n\nXã nằm bên cửa sông.\n\nNơi ấy có 45 tàu.\n\nTháng 9, có 12 tàu ra khơi.",
            "45",
            "2013-10-23/2013-10-23",
        ),
        # A founding year, however long ago, is of what there was then, and of nothing else.
        ("Quỹ ra đời năm 2004. Khi mới thành lập, quỹ có 14 xã viên.", "14", "2004-01-01/2004-12-31"),
        ("Năm 2004, ông mở trại. Trại khi đó có 14 con bò.", "14", "2004-01-01/2004-12-31"),
        ("Năm 2004, ông mở trại. Trại có 14 con bò.", "14", "2013-10-23/2013-10-23"),
        ("Năm 2004, ông mở trại. Khi đó trại nhỏ. Trại có 14 con bò.", "14", "2013-10-23/2013-10-23"),
        ("Tại thời điểm thành lập vào năm 2004, quỹ có 14 xã viên.", "14", "2004-01-01/2004-12-31"),
        ("Quỹ thành lập năm 2004, nay có 14 xã viên.", "14", "2013-10-23/2013-10-23"),
    ],
)
def test_holidays_and_founding_days(content: str, figure: str, period: str) -> None:
    assert told(content)[figure].split()[0] == period
