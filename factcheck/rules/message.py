"""Findings put into words, in any language, from template and parameters."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.knowledge import quantity
from factcheck.language import messages
from factcheck.language.format import render, term
from factcheck.model import Claim, Finding
from factcheck.rules.judging.statement import Statement
from factcheck.rules.rule import Rule


def message(finding: Finding, language: str, rule: Rule | None = None) -> str:
    """What the finding says: the figures, what else is to be noted, and the question for the desk."""
    tables = messages(language)
    parameters = {
        name: _measure(text, language) if name.startswith("what") else text
        for name, text in finding.parameters.items()
    }
    parts = [render(_template(finding, tables, rule, language), parameters, language)]
    notes = [tables["reason"][reason] for reason in finding.reasons if reason in tables["reason"]]
    if notes:
        parts.append(tables["form"]["note"].format("; ".join(notes)))
    question = tables["question"].get(finding.template) or tables["question"].get(finding.rule)
    if question:
        parts.append(render(question, parameters, language))
    return " ".join(parts)


def _template(finding: Finding, tables: Mapping[str, Any], rule: Rule | None, language: str) -> str:
    code, _, variant = finding.template.partition(".")
    own = (rule.texts.get(language) or rule.texts.get("en", {})) if rule else {}
    table: Mapping[str, str] = own or tables["rule"][code]
    return table[variant or "message"]


def _measure(text: str, language: str) -> str:
    """The name of a known measure in the language; for an open one the words of the article.

    ``text`` is ``measure id|words of the article``. The article's words win where they are of the language.
    """
    measure, _, words = text.partition("|")
    known = quantity(measure)
    if known is not None:
        return known.name.get(language) or words or measure
    unnamed: str = messages(language)["form"]["unnamed"]
    return words or measure.removeprefix("open:") or unnamed


def figure(statement: Statement) -> str:
    """The parameter for a statement's value: hedge, value, range end, unit."""
    return claim_figure(statement.claim)


def claim_figure(claim: Claim) -> str:
    """The parameter for a claim's value: hedge, value, range end, unit; both sides of a game."""
    if claim.sides:
        return f"exact|{claim.sides[0]}|{claim.sides[-1]}|"
    unit = "%" if claim.kind == "percent" else (claim.unit if claim.unit_code else "")
    end = "" if claim.range_end is None else plain(claim.range_end)
    return f"{claim.hedge}|{plain(claim.value)}|{end}|{unit}"


def step_figure(claim: Claim) -> str:
    """As ``claim_figure``, of a step: so many times, percentage points."""
    hedge, value, end, unit = claim_figure(claim).split("|", 3)
    unit = "lần" if claim.kind == "ratio" else "điểm phần trăm" if claim.unit_code == "pp" else unit
    return f"{hedge}|{value}|{end}|{unit or claim.unit}"


def gap(first: Statement, second: Statement) -> str:
    """The computation that shows how far two values are apart: the higher less the lower."""
    low, high = sorted((first.value, second.value))
    return f"{term(high)} − {term(low)} = {term(high - low)}"


def times(statement: Statement) -> str:
    """The parameter for the times that a statement may speak of."""
    return "|".join(period.iso() for period in statement.periods)


def side(name: str, statement: Statement) -> dict[str, str]:
    """The parameters for one side of a comparison: its value, its source and its times, under that name."""
    return {
        name: figure(statement),
        f"{name}_source": source(statement.claim),
        f"{name}_time": times(statement),
    }


def what(claim: Claim) -> str:
    """The parameter for what is counted."""
    return f"{claim.measure}|{claim.measure_text or claim.unit}"


def source(claim: Claim) -> str:
    """Who says it: the outlet, else the article."""
    return claim.source or claim.article


def plain(value: Decimal) -> str:
    """A decimal as plain digits, without trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


__all__ = [
    "claim_figure",
    "figure",
    "gap",
    "message",
    "plain",
    "side",
    "source",
    "step_figure",
    "times",
    "what",
]
