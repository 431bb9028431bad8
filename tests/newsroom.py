"""The newsroom of docs/ci.md: thirty invented articles, and a new one that conflicts with one of them."""

from __future__ import annotations

import sys
from pathlib import Path

PLACES = ("Cao Bằng", "Lào Cai", "Sơn La", "Nghệ An", "Gia Lai", "Bình Thuận", "Long An", "Bến Tre", "Cà Mau")
TOPICS = (
    "Ngày {day}/{month}/2021, UBND tỉnh {place} cho biết trong ngày đã trồng {number} cây xanh ở đầu nguồn.",
    "Ngày {day}/{month}/2021, tỉnh {place} bàn giao {number} căn nhà cho các hộ ở vùng sạt lở.",
    "Ngày {day}/{month}/2021, tại tỉnh {place}, {number} học sinh vượt khó được nhận xe đạp.",
)
OLD = (
    "Chiều 14/12/2021, Bộ Công an cho biết đã có quan hệ hợp tác với 162 cơ quan thực thi pháp luật các nước."
)
NEW = (
    "Phát biểu ngày 14/12/2021 tại Hà Nội, lãnh đạo Bộ Công an nêu rõ công tác đối ngoại có nhiều đổi mới.\n"
    "Đến nay Bộ Công an có quan hệ với 165 cơ quan thực thi pháp luật của các nước trên thế giới.\n"
)
NEW_NAME = "articles/2021-12-15-doi-ngoai.txt"


def write_archive(folder: Path) -> None:
    """Thirty articles below ``articles/``, with their publishers."""
    texts = {"2021-12-14-hop-tac.txt": OLD}
    for index, place in enumerate(PLACES):
        for kind, topic in enumerate(TOPICS):
            day, month = index * 3 + 1, kind + 3
            text = topic.format(day=day, month=month, place=place, number=120 + 37 * index + 11 * kind)
            texts[f"2021-{month:02}-{day:02}-{index}{kind}.txt"] = text
    for name in ("2021-11-01-hoi-nghi.txt", "2021-11-02-le-hoi.txt"):
        texts[name] = "Sáng nay, hội nghị đã khai mạc tại Hà Nội với nhiều nội dung quan trọng."
    (folder / "articles").mkdir(parents=True)
    for name, text in texts.items():
        (folder / "articles" / name).write_text(text + "\n", "utf-8")


def write_new(folder: Path) -> None:
    """The article of the pull request."""
    (folder / NEW_NAME).write_text(NEW, "utf-8")


if __name__ == "__main__":
    write_archive(Path(sys.argv[1]))
    write_new(Path(sys.argv[1]))
