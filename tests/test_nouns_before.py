"""What a count is of behind which only a class stands: "12 vụ", "35 ca", "40 lô"."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Claim
from factcheck.pipeline import extract


def said(text: str, figure: str) -> Claim:
    """The claim of the figure that is written so."""
    found = extract(Article(id="a", title="", text=text)).claims
    return next(claim for claim in found if claim.text == figure)


@pytest.mark.parametrize(
    ("text", "figure", "noun"),
    [
        # told in the same sentence, in the one before, in the paragraph before
        ("Tỉnh có 62 vụ cháy rừng, trong đó 13 vụ do đốt rẫy.", "13", "vụ cháy rừng"),
        ("Tỉnh xảy ra 62 vụ cháy rừng. Lực lượng kiểm lâm đã khởi tố 13 vụ.", "13", "vụ cháy rừng"),
        ("Huyện bán đấu giá 29 lô đất ở.\n\nKết quả, có 17 lô trúng giá.", "17", "lô đất ở"),
        # one takes it from the other
        (
            "Kho có 90 kiện vải. Sáng nay đã giao 14 kiện. Chiều nay sẽ giao 21 kiện. Mai sẽ giao 33 kiện.",
            "33",
            "kiện vải",
        ),
        # told without a number
        ("Số vụ đuối nước giảm. Năm 2015 xảy ra 44 vụ, năm 2016 có 37 vụ.", "37", "vụ đuối nước"),
        ("Hàng loạt vụ đào trộm cổ vật xảy ra; riêng ở Mỹ Đức là 16 vụ.", "16", "vụ đào trộm cổ vật"),
        # a step, a branch, a place, a time, who did it, how it was found
        ("Tuần này có 38 ca ngộ độc. So với tuần trước giảm 11 ca.", "11", "ca ngộ độc"),
        ("Cả nước có 95 vụ tai nạn tàu thuyền. Đường thủy xảy ra 61 vụ.", "61", "vụ tai nạn tàu thuyền"),
        ("Thành phố cấp 26 suất học bổng. Quận Hải Châu có 12 suất.", "12", "suất học bổng"),
        ("Hồ sơ nêu 41 gói thầu. Các luật sư đã xem 18 gói.", "18", "gói thầu"),
        ("Trạm giữ 73 chiếc xe đạp. Qua kiểm đếm, 31 chiếc không có khóa.", "31", "chiếc xe đạp"),
        # what is shared, where one is told more closely
        ("Xã có 24 vụ cháy rừng. Huyện có 57 vụ cháy. Sáng qua xảy ra 12 vụ.", "12", "vụ cháy"),
        # told without the class: what happens, and things of which there are several
        ("Đuối nước ở trẻ em vẫn nhiều. Năm nay toàn tỉnh xảy ra 19 vụ.", "19", "vụ đuối nước"),
        ("Tai nạn lao động có 14 vụ.", "14", "vụ tai nạn lao động"),
        ("Sóng đánh hỏng nhiều ca nô. Cát Hải có 12 chiếc chìm hẳn.", "12", "chiếc ca nô"),
        ("Kho giữ 64 xuồng, trong đó 15 chiếc là xuồng máy.", "15", "chiếc xuồng"),
        ("Cả năm, số lượng căn hộ của tỉnh chỉ đạt 3.150 căn.", "3.150", "căn hộ"),
        # a name behind a comma, also of one word
        ("Ba hãng có 900 chuyến bay, Sao Mai 210 chuyến, Vasco là 160 chuyến.", "160", "chuyến bay"),
        # told again in brief
        (
            "Tỉnh có 95 vụ tai nạn lao động. So với năm trước, tai nạn giảm 16 vụ. Huyện Ea Kar có 22 vụ.",
            "22",
            "vụ tai nạn lao động",
        ),
        # a step is of the level right before it
        ("Tỉnh có 62 vụ cháy rừng. Có 40 vụ sạt lở. So với năm trước tăng 13 vụ.", "13", "vụ sạt lở"),
        # its noun is its own
        ("Tỉnh có 62 vụ cháy rừng, 13 vụ sạt lở.", "13", "vụ sạt lở"),
    ],
)
def test_the_noun_is_that_of_the_class_told_before(text: str, figure: str, noun: str) -> None:
    assert said(text, figure).measure == f"open:{noun}"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # two things compete
        ("Tòa thụ lý 62 vụ trộm cắp và 40 vụ ly hôn. Tòa đã xử 13 vụ.", "13"),
        ("Hãng có 80 chiếc Airbus và 25 chiếc Boeing. Năm sau hãng sẽ nhận thêm 14 chiếc.", "14"),
        # one alone is told of, or one of many
        ("Vụ cháy chợ Đông bắt đầu lúc 3h. Từ đầu năm, quận xảy ra 13 vụ.", "13"),
        ("Mỗi suất trị giá một triệu đồng. Xã trao 13 suất.", "13"),
        # too far before
        ("Tỉnh có 62 vụ cháy rừng. Trời nắng. Gió to. Nước cạn. Nay đã khởi tố 13 vụ.", "13"),
        # another thing is named: by a heading, a subject, a list, a passive
        ("Tỉnh phát hiện 62 vụ buôn lậu. Về khoáng sản, lực lượng bắt giữ 13 vụ.", "13"),
        ("Tỉnh có 62 vụ cháy rừng. Sạt lở bờ sông xảy ra 13 vụ.", "13"),
        ("Tỉnh xử lý 62 vụ trộm cắp, cờ bạc 13 vụ.", "13"),
        ("Tỉnh xảy ra 62 vụ cháy rừng. Nổ: 13 vụ.", "13"),
        ("Cửa hàng bán 62 chiếc tủ lạnh. Máy giặt bán được 13 chiếc.", "13"),
        ("Ngân hàng bán 62 căn hộ. Nhà phố được bán 13 căn.", "13"),
        # one thing without its class gives nothing
        ("Tài xế lái xe khách. Hãng đã bán 13 chiếc.", "13"),
        ("Cháy nổ và tai nạn giao thông đều tăng. Toàn tỉnh xảy ra 13 vụ.", "13"),
        # what befell them is no noun
        ("Bão làm 62 chiếc bị chìm, Lý Sơn 13 chiếc.", "13"),
    ],
)
def test_in_doubt_the_class_stays_alone(text: str, figure: str) -> None:
    assert len(said(text, figure).measure.removeprefix("open:").split()) == 1


def test_the_phrase_is_shown_as_it_was_written() -> None:
    claim = said("Trạm giữ 73 chiếc xe máy Honda cũ. Trạm đã trả 31 chiếc.", "31")
    assert claim.measure_text.startswith("chiếc xe máy")
    assert claim.unit == "chiếc"
