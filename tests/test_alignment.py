"""Alignment over whole articles: which claims share a series. The articles are invented."""

from __future__ import annotations

import random
from datetime import date, datetime
from pathlib import Path

import pytest

from factcheck import alignment, extraction, pipeline, text
from factcheck.interval import Period
from factcheck.model import Article, Claim, Document, Series
from factcheck.rules import Options

SEEDS = Path(__file__).parent.parent / "seeds"


def article(name: str, body: str, *, day: int = 10, source: str = "") -> Article:
    when = datetime(2024, 9, day, 9)
    return Article(id=name, text=body, source=source or name, published=Period(when, when, "minute"))


def read(*articles: Article) -> tuple[list[Document], list[Claim]]:
    documents = [text.document(one) for one in articles]
    claims = [alignment.with_key(claim) for one in documents for claim in extraction.extract(one).claims]
    return documents, claims


def aligned(*articles: Article) -> tuple[Claim, ...]:
    documents, claims = read(*articles)
    return alignment.link(claims, alignment.witnesses(documents))


def together(claims: tuple[Claim, ...], *figures: str) -> bool:
    """Whether all claims with these figures stand in one series."""
    return len({claim.series for claim in claims if claim.text in figures}) == 1


def seed_series() -> dict[str, Series]:
    articles = [
        Article(id=path.name, text=path.read_text("utf-8"), source=path.stem[:3])
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    return {one.id: one for one in alignment.series(aligned(*articles))}


def test_the_seeds_fall_into_their_series() -> None:
    found = seed_series()
    values = {name: [str(claim.value) for claim in one.claims] for name, one in found.items()}
    assert {name: sorted(figures) for name, figures in values.items()} == {
        "partner_agencies/bo-cong-an": ["161", "162"],
        "partner_countries/bo-cong-an": ["56", "64"],
        "forums/bo-cong-an": ["22", "52"],
        "cooperation_agreements/bo-cong-an": ["150"],
        "interpol_messages/cuc-doi-ngoai": ["3000"],
        "interpol_membership/viet-nam": ["156"],
    }


def test_the_seeds_drift_where_their_words_do() -> None:
    found = seed_series()
    narrowing = {name: {claim.qualifiers for claim in one.claims} for name, one in found.items()}
    assert len(narrowing["partner_agencies/bo-cong-an"]) == 2
    assert len(narrowing["forums/bo-cong-an"]) == 2
    assert narrowing["partner_countries/bo-cong-an"] == {()}


def test_series_of_one_subject_form_a_family() -> None:
    found = seed_series()
    families = {one.family for name, one in found.items() if name.endswith("bo-cong-an")}
    assert families == {"international_relations/bo-cong-an"}


FIRE = (
    "Cháy xưởng gỗ Tân Phát, 4 công nhân thiệt mạng\n\n"
    "Vụ cháy xưởng gỗ Tân Phát ở phường Hòa Lợi rạng sáng 9/9 đã làm 4 công nhân thiệt mạng, "
    "11 người bị thương. Xưởng gỗ Tân Phát có 215 lao động. Thiệt hại ước tính 37,5 tỷ đồng."
)
FIRE_AGAIN = (
    "Vụ cháy xưởng gỗ Tân Phát: 5 người chết\n\n"
    "Đến trưa 10/9, số người chết trong vụ cháy xưởng gỗ Tân Phát ở phường Hòa Lợi lên 5, "
    "11 người bị thương đang điều trị. Xưởng gỗ Tân Phát có 215 lao động."
)
ELSEWHERE = (
    "Lật thuyền trên hồ Ba Khe, 3 người mất tích\n\n"
    "Chiếc thuyền chở khách bị lật trên hồ Ba Khe chiều 9/9 làm 4 người chết, 3 người mất tích. "
    "Hồ Ba Khe rộng 120 ha."
)


def test_reports_of_one_event_meet() -> None:
    claims = aligned(article("a", FIRE, day=9), article("b", FIRE_AGAIN))
    assert together(claims, "215")
    assert together(claims, "11")


def test_the_dead_are_not_the_injured() -> None:
    claims = aligned(article("a", FIRE, day=9), article("b", FIRE_AGAIN))
    assert not together(claims, "4", "11")


def test_another_event_keeps_apart() -> None:
    claims = aligned(article("a", FIRE, day=9), article("c", ELSEWHERE, day=9))
    both = {claim.series for claim in claims if claim.article == "a"}
    assert both.isdisjoint(claim.series for claim in claims if claim.article == "c")


def test_the_same_story_a_year_later_keeps_apart() -> None:
    when = datetime(2025, 9, 10)
    later = Article(id="d", text=FIRE_AGAIN, published=Period(when, when, "minute"))
    claims = aligned(article("a", FIRE, day=9), later)
    assert not together(claims, "215")


def test_a_headline_and_its_body_meet() -> None:
    claims = aligned(article("a", FIRE, day=9))
    fours = {claim.series for claim in claims if claim.text == "4"}
    assert len(fours) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Giá mua vào vàng Phú Hưng là 71,2 triệu đồng", "Giá bán ra vàng Phú Hưng là 73,4 triệu đồng"),
        ("Doanh thu của Thép Đại Minh đạt 512 tỷ đồng", "Doanh thu của Thép Đại Minh tăng 87 tỷ đồng"),
        ("Thép Đại Minh lãi trước thuế 64,1 tỷ đồng", "Thép Đại Minh lãi sau thuế 51,3 tỷ đồng"),
        ("Bộ Công an có quan hệ với 160 cơ quan cảnh sát nước ngoài",
         "Bộ Công an phấn đấu thiết lập quan hệ với 200 cơ quan cảnh sát nước ngoài"),
    ],
)  # fmt: skip
def test_narrowing_words_steps_and_plans_keep_apart(one: str, other: str) -> None:
    claims = aligned(article("a", f"{one}."), article("b", f"{other}."))
    assert len({claim.series for claim in claims}) == len(claims) == 2


def test_from_one_value_to_another_is_one_series() -> None:
    claims = aligned(article("a", "Vốn điều lệ của Thép Đại Minh tăng từ 310 tỷ đồng lên 425 tỷ đồng."))
    assert together(claims, "310 tỷ", "425 tỷ")


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        ("Tỷ lệ hộ nghèo của xã Tân Phát từ đầu năm còn 9,5%, nay đã xuống 7,2%.", "9,5", "7,2"),
        ("Thép Đại Minh lãi 64,1 tỷ đồng, tăng so với mức 51,3 tỷ đồng của năm trước.", "64,1 tỷ", "51,3 tỷ"),
        ("Nhà máy lên vị trí thứ 5, từ vị trí thứ 11 năm ngoái.", "5", "11"),
    ],
)
def test_figures_that_a_sentence_sets_against_each_other_are_one_series(
    sentence: str, first: str, second: str
) -> None:
    assert together(aligned(article("a", sentence)), first, second)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Thép Đại Minh dự kiến sản xuất 512 tấn phôi", "Thép Đại Minh sản xuất 431 tấn phôi", True),
        ("Giá dầu Phú Hưng giao ngay là 71,2 USD", "Giá dầu Phú Hưng kỳ hạn là 73,4 USD", True),
        ("Giá mua vào vàng Phú Hưng là 71 triệu đồng", "Giá bán ra vàng Phú Hưng là 73 triệu đồng", False),
        ("Thép Đại Minh có 512 công nhân nữ", "Thép Đại Minh có 431 xe nâng", False),
    ],
)  # fmt: skip
def test_near_relations_have_words_that_say_how_they_differ(one: str, other: str, near: bool) -> None:
    claims = aligned(article("a", f"{one}."), article("b", f"{other}."))
    assert len({claim.series for claim in claims}) == 2
    assert len({claim.kin for claim in claims}) == (1 if near else 2)


def test_a_series_alone_is_its_own_kin() -> None:
    found = alignment.series(aligned(article("a", FIRE, day=9)))
    assert all(one.kin == one.id for one in found)


STORM_EARLY = (
    "Bão số 4: 8 người chết, 3 người mất tích\n\nTính đến 17h ngày 10/9, bão số 4 đã làm 8 người chết "
    "và 3 người mất tích tại Quảng Ninh và Hải Phòng. Thiệt hại ước tính gần 16.000 tỷ đồng."
)
STORM_LATE = (
    "Bão số 4: số người chết lên 11\n\nĐến 6h ngày 11/9, số người chết do bão số 4 đã lên 11. "
    "Riêng Quảng Ninh có 5 người chết. Thiệt hại hơn 15.800 tỷ đồng."
)
STORM_ABROAD = (
    "Bão số 4 đổ bộ Philippines làm 21 người chết\n\n"
    "Trước khi vào Biển Đông, bão số 4 đã làm 21 người chết tại Philippines."
)


def test_a_toll_that_grows_is_one_series_without_its_parts() -> None:
    claims = aligned(
        article("a", STORM_EARLY), article("b", STORM_LATE, day=11), article("c", STORM_ABROAD, day=9)
    )
    assert together(claims, "8", "11")
    assert together(claims, "16.000 tỷ", "15.800 tỷ")
    whole = {claim.series for claim in claims if claim.text in ("8", "11")}
    parts = {claim.series for claim in claims if claim.text in ("3", "5", "21")}
    assert whole.isdisjoint(parts)


@pytest.mark.parametrize(
    ("what", "one"),
    [("Vụ cháy xưởng gỗ", True), ("Mưa lũ", False)],
)
def test_a_place_that_only_one_names_parts_the_tolls_of_a_flood_but_not_of_a_fire(
    what: str, one: bool
) -> None:
    claims = aligned(
        article(
            "a", f"{what} ở Lạc Thủy, Hòa Bình\n\n{what} tại Lạc Thủy, tỉnh Hòa Bình khiến 11 người chết."
        ),
        article("b", f"{what} ở Lạc Thủy\n\n{what} tại thôn Đồng Tâm, Lạc Thủy khiến 9 người thiệt mạng."),
    )
    assert together(claims, "11", "9") is one


def test_a_reprint_has_the_origin_of_its_text() -> None:
    body = (SEEDS / "001_ee2aff0ee8854a66.txt").read_text("utf-8")
    reprint = f"(Báo Mới) Tin trong ngày\n\n{body}\nTheo TTXVN"
    altered = body.replace("161", "116")
    documents, _ = read(article("z", body, day=1), article("a", reprint, day=2), article("b", altered, day=3))
    assert alignment.witnesses(documents) == {"z": "z", "a": "z", "b": "z"}


def test_the_five_seeds_are_five_witnesses() -> None:
    articles = [Article(id=path.name, text=path.read_text("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    documents, _ = read(*articles)
    found = alignment.witnesses(documents)
    assert len(set(found.values())) == 5


def test_the_order_of_articles_changes_nothing() -> None:
    articles = [
        article("a", FIRE, day=9),
        article("b", FIRE_AGAIN),
        article("c", ELSEWHERE, day=9),
        article("d", FIRE.replace("37,5", "38"), day=11),
    ]
    expected = sorted(aligned(*articles), key=lambda claim: (claim.article, claim.start))
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert sorted(aligned(*articles), key=lambda claim: (claim.article, claim.start)) == expected


def test_every_claim_has_a_series_and_keeps_its_place() -> None:
    documents, claims = read(article("a", FIRE, day=9), article("b", FIRE_AGAIN))
    linked = alignment.link(reversed(claims), alignment.witnesses(documents))
    assert [(one.article, one.start) for one in linked] == [
        (one.article, one.start) for one in reversed(claims)
    ]
    assert all(claim.series and claim.key for claim in linked)
    assert sum(len(one.claims) for one in alignment.series(linked)) == len(claims)


def test_no_claims_no_series() -> None:
    assert alignment.link([], {}) == ()
    assert alignment.series([]) == ()
    assert alignment.witnesses([]) == {}


GROWTH = (
    "Kinh tế tỉnh Tân Phát quý III\n\nQuý III, khu vực dịch vụ tỉnh Tân Phát tăng 7,51%, đóng góp 47,04%; "
    "khu vực công nghiệp tăng 9,11%, đóng góp 48,88%."
)
GROWTH_AGAIN = (
    "Tỉnh Tân Phát công bố số liệu quý III\n\nTrong quý III, khu vực dịch vụ tỉnh Tân Phát tăng 7,51%, "
    "đóng góp 46,98%; khu vực công nghiệp tăng 9,24%, đóng góp 48,88%."
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("47,04", "48,88", False),  # what two branches give
        ("7,51", "9,24", False),
        ("9,11", "9,24", True),
        ("47,04", "46,98", True),
    ],
)
def test_a_share_belongs_to_what_its_clause_speaks_of(one: str, other: str, same: bool) -> None:
    claims = aligned(article("a", GROWTH), article("b", GROWTH_AGAIN))
    assert together(claims, one, other) == same


def test_a_branch_is_not_the_branches_that_it_is_counted_among() -> None:
    one = "Quý III, khu vực nông nghiệp và thủy sản tỉnh Tân Phát tăng 3,1%."
    other = "Quý III, khu vực thủy sản tỉnh Tân Phát tăng 3,4%."
    assert not together(aligned(article("a", GROWTH + one), article("b", GROWTH_AGAIN + other)), "3,1", "3,4")


def test_short_notes_of_one_event_meet() -> None:
    one = "Hồ Ba Khe tích nước lại từ sáng nay, dung tích 37,5 triệu m3, Thủy lợi Tân Phát cho hay."
    other = "Thủy lợi Tân Phát bắt đầu tích nước hồ Ba Khe có dung tích 37,5 triệu m3 trong sáng nay."
    assert together(aligned(article("a", one), article("b", other)), "37,5 triệu")


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        (  # a name, and one measure of one quarter
            "Sông Lam lãi lớn\n\nThép Sông Lam công bố lợi nhuận sau thuế quý II/2024 đạt 412 tỷ đồng.",
            "Ngành thép khởi sắc\n\nQuý II/2024, Sông Lam có lợi nhuận sau thuế 421 tỷ đồng.",
            ("412 tỷ", "421 tỷ"),
        ),
        (  # the whole country
            "Tai nạn\n\nNghỉ lễ 2/9/2024, cả nước xảy ra 259 vụ tai nạn giao thông, theo Cục CSGT.",
            "Nghỉ lễ\n\nTheo Bộ Công an, nghỉ lễ 2/9/2024, toàn quốc xảy ra 295 vụ tai nạn giao thông.",
            ("259", "295"),
        ),
    ],
)
def test_short_notes_meet_by_what_they_measure_at_one_time(
    one: str, other: str, figures: tuple[str, str]
) -> None:
    extracts = [pipeline.extract(article("a", one)), pipeline.extract(article("b", other))]
    found = pipeline.judge(extracts, options=Options()).findings
    alarms = [finding for finding in found if finding.severity == "warning"]
    assert [sorted({claim.text for claim in finding.claims}) for finding in alarms] == [sorted(figures)]


def test_another_event_told_beside_is_another() -> None:
    claims = aligned(
        article(
            "a",
            "Ngộ độc: 215 người nhập viện\n\nBệnh viện Tân Phú tiếp nhận 215 người nhập viện.\n\n"
            "Trước đó, tại Tân Phú cũng xảy ra vụ ngộ độc khiến 19 người nhập viện.",
        )
    )
    assert not together(claims, "215", "19")


def test_things_with_codes_keep_apart() -> None:
    text = "Giá bán lẻ mới từ 15h hôm nay: xăng RON95 là 21.300 đồng/lít, xăng E5RON92 là 20.450 đồng/lít."
    claims = aligned(article("a", text), article("b", text.replace("Giá", "Liên bộ cho biết giá")))
    assert together(claims, "21.300")
    assert together(claims, "20.450")
    assert not together(claims, "21.300", "20.450")


LOANS = (
    "Ngân hàng Phú Hưng cho vay 5.000 tỷ đồng làm hầm Đèo Mây\n\nNgân hàng Phú Hưng sẽ cho vay 5.000 tỷ đồng "
    "để làm hầm Đèo Mây ở Tân Phát. Hầm Đèo Mây dài 3.750 m."
)
LOANS_AGAIN = (
    "Hầm Đèo Mây được ngân hàng Phú Hưng cho vay 5.400 tỷ đồng\n\nHầm Đèo Mây dài 3.750 m. Tổng mức đầu tư "
    "6.500 tỷ đồng, trong đó vốn vay của ngân hàng Phú Hưng là 5.400 tỷ đồng."
)


def test_sums_that_outlets_word_alike_meet_though_they_differ() -> None:
    claims = aligned(article("a", LOANS), article("b", LOANS_AGAIN))
    assert together(claims, "5.000 tỷ", "5.400 tỷ")


def test_a_headline_meets_its_body_though_worded_otherwise() -> None:
    text = (
        "Bắt nhóm trộm, thu 340 triệu đồng\n\nTổ công tác tìm lại tài sản trị giá 340 triệu đồng tại bến Mây."
    )
    assert together(aligned(article("a", text)), "340 triệu")


def test_a_figure_that_points_back_is_the_one_told_before() -> None:
    text = (
        "Thép Đại Minh dự kiến vay khoảng 640 tỷ đồng của ngân hàng Phú Hưng. Điều mà cổ đông hỏi là 640 tỷ "
        "này sẽ trả khi nào."
    )
    assert together(aligned(article("a", text)), "640 tỷ")


def test_what_a_holding_may_grow_to_is_kin_to_what_it_is() -> None:
    text = "Nếu giao dịch thành công, cổ phần quỹ này nắm giữ tăng từ 3,1 triệu lên 3,9 triệu đơn vị."
    before, after = aligned(article("a", text))
    assert before.series != after.series
    assert before.kin == after.kin


OIL = "Giá dầu Phú Hưng giao ngay tại cảng Mây tăng từ 68,2 USD lên 71,5 USD/thùng trong phiên đêm qua."
OIL_AGAIN = "Giá dầu Phú Hưng giao ngay tại cảng Mây chốt phiên ở 71,9 USD/thùng, theo sàn Tân Phát."


def test_what_was_before_does_not_keep_apart_what_is_now() -> None:
    claims = aligned(article("a", OIL), article("b", OIL_AGAIN))
    assert together(claims, "71,5", "71,9")


def test_the_dead_of_the_rails_are_not_those_of_the_roads() -> None:
    roads = "Tháng 9, tai nạn giao thông ở Tân Phát: đường bộ xảy ra 512 vụ, làm chết 203 người."
    rails = "Tháng 9, tai nạn giao thông ở Tân Phát: đường sắt xảy ra 31 vụ, làm chết 25 người."
    whole = "Tháng 9, tai nạn giao thông ở Tân Phát: xảy ra 543 vụ, làm chết 228 người."
    claims = aligned(article("a", roads), article("b", rails), article("c", whole))
    dead = [one for one in claims if one.text in ("203", "25", "228")]
    assert len({one.series for one in dead}) == 3


def test_what_grew_is_of_one_kind() -> None:
    text = (
        "Đầu năm, du lịch Tân Phát đón 1,2 triệu lượt khách, tăng 20% so với cùng kỳ năm 2023. Tổng "
        "thu từ khách du lịch Tân Phát đạt 640 tỷ đồng, tăng 20,7% so với cùng kỳ năm 2023."
    )
    assert not together(aligned(article("a", text)), "20", "20,7")


def test_an_article_without_a_date_stands_where_its_figures_do() -> None:
    told = Article(id="a", text="Tính đến ngày 15/5/2016, tai nạn giao thông ở Tân Phát làm chết 203 người.")
    story = alignment.stories(pipeline.extract(told).claims)["a"]
    assert story.published is not None
    assert story.published.date() == date(2016, 5, 15)


def test_quarters_follow_each_other_within_an_article() -> None:
    text = (
        "Quý III/2024, lợi nhuận của Thép Đại Minh đạt 51 tỷ đồng, tăng 8%. Quý II/2024, lợi nhuận của "
        "Thép Đại Minh đạt 98 tỷ đồng, tăng 33%."
    )
    found = pipeline.judge([pipeline.extract(article("a", text))])
    assert together(found.claims, "51 tỷ", "98 tỷ")
    assert [one.rule for one in found.findings if "98 tỷ" in [claim.text for claim in one.claims]] == [
        "FC301"
    ]


def test_the_dead_and_the_missing_are_two_though_they_are_as_many() -> None:
    one = article("a", "Bão số 9 đã làm 8 người chết, 5 người mất tích tại Quảng Nam.")
    other = article("b", "Bão số 9 đã làm 5 người chết, 3 người mất tích tại Quảng Nam.")
    for told in alignment.series(aligned(one, other)):
        assert len({claim.measure for claim in told.claims}) == 1


def test_a_measure_that_is_named_in_full_needs_no_topic() -> None:
    one = article("a", "Từ 19/6, lãi suất tái cấp vốn của ngân hàng Phú Hưng giảm từ 5%/năm xuống 4,5%/năm.")
    other = article(
        "b", "Ngân hàng Phú Hưng quyết định giảm lãi suất tái cấp vốn xuống còn 4,0%/năm từ 19/6."
    )
    assert together(aligned(one, other), "4,5", "4,0")


def _storm(place: str, houses: str, fields: str) -> str:
    return (
        f"{place} thiệt hại nặng sau mưa đá\n\nTrận mưa đá tối 9/9 ở {place} làm hư hỏng {houses} ngôi nhà."
        f"\n\nNgoài ra, {fields} ha rau màu của {place} bị dập nát. Người dân {place} đang dọn dẹp."
    )


@pytest.mark.parametrize("other", ["Thượng Lạc Vân", "Vĩnh Lạc Vân", "Lạc Vân Mai", "Lạc Vạn"])
def test_a_place_whose_name_holds_another_is_another(other: str) -> None:
    told = aligned(
        article("a", _storm("Lạc Vân", "312", "87")), article("b", _storm(other, "455", "120"), day=11)
    )
    assert not together(told, "312", "455")
    assert not together(told, "87", "120")


@pytest.mark.parametrize("other", ["Lạc Vân", "TP Lạc Vân", "UBND Lạc Vân"])
def test_a_place_goes_by_its_name_with_or_without_its_rank(other: str) -> None:
    told = aligned(
        article("a", _storm("Lạc Vân", "312", "87")), article("b", _storm(other, "455", "120"), day=11)
    )
    assert together(told, "312", "455")
    assert together(told, "87", "120")


@pytest.mark.parametrize(("other", "copied"), [("Lạc Vân Mai", True), ("Lạc Vân Hải", False)])
def test_a_form_filled_in_for_two_firms_is_no_copy(other: str, copied: bool) -> None:
    form = (
        "Công ty {} vừa công bố báo cáo tài chính, theo đó doanh thu tăng mạnh nhờ đơn hàng mới "
        "và giá bán tốt hơn, trong khi chi phí được kiểm soát chặt; đại diện {} nói thêm rằng nửa cuối năm "
        "sẽ còn nhiều thuận lợi, "
        "và ban điều hành {} đang chuẩn bị mở thêm nhà máy ở phía tây để đón đầu nhu cầu của thị trường."
    )
    first = article("a", form.replace("{}", "Lạc Vân Mai"))
    second = article("b", form.replace("{}", other), day=11)
    documents = [text.document(one) for one in (first, second)]
    assert (alignment.witnesses(documents)["b"] == "a") is copied


@pytest.mark.parametrize("verb", ["cướp đi sinh mạng của", "cướp đi tính mạng của", "lấy đi sinh mạng"])
def test_lives_taken_are_deaths(verb: str) -> None:
    told = aligned(article("a", f"Lũ quét ở Nậm Pán đã {verb} 12 người, làm 30 người bị thương."))
    assert {claim.text: claim.measure for claim in told} == {"12": "dead", "30": "injured"}


def test_of_two_years_of_one_sentence_that_of_its_time_is_joined() -> None:
    told = "Doanh thu năm 2017 và 2018 của Công ty Thép Sông Lam lần lượt đạt 500 và 600 tỷ đồng."
    again = "Năm 2018, doanh thu của Công ty Thép Sông Lam là 650 tỷ đồng."
    claims = pipeline.judge(
        [pipeline.extract(article("a", told)), pipeline.extract(article("b", again))]
    ).claims
    assert together(tuple(claims), "600 tỷ", "650 tỷ")
    assert not together(tuple(claims), "500", "650 tỷ")
