"""Numbers to words and to digits, and back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from number_speller import SPELLINGS, Spelling, spell

from factcheck.extraction.digits import read_digits
from factcheck.extraction.numerals import read_numeral
from factcheck.extraction.scanner import scan
from factcheck.extraction.tokens import Tokens

NUMBERS = st.integers(min_value=0, max_value=10**15)
# Numbers with many empty places, as they are said most often.
ROUND = st.builds(
    lambda digits, zeros: min(digits * 10**zeros, 10**15),
    st.integers(min_value=1, max_value=99_999),
    st.integers(min_value=0, max_value=12),
)


def read(words: str) -> Decimal:
    tokens = Tokens(f"{words} đồng")
    numeral = read_numeral(tokens, 0)
    assert numeral is not None
    assert numeral.last == tokens.size - 1, f"read only {tokens.slice(0, numeral.last)!r} of {words!r}"
    return numeral.value


@given(number=NUMBERS | ROUND, spelling=st.sampled_from(SPELLINGS))
def test_every_number_comes_back_from_its_words(number: int, spelling: Spelling) -> None:
    assert read(spell(number, spelling)) == number


@pytest.mark.parametrize("spelling", SPELLINGS, ids=lambda spelling: "-".join(map(str, spelling)))
def test_every_small_number_and_every_power_of_ten(spelling: Spelling) -> None:
    powers = [10**power for power in range(16)]
    edges = [
        power + extra
        for power in powers
        for extra in (-1, 0, 1, 5, 10, 15, 21, 104, 1005)
        if power + extra > 0
    ]
    for number in [*range(320), *edges]:
        assert read(spell(number, spelling)) == number


@given(number=st.integers(min_value=11, max_value=10**15), spelling=st.sampled_from(SPELLINGS))
def test_a_sentence_holds_the_spelled_amount_and_nothing_else(number: int, spelling: Spelling) -> None:
    tokens = Tokens(f"Công ty đã nộp {spell(number, spelling)} đồng vào ngân sách.")
    found = [draft.quantity(tokens) for draft in scan(tokens).quantities]
    assert [(quantity.value, quantity.kind, quantity.unit) for quantity in found] == [
        (number, "money", "đồng")
    ]


def grouped(number: int, sign: str) -> str:
    return f"{number:,}".replace(",", sign)


@given(number=st.integers(min_value=0, max_value=10**12), sign=st.sampled_from((".", ",", "")))
def test_digits_come_back_with_every_thousands_sign(number: int, sign: str) -> None:
    read_back = read_digits(grouped(number, sign), foreign=sign == ",")
    assert read_back is not None
    assert read_back.value == number


@given(
    number=st.integers(min_value=1000, max_value=10**12),
    fraction=st.integers(min_value=0, max_value=99),
    signs=st.sampled_from((".,", ",.")),
)
def test_decimals_behind_thousands_need_no_hint(number: int, fraction: int, signs: str) -> None:
    read_back = read_digits(f"{grouped(number, signs[0])}{signs[1]}{fraction:02}")
    assert read_back is not None
    assert read_back.value == Decimal(f"{number}.{fraction:02}")
    assert read_back.place == Decimal("0.01")


@given(number=st.integers(min_value=1_000_000, max_value=10**12))
def test_digits_grouped_by_spaces(number: int) -> None:
    assert read(grouped(number, " ")) == number


@given(
    number=st.integers(min_value=1, max_value=999),
    scale=st.sampled_from(("nghìn", "ngàn", "triệu", "tỷ", "tỉ")),
)
def test_digits_and_words_with_a_scale_agree(number: int, scale: str) -> None:
    assert read(f"{number} {scale}") == read(f"{spell(number)} {scale}")
