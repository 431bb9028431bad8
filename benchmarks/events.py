"""A generated archive in which events come back: outlets tell of each over days, with figures that grow.

Every name and sentence is made here from syllables and templates; one seed, one archive.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from corpus import PLAIN

from factcheck.interval import Period
from factcheck.model import Article

SYLLABLES = (
    *("An", "Bình", "Chánh", "Đại", "Hòa", "Hưng", "Khê", "Lạc", "Lâm", "Long", "Lộc", "Mỹ", "Ninh"),
    *("Phong", "Phú", "Phước", "Quang", "Sơn", "Tân", "Thạnh", "Thịnh", "Thuận", "Trà", "Vạn", "Văn", "Xuân"),
    *("Yên", "Cẩm", "Cát", "Chiềng", "Cốc", "Diễn", "Điền", "Đông", "Đức", "Gia", "Giang", "Giao", "Hạ"),
    *("Hải", "Hiệp", "Hoằng", "Hợp", "Khánh", "Kim", "Kỳ", "La", "Liên", "Lĩnh", "Mai", "Minh", "Mường"),
    *("Nam", "Nậm", "Nga", "Nghĩa", "Ngọc", "Nhân", "Nhơn", "Phả", "Pú", "Quế", "Quỳnh", "Sa", "Tam"),
    *(
        "Thanh",
        "Thạch",
        "Thái",
        "Thiện",
        "Thọ",
        "Thượng",
        "Tiên",
        "Trung",
        "Trường",
        "Tú",
        "Vân",
        "Vĩnh",
        "Vũ",
    ),
)
OUTLETS = tuple(f"Tờ {name}" for name in ("Sớm", "Chiều", "Miền Trung", "Thành Phố", "Kinh Tế", "Đồng Bằng"))
FIRE = (
    "Vụ cháy xưởng {thing} {name} ở xã {place} làm {a} người chết, {b} người bị thương.",
    "Đến {hour} giờ ngày {day}/{month}, số người chết trong vụ cháy xưởng {thing} {name} là {a}.",
    "Xưởng {thing} {name} có {c} công nhân, rộng {d} m2. Thiệt hại khoảng {e},{f} tỷ đồng.",
    "Cơ quan điều tra đã lấy lời khai của {g} người liên quan đến vụ cháy xưởng {name}.",
)
FLOOD = (
    "Lũ quét ở xã {place} cuốn trôi {a} ngôi nhà, {b} người mất tích.",
    "Tính đến ngày {day}/{month}, xã {place} có {c} ngôi nhà bị ngập, {d} ha lúa hư hại.",
    "Hơn {g} người dân xã {place} đã được đưa đến nơi an toàn. Mưa ở {name} đạt {c} mm.",
    "Chính quyền {name} hỗ trợ mỗi hộ {e},{f} triệu đồng, tổng cộng {d} hộ.",
)
RESULTS = (
    "Công ty {thing} {name} báo lãi sau thuế quý III đạt {e},{f} tỷ đồng, tăng {a}% so với cùng kỳ.",
    "Doanh thu của công ty {thing} {name} đạt {d} tỷ đồng, bằng {c}% kế hoạch năm.",
    "{name} có {g} cửa hàng tại {place} và dự kiến mở thêm {b} cửa hàng trong năm tới.",
    "Vốn điều lệ của {name} tăng từ {c} tỷ đồng lên {d} tỷ đồng.",
)
TOLD = (
    "Ông {person} cho biết các đơn vị ở {area} đã báo cáo đầy đủ với {office} {region}.",
    "Trả lời phóng viên tại {area}, ông {person} nói {office} {region} sẽ theo dõi sát diễn biến.",
    "Bà {witness} kể lại những gì mình biết; {witness} sống gần {area} đã lâu.",
)
OFFICES = ("Sở Công Thương", "Sở Xây dựng", "Phòng Kinh tế", "Ban Quản lý", "Văn phòng")
THINGS = ("gỗ", "giấy", "nhựa", "thép", "dệt", "gạch", "bột", "giày")
STORIES = (FIRE, FLOOD, RESULTS)


def archive(count: int, *, seed: int = 1) -> list[Article]:
    """``count`` articles on events of one to nine articles each, spread over the years evenly."""
    chance = random.Random(seed)
    found: list[Article] = []
    while len(found) < count:
        found.extend(_event(chance, len(found)))
    return found[:count]


def _event(chance: random.Random, number: int) -> list[Article]:
    story = chance.choice(STORIES)
    facts = {
        "name": " ".join(chance.choices(SYLLABLES, k=3)),
        "place": " ".join(chance.choices(SYLLABLES, k=2)),
        "area": " ".join(chance.choices(SYLLABLES, k=3)),
        "region": " ".join(chance.choices(SYLLABLES, k=2)),
        "person": " ".join(chance.choices(SYLLABLES, k=3)),
        "witness": " ".join(chance.choices(SYLLABLES, k=3)),
        "office": chance.choice(OFFICES),
        "thing": chance.choice(THINGS),
    }
    figures = {sign: chance.randint(2, 40) for sign in "ab"} | {
        sign: chance.randint(40, 900) for sign in "cdeg"
    }
    began = datetime(2015, 1, 1, 8) + timedelta(hours=number * 4)
    told = []
    for index in range(chance.randint(1, 9)):
        when = began + timedelta(hours=chance.randint(1, 90))
        if chance.random() < 0.3:
            figures["a"] += 1
        told.append(_article(chance, story, facts, figures, when, f"{number + index:07}"))
    return told


def _article(
    chance: random.Random,
    story: tuple[str, ...],
    facts: dict[str, str],
    figures: dict[str, int],
    when: datetime,
    name: str,
) -> Article:
    filled = {
        **facts,
        **figures,
        "day": when.day,
        "month": when.month,
        "hour": when.hour,
        "f": figures["a"] % 10,
    }
    sentences = [sentence.format(**filled) for sentence in story]
    title, body = sentences[0].rstrip("."), chance.sample(sentences, k=len(sentences))
    body += [*(one.format(**filled) for one in TOLD), *chance.sample(PLAIN, k=3)]
    return Article(
        id=name,
        text=f"{title}\n\n" + "\n\n".join(body),
        source=chance.choice(OUTLETS),
        published=Period(when, when, "minute"),
    )
