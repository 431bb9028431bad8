"""Every example beside a rule, judged by the readings that stand in it; and what the catalogue promises."""

from __future__ import annotations

from importlib.resources import files

import pytest
from rules_cases import of_entry

from factcheck.errors import UserError
from factcheck.language import LANGUAGES, messages
from factcheck.model import SEVERITIES
from factcheck.rules import Entry, Options, catalogue, document, explain, message
from factcheck.rules.engine.examples import Example

CASES = [
    pytest.param(entry, example, id=f"{entry.code}-{number}")
    for entry in catalogue()
    for number, example in enumerate(entry.examples)
]


@pytest.mark.parametrize(("entry", "example"), CASES)
def test_example(entry: Entry, example: Example) -> None:
    found = of_entry(entry, example, Options(preview=True))
    mine = [finding for finding in found.findings if finding.rule == entry.code]
    reasons = [one.reason for one in found.not_evaluable if one.rule == entry.code]
    if example.outcome == "fires":
        assert [finding.severity for finding in mine] == [example.severity], found.findings
        assert all(message(mine[0], language) for language in LANGUAGES)
    else:
        assert not mine
    if example.outcome == "not evaluable":
        assert example.reason in reasons


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.code)
def test_each_rule_has_its_examples(entry: Entry) -> None:
    outcomes = [example.outcome for example in entry.examples]
    assert outcomes.count("fires") >= 3
    assert outcomes.count("clean") >= 3
    assert outcomes.count("not evaluable") >= 1 or entry.rule.scope == "run"  # what was not read is known


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.code)
def test_each_rule_has_its_texts(entry: Entry, language: str) -> None:
    texts = messages(language)["rule"][entry.code]
    assert texts["title"]
    assert texts["explanation"]
    assert set(texts.get("options", {})) == {option.name for option in entry.rule.options}
    assert entry.rule.name in explain(entry.code, language)
    assert explain(entry.code, language).count(">") > 3


def test_both_languages_say_the_same_things() -> None:
    def names(table: object, prefix: str = "") -> set[str]:
        if not isinstance(table, dict):
            return {prefix}
        return {name for key, value in table.items() for name in names(value, f"{prefix}.{key}")}

    free = (".form.scales", ".form.units", ".form.decimals")
    keys = [{one for one in names(messages(lang)) if not one.startswith(free)} for lang in LANGUAGES]
    assert keys[0] == keys[1]


def test_every_reason_that_a_rule_gives_has_words() -> None:
    for entry in catalogue():
        for example in entry.examples:
            found = of_entry(entry, example, Options(preview=True))
            said = {one.reason for one in found.not_evaluable}
            said |= {reason for one in found.findings for reason in one.reasons}
            known = messages("en")["reason"]
            assert {reason for reason in said if not reason.startswith("FC")} <= set(known)


def test_the_catalogue_is_in_order_and_says_what_it_is() -> None:
    codes = [entry.code for entry in catalogue()]
    assert codes == sorted(codes)
    assert {entry.rule.severity for entry in catalogue()} <= set(SEVERITIES)
    assert {entry.rule.severity for entry in catalogue() if entry.rule.preview} <= {"error", "warning"}


def test_rules_under_trial_are_named_as_such() -> None:
    table = document().partition("\n## ")[0]
    for entry in catalogue():
        row = next(line for line in table.splitlines() if line.startswith(f"| {entry.code} "))
        assert ("preview" in row) == entry.rule.preview


def test_explain_names_the_nearest_rule() -> None:
    with pytest.raises(UserError, match="did you mean FC31"):
        explain("FC31")


def test_the_page_of_rules_is_up_to_date() -> None:
    root = files("factcheck").joinpath("../docs/rules.md")
    assert root.read_text("utf-8") == document()
