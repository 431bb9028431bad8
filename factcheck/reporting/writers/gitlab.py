"""Code quality of GitLab: a list of JSON, each entry with its own fingerprint.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from factcheck.reporting.documents import as_json
from factcheck.reporting.places import Places
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible

DEFAULT_LEVEL = "warning"

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def findings(report: Report) -> str:
    """An entry for each finding, worst first."""
    places = Places(report)
    entries = []
    for one in worst_first(report.findings):
        place = places.main(one)
        entries.append(
            {
                "description": f"{one.rule}: {visible(one.message)}",
                "check_name": one.name,
                "fingerprint": one.fingerprint,
                "severity": _SEVERITIES[one.severity],
                "location": {
                    "path": place.path.removeprefix("./"),
                    "lines": {"begin": place.line or 1, "end": place.end_line or place.line or 1},
                },
            }
        )
    return as_json(entries)
