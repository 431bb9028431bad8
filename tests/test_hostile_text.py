"""Hostile text: the work grows with the text, and reading a number looks no farther than its window."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.examine import examine
from factcheck.extraction.digits import is_foreign
from factcheck.extraction.quantities import read_quantity
from factcheck.extraction.scanner import scan
from factcheck.extraction.tokens import Tokens
from factcheck.model import Article
from factcheck.pipeline import extract
from factcheck.reading import Reading
from factcheck.reporting import formats, write
from factcheck.rules import Options

SMALL = 150  # repetitions; the large text has ten times as many
PATTERNS = (
    "7", ",", ".", "1,", "1.", "1-", "1/", "1 ", "100 ", "1 - ", "000 ", "trăm ", "nghìn ", "tỷ ", "năm ",
    "năm năm năm ", "một hai ba ", "từ 1 đến ", "5 người và ", "5 người, ", "1, 2 và ", "3 (", "(",
    "khoảng ", "hàng ", "thứ ", "cuộc ", "số 1 ", "nhóm 1, ", "A1-", "1/NĐ-", "0912 ", "1O", "O",
    "người ", "rưỡi ", "1/2 ", "2 giờ 3 phút ", "một phần ", "lẻ ", "phẩy ", "ba phẩy ", "5 đồng/",
    "1.000.000.", "x 2 ", "lần thứ 3 ",
)  # fmt: skip


class CountingTokens(Tokens):
    """Tokens that count how often a reader looks at one."""

    __slots__ = ("looks",)

    def __init__(self, plain: str) -> None:
        self.looks = 0
        super().__init__(plain)

    def at(self, index: int) -> str:
        self.looks += 1
        return super().at(index)

    def text(self, index: int) -> str:
        self.looks += 1
        return super().text(index)

    def is_digit(self, index: int) -> bool:
        self.looks += 1
        return super().is_digit(index)

    def is_word(self, index: int) -> bool:
        self.looks += 1
        return super().is_word(index)

    def slice(self, first: int, last: int) -> str:
        self.looks += max(0, last - first)
        return super().slice(first, last)


def looks(text: str) -> int:
    """How many looks at tokens it takes to read a sentence and to write down its quantities."""
    tokens = CountingTokens(text)
    for draft in scan(tokens, foreign=is_foreign(text)).quantities:
        draft.quantity(tokens)
    return tokens.looks


@pytest.mark.parametrize("pattern", PATTERNS)
def test_ten_times_the_text_takes_at_most_eleven_times_the_looks(pattern: str) -> None:
    assert looks(pattern * SMALL * 10) <= 11 * looks(pattern * SMALL) + 1000


@given(pieces=st.lists(st.sampled_from([pattern.strip() for pattern in PATTERNS]), min_size=1, max_size=4))
@settings(max_examples=25)
def test_any_mixture_of_them_too(pieces: list[str]) -> None:
    pattern = " ".join(pieces) + " "
    assert looks(pattern * 500) <= 11 * looks(pattern * 50) + 1000


def test_a_megabyte_of_digits_is_no_number() -> None:
    assert scan(Tokens("7" * 1_000_000)).quantities == ()
    assert scan(Tokens("1." * 500_000)).quantities == ()


@pytest.mark.parametrize(
    "figure",
    ["999 tỷ tỷ tỷ tỷ tỷ", "9" * 24 + " nghìn tỷ", "0,0000000000000000000001", "1" + "0" * 400, "1e999"],
)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_figure_of_any_size_is_read_judged_and_written(figure: str, language: str) -> None:
    texts = (
        f"Năm 2023, doanh thu tăng từ {figure} đồng lên 5 tỷ đồng, tức tăng 7%.",
        f"Tính đến ngày 3/4/2024, cả nước có 12 người chết, tăng {figure}% so với năm trước.",
        f"Tính đến ngày 3/4/2024, cả nước có {figure} người chết, gồm {figure} nam và 3 nữ.",
    )
    articles = [Article(id=str(place), path=str(place), text=text) for place, text in enumerate(texts)]
    report = examine(Reading(articles=tuple(articles)), options=Options(language=language, preview=True))
    for name in formats("findings"):
        assert write(name, report, "findings")


def test_what_an_article_counts_without_a_name_is_called_a_figure() -> None:
    text = "Có 483 ... trong vụ việc ngày 3/4/2024."
    for language, said in (("en", "Uncorroborated: a figure, 483"), ("vi", "Chưa đối chiếu: con số, 483")):
        article = Article(id="a", path="a", text=text)
        report = examine(Reading(articles=(article,)), options=Options(language=language))
        assert [one.message.startswith(said) for one in report.findings] == [True]


BEFORE, AFTER = 24, 240  # tokens around the start of a number that its reading may depend on
WORDS = (
    "một", "hai", "ba", "năm", "mười", "mươi", "trăm", "nghìn", "triệu", "tỷ", "linh", "rưỡi", "phẩy",
    "không", "1", "12", "3.000", "2,5", "000", "2013", "-", "/", ",", "(", ")", "%", "từ", "đến",
    "khoảng", "hơn", "gần", "người", "đồng", "kg", "giờ", "phút", "lần", "thứ", "số", "cuộc", "gặp", "và",
    "của", "Hà", "Nội", "cơ", "quan", "trở", "lên", "gấp", "nửa", "phần", "vài", "hàng", "chục", "tuổi",
    "tăng", "giá", "x", "quận", "dân", "trên",
)  # fmt: skip


def placed(tokens: Tokens, index: int) -> Any:
    """What a number at ``index`` reads as, offsets counted from it."""
    draft = read_quantity(tokens, index)
    if draft is None:
        return None
    quantity = draft.quantity(tokens)
    span = (draft.first - index, draft.last - index, draft.read_to - index)
    reading = (quantity.value, quantity.range_end, quantity.hedge, quantity.kind, quantity.unit)
    return span, reading, quantity.unit_end - quantity.start


@given(words=st.lists(st.sampled_from(WORDS), min_size=300, max_size=420), index=st.integers(60, 120))
def test_reading_a_number_looks_no_farther_than_its_window(words: list[str], index: int) -> None:
    whole = Tokens(" ".join(words))
    assert whole.size == len(words)
    window = Tokens(" ".join(words[index - BEFORE : index + AFTER]))
    assert placed(whole, index) == placed(window, BEFORE)


@pytest.mark.parametrize(
    "text", ["Sản lượng tăng 4% về 6% giá trị.", "Sản lượng tăng 4% về, 6% giá trị.", "Tăng 4% về"]
)
def test_words_that_lead_nowhere_are_read(text: str) -> None:
    assert extract(Article(id="a", text=text)).claims
