"""Whether two figures are written in units that can be added, or set against each other.

"100 người" may hold "40 nữ" and "12 học sinh", but neither "3 xe" nor "5 tỷ đồng".
"""

from __future__ import annotations

from factcheck.arithmetic.cues import cue, cue_words
from factcheck.language.tokens import words
from factcheck.model import Claim

_ALIKE = ("person", "vehicle", "medal")  # groups of nouns that count the same
_ADDITIVE = frozenset({"length", "area", "mass", "volume", "energy", "power"})
UNCOUNTED = frozenset({"ordinal", "ratio"})


def adds_up(claim: Claim) -> bool:
    """Whether figures of this kind and unit can be added: no ages, ranks, rates, scores, changes."""
    if claim.behaviour == "difference" or claim.range_end is not None:
        return False
    if claim.kind == "measure":
        return claim.dimension in _ADDITIVE
    unit = words(claim.unit)
    return claim.kind == "money" or (claim.kind == "count" and not (unit and unit[0] in cue_words("no_sum")))


def same_unit(whole: Claim, part: Claim) -> bool:
    """Whether both count or measure in one unit."""
    if whole.kind == "measure" and part.kind == "count" and not part.unit and part.place == 1:
        return True  # 80 ha (Lào Cai 41, Sơn La 39)
    if whole.kind != part.kind:
        return False
    if whole.kind == "money":
        return whole.unit_code == part.unit_code
    if whole.kind == "measure":
        return whole.dimension == part.dimension
    if not part.unit and part.place != 1:
        return False  # "3,7 triệu" of nobody says what
    return _same_noun(words(whole.unit), words(part.unit))


def _same_noun(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    if not whole or not part:
        return bool(whole) or not part
    whole, part = _without_classifier(whole), _without_classifier(part)
    shorter = min(len(whole), len(part))
    if whole[:shorter] == part[:shorter]:
        return True
    if whole[0] == part[0] and whole[0] in cue_words("case"):
        return True  # "34 vụ tai nạn, gồm 28 vụ đường bộ": cases, whatever tells them apart
    return any(cue(group).at(whole, 0) and cue(group).at(part, 0) for group in _ALIKE)


def _without_classifier(unit: tuple[str, ...]) -> tuple[str, ...]:
    """ "ngôi nhà" are "nhà"."""
    return unit[1:] if len(unit) > 1 and unit[0] in cue_words("classifier") else unit


def comparable(first: Claim, second: Claim) -> bool:
    """Whether the two could be values of one thing: one unit, or units of one dimension."""
    if first.kind in UNCOUNTED or second.kind in UNCOUNTED:
        return False
    if first.unit_code or second.unit_code:
        if first.unit_code == second.unit_code:
            return first.kind == second.kind
        fixed = first.dimension not in ("", "money") and first.kind == second.kind
        return fixed and first.dimension == second.dimension and "/" not in first.unit_code
    mine, other = words(first.unit), words(second.unit)
    if first.kind != second.kind:  # "từ 32.548 xuống 32.182 điểm": a bare number may be of any unit
        return {first.kind, second.kind} == {"count", "measure"} and not (mine and other)
    return not mine or not other or mine[0] == other[0]


def relative(claim: Claim) -> bool:
    """Whether the figure is a percentage or a ratio: so much of something else."""
    return claim.kind in ("percent", "ratio")


def step_of(step: Claim, level: Claim) -> bool:
    """Whether ``step`` is an amount by which ``level`` may move: "giảm 1,2 USD", "58,8 USD/thùng"."""
    if level.kind == "rate" and step.kind == "money":
        return level.unit_code.split("/")[0] == step.unit_code
    return comparable(step, level)


__all__ = ["adds_up", "comparable", "relative", "same_unit", "step_of"]
