"""What may change in the articles of the storm without changing which figures speak of one thing."""

from __future__ import annotations

import random
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck import pipeline
from factcheck.interval import Period
from factcheck.model import Article, Claim
from factcheck.pipeline import Result
from factcheck.reading import read

STORM = Path(__file__).parent / "storm" / "articles.jsonl"
Place = tuple[str, int]  # article, and which of its claims

ELSEWHERE = Article(
    id="elsewhere",
    source="Báo Núi Xanh",
    published=Period.of_days(date(2025, 9, 10)),
    text="Hội chợ sách Phú Hưng có 5 gian hàng\n\nHội chợ sách Phú Hưng mở 11 ngày, bán 12.300 cuốn sách, "
    "thu 16 tỷ đồng. Hội chợ sách Phú Hưng từng có 19 gian hàng.",
)


@cache
def storm() -> tuple[Article, ...]:
    return read([str(STORM)]).articles


def judged(articles: Iterable[Article]) -> Result:
    return pipeline.judge([pipeline.extract(article) for article in articles])


def grouped(claims: Iterable[Claim]) -> set[frozenset[Place]]:
    """The series as sets of places; a place is counted, so that it stays when the text moves."""
    groups: dict[str, set[Place]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    for claim in sorted(claims, key=lambda one: (one.article, one.field, one.start)):
        groups[claim.series].add((claim.article, counts[claim.article]))
        counts[claim.article] += 1
    return {frozenset(group) for group in groups.values()}


def rewritten(change: Callable[[str], str]) -> tuple[Article, ...]:
    return tuple(replace(one, text=change(one.text), title=change(one.title)) for one in storm())


def old_tones(text: str) -> str:
    """Tone marks on the second vowel, as in older spelling."""
    for new, old in zip("òa óa ọa úy ụy".split(), "oà oá oạ uý uỵ".split(), strict=True):  # noqa: SIM905
        text = text.replace(new, old)
    return text


def in_words(text: str) -> str:
    for figure, word in (
        ("11 người", "mười một người"),
        ("19 người", "mười chín người"),
        ("46 người", "bốn mươi sáu người"),
    ):
        text = text.replace(figure, word)
    return text


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        old_tones,
        in_words,
        lambda text: text.replace(" tỷ ", " tỉ "),
        lambda text: text.replace("/9", "-9"),
        lambda text: text.replace("12.300", "12,300").replace("13.200", "13,200").replace("28.500", "28,500"),
        lambda text: text.replace(" người", "\u00a0người"),
        lambda text: text.replace("người chết", "người thiệt mạng"),
        lambda text: text.replace("\n\n", "\n"),
    ],
    ids=[
        "decomposed",
        "older spelling",
        "in words",
        "tỉ",
        "dates",
        "separators",
        "no-break",
        "synonym",
        "lines",
    ],
)
def test_another_way_to_write_it_changes_nothing(change: Callable[[str], str]) -> None:
    assert grouped(judged(rewritten(change)).claims) == grouped(judged(storm()).claims)


def test_the_order_of_articles_changes_nothing() -> None:
    shuffled = list(storm())
    random.Random(7).shuffle(shuffled)
    before, after = judged(storm()), judged(shuffled)
    assert before.claims == after.claims
    assert before.findings == after.findings


def test_an_article_on_something_else_changes_nothing() -> None:
    before, after = judged(storm()), judged([*storm(), ELSEWHERE])
    assert grouped(before.claims) == grouped(claim for claim in after.claims if claim.article != ELSEWHERE.id)
    about = [{claim.article for claim in one.claims} for one in after.findings]
    assert all(articles == {ELSEWHERE.id} for articles in about if ELSEWHERE.id in articles)


@pytest.mark.parametrize("name", [one.id for one in storm()])
def test_a_reprint_adds_no_series_and_no_alarm(name: str) -> None:
    original = next(one for one in storm() if one.id == name)
    before, after = (
        judged(storm()),
        judged([*storm(), replace(original, id="reprint", source="Báo Núi Xanh")]),
    )
    assert {one.id for one in after.series} == {one.id for one in before.series}
    assert alarms(after) == alarms(before)


def alarms(result: Result) -> list[tuple[object, ...]]:
    """The rules that alarm, and the values about which they do."""
    return sorted(
        (one.rule, *sorted({str(claim.value) for claim in one.claims}))
        for one in result.findings
        if one.severity != "info"
    )


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("46 người", "64 người"),
        ("46 người", "460 người"),
        ("11 người", "17 người"),
        ("12.300 ngôi", "123.000 ngôi"),
    ],
)
def test_a_slip_in_a_copy_stays_beside_the_right_figure(right: str, slip: str) -> None:
    """Only so can it be seen: the copy of the wire report has another figure."""
    articles = [
        replace(one, text=one.text.replace(right, slip)) if one.id == "dong-trieu-1" else one
        for one in storm()
    ]
    claims = judged(articles).claims
    first = {
        name: next(one for one in claims if one.article == name and one.text == figure.split()[0])
        for name, figure in (("bien-bac-2", right), ("dong-trieu-1", slip))
    }
    assert first["bien-bac-2"].series == first["dong-trieu-1"].series


def test_without_one_article_the_others_stay_together() -> None:
    """A series may fall apart where its bridge is gone, but nothing new comes together."""
    whole = grouped(judged(storm()).claims)
    for gone in storm():
        rest = judged(one for one in storm() if one.id != gone.id)
        for group in grouped(rest.claims):
            assert any(group <= other for other in whole), (gone.id, group)
