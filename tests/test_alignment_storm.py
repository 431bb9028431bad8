"""A storm told by five outlets: which figures speak of one thing, and what follows.

What is expected stands in ``storm``.

The toll grows by the hour; there are a wire copy and a copy with a slip, one province beside the whole,
bodies found beside the dead, sums in headlines, a correction downwards, a stale figure, a look back after a
year, another country.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.model import Claim, Finding
from factcheck.pipeline import Result
from factcheck.reading import read
from factcheck.rules import Options

STORM = Path(__file__).parent / "storm"


@cache
def storm(*, preview: bool = False) -> Result:
    articles = read([str(STORM / "articles.jsonl")]).articles
    extracts = [pipeline.extract(article) for article in articles]
    return pipeline.judge(extracts, options=Options(preview=preview))


@cache
def expected(name: str = "series") -> tuple[dict[str, str], ...]:
    lines = (STORM / f"{name}.tsv").read_text("utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple(dict(zip(header, row + [""] * (len(header) - len(row)), strict=True)) for row in rows)


@cache
def claims_of() -> dict[str, tuple[Claim, ...]]:
    """The claims of each thing that ``series.tsv`` names."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for row in expected():
        figure = (row["article"], row["figure"])
        told = [claim for claim in storm().claims if (claim.article, claim.text) == figure]
        assert told, figure
        found[row["thing"]].extend(told)
    return {thing: tuple(claims) for thing, claims in found.items()}


@pytest.mark.parametrize("thing", sorted({row["thing"] for row in expected()}))
def test_each_thing_is_one_series(thing: str) -> None:
    assert len({claim.series for claim in claims_of()[thing]}) == 1


def test_two_things_are_two_series() -> None:
    found = {thing: claims[0].series for thing, claims in claims_of().items()}
    merged = [pair for pair in combinations(sorted(found), 2) if found[pair[0]] == found[pair[1]]]
    assert merged == []


def test_what_was_planned_is_kin_to_what_came_and_nothing_else_is() -> None:
    groups = {row["thing"]: row["kin"] or row["thing"] for row in expected()}
    kin = {thing: claims[0].kin for thing, claims in claims_of().items()}
    for one, other in combinations(sorted(groups), 2):
        assert (kin[one] == kin[other]) == (groups[one] == groups[other]), (one, other)


def test_the_copies_have_one_origin() -> None:
    origins = storm().witnesses
    assert {name: origin for name, origin in origins.items() if name != origin} == {
        "chau-tho-1": "bien-bac-2",
        "dong-trieu-1": "bien-bac-2",
    }


def figures(finding: Finding) -> frozenset[str]:
    return frozenset(f"{claim.article} {claim.text}" for claim in finding.claims)


@pytest.mark.parametrize("row", expected("findings"), ids=lambda row: f"{row['rule']}: {row['why']}")
def test_what_is_to_be_said_is_said(row: dict[str, str]) -> None:
    wanted = frozenset(row["figures"].split("; "))
    found = [
        one for one in storm(preview=True).findings if one.rule == row["rule"] and wanted <= figures(one)
    ]
    assert found
    assert row["severity"] in ("", *(one.severity for one in found))


def test_there_is_no_other_alarm() -> None:
    rows = [row for row in expected("findings") if row["severity"] in ("warning", "error")]
    wanted = [(row["rule"], frozenset(row["figures"].split("; "))) for row in rows]
    alarms = [one for one in storm().findings if one.severity != "info"]
    assert [
        one for one in alarms if not any(one.rule == rule and of <= figures(one) for rule, of in wanted)
    ] == []


def test_the_alarms_that_the_readme_shows_are_these() -> None:
    readme = (STORM.parent.parent / "README.md").read_text("utf-8")
    section = readme.partition("### A storm told by five outlets")[2].partition("\n## ")[0]
    shown = {line.removeprefix("- ") for line in section.splitlines() if line.startswith("- ")}
    assert shown == {one.message for one in storm().findings if one.severity != "info"}
