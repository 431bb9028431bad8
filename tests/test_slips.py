"""A generated clean corpus raises no alarm; a slip planted in it does."""

from __future__ import annotations

import pytest
from stories import articles

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
