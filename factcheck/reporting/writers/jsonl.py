"""One JSON object a line: for programs that read as they go."""

from __future__ import annotations

import json
from collections.abc import Iterable

from factcheck.reporting.fields import JsonValue, claim_fields, finding_fields, phrase_fields
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.writers.json import article_objects

DEFAULT_LEVEL = "info"


def claims(report: Report) -> str:
    """A claim a line, in the order of the articles."""
    return lines(claim_fields(claim, explain=report.explain) for claim in report.claims)


def history(report: Report) -> str:
    """Claims of several years, in the order given."""
    return claims(report)


def findings(report: Report) -> str:
    """A finding a line, worst first."""
    return lines(finding_fields(finding) for finding in worst_first(report.findings))


def articles(report: Report) -> str:
    """An article a line."""
    return lines(article_objects(report))


def phrases(report: Report) -> str:
    """A number or a time a line."""
    return lines(one for phrase in report.phrases for one in phrase_fields(phrase))


def lines(objects: Iterable[JsonValue]) -> str:
    """Each object on its own line; U+2028 and U+2029, which some readers take for line ends, escaped."""
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
