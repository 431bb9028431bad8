"""Annotations of GitHub: workflow commands on standard output.

A step shows at most ten of a level, so the worst come first, and the tenth says how many more there are.
https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from factcheck.model import SEVERITIES, Finding
from factcheck.reporting.places import Place, Places
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.words import words

DEFAULT_LEVEL = "warning"

LIMIT = 10  # annotations of a level that a step shows
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def findings(report: Report) -> str:
    """An annotation a line, worst first."""
    places, say = Places(report), words(report.language)
    lines = []
    for level in SEVERITIES:
        own = [one for one in worst_first(report.findings) if one.severity == level]
        shown = own if len(own) <= LIMIT else own[: LIMIT - 1]
        lines += [_annotation(one, places.main(one)) for one in shown]
        if len(own) > len(shown):
            rest = say("more_findings", count=str(len(own) - len(shown)), level=say.of("severities", level))
            lines.append(f"::{_COMMANDS[level]} title=factcheck::{_data(rest)}")
    return "".join(f"{line}\n" for line in lines)


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
