"""One JSON object a line: for programs that read as they go."""

from __future__ import annotations

import json
from collections.abc import Iterable

from factcheck.reporting.fields import JsonValue, claim_fields, finding_fields
from factcheck.reporting.report import Report, worst_first

DEFAULT_LEVEL = "info"


def claims(report: Report) -> str:
    """A claim a line, in the order of the articles."""
    return lines(claim_fields(claim, explain=report.explain) for claim in report.claims)


def findings(report: Report) -> str:
    """A finding a line, worst first."""
    return lines(finding_fields(finding) for finding in worst_first(report.findings))


def lines(objects: Iterable[JsonValue]) -> str:
    """Each object on its own line; U+2028 and U+2029, which some readers take for line ends, escaped."""
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
