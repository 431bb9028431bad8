"""Names as wholes: what is short for a name, and what only shares words with it."""

from __future__ import annotations

import pytest

from factcheck.alignment.called import called, one_name, shared
from factcheck.language.spoken import spoken


def names(text: str) -> frozenset[tuple[str, ...]]:
    return called(spoken(text), frozenset())


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Hùng", "Nguyễn Mạnh Hùng"),
        ("Mạnh Hùng", "Nguyễn Mạnh Hùng"),
        ("Vinh", "UBND TP Vinh"),
        ("Y tế", "Bộ Y tế"),
        ("Lạc Vân", "Lạc Vân"),
        ("Tân Bình", "UBND Tân Bình"),
    ],
)
def test_what_stands_in_front_may_be_left_out(short: str, long: str) -> None:
    first, second = tuple(short.lower().split()), tuple(long.lower().split())
    assert one_name(first, second)
    assert one_name(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tân Bình", "Tân Bình Thạnh"),
        ("Lạc Vân", "Thượng Lạc Vân"),
        ("Nguyễn Văn A", "Nguyễn Văn An"),
        ("Trà My", "Bắc Trà My"),
        ("Trần Thị Hoa", "Trần Thị Hòa"),
        ("Hòa Cẩm", "Hòa Cẩm Đông"),
    ],
)
def test_what_is_glued_to_a_name_makes_another(one: str, other: str) -> None:
    assert not one_name(tuple(one.lower().split()), tuple(other.lower().split()))
    assert not shared(names(one), names(other))


def test_names_are_runs_of_capitals() -> None:
    assert names("hai xã Nậm Pì, Nậm Ban của huyện Mường Tè") == {
        ("nậm", "pì"),
        ("nậm", "ban"),
        ("mường", "tè"),
    }


def test_only_words_of_shared_names_count() -> None:
    one, other = names("từ Tân Bình đến Long Hồ"), names("từ Tân Bình Thạnh đến TP Long Hồ")
    assert shared(one, other) == 0.5  # Long Hồ, of four words
