"""What a writer is given: everything that there is to tell, and the language to tell it in."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.interval import Period
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

    articles: tuple[Article, ...] = ()
    published: Mapping[str, AsOf | None] = {}  # by article id
    silence: Mapping[str, str] = {}  # article id → why it claims nothing: a key of [silence] in report.toml
    documents: tuple[Document, ...] = ()
    new: frozenset[str] = frozenset()  # ids of the articles under check; empty: all
    claims: tuple[Claim, ...] = ()
    series: tuple[Series, ...] = ()
    findings: tuple[Finding, ...] = ()
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


def at_least(findings: tuple[Finding, ...], level: Severity) -> tuple[Finding, ...]:
    """The findings as severe as ``level`` or more."""
    return tuple(one for one in findings if SEVERITIES.index(one.severity) <= SEVERITIES.index(level))


def worst_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Errors, then warnings, then info; within a severity by rule, then by place of the first claim."""
    return tuple(sorted(findings, key=_order))


def count_by_severity(findings: tuple[Finding, ...]) -> dict[Severity, int]:
    """How many findings there are of each severity, worst first, zero included."""
    return {level: sum(one.severity == level for one in findings) for level in SEVERITIES}


def _order(finding: Finding) -> tuple[int, str, list[tuple[str, str, int]], str]:
    places = [(claim.article, claim.field, claim.start) for claim in finding.claims]
    return SEVERITIES.index(finding.severity), finding.rule, places, finding.article
