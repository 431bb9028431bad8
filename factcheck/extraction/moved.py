"""Steps behind their level: "52 vụ phá rừng, giảm 14 vụ" is a step of those that the level counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from factcheck.language import table
from factcheck.language.cues import cues
from factcheck.language.tokens import words
from factcheck.model import Claim

_BETWEEN = 4  # words that may lead from the level to the step


def with_steps(claims: Sequence[Claim]) -> list[Claim]:
    """The claims; a step that has but the class of its level for a noun is of what that counts."""
    found: list[Claim] = []
    for claim in claims:
        level = found[-1] if found and found[-1].is_beside(claim) else None
        found.append(_of(level, claim) if level is not None and _is_step(level, claim) else claim)
    return found


def _is_step(level: Claim, claim: Claim) -> bool:
    if (
        claim.behaviour != "difference"
        or level.behaviour == "difference"
        or (claim.kind, level.kind) != ("count", "count")
    ):
        return False
    own, unit = words(claim.unit), words(level.unit)
    if not own or unit[: len(own)] != own or claim.measure != "open:" + " ".join(own):
        return False
    between = claim.said(level.end, claim.start)
    noun, sign, rest = between.partition(",")
    if not sign:
        noun, sign, rest = between.partition("(")
    said = words(rest)
    return bool(sign) and 0 < len(said) <= _BETWEEN and _moves().issuperset(said) and noun == noun.lower()


def _of(level: Claim, claim: Claim) -> Claim:
    kept = tuple(sorted({*level.qualifiers, *claim.qualifiers}))
    return replace(claim, measure=level.measure, measure_text=level.measure_text, qualifiers=kept)


@cache
def _moves() -> frozenset[str]:
    """Words of a step: "giảm", "tăng thêm", "tương ứng giảm"."""
    moves = {word for row in table("vi", "moves") for word in row["phrase"].split()}
    return frozenset(moves) | cues("manner") | {"tương", "ứng", "đương", "thêm", "hơn", "gần", "khoảng"}


__all__ = ["with_steps"]
