"""A claim and a finding as an editor reads them: sentence, source, time and why; message, sum, question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.knowledge import display_name, quantity
from factcheck.model import Claim, Finding, Record, Series
from factcheck.reporting.briefs import ClaimBrief, SeriesBrief
from factcheck.reporting.report import Report
from factcheck.reporting.visible import Part, marked_sentence, visible
from factcheck.reporting.words import Words, words


class Place(NamedTuple):
    """Where a figure stands."""

    article: str  # id, as it is: not for showing
    field: str
    start: int


class Quote(Record, frozen=True, kw_only=True):
    """One sentence with the figures that it claims, and everything that stands for them."""

    value: str
    sentence: tuple[Part, ...]
    source: str
    attribution: str  # on whose word, as the article says
    article: str
    role: str  # where it stands, unless in the running text
    status: str  # what its speaker makes of it, unless it is stated as a fact
    as_of: str
    as_of_reasons: tuple[str, ...]
    published: str
    published_reasons: tuple[str, ...]
    places: tuple[Place, ...] = ()  # of its figures


class Card(Record, frozen=True, kw_only=True):
    """One finding."""

    rule: str
    name: str
    title: str  # its name in the language of the report
    severity: str  # error, warning, info
    severity_label: str
    relation: str
    subject: str  # whose figure it is
    message: str
    question: str  # to the source; may be empty
    computation: str
    reasons: tuple[str, ...]
    quotes: tuple[Quote, ...]
    related: tuple[Quote, ...]
    article: str
    fingerprint: str


def quote(claims: Sequence[Claim], report: Report) -> Quote:
    """The claims of one sentence in the words of the report."""
    say = words(report.language)
    claims = sorted(claims, key=lambda one: one.start)
    claim = claims[0]
    published = report.published.get(claim.article)
    return Quote(
        value=" · ".join(dict.fromkeys(say.value(one) for one in claims)),
        sentence=marked_sentence(claims),
        source=say.source(claim.source),
        attribution=visible(claim.attribution),
        article=visible(claim.article),
        role="" if claim.role == "body" else say.of("role", claim.role),
        status="" if claim.status == "actual" else say.of("status", claim.status),
        as_of=say.time(claim.as_of),
        as_of_reasons=say.reasons(claim.as_of),
        published=say.time(published),
        published_reasons=say.published_reasons(published),
        places=tuple(Place(one.article, one.field, one.start) for one in claims),
    )


def quotes(claims: Sequence[Claim], report: Report) -> tuple[Quote, ...]:
    """A quote for each sentence, though a finding may be about several of its figures."""
    sentences: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        place = (claim.article, claim.field, claim.sentence_start, claim.sentence, claim.as_of)
        sentences.setdefault(place, []).append(claim)
    return tuple(quote(together, report) for together in sentences.values())


def card(finding: Finding, report: Report) -> Card:
    """One finding in the words of the report."""
    say = words(report.language)
    message, question = split_question(visible(finding.message))
    return Card(
        rule=finding.rule,
        name=finding.name,
        title=say.tables["rule"].get(finding.rule, {}).get("title", finding.name),
        severity=finding.severity,
        severity_label=say.of("severity", finding.severity),
        relation=say.of("relation", finding.relation),
        subject=" · ".join(
            dict.fromkeys(subject_title(claim.subject, say) for claim in finding.claims if claim.subject)
        ),
        message=message,
        question=question,
        computation=visible(finding.computation),
        # A reason that has words stands in the message already.
        reasons=tuple(visible(one) for one in finding.reasons if one not in say.tables["reason"]),
        quotes=quotes(finding.claims, report),
        related=quotes(finding.related, report),
        article=visible(finding.article),
        fingerprint=finding.fingerprint,
    )


def split_question(message: str) -> tuple[str, str]:
    """The message and the question that it ends in, if it does; a message may be all question."""
    if not message.endswith("?"):
        return message, ""
    stop = max(message.rfind(". "), message.rfind("! "))
    return (message[: stop + 1], message[stop + 2 :]) if stop >= 0 else ("", message)


def measure_title(series: Series | SeriesBrief, say: Words) -> str:
    """What is counted: the known measure's name, else the words of the first claim."""
    return measure_name(series.claims[0], say)


def measure_name(claim: Claim | ClaimBrief, say: Words) -> str:
    """What a claim counts: the known measure's name, else its own words."""
    known = quantity(claim.measure)
    if known is not None:
        return known.name.get(say.language) or next(iter(known.name.values()))
    return visible(claim.measure_text or claim.measure.removeprefix("open:") or claim.unit)


def owner_title(series: Series | SeriesBrief, say: Words) -> str:
    """Whose it is, and where or of which part, as far as the articles say."""
    scope = "" if series.scope == "whole" else subject_title(series.scope, say)
    return " · ".join(dict.fromkeys(one for one in (subject_title(series.subject, say), scope) if one))


def subject_title(subject: str, say: Words) -> str:
    """Whose it is; empty where nobody is named."""
    return visible(display_name(subject, say.language)) if subject else ""
