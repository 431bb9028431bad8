"""What the screen sees, for a few series: the same tests one by one, without the screen's library.

Floats are compared just as there, so that both see the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf, isfinite

from factcheck.knowledge import KnownQuantity
from factcheck.model import Claim, Series
from factcheck.rules.engine.screen import EXACT_DIGITS, SLACK, Sights, limits

FEW = 200  # series that are sooner looked at one by one than the library is imported
_Ends = tuple[float, float]


def glance(series: Sequence[Series], known: Iterable[KnownQuantity]) -> Sights:
    """Test each series by itself."""
    bounds = {one.id: limits(one) for one in known if one.bounds}
    seen = [_look(one, bounds.get(one.measure, (-inf, inf))) for one in series]
    varied, apart, about, beyond = zip(*seen, strict=True) if seen else ((), (), (), ())
    return Sights(varied, apart, about, beyond)


def _look(one: Series, bounds: _Ends) -> tuple[bool, bool, bool, bool]:
    """Whether its claims vary, are apart, hedge with "khoảng", say what may not be."""
    claims = one.claims
    values = [float(claim.value) * float(claim.factor) for claim in claims]
    doubtful = len(claims) > 1 and any(map(_is_long, claims))
    words = {_words(claim) for claim in claims}
    varied = doubtful or min(values) < max(values) or len(words) > 1
    plain, hedged = _narrowest(claims, plain=True), _narrowest(claims, plain=False)
    said = [value for value, claim in zip(values, claims, strict=True) if _is_plain(claim)]
    apart = varied and (
        doubtful
        or (len(said) > 1 and min(said) < max(said))
        or _reach(hedged[0], hedged[1])
        or _reach(plain[0], hedged[1])
        or _reach(hedged[0], plain[1])
    )
    about = any(claim.hedge == "about" for claim in claims)
    return varied, apart, about, any(_is_beyond(claim, bounds) for claim in claims)


def _narrowest(claims: Sequence[Claim], *, plain: bool) -> _Ends:
    """The highest lower end and the lowest upper end of what is written plainly, or of what is hedged."""
    ends = [_ends(claim) for claim in claims if _is_plain(claim) == plain]
    return max((low for low, _ in ends), default=-inf), min((high for _, high in ends), default=inf)


def _ends(claim: Claim) -> _Ends:
    low, high, factor = claim.likeliest.low, claim.likeliest.high, float(claim.factor)
    return (-inf if low is None else float(low)) * factor, (inf if high is None else float(high)) * factor


def _reach(low: float, high: float) -> bool:
    """Whether a lower end is above an upper one, or so near that floats cannot tell."""
    scale = min(abs(low), abs(high))
    return low >= high - SLACK * (scale if isfinite(scale) else 0.0)


def _is_beyond(claim: Claim, bounds: _Ends) -> bool:
    """Negative, a fraction, a share above 100, or outside some bound of its measure at any day."""
    value, (low, high) = float(claim.value), bounds
    percent = claim.kind == "percent"
    least = -inf if claim.likeliest.low is None else float(claim.likeliest.low)
    most = inf if claim.likeliest.high is None else float(claim.likeliest.high)
    return (
        value < 0
        or (not percent and isfinite(value) and not value.is_integer())
        or (percent and claim.behaviour == "share" and value > 100)
        or _is_long(claim)
        or least < low
        or most > high
    )


def _is_long(claim: Claim) -> bool:
    return len(f"{claim.value:f}") > EXACT_DIGITS


def _is_plain(claim: Claim) -> bool:
    return claim.hedge == "exact" and claim.range_end is None


def _words(claim: Claim) -> tuple[str, object]:
    return claim.hedge, claim.range_end


__all__ = ["FEW", "glance"]
