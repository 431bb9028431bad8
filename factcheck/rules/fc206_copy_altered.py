"""A passage is worded as in an earlier article, and a figure in it is not the same.

The other figures of the passage agree, or the whole text is a copy: it was copied, and the figure slipped or
was put right. The finding names the later copy and does not say which of the two is right. Texts that are
written anew from a form, day by day, differ in most of their figures and are left alone. Where the copy says
that it corrects, or the figure may have moved on between the two, it is no alarm.

Judged on some 230 real articles: its firing was right, and one on a bulletin brought up to date was mended;
of slips planted in copies of real articles, 140 firings, all right.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.language import words
from factcheck.model import Claim, Severity
from factcheck.rules.context import Context
from factcheck.rules.engine.precedence import less_specific
from factcheck.rules.judging.geometry import Time, Values, compare, same_unit, when
from factcheck.rules.judging.statement import Statement, each
from factcheck.rules.message import claim_figure, gap, source, what
from factcheck.rules.rule import Option, Outcome, Rule
from factcheck.rules.views import Retelling

RULE = Rule(
    code="FC206",
    name="copy-altered",
    severity="error",
    relation="conflict",
    scope="retelling",
    supersedes=less_specific("FC206"),
    options=(Option(name="words", default=Decimal(12)),),
)
MOVES = 2  # a running total that has not so many times grown may be a later state of the same report


class _Two(NamedTuple):
    """A figure in the earlier article and the one at its place in the later."""

    first: Claim
    second: Claim
    differ: bool


def check(retelling: Retelling, context: Context) -> Iterator[Outcome]:
    """Each figure of the later article that is another in the earlier one."""
    copied = context.witnesses.get(retelling.first) == context.witnesses.get(retelling.second)
    least = context.number(RULE.code, "words")
    passages: dict[tuple[int, int], list[_Two]] = defaultdict(list)
    for first, second, place in retelling.places:
        if place.words >= least:
            passages[place.passage].append(_Two(first, second, _differ(first, second)))
    everything = [two for passage in passages.values() for two in passage]
    same, other = _counts(everything)
    if other and not _is_copied(same, other, whole=copied):
        yield RULE.not_evaluable("written_anew")
        return
    for passage in passages.values():
        if copied or _counts(passage)[0]:
            for first, second, differ in passage:
                if differ and not _each_tells_both(first, second, context):
                    yield from _finding(_alone(first), _alone(second), context, whole=copied)


def _counts(several: Sequence[_Two]) -> tuple[int, int]:
    """How many places have the same figure, and how many have two."""
    other = sum(two.differ for two in several)
    return len(several) - other, other


def _is_copied(same: int, other: int, *, whole: bool) -> bool:
    """Whether so many figures agree that the passages were copied, and not filled in anew."""
    return same >= 2 * other or (whole and other == 1)


def _differ(first: Claim, second: Claim) -> bool:
    """Whether one is not the other, rounded: who copies does not cut off digits, who writes it anew may.

    "56.600 tấn" told as "56 nghìn tấn" is written anew, a scale word in the place of digits.
    """
    plain = all(one.hedge == "exact" and one.range_end is None for one in (first, second))
    if plain and first.place == second.place:  # as nearly all are
        return first.value != second.value
    values = compare(_alone(first), _alone(second))
    if values is Values.TRUNCATED:
        return _scale(first) == _scale(second)
    return values not in (Values.EQUAL, Values.HEDGED, Values.ROUNDED)


def _scale(claim: Claim) -> str:
    """The words of scale with which it is written: "nghìn", "triệu"; empty for digits alone."""
    return " ".join(word for word in claim.text.lower().split() if word.isalpha())


def _alone(claim: Claim) -> Statement:
    return each([claim])[0]


def _each_tells_both(first: Claim, second: Claim, context: Context) -> bool:
    """Whether either article has both figures: then the passage is a form of theirs, filled in twice."""
    return all(context.tells(one.article, other) for one, other in ((first, second), (second, first)))


def _finding(first: Statement, second: Statement, context: Context, *, whole: bool) -> Iterator[Outcome]:
    one, other = first.claim, second.claim
    if not same_unit(one, other):
        return
    time = when(first, second, one.behaviour)
    if time in (Time.BEFORE, Time.AFTER) and not whole:
        return  # of two times, and not only because a copy prints "yesterday" a day later
    severity, doubts = _severity(first, second, time, context)
    yield RULE.finding(
        (one, other),
        {
            "what": what(one),
            "old": claim_figure(one),
            "new": claim_figure(other),
            "old_source": source(one),
            "new_source": source(other),
        },
        severity=severity,
        computation=gap(first, second),
        reasons=doubts,
        series=other.series,
    )


def _severity(
    first: Statement, second: Statement, time: Time, context: Context
) -> tuple[Severity, tuple[str, ...]]:
    """No alarm where the copy corrects or the figure may have moved on; an unsure time makes a warning."""
    if _corrects(second.claim, context):
        return "info", ("recount_mentioned",)
    if time is Time.SAME or (first.sure and second.sure and first.periods == second.periods):
        return "error", ()
    rose = first.value < second.value < first.value * MOVES
    if rose and first.claim.behaviour == "cumulative":
        return "info", ("moved_on",)
    return "warning", ("date_unsure",)


def _corrects(claim: Claim, context: Context) -> bool:
    article = context.articles[claim.article]
    text = article.text.lower()
    return any(phrase in text for phrase in words(article.language, "corrections"))


__all__ = ["RULE", "check"]
