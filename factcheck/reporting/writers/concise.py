"""One line a finding, as compilers write them: path:line:column: severity code message [fingerprint]."""

from __future__ import annotations

from factcheck.reporting.places import Place, Places
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible

DEFAULT_LEVEL = "warning"


def findings(report: Report) -> str:
    """A finding a line, worst first."""
    places = Places(report)
    lines = [
        f"{where(places.main(one))}: {one.severity} {one.rule} {visible(one.message)} [{one.fingerprint}]"
        for one in worst_first(report.findings)
    ]
    return "".join(f"{line}\n" for line in lines)


def where(place: Place) -> str:
    """The path, with line and column where they are known."""
    parts = (visible(place.path), place.line, place.column)
    return ":".join(str(part) for part in parts if part)
