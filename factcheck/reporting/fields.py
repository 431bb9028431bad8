"""A claim and a finding as plain values: the fields that programs outside rely on.

The names are a contract: fields may be added, none is renamed or removed within a schema version.
Numbers are decimal strings, so that no reader rounds them; ``None`` stands for open and for unknown, also
where a record has an empty text.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.interval import Period
from factcheck.model import Article, AsOf, Claim, DateMention, Document, Evidence, Finding, Quantity, sides
from factcheck.reporting.report import Phrase
from factcheck.rules import Accepted

JsonValue = Any  # str, int, bool, None, and lists and dictionaries of these


def claim_fields(claim: Claim, *, explain: bool = False) -> dict[str, JsonValue]:
    """The fields of a claim in json and jsonl; with ``explain`` also the words that gave it."""
    fields: dict[str, JsonValue] = {
        "article": claim.article,
        "field": claim.field,
        "source": claim.source or None,
        "published": moment(claim.published),
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "value": decimal_text(claim.value),
        "range_end": decimal_text(claim.range_end),
        "low": decimal_text(claim.likeliest.low),
        "high": decimal_text(claim.likeliest.high),
        "hedge": claim.hedge,
        "kind": claim.kind,
        "behaviour": claim.behaviour,
        "status": claim.status,
        "unit": claim.unit,
        "measure": claim.measure,
        "subject": claim.subject or None,
        "scope": claim.scope or None,
        "attribution": claim.attribution or None,
        "role": claim.role,
        "as_of": claim.as_of.period.iso() if claim.as_of else None,
        "as_of_sure": claim.as_of.sure if claim.as_of else False,
        "as_of_evidence": [evidence_fields(one) for one in claim.as_of.evidence] if claim.as_of else [],
        "key": claim.key,
        "series": claim.series,
        "sentence": claim.sentence,
    }
    if claim.as_of and len(claim.as_of.periods) > 1:
        fields["as_of_possible"] = possible(claim.as_of)
    if explain:
        fields["measure_text"] = claim.measure_text
        fields["qualifiers"] = list(claim.qualifiers)
        fields["score"] = dict(claim.score)
        fields["why"] = list(claim.why)
    return fields


def finding_fields(finding: Finding) -> dict[str, JsonValue]:
    """The fields of a finding, with its claims in full."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "relation": finding.relation,
        "message": finding.message,
        "claims": [claim_fields(claim) for claim in finding.claims],
        "related": [claim_fields(claim) for claim in finding.related],
        "computation": finding.computation,
        "reasons": list(finding.reasons),
        "series": finding.series or None,
        "article": finding.article or None,
        "fingerprint": finding.fingerprint,
    }


def accepted_fields(accepted: Accepted) -> dict[str, JsonValue]:
    """A finding that a person has accepted, and the entry that does."""
    entry = accepted.acceptance
    return {
        **finding_fields(accepted.finding),
        "acceptance": {
            "status": entry.status,
            "reason": entry.reason or None,
            "until": entry.until or None,
            "by": entry.by or None,
            "file": entry.file,
            "baseline": entry.baseline,
        },
    }


def article_fields(
    article: Article, published: AsOf | None, document: Document | None
) -> dict[str, JsonValue]:
    """An article as it was read, with when it was published and the role of each passage."""
    return {
        "id": article.id,
        "source": article.source or None,
        "title": article.title or None,
        "url": article.url or None,
        "author": article.author or None,
        "language": article.language,
        "published": moment(published.period) if published else None,
        "published_sure": published.sure if published else False,
        "published_evidence": [evidence_fields(one) for one in published.evidence] if published else [],
        "updated": moment(article.updated) if article.updated else None,
        "origins": {one.field: one.where for one in article.origins},
        "passages": [
            {"start": one.start, "end": one.end, "role": one.role, "paragraph": one.paragraph}
            | ({"repeats": one.repeats} if one.repeats >= 0 else {})
            for one in (document.passages if document else ())
        ],
        "text": article.text,
    }


def quantity_fields(quantity: Quantity) -> dict[str, JsonValue]:
    """A number as a phrase gives it; of the result of a game both sides."""
    place = {"start": quantity.start, "end": quantity.end, "text": quantity.text}
    if quantity.score:
        first, *_, last = sides(quantity.text)
        return {"type": "score", **place, "value": first, "other": last}
    return {
        "type": "quantity",
        **place,
        "value": decimal_text(quantity.value),
        "range_end": decimal_text(quantity.range_end),
        "hedge": quantity.hedge,
        "unit": quantity.unit,
        "kind": quantity.kind,
    }


def date_fields(mention: DateMention, period: Period | None) -> dict[str, JsonValue]:
    """A time as a phrase gives it; ``from`` and ``to`` are null where it needs a day to be read from.

    ``shape`` "impossible" says that no calendar has such a day.
    """
    first, last = period.iso().split("/") if period else (None, None)
    return {
        "type": "period",
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "from": first,
        "to": last,
        "grain": period.grain if period else None,
        "shape": mention.shape,
    }


def phrase_fields(phrase: Phrase) -> list[dict[str, JsonValue]]:
    """All numbers and times of a phrase in their order, with why each is read so.

    Where phrases come a line each, with the line. Numbers that are names are of type "identifier".
    """
    found = [quantity_fields(one) for one in phrase.quantities]
    found += [date_fields(mention, period) for mention, period in phrase.dates]
    named = [one for one in phrase.reasons if one.what == "identifier"]
    found += [{"type": one.what, "start": one.start, "end": one.end, "text": one.text} for one in named]
    why = {(one.start, one.end): [*one.readers, *one.rows] for one in phrase.reasons}
    line = {} if phrase.line is None else {"line": phrase.line}
    ordered = sorted(found, key=lambda one: (one["start"], one["end"]))
    return [line | one | {"why": why.get((one["start"], one["end"]), [])} for one in ordered]


def evidence_fields(evidence: Evidence) -> dict[str, JsonValue]:
    """One reason for a date: its kind, the words, the fact, and the period that it alone allows."""
    fields: dict[str, JsonValue] = {"kind": evidence.kind, "text": evidence.text}
    if evidence.fact:
        fields["fact"] = evidence.fact
    if evidence.period:
        fields["period"] = evidence.period.iso()
    return fields


def possible(as_of: AsOf) -> list[str]:
    """Each possible period where the text leaves several."""
    return [period.iso() for period in as_of.periods]


def moment(period: Period | None) -> str | None:
    """A publication time: one day or minute as such, anything wider with both ends."""
    if period is None:
        return None
    first, _, last = period.iso().partition("/")
    return first if first == last else period.iso()


def decimal_text(value: Decimal | None) -> str | None:
    """Plain decimal digits without an exponent, as exact as the value."""
    return None if value is None else format(value, "f")
