"""What might explain a difference, asked one by one: what is ruled out, and what stays open.

These questions are asked of every difference in the same way, whatever rule saw it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from factcheck.model import Claim, Finding, Record
from factcheck.reporting.visible import visible
from factcheck.reporting.words import Words

_DIFFERENCES = frozenset({"conflict", "change", "drift"})
_COPY = "FC206"  # says itself that one is a copy of the other


class Checks(Record, frozen=True, kw_only=True):
    """Sentences ready to show."""

    ruled_out: tuple[str, ...] = ()
    still_open: tuple[str, ...] = ()


def checks(finding: Finding, witnesses: Mapping[str, str], say: Words) -> Checks:
    """What explains the difference between the claims of a finding, and what does not.

    Nothing is asked where there is no difference, or where all figures are of one article: its own
    arithmetic is what the finding shows.
    """
    claims = finding.claims
    if finding.relation not in _DIFFERENCES or len({one.series for one in claims}) != 1:
        return Checks()
    if len({one.article for one in claims}) < 2 or len({_value(one) for one in claims}) < 2:
        return Checks()
    doubts = tuple(one for one in finding.reasons if one in say.tables["reason"])
    asked = (
        ("rounding", _is_no_rounding(claims), ""),
        *(() if finding.rule == _COPY else (("copy", _are_no_copies(claims, witnesses), ""),)),
        ("wording", *_wording(claims)),
        ("status", len({one.status for one in claims}) == 1, ""),
        ("date", all(one.as_of is not None and one.as_of.sure for one in claims), ""),
        ("scope", _is_one_scope(claims), ""),
    )
    words = say.tables["checks"]
    covered = {"date_unsure": "date", "scope_unknown": "scope", "FC310": "wording", "words_differ": "wording"}
    open_ = {name for name, out, _ in asked if not out} | {covered[one] for one in doubts if one in covered}
    return Checks(
        ruled_out=tuple(
            words[f"{name}_out"].format(detail) for name, _, detail in asked if name not in open_
        ),
        still_open=(
            *(words[f"{name}_open"].format(detail) for name, _, detail in asked if name in open_),
            *(say.of("reason", one) for one in doubts if one not in covered),
        ),
    )


def _are_no_copies(claims: Sequence[Claim], witnesses: Mapping[str, str]) -> bool:
    return len({witnesses.get(one.article, one.article) for one in claims}) > 1


def _value(claim: Claim) -> tuple[object, ...]:
    return claim.value * claim.factor, claim.range_end, claim.hedge


def _is_no_rounding(claims: Sequence[Claim]) -> bool:
    """Whether some two figures are apart in every reading of their words."""
    widest = [one.widest.scaled(one.factor) for one in claims]
    return any(not one.meets(other) for one, other in combinations(widest, 2))


def _wording(claims: Sequence[Claim]) -> tuple[bool, str]:
    """Whether all name what is counted in the same words, and those words."""
    phrases = list(dict.fromkeys(visible(one.measure_text or one.unit) for one in claims))
    same = len({phrase.casefold() for phrase in phrases}) == 1
    shown = [phrase for phrase in (phrases[:1] if same else phrases) if phrase]
    return same, " / ".join(f"“{phrase}”" for phrase in shown)


def _is_one_scope(claims: Sequence[Claim]) -> bool:
    return len({one.scope for one in claims}) == 1 and bool(claims[0].scope or claims[0].subject)


__all__ = ["Checks", "checks"]
