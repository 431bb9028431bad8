"""A sum over a longer time is smaller than the sum over a part of it: nine months below the first six.

Balances such as profits are left out: a later loss makes them smaller.
"""

from collections import Counter
from collections.abc import Iterator

from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.doubts import doubts
from factcheck.rules.judging.extents import Extent, extents, may_be_negative, same_thing
from factcheck.rules.judging.geometry import DIFFER, Time, Values, compare
from factcheck.rules.lineup import PARTNERS, Pair
from factcheck.rules.message import side, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import Kin

RULE = Rule(
    code="FC307",
    name="periods-not-nested",
    severity="error",
    relation="conflict",
    scope="kin",
    preview=True,
    needs="apart",
)
_Violation = tuple[Extent, Extent]  # long, short


def check(kin: Kin, context: Context) -> Iterator[Outcome]:
    """Each extent that breaks the order, once, with the one that shows it best."""
    found = extents(kin)[:PARTNERS]
    broken = [
        (long, short)
        for long in found
        for short in found
        if short.within(long)
        and same_thing(long.best, short.best, context)
        and long.best.value < short.best.value
        and compare(long.best, short.best) in DIFFER
    ]
    if broken and may_be_negative(broken[0][0].best, context):
        yield RULE.not_evaluable("may_be_negative")
        return
    for long, short in _fewest(broken):
        yield _finding(long, short, context)


def _fewest(broken: list[_Violation]) -> Iterator[_Violation]:
    """Few pairs that account for all: the extent that breaks most, with its worst partner, then the rest."""
    while broken:
        counts = Counter(id(one) for pair in broken for one in pair)
        most = max(counts.values())
        guilty = next(one for pair in broken for one in pair if counts[id(one)] == most)
        mine = [pair for pair in broken if guilty in pair]
        yield max(mine, key=lambda pair: pair[1].best.value - pair[0].best.value)
        broken = [pair for pair in broken if pair not in mine]


def _finding(long: Extent, short: Extent, context: Context) -> Outcome:
    first, second = long.best, short.best
    values = compare(first, second)
    reasons = list(doubts(Pair(first, second, Time.UNORDERED, values), long.lineup, context))
    if values is not Values.APART:
        reasons.append("rounding_meets")
    return RULE.finding(
        (first.claim, second.claim),
        {
            "what": what(first.claim),
            **side("long", first),
            **side("short", second),
        },
        severity="warning" if reasons else "error",
        related=(*first.claims[1:], *second.claims[1:]),
        computation=f"{term(first.value)} < {term(second.value)}",
        reasons=reasons,
        series=long.lineup.series.id,
    )
