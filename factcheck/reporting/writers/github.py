"""Annotations of GitHub: workflow commands on standard output.

A step shows at most ten of a level, so the worst come first, and the tenth says how many more there are.
https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Finding
from factcheck.reporting.places import Place, Places
from factcheck.reporting.report import Report, count_by_severity, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.words import words

DEFAULT_LEVEL = "warning"

LIMIT = 10  # annotations of a level that a step shows
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def findings(report: Report) -> Iterator[str]:
    """An annotation a line, worst first."""
    places, say = Places(report), words(report.language)
    ordered, first = worst_first(report.findings), 0
    for level, many in count_by_severity(report.findings).items():
        shown = many if many <= LIMIT else LIMIT - 1
        for one in ordered[first : first + shown]:
            yield f"{_annotation(one, places.main(one))}\n"
        if many > shown:
            rest = say("more_findings", count=str(many - shown), level=say.of("severities", level))
            yield f"::{_COMMANDS[level]} title=factcheck::{_data(rest)}\n"
        first += many


def _annotation(finding: Finding, place: Place) -> str:
    fields = {"file": visible(place.path), "line": place.line, "col": place.column}
    if place.end_line == place.line:
        fields["endColumn"] = place.end_column
    fields["title"] = f"{finding.rule} {finding.name}"
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items() if value)
    message = f"{visible(finding.message)} [{finding.fingerprint}]"
    return f"::{_COMMANDS[finding.severity]} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
