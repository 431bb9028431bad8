"""Every example of every rule through the whole program: the articles in, the rule's answer out."""

from __future__ import annotations

import pytest
from rules_cases import whole_program

from factcheck.rules import Entry, Options, catalogue
from factcheck.rules.engine.examples import Example

CASES = [
    pytest.param(entry, example, id=f"{entry.code}-{number}")
    for entry in catalogue()
    for number, example in enumerate(entry.examples)
    if entry.rule.scope != "run"
]


@pytest.mark.parametrize(("entry", "example"), CASES)
def test_example(entry: Entry, example: Example) -> None:
    found = whole_program(example, Options(preview=True))
    mine = [finding for finding in found.findings if finding.rule == entry.code]
    if example.outcome == "fires":
        assert [finding.severity for finding in mine] == [example.severity]
    else:
        assert not mine
    if example.outcome == "not evaluable":
        assert example.reason in [one.reason for one in found.not_evaluable if one.rule == entry.code]


@pytest.mark.parametrize(("entry", "example"), CASES)
def test_what_is_to_be_read_is_read(entry: Entry, example: Example) -> None:
    found = whole_program(example, Options(preview=True))
    read = {(claim.article, claim.text, claim.measure, claim.hedge, claim.status) for claim in found.claims}
    wanted = {
        (f"{index}.txt", one.text, one.measure, one.hedge, one.status)
        for index, article in enumerate(example.article)
        for one in article.claims
    }
    assert wanted <= read, entry.code
