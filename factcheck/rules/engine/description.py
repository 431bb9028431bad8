"""A rule as plain values: for ``factcheck rules --json`` and for editors."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.language import messages
from factcheck.rules.rule import Entry, Option, OptionValue

Plain = Any  # str, int, float, bool, None, and lists and dictionaries of these


def describe(entry: Entry, language: str = "en") -> dict[str, Plain]:
    """Code, name, severity, relation, what it says, and its options with type, default and meaning."""
    rule, tables = entry.rule, messages(language)
    texts = tables["rule"].get(rule.code, {})
    meanings = texts.get("options", {})
    return {
        "code": rule.code,
        "name": rule.name,
        "title": texts.get("title", rule.name),
        "explanation": texts.get("explanation", entry.summary),
        "severity": rule.severity,
        "severity_label": tables["severity"][rule.severity],
        "relation": rule.relation,
        "scope": rule.scope,
        "preview": rule.preview,
        "explains": rule.explains,
        "supersedes": list(rule.supersedes),
        "options": [
            {
                "name": option.name,
                "type": kind_of(option.default),
                "default": _plain(option.default),
                "meaning": meanings.get(option.name, ""),
            }
            | _bounds(option)
            for option in rule.options
        ],
    }


def _bounds(option: Option) -> dict[str, Plain]:
    if kind_of(option.default) != "number":
        return {}
    return {"minimum": _plain(option.low), "maximum": _plain(option.high)}


def kind_of(value: OptionValue) -> str:
    """The type of an option's value, as JSON Schema names it."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, Decimal):
        return "number"
    return "array" if isinstance(value, tuple) else "string"


def _plain(value: OptionValue) -> Plain:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return list(value) if isinstance(value, tuple) else value


__all__ = ["describe", "kind_of"]
