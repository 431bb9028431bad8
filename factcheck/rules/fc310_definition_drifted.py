"""The words for what is counted differ between two figures, so that their difference proves nothing.

"Cơ quan an ninh và cảnh sát" and "cơ quan thực thi pháp luật" are not the same list. Punctuation and
conjunctions never drift. The rule explains: a difference between figures of different wording is never
called a conflict.
"""

from collections.abc import Iterator
from itertools import combinations

from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.judging.disagreement import across_witnesses
from factcheck.rules.judging.geometry import DIFFER, Time, compare, same_unit
from factcheck.rules.judging.hourly import moves_between
from factcheck.rules.judging.movement import Movement
from factcheck.rules.judging.sides import Sides
from factcheck.rules.judging.statement import FACTS, Statement
from factcheck.rules.judging.wording import Wording
from factcheck.rules.lineup import PARTNERS, Lineup, Pair
from factcheck.rules.message import claim_figure, plain, side, what
from factcheck.rules.rule import Outcome, Rule
from factcheck.rules.views import Kin

RULE = Rule(
    code="FC310",
    name="definition-drifted",
    severity="info",
    relation="drift",
    scope="kin",
    explains=True,
    needs="apart",
)
YEARLY = frozenset({"money/months", "money/time"})  # of rates
LONGER = 2  # one period is so many times as long as the other, or longer


def check(kin: Kin, context: Context) -> Iterator[Outcome]:
    """Figures of one series that are worded differently, then series that are near relations."""
    for lineup in kin.lineups:
        yield from _within(lineup, context)
        yield from _by_the_hour(lineup)
    in_time = sorted(kin.lineups, key=lambda one: one.statements[0].order)  # whatever their names
    for first, second in combinations(in_time, 2):
        yield from _between(first, second)


def _within(lineup: Lineup, context: Context) -> Iterator[Outcome]:
    """Figures of two articles that differ and are worded differently; each two wordings once."""
    differing = [
        pair
        for pair in (*lineup.changes, *lineup.meetings)
        if pair.values in DIFFER and across_witnesses(pair)
    ]
    seen = set()
    if any(context.wording(pair.first.claim, pair.second.claim) is Wording.UNSURE for pair in differing):
        yield RULE.not_evaluable("wording_unsure")
    for pair in differing:
        first, second = pair.first.claim, pair.second.claim
        if context.wording(first, second) is not Wording.DRIFTED:
            continue
        old, new = context.definition(first), context.definition(second)
        if frozenset((old, new)) in seen:
            continue
        seen.add(frozenset((old, new)))
        yield _finding(pair, lineup.series.id, sorted(old - new), sorted(new - old))


def _by_the_hour(lineup: Lineup) -> Iterator[Outcome]:
    """Market prices of one day of which no hours are told: one finding for a series."""
    pairs = [
        pair
        for pair in lineup.meetings
        if pair.values in DIFFER and across_witnesses(pair) and moves_between(pair.first, pair.second)
    ]
    if pairs:
        others = [pair.first for pair in pairs], [pair.second for pair in pairs]
        yield RULE.finding(
            Sides(pairs[0], *others).claims,
            _both(pairs[0]),
            variant="hour",
            series=lineup.series.id,
        )


def _between(first: Lineup, second: Lineup) -> Iterator[Outcome]:
    """A forecast and what came, spot and futures, a quarter and nine months: one finding for two series.

    Only figures of which words say how they differ are shown.
    """
    pairs = [
        Pair(one, other, Time.UNKNOWN, compare(one, other))
        for one in first.statements[:PARTNERS]
        for other in second.statements[:PARTNERS]
        if _of_one_unit(one.claim, other.claim)
        and (compare(one, other) in DIFFER or _surely_two(one, other))
        and any(_apart(one.claim, other.claim))
    ]
    if not pairs:
        return
    shown = pairs[0]
    yield RULE.finding(
        Sides(shown, [pair.first for pair in pairs], [pair.second for pair in pairs]).claims,
        _both(shown),
        variant="kin",
        reasons=tuple(_apart(shown.first.claim, shown.second.claim)),
        series=first.series.id,
    )


def _both(pair: Pair) -> dict[str, str]:
    """What the message about two figures that are not of one kind is filled with."""
    return {
        "what": what(pair.first.claim),
        **side("old", pair.first),
        **side("new", pair.second),
    }


def _apart(one: Claim, other: Claim) -> Iterator[str]:
    """What keeps two near relations apart, as keys of the table ``reason``."""
    if _kind_of_fact(one) != _kind_of_fact(other):
        yield "status_differs"
    if one.qualifiers != other.qualifiers:
        yield "words_differ"
    if one.scope != other.scope and "whole" not in (one.scope, other.scope):
        yield "scope_differs"
    if one.as_of and other.as_of and one.behaviour in ("flow", "difference", "share"):
        short, long = sorted((one.as_of.period.days, other.as_of.period.days))
        if short > 1 and short * LONGER <= long:
            yield "period_differs"


def _of_one_unit(one: Claim, other: Claim) -> bool:
    """Whether they can be laid beside each other: "tăng 24 USD", "tăng 26 USD/ounce"; a sum, one a year."""
    if same_unit(one, other):
        return True
    if {one.kind, other.kind} != {"money", "rate"}:
        return False
    rate = one if one.kind == "rate" else other
    alike = one.behaviour == other.behaviour == "difference" or rate.dimension in YEARLY
    return alike and one.unit_code.partition("/")[0] == other.unit_code.partition("/")[0] != ""


def _surely_two(one: Statement, other: Statement) -> bool:
    """Whether words make them two, as plan and fact, spot and futures: no hedge makes them one."""
    if one.value == other.value:
        return False
    if _kind_of_fact(one.claim) != _kind_of_fact(other.claim):
        return True
    mine, theirs = (
        dict(word.split(": ", 1) for word in told.claim.qualifiers if ": " in word) for told in (one, other)
    )
    return any(mine[group] != theirs[group] for group in mine.keys() & theirs.keys())


def _kind_of_fact(claim: Claim) -> str:
    return "" if claim.status in FACTS else claim.status


def _finding(pair: Pair, series: str, old_words: list[str], new_words: list[str]) -> Outcome:
    first, second = pair.first.claim, pair.second.claim
    change = Movement(pair.first, pair.second)
    return RULE.finding(
        Sides(pair, (), ()).claims,
        change.parameters()
        | {
            "old": claim_figure(first),
            "new": claim_figure(second),
            "old_words": first.measure_text or " ".join(first.qualifiers),
            "new_words": second.measure_text or " ".join(second.qualifiers),
            "old_differs": ", ".join(old_words),
            "new_differs": ", ".join(new_words),
            "change": plain(change.difference),
        },
        computation=_side_by_side(_spoken(old_words, first), _spoken(new_words, second)),
        series=series,
    )


def _spoken(differing: list[str], claim: Claim) -> list[str]:
    """Those of the differing words that are an article's, not our names for a group of wordings."""
    ours = {word for one in claim.qualifiers if ": " in one for word in one.lower().replace(":", " ").split()}
    return [word for word in differing if word not in ours]


def _side_by_side(old: list[str], new: list[str]) -> str:
    return f"{', '.join(old)} ≠ {', '.join(new)}" if old and new else ""


def explains(first: Statement, second: Statement, context: Context) -> bool:
    """The two are worded as different things, or are prices that move by the hour."""
    return context.wording(first.claim, second.claim) is Wording.DRIFTED or moves_between(first, second)
