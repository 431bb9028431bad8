"""The configuration explained: a commented file to begin with, and a JSON Schema for editors.

Both are made from the record ``Config``, the catalogue of rules and the texts of ``language/*/config.toml``,
so that they never say anything else than what is read.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from factcheck.config.load import Config
from factcheck.model import SEVERITIES
from factcheck.rules import catalogue, describe

DRAFT = "https://json-schema.org/draft/2020-12/schema"

# What a key looks like where it is set; the default says nothing of its form.
EXAMPLES = {
    "select": 'select = ["FC2", "FC301"]',
    "ignore": 'ignore = ["FC604"]',
    "preview": "preview = true",
    "knowledge": 'knowledge = ["ours.toml"]',
    "language-of-report": 'language-of-report = "vi"',
    "fail-level": 'fail-level = "warning"',
    "min-level": 'min-level = "info"',
    "accepted": 'accepted = "accepted.toml"',
    "baseline": 'baseline = "baseline.json"',
    "jobs": "jobs = 4",
    "cache": "cache = false",
    "severity": '[severity]\nFC304 = "info"',
    "rules": "[rules.FC304]\nfactor = 3",
    "sources": '[sources."Báo Mẫu"]\nignore = ["FC604"]\nseverity = { FC201 = "warning" }',
}


def names() -> tuple[str, ...]:
    """The keys of the configuration; those that are tables last, as TOML wants them."""
    names = [field.encode_name for field in msgspec.structs.fields(Config)]
    return tuple(sorted(names, key=lambda name: EXAMPLES[name].startswith("[")))


def commented(language: str = "en") -> str:
    """A configuration in which everything is explained and nothing is set."""
    texts = _texts(language)
    said, meanings = texts["config"], texts["keys"]
    lines = [f"# {said['title']}", f"# {said['editors']}"]
    for key in names():
        example = EXAMPLES[key].split("\n")
        lines += ["", f"# {meanings[key]}", *(f"# {line}" for line in example)]
    return "\n".join(lines) + "\n"


def schema(language: str = "en") -> dict[str, Any]:
    """The JSON Schema of factcheck.toml, and of the table [tool.factcheck]."""
    texts = _texts(language)
    made: dict[str, Any] = msgspec.json.schema(Config)
    properties = made["$defs"]["Config"]["properties"]
    own = {
        "select": _codes(),
        "ignore": _codes(),
        "severity": _severities(),
        "rules": _rules(language),
        "sources": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "properties": {"ignore": _codes(), "severity": _severities()},
                "additionalProperties": False,
            },
        },
        "min-level": {"enum": list(SEVERITIES)},
        "jobs": {"type": "integer", "minimum": 0},
    }
    return {
        "$schema": DRAFT,
        "title": "factcheck",
        "description": texts["config"]["title"],
        "type": "object",
        "properties": {
            key: {"description": texts["keys"][key], **own.get(key, properties[key])} for key in names()
        },
        "additionalProperties": False,
    }


def _prefixes() -> list[str]:
    """Every code, and every beginning of one that is long enough to mean something."""
    return sorted({code[:length] for code in _known() for length in range(2, len(code) + 1)})


def _known() -> list[str]:
    return [entry.code for entry in catalogue()]


def _codes() -> dict[str, Any]:
    return {"type": "array", "items": {"enum": _prefixes()}}


def _severities() -> dict[str, Any]:
    return {
        "type": "object",
        "propertyNames": {"enum": _prefixes()},
        "additionalProperties": {"enum": list(SEVERITIES)},
    }


def _rules(language: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {one["code"]: _rule(one) for one in (describe(rule, language) for rule in catalogue())},
        "additionalProperties": False,
    }


def _rule(described: dict[str, Any]) -> dict[str, Any]:
    options = {}
    for option in described["options"]:
        shape = {"type": option["type"], "default": option["default"], "description": option["meaning"]}
        shape |= {name: option[name] for name in ("minimum", "maximum") if name in option}
        options[option["name"]] = shape | ({"items": {"type": "string"}} if shape["type"] == "array" else {})
    return {
        "type": "object",
        "description": f"{described['name']}: {described['explanation']}",
        "properties": options,
        "additionalProperties": False,
    }


@cache
def _texts(language: str) -> dict[str, dict[str, str]]:
    source = files("factcheck.language") / language / "config.toml"
    return tomllib.loads(source.read_text("utf-8"))


__all__ = ["commented", "names", "schema"]
