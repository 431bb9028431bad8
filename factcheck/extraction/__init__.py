"""Extraction: one scanner for quantities, dates and names with digits, and the claims that follow."""

from __future__ import annotations

from factcheck.extraction.claims import claim
from factcheck.extraction.digits import is_foreign
from factcheck.extraction.explain import explain
from factcheck.extraction.facts import find_facts
from factcheck.extraction.moved import with_steps
from factcheck.extraction.nouns_before import with_nouns
from factcheck.extraction.parts import with_parts
from factcheck.extraction.reading import read_sentence
from factcheck.extraction.respectively import of_its_own, told_alone
from factcheck.extraction.scopes import with_scopes
from factcheck.extraction.told_together import told_together
from factcheck.model import SILENT_ROLES, Claim, DateMention, Document, FactMention, Quantity, Record


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
        found = read_sentence(sentence, foreign=foreign)
        dates += found.dates
        names += found.names
        if sentence.role in SILENT_ROLES:
            continue
        quantities += found.quantities
        alone = told_alone(found.quantities, sentence, document.field(sentence.field))
        for one in found.quantities:
            told = claim(one, sentence, document)
            if told is not None:
                claims.append(of_its_own(told, alone.get(one.start), document))
    silence = "" if claims else "only_dates" if dates else "only_names" if names else "no_numbers"
    claims = with_nouns(with_steps(claims), document)
    return Extraction(
        quantities=tuple(quantities),
        claims=tuple(told_together(with_scopes(with_parts(claims)))),
        dates=tuple(dates),
        facts=find_facts(document),
        silence=silence,
    )


__all__ = ["Extraction", "explain", "extract"]
