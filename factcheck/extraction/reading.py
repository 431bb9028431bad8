"""Quantities and dates of a sentence, with offsets into the field that it stands in."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.extraction.dates import link_before
from factcheck.extraction.scanner import Scan, may_hold, scan
from factcheck.extraction.tokens import Tokens
from factcheck.model import DateMention, Quantity, Record, Sentence


class Reading(Record, frozen=True, kw_only=True):
    """What one sentence holds, in order."""

    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    names: int  # numbers that are names


NOTHING = Reading(quantities=(), dates=(), names=0)


def read_sentence(sentence: Sentence, *, foreign: bool = False) -> Reading:
    """Read one sentence; ``foreign`` says that its article writes 15,467.66."""
    if not may_hold(sentence.plain):
        return NOTHING
    tokens = Tokens(sentence.plain)
    found = scan(tokens, foreign=foreign)
    return Reading(
        quantities=_quantities(found, tokens, sentence),
        dates=tuple(
            _placed(draft.mention(tokens, link_before(tokens, draft.first)), sentence)
            for draft in found.dates
        ),
        names=len(found.names),
    )


def _quantities(found: Scan, tokens: Tokens, sentence: Sentence) -> tuple[Quantity, ...]:
    read = []
    for draft in found.quantities:
        quantity = draft.quantity(tokens)
        start, end = sentence.span(quantity.start, quantity.end)
        _, unit_end = sentence.span(quantity.start, quantity.unit_end)
        read.append(replace(quantity, field=sentence.field, start=start, end=end, unit_end=unit_end))
    return tuple(read)


def _placed(mention: DateMention, sentence: Sentence) -> DateMention:
    start, end = sentence.span(mention.start, mention.end)
    parts = tuple(_placed(part, sentence) for part in mention.parts)
    return replace(mention, field=sentence.field, start=start, end=end, parts=parts)
