"""Which rules speak and how loudly; rules of other packages; one cause, one finding."""

from __future__ import annotations

import sys
from decimal import Decimal
from importlib.metadata import EntryPoint
from types import ModuleType
from typing import Any

import pytest
from rules_cases import as_of, claim, codes, series_of, verdict

from factcheck.errors import UserError
from factcheck.model import Article
from factcheck.rules import Lineup, Options, Rule, Unreadable, catalogue, judge
from factcheck.rules.engine.discovery import entry

FELL = [
    claim("a.txt", "64", measure="partner_countries", as_of=as_of("2014-09-17")),
    claim("b.txt", "26", measure="partner_countries", as_of=as_of("2021-12-14")),
]


def test_select_and_ignore_take_prefixes_and_ignore_wins() -> None:
    assert sorted(codes(verdict(FELL))) == ["FC303", "FC304"]
    assert codes(verdict(FELL, options=Options(select=("FC303",)))) == ["FC303"]
    assert codes(verdict(FELL, options=Options(select=("FC3",), ignore=("FC304",)))) == ["FC303"]
    assert codes(verdict(FELL, options=Options(ignore=("FC3",)))) == []


def test_severity_is_set_by_the_longest_prefix() -> None:
    found = verdict(FELL, options=Options(severity={"FC3": "info", "FC303": "error"})).findings
    assert {one.rule: one.severity for one in found} == {"FC303": "error", "FC304": "info"}


def test_a_rule_reads_its_options() -> None:
    cut = [
        claim(name, numeral, measure="international_visitors", as_of=as_of("2019-01-01/2019-12-31"))
        for name, numeral in (("a.txt", "18 triệu"), ("b.txt", "18,9 triệu"))
    ]
    assert [one.severity for one in verdict(cut).findings] == ["warning"]
    patient = Options(rules={"FC204": {"gap": Decimal(5)}})
    assert [one.severity for one in verdict(cut, options=patient).findings] == ["info"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (Options(select=("FC999",)), "no rule 'FC999'"),
        (Options(ignore=("FC021",)), "did you mean FC"),
        (Options(severity={"FC201": "fatal"}), "it is one of error, warning, info"),  # type: ignore[dict-item]
        (Options(rules={"FC304": {"facter": Decimal(2)}}), "did you mean factor"),
        (Options(rules={"FC304": {"factor": "2"}}), "takes a decimal"),
        (Options(rules={"FC3": {"factor": Decimal(2)}}), "belong to one rule"),
    ],
)
def test_what_is_misspelt_is_named(options: Options, said: str) -> None:
    with pytest.raises(UserError, match=said):
        verdict([], options=options)


def test_the_more_specific_rule_reports_and_names_the_other() -> None:
    (fell,) = (one for one in verdict(FELL).findings if one.rule == "FC303")
    assert "FC301" in fell.reasons


def test_an_explanation_counts_although_its_own_findings_are_ignored() -> None:
    drifted = [
        claim("a.txt", "165", measure_text="cơ quan an ninh và cảnh sát", as_of=as_of("2021-12-14")),
        claim("b.txt", "162", measure_text="cơ quan thực thi pháp luật", as_of=as_of("2021-12-14")),
    ]
    assert codes(verdict(drifted)) == ["FC310"]
    assert codes(verdict(drifted, options=Options(ignore=("FC310",)))) == []


def test_an_unreadable_article_is_an_error_where_it_is_new() -> None:
    failures = [
        Unreadable(path="a.txt", reason="no permission", new=True),
        Unreadable(path="b.txt", reason="encoding"),
    ]
    found = verdict([], unreadable=failures).findings
    assert [(one.rule, one.severity, one.article) for one in found] == [
        ("FC901", "error", "a.txt"),
        ("FC901", "warning", "b.txt"),
    ]


def module(name: str, **content: Any) -> ModuleType:
    made = ModuleType(name)
    made.__package__ = "factcheck.rules"
    vars(made).update(content)
    return made


def round_figures(lineup: Lineup, _context: object) -> Any:
    for statement in lineup.statements:
        if statement.value % 10 == 0:
            yield ROUND.finding((statement.claim,), {"value": str(statement.value)})


ROUND = Rule(
    code="XY001",
    name="round-figure",
    severity="info",
    relation="notice",
    least=1,
    texts={"en": {"message": "A round figure: {value:number}."}},
)


def test_a_rule_from_another_package_joins(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worked example of docs: a module with ``RULE`` and ``check``, named by an entry point."""
    plugin = module("xy_rules.xy001_round_figure", RULE=ROUND, check=round_figures)
    monkeypatch.setitem(sys.modules, plugin.__name__, plugin)
    point = EntryPoint(name="round", value=plugin.__name__, group="factcheck.rules")
    monkeypatch.setattr("factcheck.rules.engine.discovery.entry_points", lambda **_: [point])
    catalogue.cache_clear()
    try:
        assert "XY001" in [one.code for one in catalogue()]
        claims = [claim("a.txt", "1.200", as_of=as_of("2021-12-14"))]
        found = judge(
            series_of(claims),
            articles={"a.txt": Article(id="a.txt", text="x")},
            published={},
            witnesses={},
            options=Options(select=("XY",)),
        )
        assert [one.message for one in found.findings] == ["A round figure: 1,200."]
    finally:
        catalogue.cache_clear()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.xy002_round_figure", {"RULE": ROUND, "check": round_figures}, "name of the file"),
        ("x.xy001_round_figure", {"RULE": "XY001", "check": round_figures}, "is no Rule"),
        (
            "x.xy001_round_figure",
            {"RULE": ROUND, "check": round_figures, "explains": lambda *_: True},
            "explains",
        ),
    ],
)
def test_a_module_that_breaks_the_convention_is_refused(
    name: str, content: dict[str, Any], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        entry(module(name, **content))
