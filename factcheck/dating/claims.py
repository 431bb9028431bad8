"""The time that each claim speaks of, with the words that gave it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from factcheck.dating.about import main_topic
from factcheck.dating.ages import is_mean
from factcheck.dating.echoes import echoed
from factcheck.dating.expected import is_expected
from factcheck.dating.governing import governing, headed, later, near
from factcheck.dating.instant import at_edge
from factcheck.dating.lasting import lasting
from factcheck.dating.reading import Meaning, meaning, references
from factcheck.dating.report_time import holds_less, read_from
from factcheck.dating.scenes import Scene, read_scenes
from factcheck.dating.spoken import Spoken
from factcheck.dating.topic import Topic
from factcheck.dating.window import is_open
from factcheck.interval import Period
from factcheck.model import AsOf, Claim, DateMention, Document, Evidence

_SOON = timedelta(days=14)
_HEADS = frozenset({"title", "lead"})
_FRESH = 3  # days
_MONTH = 31  # days
_UNEVEN = 4  # days between the longest and the shortest of months or quarters


def date_claims(
    claims: Sequence[Claim], document: Document, dates: Sequence[DateMention], published: AsOf | None
) -> tuple[Claim, ...]:
    """The claims with ``as_of`` filled where the text or the day of writing tells it.

    The date in the claim's clause, else its sentence, else what the paragraph speaks of, else what a
    comparison lets one infer, else what the article opens with, else the day of writing.
    """
    days = references(published)
    scenes = read_scenes(claims, document, dates, days)
    main, written = main_topic(scenes, days), _written(published)
    told: dict[tuple[str, int], AsOf | None] = {}
    for scene in scenes:
        inferred = _inferred(scene.spoken, days, main) if scene.claims else None
        if _is_finer(main, inferred) or _is_over(main, inferred, days):
            inferred = None
        for claim in scene.claims:
            said = None
            if claim.kind != "age" or is_mean(claim):
                said = (
                    _in_its_sentence(claim, scene, days, main)
                    or _again("paragraph", scene.ahead if scene.ahead and is_expected(claim) else None, claim)
                    or _again("paragraph", scene.before, claim)
                    or _later(claim, scene, days, main)
                    or _again("paragraph", scene.ahead if _is_soon(scene.ahead, days) else None, claim)
                    or inferred
                    or _opened(main, claim, scenes, days)
                )
            told[claim.field, claim.start] = said or written
    again = echoed(claims, told)
    dates_of = {**told, **again}
    found: list[Claim] = []
    for claim in claims:
        beside = found[-1] if found and found[-1].is_beside(claim) else None
        as_of = dates_of.get((claim.field, claim.start))
        found.append(lasting(_told_of(claim, as_of, days), as_of, beside))
    return tuple(found)


def _told_of(claim: Claim, as_of: AsOf | None, days: tuple[Period, ...]) -> Claim:
    """The claim with its time; what is told of an hour to come is a forecast, of a day with "sẽ"."""
    timeless = claim.kind in ("duration", "ordinal", "age") or claim.turn == "from"
    if as_of is None or not days or claim.status != "actual" or timeless:
        return replace(claim, as_of=as_of)
    ahead = all(day.before(one) for one in as_of.periods for day in days) and is_expected(claim)
    ahead = ahead or all(_is_hour_ahead(one, day) for one in as_of.periods for day in days)
    return replace(claim, as_of=as_of, status="forecast" if ahead else claim.status)


def _is_hour_ahead(period: Period, day: Period) -> bool:
    first = period.first.date()
    return period.is_instant and day.last.date() < first <= day.last.date() + _SOON


def _in_its_sentence(claim: Claim, scene: Scene, days: tuple[Period, ...], main: Topic | None) -> AsOf | None:
    """From a date before it in its sentence, or right beside it."""
    if not scene.spoken:
        return None
    return _own(claim, scene, days, main) or _until(claim, scene, days) or _headed(claim, scene, days, main)


def _own(claim: Claim, scene: Scene, days: tuple[Period, ...], main: Topic | None) -> AsOf | None:
    """From a date of its own clause or sentence."""
    turn = scene.turns.get(claim.start)
    chosen = (turn, "clause") if turn else governing(claim, scene.sentence, scene.spoken, scene.claims)
    return _from(chosen[0], chosen[1], claim, scene, days, main) if chosen is not None else None


def _headed(claim: Claim, scene: Scene, days: tuple[Period, ...], main: Topic | None) -> AsOf | None:
    """From the day with which the text behind a heading in the same line begins."""
    one = headed(claim, scene.sentence, scene.spoken)
    return _from(one, "sentence", claim, scene, days, main) if one is not None else None


def _until(claim: Claim, scene: Scene, days: tuple[Period, ...]) -> AsOf | None:
    """ "Trước năm 2008, cả nước có 64 tỉnh": the last day before it, where that is past."""
    nearby = near(claim, scene.spoken)
    said = [one for one in nearby if one.mention.link == "before" and one.mention.end <= claim.start]
    read = meaning(said[-1].mention, days) if said and not said[-1].compared else None
    if read is None or not all(
        period.first.date() <= day.last.date() for period in read.periods for day in days
    ):
        return None
    ends = tuple(Period.of_days(period.first.date() - timedelta(days=1)) for period in read.periods)
    return AsOf(periods=ends, evidence=(Evidence(kind="sentence", text=said[-1].mention.text),), sure=False)


def _later(claim: Claim, scene: Scene, days: tuple[Period, ...], main: Topic | None) -> AsOf | None:
    """From a date of a later clause of its sentence."""
    one = later(claim, scene.sentence, scene.spoken, scene.claims) if scene.spoken else None
    return _from(one, "sentence", claim, scene, days, main) if one is not None else None


def _from(
    one: Spoken, kind: str, claim: Claim, scene: Scene, days: tuple[Period, ...], main: Topic | None
) -> AsOf | None:
    said = scene.topic or scene.before
    if one.mention.shape == "same_day" and said is not None and said.period.days > 1:
        return _as_of(kind, said.one, said.read, claim)  # "cùng thời điểm": what was named the end of
    governing = scene.governing(one.mention)
    if governing is None and one.mention.shape in ("same_period", "same_day") and main is not None:
        governing = main.period  # "cùng kỳ năm trước", "cùng ngày" of what the article is about
    if main is not None and holds_less(one.mention, governing):
        governing = main.period
    if one.compared is not None or not one.mention.offset:
        days = read_from(one.mention, days, main)
    read = meaning(one.mention, days, governing=governing)
    return _as_of(kind, one, read, claim) if read is not None else None


def _again(kind: str, said: Topic | None, claim: Claim) -> AsOf | None:
    """From what was spoken of before."""
    return _as_of(kind, said.one, said.read, claim) if said is not None else None


def _is_soon(said: Topic | None, days: tuple[Period, ...]) -> bool:
    """A day or hour of a forecast: "đến 13 giờ mai, bão sẽ ... Sức gió là 150 km/giờ"; not "đến năm 2020"."""
    if said is None or said.period.days > 1:
        return False
    return all(said.period.first.date() - day.last.date() <= _SOON for day in days)


def _opened(
    main: Topic | None, claim: Claim, scenes: Sequence[Scene], days: tuple[Period, ...]
) -> AsOf | None:
    """From what the article opens with; a clock is of its own figures where it is days old or stands below.

    "19 người chết", says the headline; the fourth paragraph knows of one at 8 p.m. three days before.
    """
    said = _again("article", main, claim)
    if main is not None and _is_told_below(main, claim, days):
        return None
    if said is None or main is None or not any(period.is_instant for period in said.periods):
        return said
    mention = main.one.mention
    told = next(
        (one for one in scenes if main.one in one.spoken and one.sentence.field == mention.field), None
    )
    if told is None or claim.value in {one.value for one in told.claims}:
        return said
    day = said.periods[-1].last.date()
    if told.claims and any((one.first.date() - day).days > 1 for one in days):
        return None
    below = bool(told.claims) and claim.field == mention.field and mention.start < claim.start
    return said if below else replace(said, periods=(Period.of_days(day),))


def _is_told_below(main: Topic, claim: Claim, days: tuple[Period, ...]) -> bool:
    """ "Tỉnh có 4.890 tàu. Tháng 9, ...": a day or month that is over is not that of what stands above it."""
    mention = main.one.mention
    above = claim.field == mention.field and claim.sentence_start + len(claim.sentence) <= mention.start
    if claim.role in _HEADS or not above or main.period.days > _MONTH or not days:
        return False
    return all((day.first - main.period.last).days > _FRESH for day in days)


def _as_of(kind: str, one: Spoken, read: Meaning, claim: Claim) -> AsOf:
    periods = tuple(sorted({at_edge(one, period, claim) for period in read.periods}))
    evidence = (Evidence(kind=kind, text=one.mention.text),)
    return AsOf(periods=periods, evidence=evidence, sure=read.sure and kind != "article")


def _inferred(spoken: tuple[Spoken, ...], days: tuple[Period, ...], main: Topic | None) -> AsOf | None:
    """ "So với tháng trước" tells that the figure is of this month."""
    for one in spoken:
        mention = one.mention
        if one.compared is None or mention.shape != "relative" or mention.offset != -1 or mention.edge:
            continue
        read = meaning(replace(mention, offset=0, part="", link=""), read_from(mention, days, main))
        if read is not None:
            return AsOf(periods=read.periods, evidence=(Evidence(kind="comparison", text=mention.text),))
    return None


def _is_finer(main: Topic | None, inferred: AsOf | None) -> bool:
    """Whether the article is about a quarter of the year that "so với năm trước" tells of."""
    if main is None or inferred is None or main.period.days == 1:
        return False
    part, whole = main.period, inferred.periods[-1]
    return part.days < whole.days and whole.first <= part.first <= part.last <= whole.last


def _is_over(main: Topic | None, inferred: AsOf | None, days: tuple[Period, ...]) -> bool:
    """Whether the article is about a week or quarter that is over, and "so với quý trước" is told of that."""
    if main is None or inferred is None or not all(main.period.before(day) for day in days):
        return False
    told, running = main.period, inferred.periods[-1]
    return told.days > 1 and abs(told.days - running.days) <= _UNEVEN and told.before(running)


def _written(published: AsOf | None) -> AsOf | None:
    """The day of writing: a guess. None where the text only says since when it can have been written."""
    if published is None or any(is_open(one) for one in published.periods):
        return None
    days = tuple(
        Period.of_days(one.first.date(), one.last.date(), "day" if one.days == 1 else one.grain)
        for one in published.periods
    )
    return AsOf(periods=days, evidence=(Evidence(kind="published"),), sure=False)
