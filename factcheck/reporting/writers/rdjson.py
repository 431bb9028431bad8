"""Reviewdog's diagnostic format. Its columns are counted in bytes of UTF-8.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from factcheck.reporting.documents import as_json
from factcheck.reporting.fields import JsonValue
from factcheck.reporting.places import Place, Places
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible

DEFAULT_LEVEL = "warning"

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def findings(report: Report) -> str:
    """A diagnostic for each finding, worst first."""
    places = Places(report)
    diagnostics = []
    for one in worst_first(report.findings):
        entry: dict[str, JsonValue] = {
            "message": visible(one.message),
            "location": _location(places.main(one)),
            "severity": _SEVERITIES[one.severity],
            "code": {"value": one.rule},
        }
        others = [
            {"message": visible(claim.sentence), "location": _location(places.of(claim))}
            for claim in places.others(one)
        ]
        diagnostics.append(entry | ({"relatedLocations": others} if others else {}))
    document = {"source": {"name": "factcheck"}, "severity": "WARNING", "diagnostics": diagnostics}
    return as_json(document)


def _location(place: Place) -> dict[str, JsonValue]:
    location: dict[str, JsonValue] = {"path": place.path}
    if place.line:
        location["range"] = {"start": _position(place.line, place.byte_column)}
    if place.end_line:
        location["range"]["end"] = _position(place.end_line, place.end_byte_column)
    return location


def _position(line: int, column: int) -> dict[str, int]:
    return {"line": line, "column": column} if column else {"line": line}
