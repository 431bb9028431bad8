"""Constructions crossed: every hedge before every form of number, every scale, every style of day.

What is expected comes from the grid itself, never from the reader.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from itertools import product

import pytest

from factcheck import dating, extraction, text
from factcheck.interval import Period
from factcheck.language import table
from factcheck.model import Quantity

FORMS = (  # text, value, kind, first word of the unit
    ("3.000 người", "3000", "count", "người"),
    ("450 hộ", "450", "count", "hộ"),
    ("3,2 triệu đồng", "3200000", "money", "đồng"),
    ("5 nghìn tỷ đồng", "5000000000000", "money", "đồng"),
    ("1.234,5 tỷ USD", "1234500000000", "money", "USD"),
    ("ba trăm học sinh", "300", "count", "học"),
    ("hai mươi lăm nghìn tấn", "25000", "measure", "tấn"),
    ("7,5%", "7.5", "percent", "%"),
    ("12 km", "12", "measure", "km"),
    ("6 tháng", "6", "duration", "tháng"),
    ("500.000 đồng/kg", "500000", "rate", "đồng/kg"),
)
FRONT = tuple((row["phrase"], row["hedge"]) for row in table("vi", "hedges") if row["side"] == "front")
SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    "nghìn tỷ": 10**12, "ngàn tỉ": 10**12, "trăm triệu": 10**8, "chục nghìn": 10**4, "triệu tỷ": 10**15,
}  # fmt: skip
HEADS = {"2": "2", "2,5": "2.5", "12": "12", "250": "250", "hai": "2", "mười hai": "12", "hai trăm": "200"}
LINKS = (
    "{0}-{1}",
    "{0} - {1}",
    "{0}–{1}",
    "từ {0} đến {1}",
    "từ {0} tới {1}",
    "{0} đến {1}",
    "từ {0}-{1}",
    "giữa {0} và {1}",
)
ENDS = (
    (("2", "3"), "người"),
    (("10", "15"), "%"),
    (("7,5", "8"), "%"),
    (("2", "3"), "triệu đồng"),
    (("20", "30"), "km"),
    (("1.500", "2.000"), "hộ"),
)


def read(phrase: str) -> list[Quantity]:
    """The quantities of a phrase."""
    return list(extraction.extract(text.phrase(phrase)).quantities)


@pytest.mark.parametrize(("hedge", "makes"), FRONT)
def test_every_hedge_before_every_form(hedge: str, makes: str) -> None:
    for form, value, kind, unit in FORMS:
        found = read(f"Năm nay có {hedge} {form} ở tỉnh.")
        if hedge in ("ít hơn", "vượt") and kind == "percent":  # by so much less or more, no bound
            assert [one.hedge for one in found] == ["exact"]
            continue
        assert [(one.value, one.hedge, one.kind, one.unit.split()[0]) for one in found] == [
            (Decimal(value), makes, kind, unit)
        ], f"{hedge} {form}"


@pytest.mark.parametrize(("scale", "size"), SCALES.items())
def test_every_scale_behind_every_head(scale: str, size: int) -> None:
    for head, value in HEADS.items():
        if scale.split()[0] in ("trăm", "chục") and ("trăm" in head or "mười" in head or not head.isalpha()):
            continue  # nobody says hai trăm trăm triệu, 12 trăm triệu
        (found,) = read(f"Tỉnh có {head} {scale} con.")
        assert found.value == Decimal(value) * size, f"{head} {scale}"


@pytest.mark.parametrize("link", LINKS)
def test_every_range_with_every_unit(link: str) -> None:
    for (low, high), unit in ENDS:
        (found,) = read(f"Tỉnh có {link.format(low, high)} {unit}.")
        factor = 10**6 if "triệu" in unit else 1
        ends = [Decimal(end.replace(".", "").replace(",", ".")) * factor for end in (low, high)]
        assert [found.value, found.range_end] == ends, f"{link} {unit}"


TODAY = date(2013, 10, 16)
DAYS = (
    "9/10",
    "09/10",
    "9-10",
    "9.10",
    "9 tháng 10",
    "9/10/2013",
    "9-10-2013",
    "09.10.2013",
    "9 tháng 10 năm 2013",
    "9/10/13",
)
PARTS = {
    "": "day",
    "sáng ": "part_of_day",
    "trưa ": "part_of_day",
    "chiều ": "part_of_day",
    "tối ": "part_of_day",
    "đêm ": "part_of_day",
    "rạng sáng ": "part_of_day",
}
CLOCKS = ("20h30", "20 giờ 30", "20g30", "20:30", "20h30 phút", "20 giờ 30 phút")


def periods(phrase: str) -> list[Period | None]:
    """The periods of a phrase, told on ``TODAY``."""
    found = extraction.extract(text.phrase(phrase))
    return [period for _, period in dating.resolve_in_order(found.dates, Period.of_days(TODAY))]


@pytest.mark.parametrize("day", DAYS)
def test_every_style_of_day_with_every_part(day: str) -> None:
    for part, grain in PARTS.items():
        (found,) = periods(f"Lễ mở màn {part}ngày {day} tại Huế.")
        assert found is not None
        assert (found.first.date(), found.grain) == (date(2013, 10, 9), grain), f"{part}{day}"


@pytest.mark.parametrize(("clock", "day"), list(product(CLOCKS, DAYS)))
def test_every_clock_before_every_day(clock: str, day: str) -> None:
    (found,) = periods(f"Vụ nổ xảy ra lúc {clock} ngày {day} tại Huế.")
    assert found is not None
    assert found.first == datetime(2013, 10, 9, 20, 30)


STRETCHES = {
    "tháng 9": ("2013-09-01", "2013-09-30"),
    "quý III": ("2013-07-01", "2013-09-30"), "quý 3": ("2013-07-01", "2013-09-30"),
    "nửa đầu năm": ("2013-01-01", "2013-06-30"), "6 tháng đầu năm": ("2013-01-01", "2013-06-30"),
    "9 tháng đầu năm": ("2013-01-01", "2013-09-30"), "hai quý đầu năm": ("2013-01-01", "2013-06-30"),
}  # fmt: skip
YEARS = {"": 2013, "{} năm nay": 2013, "{} năm 2012": 2012, "{} năm ngoái": 2012, "{} năm 2010": 2010}


@pytest.mark.parametrize("stretch", STRETCHES)
def test_every_stretch_with_every_year(stretch: str) -> None:
    for style, year in YEARS.items():
        bare = stretch.removesuffix(" năm") if style else stretch
        (found,) = periods(f"Doanh thu {(style or '{}').format(bare)} tăng.")
        first, last = (end.replace("2013", str(year)) for end in STRETCHES[stretch])
        assert found is not None
        assert (found.first.date().isoformat(), found.last.date().isoformat()) == (first, last), (
            f"{style} {stretch}"
        )
