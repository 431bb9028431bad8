"""Two values of one series are a power of ten apart, and another text bears one of them out.

"Hơn 10 vụ" beside 10.155 in two other articles: "nghìn" was lost. Somebody else must give a value of the size
of one of the two, and nobody one of the other's. Ten and a hundred need the same digits too, as such
ratios come about by chance.

Judged on some 230 real articles: its one firing was right; of slips planted in real articles, 28 firings, all
right.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from factcheck.interval import rounded
from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.engine.precedence import less_specific
from factcheck.rules.judging.doubts import doubts
from factcheck.rules.judging.geometry import DIFFER, Time, comparable, compare
from factcheck.rules.judging.statement import Statement
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.message import plain, side, what
from factcheck.rules.rule import Outcome, Rule

RULE = Rule(
    code="FC501",
    name="scale-slipped",
    severity="error",
    relation="conflict",
    supersedes=(*less_specific("FC501"), "FC302", "FC303", "FC304", "FC301"),
    needs="apart",
)
NEAR = Decimal("0.02")  # of the ratio to a power of ten
LIKE = 2  # a value bears another out where it is less than so many times as large
LARGEST = 9  # powers of ten that a slip of writing makes


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each value that stands alone against one that others bear out."""
    if lineup.series.kind in ("ordinal", "age", "percent"):
        return
    slips: dict[Decimal, list[tuple[Statement, Statement, int]]] = defaultdict(list)
    apart = False
    for one, other in lineup.neighbours():
        power = _power(one, other)
        if power and comparable(one, other) and compare(one, other) in DIFFER:
            apart = True
            sides = _sides(one, other, lineup)
            if sides is not None:
                slips[sides[0].value].append((*sides, power))
    if apart and not slips:
        yield RULE.not_evaluable("no_backing")
    for _, found in sorted(slips.items()):
        yield _finding(*min(found, key=_nearest), lineup, context)


def _nearest(slip: tuple[Statement, Statement, int]) -> tuple[object, ...]:
    """The value that more give first, then the one whose ratio is nearest to the power of ten."""
    alone, backed, power = slip
    ratio = max(alone.value, backed.value) / min(alone.value, backed.value) / Decimal(10) ** power
    return -len(backed.witnesses), abs(ratio - 1), backed.order


def _finding(alone: Statement, backed: Statement, power: int, lineup: Lineup, context: Context) -> Outcome:
    pair = Pair(alone, backed, lineup.when(alone, backed), compare(alone, backed))
    reasons = doubts(pair, lineup, context)
    sure = power % 3 == 0 and pair.time is Time.SAME and not reasons
    high, low = max(alone.value, backed.value), min(alone.value, backed.value)
    return RULE.finding(
        (alone.claim, *backed.claims),
        {
            "what": what(backed.claim),
            **side("alone", alone),
            **side("backed", backed),
            "times": plain(Decimal(10) ** power),
        },
        severity="error" if sure else "warning",
        related=[
            claim
            for one in _of_its_size(backed, lineup)
            for claim in one.claims
            if claim not in backed.claims
        ],
        computation=f"{term(high)} / {term(low)} = {term(rounded(high / low, '0.01'))}",
        reasons=reasons,
    )


def _power(one: Statement, other: Statement) -> int:
    """The power of ten that the two are apart, 0 if none; 10 and 100 only with the same digits."""
    high, low = max(one.value, other.value), min(one.value, other.value)
    if low <= 0:
        return 0
    ratio = high / low
    power = (ratio * (1 + NEAR)).adjusted()
    exact = Decimal(10) ** power
    if not 0 < power <= LARGEST or abs(ratio - exact) > exact * NEAR:
        return 0
    return power if power % 3 == 0 or (ratio == exact and len(low.normalize().as_tuple().digits) > 1) else 0


def _sides(one: Statement, other: Statement, lineup: Lineup) -> tuple[Statement, Statement] | None:
    """Which of the two nobody bears out and which somebody does, None where that does not part them."""
    first, second = _backing(one, lineup), _backing(other, lineup)
    if first and not second:
        return other, one
    if second and not first:
        return one, other
    return None


def _backing(statement: Statement, lineup: Lineup) -> bool:
    """Whether another text gives a value of its size."""
    return len(frozenset[str]().union(*(one.witnesses for one in _of_its_size(statement, lineup)))) > 1


def _of_its_size(statement: Statement, lineup: Lineup) -> list[Statement]:
    """What bears a value out: those that are less than so many times as large, and it itself."""
    least, most = statement.value / LIKE, statement.value * LIKE
    return [one for one in lineup.statements if least < one.value < most]


__all__ = ["RULE", "check"]
