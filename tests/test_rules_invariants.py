"""What must hold for any claims: order changes nothing, echoes and vaguer words raise no alarm."""

from __future__ import annotations

import random
from decimal import Decimal

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from rules_cases import corpora
from rules_cases import verdict as judged

from factcheck.interval import Interval
from factcheck.model import Claim, Finding
from factcheck.rules import Options, Verdict


def verdict(claims: list[Claim]) -> Verdict:
    """What all rules say, those under trial too."""
    return judged(claims, options=Options(preview=True))


def alarms(found: Verdict) -> list[Finding]:
    return [one for one in found.findings if one.severity != "info"]


@given(corpora(), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_the_order_of_claims_changes_nothing(claims: list[Claim], shuffle: random.Random) -> None:
    mixed = list(claims)
    shuffle.shuffle(mixed)
    assert verdict(mixed) == verdict(claims)


@given(corpora(), st.data())
@settings(max_examples=100)
def test_a_claim_equal_to_one_on_file_adds_no_alarm(claims: list[Claim], data: st.DataObject) -> None:
    echoed = data.draw(st.sampled_from(claims))
    echo = msgspec.structs.replace(echoed, article="echo.txt", source="Báo khác")
    before, after = alarms(verdict(claims)), alarms(verdict([*claims, echo]))
    assert len(after) <= len(before)


@given(corpora(), st.data())
@settings(max_examples=100)
def test_widening_an_interval_never_creates_an_alarm(claims: list[Claim], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(claims) - 1))
    chosen = claims[index]
    by = Decimal(data.draw(st.sampled_from((1, 5, 50, 5000))))
    wider = msgspec.structs.replace(
        chosen, likeliest=_wider(chosen.likeliest, by), widest=_wider(chosen.widest, by)
    )
    changed = [*claims[:index], wider, *claims[index + 1 :]]
    assert len(alarms(verdict(changed))) <= len(alarms(verdict(claims)))


def _wider(interval: Interval, by: Decimal) -> Interval:
    low, high, low_open, high_open = interval
    return Interval(
        None if low is None else low - by, None if high is None else high + by, low_open, high_open
    )


@given(corpora())
@settings(max_examples=100)
def test_fingerprints_are_unique_and_blind_to_place_and_wording(claims: list[Claim]) -> None:
    found = verdict(claims)
    prints = [one.fingerprint for one in found.findings]
    assert len(set(prints)) == len(prints)
    moved = [
        msgspec.structs.replace(one, start=one.start + 90, end=one.end + 90, sentence="Câu khác.")
        for one in claims
    ]
    assert [one.fingerprint for one in verdict(moved).findings] == prints
