"""Extraction: one scanner for quantities, dates and names with digits, and the claims that follow."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.extraction.claims import claim
from factcheck.extraction.dates import link_before
from factcheck.extraction.digits import is_foreign
from factcheck.extraction.facts import find_facts
from factcheck.extraction.scanner import Scan, scan
from factcheck.extraction.tokens import Tokens
from factcheck.model import (
    SILENT_ROLES,
    Claim,
    DateMention,
    Document,
    FactMention,
    Quantity,
    Record,
    Sentence,
)


class Extraction(Record, frozen=True, kw_only=True):
    """What one document holds."""

    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]  # without dates
    dates: tuple[DateMention, ...]
    facts: tuple[FactMention, ...]
    silence: str = ""  # why there are no claims: no_numbers, only_dates, only_names


def extract(document: Document) -> Extraction:
    """Read all sentences of a document; those of bylines, teasers and furniture give dates only."""
    foreign = is_foreign(document.article.text)
    quantities: list[Quantity] = []
    claims: list[Claim] = []
    dates: list[DateMention] = []
    names = 0
    for sentence in document.sentences:
        tokens = Tokens(sentence.plain)
        found = scan(tokens, foreign=foreign)
        dates.extend(
            _placed_date(draft.mention(tokens, link_before(tokens, draft.first)), sentence)
            for draft in found.dates
        )
        names += len(found.names)
        if sentence.role in SILENT_ROLES:
            continue
        for quantity in _quantities(found, tokens, sentence):
            quantities.append(quantity)
            if not quantity.score:
                claims.append(claim(quantity, sentence, document))
    silence = "" if claims else "only_dates" if dates else "only_names" if names else "no_numbers"
    return Extraction(
        quantities=tuple(quantities),
        claims=tuple(claims),
        dates=tuple(dates),
        facts=find_facts(document),
        silence=silence,
    )


def _quantities(found: Scan, tokens: Tokens, sentence: Sentence) -> list[Quantity]:
    read = []
    for draft in found.quantities:
        quantity = draft.quantity(tokens)
        start, end = sentence.span(quantity.start, quantity.end)
        _, unit_end = sentence.span(quantity.start, quantity.unit_end)
        read.append(replace(quantity, field=sentence.field, start=start, end=end, unit_end=unit_end))
    return read


def _placed_date(mention: DateMention, sentence: Sentence) -> DateMention:
    start, end = sentence.span(mention.start, mention.end)
    parts = tuple(_placed_date(part, sentence) for part in mention.parts)
    return replace(mention, field=sentence.field, start=start, end=end, parts=parts)


__all__ = ["Extraction", "extract"]
