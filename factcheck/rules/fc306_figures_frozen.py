"""The same exact values of several measures are given as current a year or more later: 162, 64, 52 again.

One figure may stand still; that all of them do tells that they were taken from an old text.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from factcheck.interval import rounded
from factcheck.language.format import term
from factcheck.rules.context import Context
from factcheck.rules.judging.geometry import Values, comparable, compare
from factcheck.rules.judging.statement import FACTS, Statement
from factcheck.rules.lineup import PARTNERS, Lineup
from factcheck.rules.message import source, times, what
from factcheck.rules.rule import Option, Outcome, Rule
from factcheck.rules.views import Family

RULE = Rule(
    code="FC306",
    name="figures-frozen",
    severity="info",
    relation="notice",
    scope="family",
    options=(Option(name="days", default=Decimal(365)), Option(name="measures", default=Decimal(2))),
    needs="apart",
)
LEAST = 10  # smaller figures stay the same for years as a matter of course
_Again = tuple[Statement, Statement, Lineup]  # then, now


def check(family: Family, context: Context) -> Iterator[Outcome]:
    """By the article that repeats, what stood still since which article."""
    frozen: dict[tuple[str, str], list[_Again]] = defaultdict(list)
    undated = 0
    for lineup in family.lineups:
        if lineup.known is None or lineup.known.expected == "either" or lineup.series.behaviour != "stock":
            continue
        for then, now in _again(lineup, context):
            frozen[then.claim.article, now.claim.article].append((then, now, lineup))
        undated += len(lineup.series.claims) > 1 and not any(one.periods for one in lineup.statements)
    told = set()
    for (_, article), several in sorted(frozen.items()):
        enough = len({lineup.series.measure for _, _, lineup in several})
        if enough >= context.number(RULE.code, "measures") and article not in told:
            told.add(article)
            yield _finding(several)
    if undated > 1 and not told:
        yield RULE.not_evaluable("no_date")


def _again(lineup: Lineup, context: Context) -> Iterator[tuple[Statement, Statement]]:
    """The value of a statement with the earliest one long before that has it, none between differing."""
    long = timedelta(days=int(context.number(RULE.code, "days")))
    placed = [one for one in lineup.statements if _is_plain(one)]
    for index, now in enumerate(placed):
        earlier = [one for one in placed[max(0, index - PARTNERS) : index] if comparable(one, now)]
        same = [one for one in earlier if compare(one, now) is Values.EQUAL]
        if same and now.period.first - same[0].period.last >= long:
            yield same[0], now


def _is_plain(one: Statement) -> bool:
    return bool(one.periods) and not one.hedged and one.claim.status in FACTS and one.value >= LEAST


def _finding(several: list[_Again]) -> Outcome:
    then, now, _ = several[0]
    years = Decimal((now.period.first - then.period.last).days) / Decimal("365.25")
    return RULE.finding(
        [claim for old, new, _ in several for claim in (old.claim, new.claim)],
        {
            "figures": " · ".join(f"{new.claim.text}" for _, new, _ in several),
            "what": what(now.claim),
            "old_source": source(then.claim),
            "new_source": source(now.claim),
            "old_time": times(then),
            "new_time": times(now),
            "count": str(len(several)),
            "years": f"{rounded(years, '0.1')}",
        },
        computation="; ".join(f"{term(new.value)} = {term(old.value)}" for old, new, _ in several),
        series=several[0][2].series.id,
    )
