"""One line a finding, as compilers write them: path:line:column: severity code message [fingerprint]."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reporting.places import Place, Places
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible

DEFAULT_LEVEL = "warning"


def findings(report: Report) -> Iterator[str]:
    """A finding a line, worst first."""
    places = Places(report)
    for one in worst_first(report.findings):
        place = where(places.main(one))
        yield f"{place}: {one.severity} {one.rule} {visible(one.message)} [{one.fingerprint}]\n"


def where(place: Place) -> str:
    """The path, with line and column where they are known."""
    parts = (visible(place.path), place.line, place.column)
    return ":".join(str(part) for part in parts if part)
