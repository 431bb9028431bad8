"""The same figures in other notation, or in another order: the rules say the same, to the byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from number_speller import spell

from factcheck import pipeline
from factcheck.interval import Period
from factcheck.model import Article, Document
from factcheck.rules import Options

SENTENCES = (
    "Đến ngày {day}, Bộ Công an có quan hệ hợp tác với {number} quốc gia.",
    "Đến ngày {day}, Bộ Công an đã ký kết {number} văn bản hợp tác quốc tế.",
    "Đến ngày {day}, cả nước có {number} tỉnh, thành phố.",
    "Đến ngày {day}, Bộ Công an có quan hệ với hơn {number} cơ quan thực thi pháp luật.",
)
DAYS = (date(2019, 5, 20), date(2020, 5, 20), date(2021, 11, 3))
NUMBERS = (23, 56, 63, 64, 156, 1_204, 1_240)
Told = tuple[tuple[str, date, int], ...]


def dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@cache
def extract(name: str, text: str, day: date) -> pipeline.Extract:
    published = Period.of_days(day)
    return pipeline.extract(Article(id=name, text=text, source=f"Báo {name}", published=published))


def judge(told: Told, write: Callable[[int], str], *, backwards: bool = False) -> pipeline.Result:
    extracts = [
        extract(
            f"{place}.txt",
            sentence.format(day=f"{day.day}/{day.month}/{day.year}", number=write(number)),
            day,
        )
        for place, (sentence, day, number) in enumerate(told)
    ]
    return pipeline.judge(extracts[::-1] if backwards else extracts, options=Options(preview=True))


CORPORA = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from(DAYS), st.sampled_from(NUMBERS)),
    min_size=1,
    max_size=5,
).map(tuple)


@pytest.fixture(autouse=True, scope="module")
def own_witnesses() -> Iterator[None]:
    """Every article is its own witness: copies are told by words, and spelled numbers are many words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.alignment.witnesses", _own)
        yield


def _own(documents: Sequence[Document]) -> dict[str, str]:
    return {one.article.id: one.article.id for one in documents}


@pytest.mark.parametrize("write", [str, spell], ids=["no separators", "words"])
@given(told=CORPORA)
@settings(max_examples=40)
def test_another_notation_changes_nothing(write: Callable[[int], str], told: Told) -> None:
    def said(found: pipeline.Result) -> list[tuple[str, str, list[str]]]:
        return sorted(
            (one.rule, one.severity, [f"{claim.article} {claim.value}" for claim in one.claims])
            for one in found.findings
        )

    assert said(judge(told, write)) == said(judge(told, dotted))


@given(told=CORPORA)
@settings(max_examples=40)
def test_another_order_of_articles_gives_the_same_bytes(told: Told) -> None:
    first, second = judge(told, dotted), judge(told, dotted, backwards=True)
    assert msgspec.json.encode(first.findings) == msgspec.json.encode(second.findings)
    assert first.not_evaluable == second.not_evaluable
