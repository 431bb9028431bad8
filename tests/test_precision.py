"""What once raised a false alarm, or hid a true one, in sentences of our own."""

from __future__ import annotations

from datetime import datetime

import pytest

from factcheck import pipeline
from factcheck.interval import Period
from factcheck.model import Article, Claim
from factcheck.rules import Options


def told(*texts: str, hours: tuple[int, ...] = (8, 18)) -> pipeline.Result:
    articles = []
    for number, text in enumerate(texts):
        when = datetime(2024, 9, 12, hours[number])
        article = Article(
            id=f"{number}", text=text, source=f"Báo {number}", published=Period(when, when, "minute")
        )
        articles.append(pipeline.extract(article))
    return pipeline.judge(articles, options=Options(preview=True))


def alarms(*texts: str) -> list[str]:
    return [one.rule for one in told(*texts).findings if one.severity != "info"]


def figure(text: str, numeral: str) -> Claim:
    return next(one for one in told(text).claims if one.text == numeral)


@pytest.mark.parametrize(
    ("sentence", "numeral", "measure"),
    [
        ("Lũ làm 82 người chết, mất tích (61 người chết, 21 người mất tích).", "82", "dead_and_missing"),
        ("Lũ làm 82 người chết, mất tích (61 người chết, 21 người mất tích).", "61", "dead"),
        ("Có 7 người mất tích trở về, số người chết, mất tích còn 30.", "7", "missing"),
        ("Có 12 nhà ở Huế bị sập; 70 nhà tại Huế, Đà Nẵng và Quảng Ngãi bị hư hỏng.", "70", "houses_damaged"),
    ],
)
def test_measure(sentence: str, numeral: str, measure: str) -> None:
    assert figure(sentence, numeral).measure == measure


@pytest.mark.parametrize(
    ("sentence", "numeral", "scope"),
    [
        ("Đà Nẵng ghi nhận 19 người bị thương; 23 ngôi nhà bị sập.", "23", "da-nang"),
        ("Riêng Huế có 510 ngôi nhà bị ngập.", "510", "hue"),
        ("Đà Nẵng và Huế có 19 người bị thương; 23 ngôi nhà bị sập.", "23", ""),
    ],
)
def test_a_place_that_opens_a_sentence_covers_all_of_it(sentence: str, numeral: str, scope: str) -> None:
    assert figure(sentence, numeral).scope == scope


def test_places_in_a_list_are_no_measure() -> None:
    below = "Riêng Huế có 5.100 nhà ngập, Đà Nẵng 7.200 và Lâm Đồng hơn 600."
    assert not alarms(f"Lũ làm 13 người chết\n\nTrong đó Huế 2, Đà Nẵng 8, Lâm Đồng 3.\n\n{below}")


def test_a_part_does_not_contradict_the_whole() -> None:
    whole = "Trong tháng 8/2024, cả nước xảy ra 1.748 vụ tai nạn, làm 1.491 người bị thương."
    part = "Trong đó, các vụ từ nghiêm trọng trở lên làm 437 người bị thương."
    assert not alarms(f"Tai nạn giao thông tháng 8\n\n{whole}\n\n{part}")


def test_what_was_printed_in_the_morning_is_not_of_the_afternoon() -> None:
    morning = "Mưa lũ ở Yên Bái\n\nMưa lũ ở Yên Bái ngày 12/9 khiến 438.300 khách hàng mất điện."
    evening = "Mưa lũ ở Yên Bái\n\nĐến 16h ngày 12/9, mưa lũ ở Yên Bái khiến 245.000 khách hàng mất điện."
    assert "FC201" not in alarms(morning, evening)
    shown = told(morning, evening)
    assert len({one.series for one in shown.claims if one.text in ("438.300", "245.000")}) == 1


def test_a_copy_that_tells_both_figures_altered_none() -> None:
    first = "Quý 1 công ty Hà Vy bán được 320 chiếc xe, theo báo cáo gửi đến các cổ đông của công ty."
    second = "Quý 2 công ty Hà Vy bán được 450 chiếc xe, theo báo cáo gửi đến các cổ đông của công ty."
    tail = "Đại hội cổ đông bầu 7 người vào hội đồng quản trị của công ty Hà Vy cho nhiệm kỳ mới."
    head = "Công ty Hà Vy họp"
    assert not alarms("\n\n".join((head, first, second, tail)), "\n\n".join((head, second, first, tail)))


def test_two_tolls_of_one_hour_differ_though_only_one_heading_names_the_place() -> None:
    below = "Đến 6h ngày 12/9, bão số 9 đã làm {} người chết, 5 người mất tích tại Quảng Nam."
    first = "Bão số 9 làm 12 người chết\n\n" + below.format(12)
    second = "Bão số 9: 14 người chết ở Quảng Nam\n\n" + below.format(14)
    (found,) = [one for one in told(first, second).findings if one.rule == "FC201"]
    assert found.severity == "warning"
    assert all(claim.as_of and claim.as_of.sure for claim in found.claims[:2])  # those whose hour is said


def test_an_estimate_and_a_figure_of_one_day_are_of_one_release() -> None:
    first = "Kinh tế\n\nTổng cục Thống kê cho biết GDP quý II/2024 tăng 6,93% so với cùng kỳ năm trước."
    second = "Kinh tế\n\nTổng cục Thống kê cho biết GDP quý II/2024 ước tăng 6,54% so với cùng kỳ năm trước."
    assert alarms(first, second) == ["FC201"]


def test_bulletins_of_one_hour_meet_whoever_gives_them() -> None:
    first = "Lũ ở Sơn La\n\nTheo Bộ Nông nghiệp, đến 6h ngày 12/9, lũ quét ở Sơn La làm 54 người chết."
    below = "Đến 6h ngày 12/9, lũ quét ở Sơn La khiến 62 người chết, theo Cục Quản lý đê điều."
    second = f"Sơn La\n\n{below}"
    assert alarms(first, second) == ["FC201"]


def together(first: str, second: str, *figures: str) -> bool:
    """Whether figures of two articles on one thing stand in one series."""
    found = {one.series for one in told(first, second).claims if one.text in figures}
    return len(found) == 1


def test_a_power_of_ten_may_be_what_others_count() -> None:
    first = "Lũ ở Hà Tĩnh\n\nNgày 12/9, lũ ở Hà Tĩnh làm hàng nghìn hộ dân bị cô lập ở Hà Tĩnh."
    second = "Lũ ở Hà Tĩnh\n\nNgày 12/9, lũ ở Hà Tĩnh làm 2.940 hộ dân bị cô lập."
    assert together(first, second, "hàng nghìn", "2.940")
    ships = "Lũ ở Hà Tĩnh\n\nNgày 12/9, lũ ở Hà Tĩnh làm 2.940 tàu thuyền phải neo đậu."
    assert not together(first, ships, "hàng nghìn", "2.940")


def test_those_cut_off_are_not_flooded() -> None:
    cut_off = figure("Có 330 căn nhà bị ngập, 410 hộ dân ở Hà Tĩnh bị cô lập.", "410")
    assert cut_off.measure.startswith("open:hộ")


def test_the_same_names_are_counted_however_they_are_called() -> None:
    first = "Đội tuyển gọi thêm 4 gương mặt là Văn Hậu, Ngọc Minh, Xuân Sơn và Bá Lâm."
    second = "Danh sách bổ sung 4 cầu thủ: Văn Hậu, Ngọc Minh, Xuân Sơn, Bá Lâm của đội tuyển."
    heading = "Đội tuyển bóng đá tỉnh Nghệ An bổ sung lực lượng\n\n"
    assert together(heading + first, heading + second, "4")


def test_a_headline_without_a_noun_has_the_figure_of_its_text() -> None:
    first = "Bắt kẻ trộm gần 300 triệu ở Huế\n\nCông an Huế bắt kẻ trộm tổng tài sản gần 300 triệu đồng."
    second = "Bắt kẻ trộm ở Huế\n\nCông an Huế bắt kẻ trộm số tài sản trị giá gần 200 triệu đồng."
    assert len({one.series for one in told(first, second).claims if one.text == "300 triệu"}) == 1


def test_a_form_filled_in_twice_is_of_two_places() -> None:
    entries = "Huyện Ba Bể 40.000 dân. Mật độ: 65 người/km2\nĐây là huyện núi.\n\n"
    assert not alarms(entries + "Huyện Na Rì 30.000 dân. Mật độ: 50 người/km2\nHuyện này ở phía đông.")
