"""The report as one page for people; see ``factcheck.reporting.pages``."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reporting.pages import Site, one_page
from factcheck.reporting.report import Report

DEFAULT_LEVEL = "info"


def findings(report: Report) -> Iterator[str]:
    """The whole report."""
    yield one_page(Site(report))
