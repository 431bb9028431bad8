"""The report as pages: one that holds all, or a folder where there is much."""

from factcheck.reporting.pages.folder import pages, stale
from factcheck.reporting.pages.one_page import one_page
from factcheck.reporting.pages.site import Site

__all__ = ["Site", "one_page", "pages", "stale"]
