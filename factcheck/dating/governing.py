"""Which date of its own sentence governs a claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from factcheck.dating.between import (
    counted_size,
    gap,
    has_its_own,
    in_bracket,
    is_closed,
    is_next,
    is_parted,
    lifts,
    of_all_items,
)
from factcheck.dating.spoken import UP_TO, Spoken, clause_of
from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import Claim, Sentence


@cache
def _reports() -> Phrases:
    return Phrases(
        [(row["phrase"], "report") for row in table("vi", "date_heads") if row["makes"] == "report"]
    )


_SIDE = 8  # mentions to each side of a claim that are weighed
_BESIDE = 14  # characters between a figure with its unit and a date that belongs to it: "40 tỷ cuối quý 3"


def governing(
    claim: Claim, sentence: Sentence, mentions: Sequence[Spoken], others: Sequence[Claim]
) -> tuple[Spoken, str] | None:
    """The mention that governs a claim, and how near it stands: clause or sentence; None for none.

    ``mentions`` and ``others``, the claims of the sentence, stand in order. Inside a comparison its date
    governs. Else a date right behind the figure is its own; else the last before it in its clause, else
    before that, else the next in the clause.
    """
    beside_it = near(claim, mentions)
    apart = [one for one in beside_it if one.mention.end <= claim.start or claim.end <= one.mention.start]
    compared = [one for one in apart if one.compared and one.compared[0] <= claim.start < one.compared[1]]
    if compared:
        return min(compared, key=lambda one: gap(one, claim)), "clause"
    if (same := _same_period(claim, apart)) is not None:
        return same, "clause"
    clause = clause_of(sentence, claim.start)
    plain = [one for one in apart if one.compared is None]
    reach = _reach(claim, others)
    behind = [one for one in plain if claim.end <= one.mention.start and not one.begins]
    beside = [one for one in behind if one.mention.start <= reach]
    beside = [one for one in beside if one.clause == clause or in_bracket(one, claim)]
    beside = [one for one in beside if not (is_parted(one, claim) or has_its_own(one, claim, others))]
    if beside:
        return beside[0], "clause"
    counted = next((one for one in behind if one.clause == clause and not one.weak), None)
    if counted is not None and counted.mention.link in UP_TO and is_next(counted, claim, others):
        return counted, "clause"
    before = [one for one in plain if one.mention.end <= claim.start and not one.weak]
    before = [one for one in before if not is_closed(one, claim, others)]
    before = _counted_up_to(before)
    if claim.behaviour == "cumulative":
        before = _reported(before)
    before = _telling([one for one in before if one.clause == clause or not (one.local or one.begins)])
    following = [one for one in behind if one.clause == clause and not one.weak and not lifts(one, claim)]
    happened = next((one for one in behind if not one.weak), None)
    if happened is not None and len(before) == 1 and _is_report(before[0], claim) and _is_dated(happened):
        return happened, "sentence"
    if (
        before
        and following
        and before[-1].clause != clause
        and _is_behind_its_own(before[-1], sentence, others)
    ):
        return following[0], "clause"
    before = of_all_items(before, claim)
    if before:
        return before[-1], "clause" if before[-1].clause == clause else "sentence"
    return (following[0], "clause") if following else None


def _is_behind_its_own(one: Spoken, sentence: Sentence, others: Sequence[Claim]) -> bool:
    """ "15% giai đoạn 1989-1999, 12% giai đoạn 1999-2009": the date closes what is told of another figure."""
    last = bisect_left(others, one.mention.start, key=lambda other: other.start) - 1
    return last >= 0 and clause_of(sentence, others[last].start) == one.clause


def _same_period(claim: Claim, mentions: Sequence[Spoken]) -> Spoken | None:
    """ "Thua kỷ lục 699 triệu USD cùng kỳ năm 2017": right behind a level it is of that."""
    if claim.behaviour == "difference" or claim.kind in ("percent", "ratio"):
        return None
    end = claim.end + counted_size(claim) + len("  ")
    return next(
        (
            one
            for one in mentions
            if one.mention.shape == "same_period"
            and one.mention.start - claim.end > 0
            and one.mention.start <= end
        ),
        None,
    )


def _is_report(one: Spoken, claim: Claim) -> bool:
    """ "Ngày 10/1, bà Lan cho biết 92 người nhập viện ngày 28/12": the first is of the report."""
    between = claim.said(one.mention.end, claim.start)
    return _is_day(one) and bool(_reports().find(words(between)))


def _is_day(one: Spoken) -> bool:
    return one.mention.day is not None and one.mention.month is not None


def _is_dated(one: Spoken) -> bool:
    """ "Ngày 20/4 công bố kết quả hỏi 2.000 người từ ngày 24/3 đến 8/4": also days from one to another."""
    return _is_day(one) or one.is_days


def later(
    claim: Claim, sentence: Sentence, mentions: Sequence[Spoken], others: Sequence[Claim]
) -> Spoken | None:
    """The next date behind the claim in its sentence, whatever the clause: where nothing better is known.

    One that leads to another figure is of that: "lỗ 5 tỷ, trong khi năm 2012 lãi 20 tỷ".
    """
    behind = [one for one in near(claim, mentions) if one.mention.start >= claim.end]
    one = next((one for one in behind if not (one.compared or one.weak or one.begins)), None)
    if one is None or _is_next_statement(one, claim):
        return None
    following = bisect_left(others, one.mention.end, key=lambda other: other.start)
    leads = following < len(others) and clause_of(sentence, others[following].start) == one.clause
    return None if leads else one


def _is_next_statement(one: Spoken, claim: Claim) -> bool:
    """ "Nhà máy có 45 lò; nhà máy được cấp phép năm 2015": behind a semicolon something else is told."""
    return ";" in claim.said(claim.end, one.mention.start)


def headed(claim: Claim, sentence: Sentence, mentions: Sequence[Spoken]) -> Spoken | None:
    """ "Cháy nhà, 3 người chết: Sáng 12/5, ...": the day behind a heading is that of its figures."""
    if clause_of(sentence, claim.start) > 1:
        return None
    text = claim.sentence
    one = next((one for one in near(claim, mentions) if one.mention.start >= claim.end), None)
    if one is None or one.compared or not _is_day(one) or claim.field != one.mention.field:
        return None
    before = text[: one.mention.start - claim.sentence_start].rstrip()
    return one if before.endswith(":") and ":" not in before[:-1] else None


def topic(mentions: Sequence[Spoken], claims: Sequence[Claim], *, asides: bool = False) -> Spoken | None:
    """What the sentence says it speaks of, for those that follow: the last date before its first figure.

    Of a sentence without figures the first date. A date that stands behind a figure is that figure's alone.
    ``asides`` are what only a sentence that says so goes on with.
    """
    if not mentions:
        return None
    free = [one for one in mentions if one.compared is None and not one.weak and not one.mention.implicit]
    free = [one for one in free if asides or not _is_aside(one)]
    counted = [one for one in claims if one.kind != "duration"]
    if not counted:
        said = [one for one in free if not one.told] or free
        return _telling(said)[0] if said else None
    first = counted[0]
    before = _telling(_counted_up_to([one for one in free if one.mention.end <= first.start]))
    if (not before or before[-1].told) and (asked := [one for one in free if one.surveyed]):
        return asked[0]
    if not before or (before[-1].mention.shape == "term" and _is_now(before[-1], mentions, first)):
        return None
    return before[-1]


def _is_now(one: Spoken, mentions: Sequence[Spoken], first: Claim) -> bool:
    """ "Theo chương trình giai đoạn 2016-2020, hiện cả nước có 2.045 xã": the term is only a name."""
    said = (other.mention for other in mentions if other.mention.implicit)
    return any(one.mention.end <= other.start < first.start for other in said)


def _telling(mentions: list[Spoken]) -> list[Spoken]:
    """Without the years of names, unless there is nothing else."""
    return [one for one in mentions if not one.named] or mentions


def _counted_up_to(mentions: list[Spoken]) -> list[Spoken]:
    """ "Tính đến 7/2, trận động đất xảy ra ngày 6/2 đã làm ...": the day counted up to, not the event's."""
    first = next((index for index, one in enumerate(mentions) if one.instant), len(mentions))
    return [one for index, one in enumerate(mentions) if index <= first or not one.event]


def _reported(mentions: list[Spoken]) -> list[Spoken]:
    """ "Trưa 8/10, tỉnh cho biết trận động đất ngày 7/10 đã làm ...": a toll is of the day of the count."""
    last = mentions[-1] if mentions else None
    counted = [one for one in mentions if not one.event and _is_day(one)]
    return counted if last is not None and last.event and counted else mentions


def _is_aside(one: Spoken) -> bool:
    """What the sentences behind do not go on with: "5 năm tới", "sau 9 tháng", "lũy kế 9 tháng"."""
    return one.local or one.begins or (one.mention.shape == "months" and not one.mention.edge)


def near(claim: Claim, mentions: Sequence[Spoken]) -> Sequence[Spoken]:
    """The mentions next to a claim, a few to each side: a sentence may hold thousands."""
    here = bisect_left(mentions, claim.start, key=lambda one: one.mention.start)
    return mentions[max(0, here - _SIDE) : here + _SIDE]


def _reach(claim: Claim, others: Sequence[Claim]) -> int:
    """Up to where a date begins that belongs to the figure: near behind it, and before the next figure."""
    following = bisect_left(others, claim.end, key=lambda one: one.start)
    reach = claim.end + counted_size(claim) + _BESIDE
    return min(reach, others[following].start) if following < len(others) else reach
