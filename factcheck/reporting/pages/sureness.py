"""How sure it is that the claims of a finding speak of one thing, and by which parts of the score.

A claim comes into its series by the nearest claim there: the parts are those of that link. Whether the values
of that one agree says nothing of those of the finding, and is left out.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Claim, Finding, Record
from factcheck.reporting.words import Words

_SURE, _FAIR = Decimal("0.85"), Decimal("0.70")  # shares from which a match is called sure, fairly sure


class Part(Record, frozen=True, kw_only=True):
    """One named part of the score."""

    name: str
    value: str = ""  # as it is shown


class Sureness(Record, frozen=True, kw_only=True):
    """In a word, and by its parts."""

    verdict: str
    parts: tuple[Part, ...]


def sureness(finding: Finding, say: Words) -> Sureness | None:
    """That of the weakest link among its claims; None where nothing had to be lined up."""
    linked = [claim for claim in finding.claims if claim.score]
    if len(finding.claims) < 2 or not linked or len({one.article for one in finding.claims}) < 2:
        return None
    weakest = min(linked, key=lambda one: (_total(one), one.article, one.start))
    total = _total(weakest)
    level = "sure" if total >= _SURE else "fair" if total >= _FAIR else "weak"
    return Sureness(
        verdict=say.of("sureness", level),
        parts=tuple(
            _part(name, value, say) for name, value in weakest.score if name != "value" and value != "any"
        ),
    )


def _total(claim: Claim) -> Decimal:
    """The whole of the score; a known measure of a known owner needs none."""
    total = dict(claim.score).get("total")
    return Decimal(total) if total else Decimal(1)


def _part(name: str, value: str, say: Words) -> Part:
    label = say.of("score", name)
    if name in ("measure", "subject"):
        return Part(name=label)  # that it is the same one is all there is to say
    if value[:1].isdecimal():
        return Part(name=label, value=say.percent(100 * Decimal(value)))
    return Part(name=label, value=say.of("score_value", value))


__all__ = ["Part", "Sureness", "sureness"]
