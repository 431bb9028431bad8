"""A generated clean corpus raises no alarm; a slip planted in it does."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import KINDS, planted
from slips import Trial, measure
from told_events import articles

from factcheck import pipeline
from factcheck.rules import Options

PREVIEW = Options(preview=True)


def alarms(many: int, seed: int) -> list[str]:
    found = pipeline.judge([pipeline.extract(one) for one in articles(many, seed=seed)], options=PREVIEW)
    assert {claim.article for claim in found.claims} == {one.article.id for one in found.extracts}
    return [f"{one.rule} {one.message}" for one in found.findings if one.severity != "info"]


def test_a_clean_corpus_raises_no_alarm() -> None:
    """Many events are told in one form: other villages, other firms are other events."""
    assert alarms(120, seed=5) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_alarm_among_a_thousand(seed: int) -> None:
    assert alarms(1000, seed=seed) == []


@pytest.fixture(scope="module")
def told() -> list[Trial]:
    return measure((), many=20)[0]


def recall(trials: list[Trial]) -> float:
    return sum(bool(one.caught) for one in trials) / len(trials)


def test_slips_in_reprints_are_caught(told: list[Trial]) -> None:
    assert recall([one for one in told if one.form == "reprint"]) >= 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_slip_is_planted_and_caught(told: list[Trial], kind: str) -> None:
    assert recall([one for one in told if (one.kind, one.form) == (kind, "reprint")]) >= 0.9


@given(st.integers(10, 10**9), st.sampled_from(KINDS), st.randoms(use_true_random=False))
def test_a_slip_makes_another_figure(value: int, kind: str, chance: random.Random) -> None:
    numeral = f"{value:,}".replace(",", ".")
    slipped = planted(numeral, kind, chance)
    assert slipped != numeral
    assert not slipped or number(slipped) != value


def number(numeral: str) -> Decimal:
    return Decimal(numeral.replace(".", "").replace(",", "."))
