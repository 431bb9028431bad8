"""One JSON document with its schema version, indented, keys in the order of the contract."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reporting.briefs import claims_in_brief
from factcheck.reporting.documents import in_pieces
from factcheck.reporting.fields import (
    JsonValue,
    accepted_fields,
    article_fields,
    claim_fields,
    finding_fields,
    phrase_fields,
)
from factcheck.reporting.report import SCHEMA_VERSION, Report, count_by_severity, worst_first

DEFAULT_LEVEL = "info"


def claims(report: Report) -> Iterator[str]:
    """All claims, in the order of the articles."""
    return _document(
        articles=len(report.articles),
        claims=(claim_fields(claim, explain=report.explain) for claim in report.claims),
    )


def history(report: Report) -> Iterator[str]:
    """Claims of several years, in the order given, and in how many articles they stand."""
    return _document(
        articles=len({claim.article for claim in claims_in_brief(report.claims)}),
        claims=(claim_fields(claim, explain=report.explain) for claim in report.claims),
    )


def findings(report: Report) -> Iterator[str]:
    """The findings, worst first, and how often a rule could not be evaluated."""
    from collections import Counter

    unable = Counter((one.rule, one.reason) for one in report.not_evaluable)
    return _document(
        articles=len(report.articles),
        claims=len(report.claims),
        summary=count_by_severity(report.findings),
        findings=(finding_fields(finding) for finding in worst_first(report.findings)),
        accepted=(accepted_fields(one) for one in report.accepted),
        not_evaluable=[
            {"rule": rule, "reason": reason, "count": count}
            for (rule, reason), count in sorted(unable.items())
        ],
    )


def articles(report: Report) -> Iterator[str]:
    """What was read."""
    return _document(articles=article_objects(report))


def phrases(report: Report) -> Iterator[str]:
    """How phrases are read."""
    return _document(found=(one for phrase in report.phrases for one in phrase_fields(phrase)))


def article_objects(report: Report) -> Iterator[JsonValue]:
    """Every article with its roles."""
    for article in report.articles:
        yield article_fields(article, report.published.get(article.id), report.documents.get(article.id))


def _document(**members: JsonValue) -> Iterator[str]:
    return in_pieces({"schema_version": SCHEMA_VERSION, **members})
