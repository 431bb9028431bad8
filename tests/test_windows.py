"""Families of very many claims are judged by windows of time: the same ones in every engine."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
import report as slips
from hypothesis import given, settings
from rules_cases import as_of, claim, corpora, series_of, verdict

from factcheck import pipeline
from factcheck.engines import disk
from factcheck.interval import Period
from factcheck.model import Article, Claim
from factcheck.rules import Options
from factcheck.rules.engine import windows
from factcheck.rules.engine.cutting import shown
from factcheck.rules.engine.windows import order, spans
from factcheck.shelf import Shelf

ALL = Options(preview=True)
START = date(2012, 1, 1)


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> int:
    """Windows of few claims."""
    monkeypatch.setattr(windows, "WINDOW", 8)
    return 8


def hot(many: int) -> Iterator[Article]:
    """Articles that tell of one ministry's partners and of its staff abroad, some with another figure."""
    chance = random.Random(many)
    for number in range(many):
        day = START + timedelta(days=chance.randrange(4 * many))
        told = f"{day.day}/{day.month}/{day.year}"
        partners = 120 + (day - START).days // 100 + chance.choice((0, 0, 0, 7))
        text = f"Tính đến ngày {told}, Bộ Công an có quan hệ hợp tác với {partners} cơ quan đối tác."
        if number % 3 == 0:
            text += f" Cùng ngày, Bộ Công an có {partners // 2} cán bộ biệt phái ở nước ngoài."
        source = f"bao{chance.randrange(5)}.example.vn"
        yield Article(id=f"{number:03}.txt", text=text, source=source, published=Period.of_days(day))


@pytest.mark.parametrize("many", [1, 8, 9, 12, 13, 100])
@pytest.mark.usefixtures("narrow")
def test_windows_overlap_by_half_and_leave_nothing_out(many: int) -> None:
    found = list(spans(many))
    assert found[0][:2] == (0, 0)
    assert found[-1].stop == many
    assert all(one.stop - one.start <= 8 for one in found)
    for before, after in pairwise(found):
        assert (after.start, after.known) == (before.start + 4, before.stop)
        assert after.known < after.stop


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("corpus", ["hot", "slips"])
def test_memory_and_disk_find_the_same_windows(corpus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if corpus == "slips":
        monkeypatch.setattr(windows, "WINDOW", 2)
    articles = list(hot(60) if corpus == "hot" else slips.corpus(60))
    extracts = [pipeline.extract(one) for one in articles]
    whole = pipeline.judge(extracts, options=ALL)
    assert any(windows.is_large(len(one.claims)) for one in whole.series)
    found = disk.judge(Shelf(pipeline.Extract, extracts, few=4), options=ALL)
    for field in ("findings", "not_evaluable", "series"):
        assert list(getattr(found, field)) == list(getattr(whole, field))
    random.Random(2).shuffle(extracts)
    assert pipeline.judge(extracts, options=ALL).findings == whole.findings


def daily(many: int) -> list[Claim]:
    """One figure, day by day, by two outlets in turn."""
    return [
        claim(f"{number:02}.txt", "162", source=f"bao{number % 2}", as_of=as_of(str(day(number))))
        for number in range(many)
    ]


def day(number: int) -> date:
    return START + timedelta(days=number)


@pytest.mark.parametrize("at", range(20))
def test_a_contradiction_is_told_once_wherever_it_lies(at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    other = claim("other.txt", "126", source="khác", as_of=as_of(str(day(at))))
    whole = slipped([*daily(20), other])
    monkeypatch.setattr(windows, "WINDOW", 8)
    assert slipped([*daily(20), other]) == whole
    assert len(whole) == 1


def slipped(claims: list[Claim]) -> list[tuple[str, tuple[Claim, ...]]]:
    found = verdict(claims, options=ALL).findings
    return [(one.fingerprint, one.claims) for one in found if one.rule == "FC503"]


@given(corpora())
@settings(max_examples=100, deadline=None)
def test_nothing_is_told_twice(claims: list[Claim]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(windows, "WINDOW", 4)
        found = verdict(claims, options=ALL).findings
    same = [(one.template, one.series, one.claims, sorted(one.parameters.items())) for one in found]
    assert all(same.count(one) == 1 for one in same)


@given(corpora())
@settings(max_examples=100, deadline=None)
def test_each_window_holds_claims_of_the_whole_in_their_order(claims: list[Claim]) -> None:
    whole = series_of(claims)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(windows, "WINDOW", 4)
        cut = list(shown(whole))
    told = {one.id: one for one in whole}
    for window in cut:
        for piece in window.series:
            places = [told[piece.id].claims.index(one) for one in piece.claims]
            assert places == sorted(places)
            assert places
    for scope in windows.OF_SERIES:
        met = [
            one for window in cut if scope in window.scopes for piece in window.series for one in piece.claims
        ]
        assert all(one in met for one in claims)


def test_claims_without_a_time_lie_where_they_were_published() -> None:
    undated = claim("a.txt", "5", published=Period.of_days(day(3)))
    dated = [claim("b.txt", "5", as_of=as_of(str(day(number)))) for number in (2, 4)]
    nowhere = claim("c.txt", "5")
    ordered = sorted([undated, nowhere, *dated], key=order)
    assert [one.article for one in ordered] == ["c.txt", "b.txt", "a.txt", "b.txt"]
