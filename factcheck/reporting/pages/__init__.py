"""The report as pages: one that holds all, or a folder where there is much."""

from factcheck.reporting.pages.one_page import one_page

__all__ = ["one_page"]
