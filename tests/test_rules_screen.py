"""The screen may pick too much, never too little: what it passes over, no rule would speak of."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rules_cases import as_of, claim, corpora, series_of, verdict

from factcheck import table
from factcheck.knowledge import quantities
from factcheck.model import Claim
from factcheck.rules import Options, catalogue
from factcheck.rules.engine.glance import glance
from factcheck.rules.engine.screen import Sights, columns_of_series, columns_of_table, screen
from factcheck.rules.engine.seen import Seen

ALL = Options(preview=True)


def sights(claims: list[Claim]) -> Sights:
    return screen(columns_of_series(series_of(claims)), quantities())


@given(corpora(), st.sets(st.integers(1, 6)))
@settings(max_examples=200)
def test_no_rule_would_speak_of_what_the_screen_passes_over(claims: list[Claim], copies: set[int]) -> None:
    origins = {f"{number}.txt": "0.txt" for number in copies}
    screened = verdict(claims, witnesses=origins, options=ALL)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sights, "of", lambda *_: True)
        everything = verdict(claims, witnesses=origins, options=ALL)
    assert screened.findings == everything.findings


@given(corpora())
@settings(max_examples=50)
def test_records_and_table_are_screened_alike(claims: list[Claim]) -> None:
    every = series_of(claims)
    named = [msgspec.structs.replace(claim, series=one.id) for one in every for claim in one.claims]
    columns, names = columns_of_table(table.from_claims(named))
    assert names == [one.id for one in every]
    seen, again = sights(claims), screen(columns, quantities())
    for one, other in zip(seen, again, strict=True):
        assert one.tolist() == other.tolist()


@given(corpora())
@settings(max_examples=50)
def test_a_glance_sees_what_the_screen_does(claims: list[Claim]) -> None:
    for one, other in zip(glance(series_of(claims), quantities()), sights(claims), strict=True):
        assert list(one) == other.tolist()


@pytest.mark.parametrize(
    ("first", "second", "varied", "apart"),
    [
        (("162", {}), ("162", {}), False, False),
        (("162", {}), ("165", {}), True, True),
        (("3,2 triệu", {}), ("3,3 triệu", {}), True, True),  # the same place: they differ
        (("3,2 triệu", {}), ("3.200.000", {}), False, False),
        (("160", {"hedge": "more"}), ("162", {}), True, False),
        (("160", {"hedge": "more"}), ("155", {}), True, True),
        (("3.000", {"hedge": "nearly"}), ("3.000", {"hedge": "more"}), True, True),  # they touch at most
        (("100", {"hedge": "at_least"}), ("500", {}), True, False),
        (("5", {"factor": Decimal(1000)}), ("5.000", {}), False, False),  # 5 km, 5.000 m
        (("12.345.678.901.234.567.890", {}), ("12.345.678.901.234.567.891", {}), True, True),
    ],
)
def test_what_two_figures_look_like(
    first: tuple[str, dict[str, object]], second: tuple[str, dict[str, object]], varied: bool, apart: bool
) -> None:
    pair = [claim(name, text, **fields) for name, (text, fields) in zip("ab", (first, second), strict=True)]
    for seen in (sights(pair), glance(series_of(pair), quantities())):
        assert (bool(seen.varied[0]), bool(seen.apart[0])) == (varied, apart)


def test_values_that_cannot_be_are_seen() -> None:
    odd = [
        claim("a", "-3", measure="open:học sinh"),
        claim("b", "2,5", measure="open:giáo viên"),
        claim("c", "130", measure="poverty_rate", as_of=as_of("2020-01-01")),
        claim("d", "65", measure="provinces", as_of=as_of("2020-01-01")),
        claim("e", "30", measure="provinces", subject="viet-nam"),
    ]
    for seen in (sights(odd), glance(series_of(odd), quantities())):
        assert list(seen.beyond) == [True, True, True, True, False]


def test_nothing_is_screened_as_nothing() -> None:
    for seen in (sights([]), glance((), quantities())):
        assert list(seen.varied) == []


def test_a_rule_that_says_nothing_sees_every_series() -> None:
    plugin = msgspec.structs.replace(catalogue()[0].rule, needs="any", least=1)
    even = series_of([claim("a", "162"), claim("b", "162")])
    seen = Seen(even, screen(columns_of_series(even), quantities()))
    assert seen.shows(plugin, 0)
    assert not seen.shows(msgspec.structs.replace(plugin, needs="apart"), 0)
