"""Reviewdog's diagnostic format. Its columns are counted in bytes of UTF-8.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Finding
from factcheck.reporting.documents import in_pieces
from factcheck.reporting.fields import JsonValue
from factcheck.reporting.places import Place, Places
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible

DEFAULT_LEVEL = "warning"

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def findings(report: Report) -> Iterator[str]:
    """A diagnostic for each finding, worst first."""
    places = Places(report)
    diagnostics = (_diagnostic(one, places) for one in worst_first(report.findings))
    return in_pieces({"source": {"name": "factcheck"}, "severity": "WARNING", "diagnostics": diagnostics})


def _diagnostic(finding: Finding, places: Places) -> dict[str, JsonValue]:
    others = [
        {"message": visible(claim.sentence), "location": _location(places.of(claim))}
        for claim in places.others(finding)
    ]
    return {
        "message": visible(finding.message),
        "location": _location(places.main(finding)),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    } | ({"relatedLocations": others} if others else {})


def _location(place: Place) -> dict[str, JsonValue]:
    location: dict[str, JsonValue] = {"path": place.path}
    if place.line:
        location["range"] = {"start": _position(place.line, place.byte_column)}
    if place.end_line:
        location["range"]["end"] = _position(place.end_line, place.end_byte_column)
    return location


def _position(line: int, column: int) -> dict[str, int]:
    return {"line": line, "column": column} if column else {"line": line}
