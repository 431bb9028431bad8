"""What puts findings, series and claims in order and in place: of very many no more is read for that."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.lazy import light
from factcheck.model import Article, Claim, Finding, Record, Series, Severity


class ArticleBrief(Record, frozen=True, kw_only=True):
    """Of an article its name, and where it is from."""

    id: str
    source: str = ""


class ClaimBrief(Record, frozen=True, kw_only=True):
    """Of a claim where it stands, what it counts, and its figure."""

    article: str
    field: str = "text"
    start: int
    value: Decimal
    unit: str = ""
    measure: str = ""
    measure_text: str = ""
    source: str = ""
    series: str = ""
    repeats: bool = False


class FindingBrief(Record, frozen=True, kw_only=True):
    """Of a finding what it is about, and how severe it is."""

    rule: str
    severity: Severity
    message: str = ""
    claims: tuple[ClaimBrief, ...] = ()
    series: str = ""
    article: str = ""
    fingerprint: str = ""


class SeriesBrief(Record, frozen=True, kw_only=True):
    """Of a series what it counts, whose, and its claims."""

    id: str
    subject: str
    scope: str = ""
    claims: tuple[ClaimBrief, ...]


def articles_in_brief(articles: Sequence[Article]) -> Sequence[Article | ArticleBrief]:
    """The articles, of very many only this much."""
    return light(articles, ArticleBrief)


def claims_in_brief(claims: Sequence[Claim]) -> Sequence[Claim | ClaimBrief]:
    """The claims, of very many only this much."""
    return light(claims, ClaimBrief)


def findings_in_brief(findings: Sequence[Finding]) -> Sequence[Finding | FindingBrief]:
    """The findings, of very many only this much."""
    return light(findings, FindingBrief)


def series_in_brief(series: Sequence[Series]) -> Sequence[Series | SeriesBrief]:
    """The series, of very many only this much."""
    return light(series, SeriesBrief)


__all__ = [
    "ArticleBrief",
    "ClaimBrief",
    "FindingBrief",
    "SeriesBrief",
    "articles_in_brief",
    "claims_in_brief",
    "findings_in_brief",
    "series_in_brief",
]
