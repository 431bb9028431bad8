"""The stamp that a page carries: "Thứ Năm, 17/03/2022, 10:43 [GMT+7]"."""

from __future__ import annotations

from factcheck.dating.clock import within_day
from factcheck.dating.resolve import resolve
from factcheck.interval import Period
from factcheck.model import SILENT_ROLES, AsOf, DateMention, Document, Evidence, Sentence

_TOP = 8  # sentences from the top among which a stamp stands


def stamp(spoken: tuple[tuple[DateMention, Sentence], ...], document: Document) -> AsOf | None:
    """The full date of a line of furniture near the top; with a weekday that belies it, not sure."""
    top = {(one.field, one.start) for one in document.sentences[:_TOP]}
    for mention, sentence in spoken:
        if sentence.role not in SILENT_ROLES or (sentence.field, sentence.start) not in top:
            continue
        if None in (mention.year, mention.month, mention.day) or mention.shape != "calendar":
            continue
        day = resolve(mention, None)
        if day is None:
            continue
        beside = [one for one, where in spoken if where == sentence]
        agrees = all(one.weekday in (None, day.first.weekday()) for one in beside)
        period = _with_hour(day, beside)
        text = document.article.text[min(one.start for one in beside) : max(one.end for one in beside)]
        evidence = Evidence(kind="dateline", text=text, period=period)
        return AsOf(periods=(period,), evidence=(evidence,), sure=agrees)
    return None


def _with_hour(day: Period, beside: list[DateMention]) -> Period:
    """The day with the time of the clock that stands in its line, if any does."""
    if day.is_instant:
        return day
    clock = next((one for one in beside if one.hour is not None and one.day is None), None)
    whole = Period.of_days(day.first.date())
    return within_day(whole, part=clock.part, hour=clock.hour, minute=clock.minute) if clock else whole
