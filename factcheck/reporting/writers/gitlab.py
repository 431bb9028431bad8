"""Code quality of GitLab: a list of JSON, each entry with its own fingerprint.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
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

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def findings(report: Report) -> Iterator[str]:
    """An entry for each finding, worst first."""
    places = Places(report)
    return in_pieces(_entry(one, places.main(one)) for one in worst_first(report.findings))


def _entry(finding: Finding, place: Place) -> dict[str, JsonValue]:
    return {
        "description": f"{finding.rule}: {visible(finding.message)}",
        "check_name": finding.name,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": place.path.removeprefix("./"),
            "lines": {"begin": place.line or 1, "end": place.end_line or place.line or 1},
        },
    }
