"""What a claim by itself says it is about, as one string."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.alignment.features import ASSERTED, STEPS
from factcheck.model import Claim


def with_key(claim: Claim) -> Claim:
    """The claim with its key: measure|subject|scope|kind|unit|behaviour|status|narrowing words.

    Two known measures of one key and subject speak of the same thing, whatever the outlet and the year; words
    narrow them only to a branch of a whole. The key of an open measure only says what the words are.
    """
    step = next((word for word in claim.qualifiers if word in STEPS), "")
    known = not claim.measure.startswith("open:")
    told = (word for word in claim.qualifiers if word not in STEPS and (": " in word or not known))
    parts = (
        claim.measure,
        claim.subject,
        claim.scope,
        claim.kind,
        claim.unit_code or claim.dimension,
        step or claim.behaviour,
        "" if claim.status in ASSERTED else claim.status,
        ", ".join(told),
    )
    return replace(claim, key="|".join(part.replace("|", "/") for part in parts))
