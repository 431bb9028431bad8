"""Sums over adjoining periods miss that of the whole: two quarters and their half year.

Intervals add: each part may be rounded as it is written. Where a part is missing, or told in two ways, no
verdict is possible.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from operator import add

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.doubts import doubts
from factcheck.rules.judging.extents import Extent, extents, may_be_negative, same_thing, tiling
from factcheck.rules.judging.geometry import Time, Values
from factcheck.rules.lineup import PARTNERS, Pair
from factcheck.rules.message import figure, plain, source, times, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import Kin

RULE = Rule(
    code="FC308",
    name="periods-do-not-add",
    severity="error",
    relation="conflict",
    scope="kin",
    preview=True,
)


def check(kin: Kin, context: Context) -> Iterator[Outcome]:
    """Each extent against the fewest parts that fill it."""
    found = extents(kin)[:PARTNERS]
    for whole in found:
        parts = [one for one in found if one.within(whole) and same_thing(whole.best, one.best, context)]
        chosen = () if any(_is_larger(one, whole) for one in parts) else tiling(whole, parts)
        if not chosen:
            if len(parts) > 1:
                yield RULE.not_evaluable("part_missing")
        elif any(one.contradicts_itself for one in (whole, *chosen)):
            yield RULE.not_evaluable("part_contradicts")
        else:
            yield from _verdict(whole, chosen, context)


def _is_larger(part: Extent, whole: Extent) -> bool:
    """Whether a part alone exceeds the whole: FC307 reports it."""
    return whole.best.widest.ends_before(part.best.widest)


def _verdict(whole: Extent, parts: Sequence[Extent], context: Context) -> Iterator[Outcome]:
    stated, several = whole.best, [one.best for one in parts]
    if reduce(add, (one.likeliest for one in several)).meets(stated.likeliest):
        return
    exact = not any(one.hedged for one in (stated, *several))
    apart = not reduce(add, (one.widest for one in several)).meets(stated.widest)
    reasons = dict.fromkeys(
        reason
        for one in several
        for reason in doubts(Pair(stated, one, Time.UNORDERED, Values.APART), whole.lineup, context)
    )
    if may_be_negative(stated, context):
        reasons["measure_open"] = None
    if not apart:
        reasons["rounding_meets" if exact else "hedges_meet"] = None
    total = sum((one.value for one in several), Decimal(0))
    claims = (stated.claim, *(one.claim for one in several))
    sums = " + ".join(term(one.value) for one in several)
    yield RULE.finding(
        claims,
        {
            "what": what(stated.claim),
            "whole": figure(stated),
            "whole_time": times(stated),
            "whole_source": source(stated.claim),
            "sources": ", ".join(dict.fromkeys(source(claim) for claim in claims[1:])),
            "total": plain(total),
            "count": str(len(several)),
            "gap": plain(total - stated.value),
        },
        severity="warning" if reasons else "error",
        related=stated.claims[1:],
        computation=f"{sums} = {term(total)} ≠ {term(stated.value)}",
        reasons=tuple(reasons),
        series=whole.lineup.series.id,
    )
