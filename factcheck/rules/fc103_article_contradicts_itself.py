"""One article gives two values for one thing at one time.

Both stand in the text, in two sentences, of the same period and scope; no hedge, rounding or cut accounts for
the difference. Prices and tolls that move within a day are left alone unless both speak of one hour.

Under trial: on some 230 real articles it fired once, and was right.
"""

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.engine.precedence import less_specific
from factcheck.rules.judging.geometry import Time
from factcheck.rules.judging.restating import HEADINGS, contradict, parameters, severity
from factcheck.rules.lineup import Lineup, Pair
from factcheck.rules.message import gap
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC103",
    name="article-contradicts-itself",
    severity="error",
    relation="conflict",
    scope="article",
    preview=True,
    supersedes=less_specific("FC103"),
)


def check(view: ArticleView, context: Context) -> Iterator[Outcome]:
    """Each two values of a series once."""
    for lineup in view.lineups:
        if lineup.undated and lineup.series.behaviour != "constant":
            yield RULE.not_evaluable("no_date")
            continue
        seen = set()
        for pair in _pairs(lineup, context):
            values = frozenset((pair.first.value, pair.second.value))
            if values in seen:
                continue
            seen.add(values)
            grade, doubts = severity(pair, context, usual="error")
            yield RULE.finding(
                (pair.first.claim, pair.second.claim),
                parameters(pair),
                severity=grade,
                computation=gap(pair.first, pair.second),
                reasons=doubts,
                series=lineup.series.id,
            )


def _pairs(lineup: Lineup, context: Context) -> Iterator[Pair]:
    told = [one for one in lineup.passages if one.claim.role not in HEADINGS]
    for index, first in enumerate(told):
        for second in told[index + 1 :]:
            pair = contradict(first, second, lineup, context)
            if pair is not None and pair.time is Time.SAME:
                yield pair


__all__ = ["RULE", "check"]
