"""The report as one page that needs nothing else: no script, no font, no image, no network.

All that comes from articles is escaped by the template engine, and a content security policy keeps the
browser from loading or running anything, should an escape ever be missing.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from factcheck.reporting.content import content
from factcheck.reporting.report import Report

DEFAULT_LEVEL = "info"


def findings(report: Report) -> str:
    """The whole report."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("factcheck.reporting", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style = (files("factcheck.reporting") / "templates" / "report.css").read_text("utf-8")
    it = content(report)
    return environment.get_template("report.html.jinja").render(
        it=it,
        say=it.words,
        style=Markup(style),
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )
