"""Two values differ by just what one of the sentences says is counted in, or left out.

"17 người chết, kể cả 3 người mất tích" and "14 người chết" are one count in two ways. The extra must be told
behind the figure, with such words, in the same unit, and be a small part of it.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.language import words
from factcheck.language.format import term
from factcheck.language.spoken import spoken
from factcheck.language.tokens import Phrases
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import DIFFER
from factcheck.rules.judging.statement import Statement
from factcheck.rules.judging.telling import of_one_unit
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import figure, source, times, what
from factcheck.rules.rule import Option, Outcome, Rule

RULE = Rule(
    code="FC205",
    name="inclusion-explains",
    severity="info",
    relation="compatible",
    explains=True,
    options=(Option(name="most", default=Decimal(40)),),
)
_NEAR = 60  # characters before a figure in which the words that count it in stand


def check(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Each two values of one time that a stated extra accounts for."""
    if lineup.undated and lineup.series.behaviour != "constant":
        if any(list(_extras(one.claim, context)) for one in lineup.statements):
            yield RULE.not_evaluable("no_date")
        return
    seen = set()
    for pair in lineup.meetings:
        low, high = sorted((pair.first, pair.second), key=lambda one: (one.value, one.order))
        extra = _extra(low, high, context) if pair.values in DIFFER else None
        if extra is None or (low.value, high.value) in seen:
            continue
        seen.add((low.value, high.value))
        yield RULE.finding(
            (low.claim, high.claim),
            {
                "what": what(high.claim),
                "low": figure(low),
                "high": figure(high),
                "low_source": source(low.claim),
                "high_source": source(high.claim),
                "time": times(high),
                "extra": f"{extra.value:f}",
                "extra_words": extra.measure_text or extra.unit,
            },
            related=(extra,),
            computation=f"{term(low.value)} + {term(extra.value)} = {term(high.value)}",
        )


def explains(first: Statement, second: Statement, context: Context) -> bool:
    """A stated extra is just the difference of the two."""
    low, high = sorted((first, second), key=lambda one: one.value)
    return _extra(low, high, context) is not None


def _extra(low: Statement, high: Statement, context: Context) -> Claim | None:
    """The figure, told as counted in or left out beside one of the two, that is their difference."""
    gap = high.value - low.value
    if gap <= 0 or gap * 100 > high.value * context.number(RULE.code, "most"):
        return None
    for statement in (low, high):
        for extra in _extras(statement.claim, context):
            if extra.value == gap:
                return extra
    return None


def _extras(claim: Claim, context: Context) -> Iterator[Claim]:
    for other in context.beside(claim):
        if other.start > claim.end and other.range_end is None and of_one_unit(claim, other):
            before = claim.said(last=other.start)[-_NEAR:]
            told = spoken(before[before.rfind(",") + 1 :]).plain
            if _phrases(context.articles[claim.article].language).find(told):
                yield other


@cache
def _phrases(language: str) -> Phrases:
    return Phrases((word, word) for word in words(language, "inclusions"))


__all__ = ["RULE", "check", "explains"]
