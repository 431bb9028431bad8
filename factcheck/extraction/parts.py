"""Figures into which a bracket divides another: "99 nhà hư hỏng (Huế 82 nhà, Đà Nẵng 17)"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.language.cues import cues
from factcheck.language.tokens import words
from factcheck.model import Claim

_LABEL = 6  # words of a name with what leads to it: "thị xã Hương Thủy", "trong đó Huế"
_LEADS = frozenset({"có", "là", "hơn", "gần", "khoảng", "trên"})  # between a name and its figure
_SEPARATORS = (",", ";", "(", " và ")


def with_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims; each part that has but a name and no other noun counts what the whole does."""
    found: list[Claim] = []
    whole: Claim | None = None  # what stands before the bracket
    for claim in claims:
        if whole is not None and whole.is_beside(claim) and (between := _inside(whole, claim)):
            found.append(_of(whole, claim) if _is_part(whole, claim, between) else claim)
        else:
            whole = claim
            found.append(claim)
    return found


def _inside(whole: Claim, claim: Claim) -> str:
    """The words between, where the claim stands in the bracket behind ``whole``; else nothing."""
    between = claim.said(whole.end, claim.start)
    opened = between.find("(")
    if opened < 0 or ")" in between or ";" in between[:opened] or between.count("(") > 1:
        return ""
    return between


def _is_part(whole: Claim, claim: Claim, between: str) -> bool:
    """Whether a name alone stands before the figure, and behind it no noun but that of the whole."""
    if claim.kind != whole.kind or claim.value > (whole.range_end or whole.value):
        return False
    if not claim.measure.startswith("open:") and claim.measure != whole.measure:
        return False
    label = between[max(between.rfind(sign) + len(sign) for sign in _SEPARATORS if sign in between) :].split()
    while label and (label[-1].rstrip(":").lower() in _LEADS or label[-1] == ":"):
        label.pop()
    while label and label[0].lower() in cues("part_label"):
        label = label[1:]
    if not 0 < len(label) <= _LABEL or not all(word[:1].isupper() for word in label):
        return False
    own, unit = words(claim.unit), words(whole.unit)
    behind = words(claim.said(claim.end))
    carried = behind[: len(own)] != own
    return bool(own) and unit[: len(own)] == own and (carried or not _tells_apart(claim, own))


def _tells_apart(claim: Claim, own: tuple[str, ...]) -> bool:
    """ "Huế 3 người chết, Đà Nẵng 2 người bị thương": whether more is said behind the noun."""
    rest = claim.said(claim.end)
    end = min((at for at in map(rest.find, ",;)") if at >= 0), default=len(rest))
    said = words(rest[:end])[len(own) :]
    return bool(said) and said[0] not in cues("where") | {"do", "và"}


def _of(whole: Claim, claim: Claim) -> Claim:
    return replace(
        claim,
        measure=whole.measure,
        measure_text=whole.measure_text,
        qualifiers=whole.qualifiers,
        behaviour=whole.behaviour,
    )


__all__ = ["with_parts"]
