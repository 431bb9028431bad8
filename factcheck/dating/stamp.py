"""The stamp that a page carries: "Thứ Năm, 17/03/2022, 10:43 [GMT+7]"."""

from __future__ import annotations

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
        period = resolve(mention, None)
        if period is None:
            continue
        beside = [one for one, where in spoken if where == sentence and one.weekday is not None]
        agrees = all(one.weekday == period.first.weekday() for one in beside)
        evidence = Evidence(kind="dateline", text=mention.text, period=period)
        return AsOf(periods=(_to_minute(period),), evidence=(evidence,), sure=agrees)
    return None


def _to_minute(period: Period) -> Period:
    """A stamp without an hour dates to the day."""
    return period if period.is_instant else Period.of_days(period.first.date(), period.last.date())
