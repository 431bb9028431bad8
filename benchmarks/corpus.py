"""A generated corpus in the image of Vietnamese news: the frequencies of number forms as counted there.

Every word is made here from templates and lists; no outlet's text is in it. One seed, one text.
"""

from __future__ import annotations

import random

# Share of each form among all numbers, in per mille.
FORMS: tuple[tuple[int, str], ...] = (
    (319, "{small} {counter}"),
    (140, "ngày {day}/{month}"),
    (83, "{name}"),
    (101, "năm {year}"),
    (62, "{head} {small}"),
    (41, "{thousands} {counter}"),
    (30, "{decimal}%"),
    (29, "{decimal} triệu đồng"),
    (30, "{thousands} tỷ đồng"),
    (25, "{hour}h{minute}"),
    (20, "{small}-{larger} {counter}"),
    (40, "tháng {month}/{year}"),
    (13, "{small}km"),
    (10, "{word} phần ba diện tích"),
    (10, "{decimal} độ"),
    (7, "{thousands} đồng/kg"),
    (40, "{word} {counter}"),
)
HEDGES = ("", "", "", "", "", "", "khoảng ", "hơn ", "gần ", "trên ", "ít nhất ")
COUNTERS = (
    "người",
    "vụ",
    "hộ dân",
    "doanh nghiệp",
    "lượt khách",
    "học sinh",
    "dự án",
    "ngôi nhà",
    "xe tải",
    "cơ quan",
)
WORDS = ("hai", "ba", "bốn", "sáu", "bảy", "mười hai", "hai mươi lăm", "ba trăm")
NAMES = ("U23", "COVID-19", "5G", "A320", "S-400", "QL1A")
HEADS = ("Điều", "khoản", "quận", "quốc lộ", "lớp", "tầng")
PLAIN = (
    "Theo báo cáo của cơ quan chức năng, địa phương đã chủ động triển khai nhiều giải pháp đồng bộ.",
    "Người dân trong vùng cho biết cuộc sống đang dần ổn định trở lại sau đợt mưa lớn kéo dài.",
    "Lãnh đạo ủy ban đề nghị các đơn vị liên quan phối hợp chặt chẽ, kịp thời tháo gỡ khó khăn.",
    "Công tác tuyên truyền được đẩy mạnh bằng nhiều hình thức phong phú, phù hợp với thực tế.",
    "Các chuyên gia nhận định thị trường còn nhiều biến động, song triển vọng vẫn tích cực.",
    "Đại diện ban quản lý khẳng định tiến độ thi công được bảo đảm và chất lượng được giám sát.",
)
FRAMES = (
    "Thống kê cho thấy {a}, trong khi {b} được ghi nhận tại nhiều nơi.",
    "Đơn vị này cho biết đã tiếp nhận {a} và xử lý {b} theo quy định.",
    "Toàn tỉnh hiện có {a}; bên cạnh đó, {b} đang được xem xét.",
    "Ông nói thêm rằng {a} sẽ được hoàn thành trước khi {b} bắt đầu.",
)


def articles(count: int, figures: int, *, seed: int = 1) -> list[str]:
    """``count`` articles of about 3,200 characters with ``figures`` numbers each."""
    chance = random.Random(seed)
    return [_article(chance, figures) for _ in range(count)]


def _article(chance: random.Random, figures: int) -> str:
    sentences = [
        chance.choice(FRAMES).format(a=_figure(chance), b=_figure(chance)) for _ in range(figures // 2)
    ]
    while sum(map(len, sentences)) < 3200:
        sentences.append(chance.choice(PLAIN))
    chance.shuffle(sentences)
    return "\n\n".join(" ".join(sentences[first : first + 4]) for first in range(0, len(sentences), 4))


def _figure(chance: random.Random) -> str:
    weights = [weight for weight, _ in FORMS]
    form = chance.choices(FORMS, weights)[0][1]
    small = chance.randint(2, 200)
    filled = form.format(
        small=small,
        larger=small + chance.randint(1, 50),
        day=chance.randint(1, 28),
        month=chance.randint(1, 12),
        year=chance.randint(1995, 2025),
        hour=chance.randint(1, 23),
        minute=chance.randint(10, 59),
        thousands=f"{chance.randint(1000, 999999):,}".replace(",", "."),
        decimal=f"{chance.randint(1, 99)},{chance.randint(1, 9)}",
        counter=chance.choice(COUNTERS),
        word=chance.choice(WORDS),
        name=chance.choice(NAMES),
        head=chance.choice(HEADS),
    )
    return (chance.choice(HEDGES) if filled[0].isdigit() else "") + filled
