"""Quantities and dates of a sentence, with offsets into the field that it stands in."""

from __future__ import annotations

from factcheck.extraction.dates import link_before
from factcheck.extraction.scanner import NOTHING, scan
from factcheck.extraction.tokens import Tokens
from factcheck.model import DateMention, Quantity, Record, Sentence


class Reading(Record, frozen=True, kw_only=True):
    """What one sentence holds, in order."""

    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    names: int  # numbers that are names


_NOTHING = Reading(quantities=(), dates=(), names=0)


def read_sentence(sentence: Sentence, *, foreign: bool = False) -> Reading:
    """Read one sentence; ``foreign`` says that its article writes 15,467.66."""
    tokens = Tokens(sentence.plain)
    found = scan(tokens, foreign=foreign)
    if found is NOTHING:
        return _NOTHING
    return Reading(
        quantities=tuple([draft.quantity(tokens, sentence) for draft in found.quantities]),
        dates=tuple(
            [draft.mention(tokens, link_before(tokens, draft.first), sentence) for draft in found.dates]
        ),
        names=len(found.names),
    )
