"""What a writer is given: everything that there is to tell, and the language to tell it in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from factcheck.interval import Period
from factcheck.lazy import ordered, where
from factcheck.model import (
    SEVERITIES,
    Article,
    AsOf,
    Claim,
    DateMention,
    Document,
    Finding,
    NotEvaluable,
    Quantity,
    Reason,
    Record,
    Series,
    Severity,
)
from factcheck.reporting.briefs import FindingBrief, findings_in_brief
from factcheck.rules import Acceptance, Accepted

SCHEMA_VERSION = "1.0"  # of the JSON documents; the first number changes when a field changes its meaning


class Phrase(Record, frozen=True, kw_only=True):
    """How one phrase is read."""

    text: str
    quantities: tuple[Quantity, ...]
    dates: tuple[tuple[DateMention, Period | None], ...]  # with the period, where it can be told
    reasons: tuple[Reason, ...] = ()  # why it is read so; numbers that are names stand here alone
    line: int | None = None  # counted from 1, where phrases come a line each


class Report(Record, frozen=True, kw_only=True):
    """The articles, what they claim, and what the rules have to say about it."""

    articles: Sequence[Article] = ()
    published: Mapping[str, AsOf | None] = {}  # by article id
    silence: Mapping[str, str] = {}  # article id → why it claims nothing: a key of [silence] in report.toml
    documents: Mapping[str, Document] = {}  # by article id; of an article of a ledger there is none
    new: frozenset[str] = frozenset()  # ids of the articles under check; empty: all
    claims: Sequence[Claim] = ()
    series: Sequence[Series] = ()
    findings: Sequence[Finding] = ()
    accepted: tuple[Accepted, ...] = ()  # findings that a person has accepted, not among the others
    confirmed: tuple[Accepted, ...] = ()  # those of the findings that a person has called faults
    not_evaluable: tuple[NotEvaluable, ...] = ()
    witnesses: Mapping[str, str] = {}  # article id → id of the article that its text comes from
    phrases: tuple[Phrase, ...] = ()
    language: str = "en"
    explain: bool = False  # claims: also the words that gave each one


def confirmations(report: Report) -> dict[str, Acceptance]:
    """Fingerprint of a finding that a person has called a fault → the entry that says so."""
    return {one.finding.fingerprint: one.acceptance for one in report.confirmed}


def under_check(report: Report) -> tuple[int, int]:
    """How many articles are under check, and how many claims they make: old ones beside them do not count."""
    if not report.new:
        return len(report.articles), len(report.claims)
    return len(report.new), sum(claim.article in report.new for claim in report.claims)


def at_least(findings: Sequence[Finding], level: Severity) -> Sequence[Finding]:
    """The findings as severe as ``level`` or more."""
    if level == SEVERITIES[-1]:
        return findings
    milder = SEVERITIES[SEVERITIES.index(level) + 1 :]
    return where(findings, lambda one: one.severity not in milder, findings_in_brief(findings))


def worst_first(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Errors, then warnings, then info; within a severity by rule, then by place of the first claim."""
    return ordered(findings, _order, findings_in_brief(findings))


def count_by_severity(findings: Sequence[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, worst first, zero included."""
    counts = Counter(one.severity for one in findings_in_brief(findings))
    return {level: counts[level] for level in SEVERITIES}


def _order(finding: Finding | FindingBrief) -> tuple[int, str, list[tuple[str, str, int]], str]:
    places = [(claim.article, claim.field, claim.start) for claim in finding.claims]
    return SEVERITIES.index(finding.severity), finding.rule, places, finding.article
