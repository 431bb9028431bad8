"""The report as one page for people; see ``factcheck.reporting.pages``."""

from __future__ import annotations

from factcheck.reporting.pages import Site, one_page
from factcheck.reporting.report import Report

DEFAULT_LEVEL = "info"


def findings(report: Report) -> str:
    """The whole report."""
    return one_page(Site(report))
