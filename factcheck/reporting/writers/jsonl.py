"""One JSON object a line: for programs that read as they go."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from factcheck.reporting.fields import JsonValue, claim_fields, finding_fields, phrase_fields
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.writers.json import article_objects

DEFAULT_LEVEL = "info"


def claims(report: Report) -> Iterator[str]:
    """A claim a line, in the order of the articles."""
    return lines(claim_fields(claim, explain=report.explain) for claim in report.claims)


def history(report: Report) -> Iterator[str]:
    """Claims of several years, in the order given."""
    return claims(report)


def findings(report: Report) -> Iterator[str]:
    """A finding a line, worst first."""
    return lines(finding_fields(finding) for finding in worst_first(report.findings))


def articles(report: Report) -> Iterator[str]:
    """An article a line."""
    return lines(article_objects(report))


def phrases(report: Report) -> Iterator[str]:
    """A number or a time a line."""
    return lines(one for phrase in report.phrases for one in phrase_fields(phrase))


def lines(objects: Iterable[JsonValue]) -> Iterator[str]:
    """Each object on its own line; U+2028 and U+2029, which some readers take for line ends, escaped."""
    for one in objects:
        line = json.dumps(one, ensure_ascii=False) + "\n"
        yield line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
