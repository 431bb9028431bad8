"""A rule put into words: what it means, why, its options and its examples. Also the pages of all rules."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.errors import UserError, nearest
from factcheck.language import messages
from factcheck.rules.engine.discovery import catalogue
from factcheck.rules.engine.examples import Example, ExampleAcceptance
from factcheck.rules.rule import Entry, OptionValue

OUTCOMES = ("fires", "clean", "not evaluable")


def explain(code: str, language: str = "en") -> str:
    """The page of one rule. Raises ``UserError`` for a code that does not exist, naming the nearest."""
    entries = {entry.code: entry for entry in catalogue()}
    if code.upper() not in entries:
        raise UserError(f"no rule {code!r}{nearest(code, entries)}")
    return page(entries[code.upper()], language)


def page(entry: Entry, language: str) -> str:
    """What a rule means, why, its options and its examples, as Markdown."""
    rule, tables = entry.rule, messages(language)
    texts = tables["rule"].get(rule.code, {})
    severity, relation = tables["severity"][rule.severity], tables["relation"][rule.relation]
    lines = [
        f"## {rule.code} {rule.name}",
        "",
        f"{texts.get('title', rule.name)} · {severity} · {relation}" + (" · preview" if rule.preview else ""),
        "",
        entry.summary if language == "en" else texts.get("explanation", entry.summary),
    ]
    for option in rule.options:
        meaning = texts.get("options", {}).get(option.name, "")
        lines += ["", f"- `{option.name}` = {_value(option.default)}: {meaning}"]
    for outcome in OUTCOMES:
        examples = [one for one in entry.examples if one.outcome == outcome]
        lines += _examples(examples, tables["outcome"][outcome], tables["severity"])
    return "\n".join(lines) + "\n"


def document(language: str = "en") -> str:
    """All rules, a table and then a page each: the file docs/rules.md."""
    entries = catalogue()
    lines = [
        "# The rules",
        "",
        "Made from the rules and their examples by `factcheck.rules.document`; a test compares it.",
        "",
        "| code | name | severity | relation | fires | clean | not evaluable |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for entry in entries:
        counts = [sum(one.outcome == outcome for one in entry.examples) for outcome in OUTCOMES]
        name = f"{entry.rule.name} (preview)" if entry.rule.preview else entry.rule.name
        cells = [entry.code, name, entry.rule.severity, entry.rule.relation, *map(str, counts)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n\n" + "\n".join(page(entry, language) for entry in entries)


def _value(value: OptionValue) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _examples(examples: list[Example], title: str, severities: Mapping[str, str]) -> list[str]:
    if not examples:
        return []
    lines = ["", f"### {title}"]
    for example in examples:
        severity = f" ({severities[example.severity]})" if example.severity else ""
        lines += ["", f"{example.why}{severity}", ""]
        for article in example.article:
            about = ", ".join(part for part in (article.source, article.published) if part)
            lines.append(f"> {about}: {article.text or article.unreadable}")
            lines.append(">")
        lines.pop()
        lines += [f">\n> {_acceptance(one)}" for one in example.acceptance]
    return lines


def _acceptance(one: ExampleAcceptance) -> str:
    file = "baseline.json" if one.baseline else "accepted.toml"
    about = (one.of or one.rule, *one.articles, f"until {one.until}" if one.until else "", one.reason)
    return f"{file}: {', '.join(part for part in about if part)}"


__all__ = ["document", "explain", "page"]
