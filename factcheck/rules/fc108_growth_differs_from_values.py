"""A stated growth misses the values that the same words give.

In percent, in points, as an amount, in "gấp n lần" or "tăng n lần": that one has two readings, to n times
the old value or to n + 1 times, and both must miss. Each figure may be rounded as its digits say. It is an
error where every reading of all figures misses, else a warning. A step in percent between two percentages
may be meant in points: that belongs to FC110.

Judged on 397 articles and excerpts of many outlets as they were: three firings, all right. Of 158 slips
planted in their changes of three figures 156 were caught, by this rule or FC109.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.model import Finding
from factcheck.rules.context import Context
from factcheck.rules.judging.change import Change, changes, is_reversed
from factcheck.rules.judging.growth import sums, values
from factcheck.rules.judging.points import may_be_points
from factcheck.rules.judging.sum import Sum
from factcheck.rules.message import plain, step_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC108",
    name="growth-differs-from-values",
    severity="error",
    relation="conflict",
    scope="article",
)


def check(view: ArticleView, _: Context) -> Iterator[Outcome]:
    """Hold each step of each change against the values."""
    for change in changes(view):
        found = tuple(sums(change))
        if not found and (change.steps or change.multiples):
            yield RULE.not_evaluable("base_unknown")
        for one in found:
            if one.fits or _as_points(change, one):
                continue
            if is_reversed(view, one.claims) and change.old is not None:
                yield RULE.not_evaluable("sign_unknown")
            else:
                yield _finding(one)
            break
    yield from _chained(view)


def _chained(view: ArticleView) -> Iterator[Outcome]:
    """Steps whose levels stand before them: told where no reading fits, and as many others of theirs do."""
    rows: dict[tuple[str, int], list[Sum]] = defaultdict(list)
    for change in changes(view, "chained"):
        sums_of = tuple(sums(change))
        rows[change.equation.field, change.claims[-1].sentence_start] += sums_of
    for row in rows.values():
        missing = [one for one in row if not one.fits and one.severity == "error"]
        if 2 * len(missing) <= len(row):
            yield from (_finding(one) for one in missing)


def _finding(one: Sum) -> Finding:
    return RULE.finding(
        one.claims,
        {
            "what": what(one.claims[0]),
            "stated": step_figure(one.stated),
            "made": f"exact|{plain(one.value)}||{one.unit}",
        },
        severity=one.severity,
        computation=one.written,
    )


def _as_points(change: Change, one: Sum) -> bool:
    """Whether the step fits in the other sense of a percentage."""
    both = values(change)
    return both is not None and may_be_points(both, one.stated, change.direction) is not None
