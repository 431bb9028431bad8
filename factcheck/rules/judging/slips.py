"""How a hand turns one figure into another: a digit dropped, doubled, swapped, or its neighbour struck."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Claim
from factcheck.rules.judging.statement import Statement

KEYS = "1234567890"  # the row of digits on a keyboard


def slip(first: Statement, second: Statement) -> str:
    """Which one edit turns the digits of one into those of the other; empty: none.

    dropped, doubled (a digit that stands twice in one), swapped, neighbour (a key beside the right one, but
    not in the last place, where it is as likely one more or one less), changed (any other single digit).

    >>> named("162", "126"), named("162", "1622"), named("1400", "140"), named("35", "45"), named("35", "36")
    ('swapped', 'doubled', 'doubled', 'neighbour', 'changed')
    """
    if first.claim.range_end is not None or second.claim.range_end is not None:
        return ""
    return named(digits(first.claim), digits(second.claim))


def named(one: str, other: str) -> str:
    """The edit between two strings of digits."""
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return _lost(short, long) if len(long) - len(short) == 1 else ""
    apart = [place for place, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(apart) == 1:
        left, right = one[apart[0]], other[apart[0]]
        last = apart[0] + 1 >= max(len(one.rstrip("0")), len(other.rstrip("0")))
        beside = abs(KEYS.index(left) - KEYS.index(right)) == 1
        return "neighbour" if beside and not last else "changed"
    if len(apart) == 2 and apart[1] == apart[0] + 1:
        first, second = apart
        return "swapped" if one[first] == other[second] and one[second] == other[first] else ""
    return ""


def _lost(short: str, long: str) -> str:
    """Whether a digit of ``long`` is missing in ``short``."""
    place = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    if short[place:] != long[place + 1 :]:
        return ""
    return "doubled" if place and long[place] == long[place - 1] else "dropped"


def digits(claim: Claim) -> str:
    """The digits as they would stand without separators, decimals to their last place."""
    scaled = abs(claim.value) / min(claim.place, Decimal(1))
    return f"{scaled.to_integral_value():f}"


__all__ = ["digits", "named", "slip"]
