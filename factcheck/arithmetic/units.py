"""Whether two figures are written in units that can be set against each other."""

from __future__ import annotations

from factcheck.language.tokens import words
from factcheck.model import Claim

UNCOUNTED = frozenset({"ordinal", "ratio"})


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


__all__ = ["comparable", "relative", "step_of"]
