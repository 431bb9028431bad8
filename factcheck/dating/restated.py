"""Holidays of which a text tells once how long they are: "lễ 30/4 (từ 26/4 đến 1/5)", later "dịp 30/4"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.dating.holidays import SHAPE
from factcheck.dating.reading import meaning
from factcheck.dating.spoken import Spoken
from factcheck.interval import Period
from factcheck.language.cues import cues
from factcheck.language.tokens import words
from factcheck.model import DateMention, Frozen, Sentence

_LONGEST = 12  # days
FEAST = 3  # days that the feast itself may have
_BEFORE = 30  # characters before a date among which it is said to be a holiday


class Holiday(Frozen, frozen=True):
    """The days that are free, and the date that told of them."""

    mention: DateMention
    period: Period


def with_holidays(
    spoken: tuple[Spoken, ...], sentence: Sentence, text: str, held: Holiday | None, days: tuple[Period, ...]
) -> tuple[tuple[Spoken, ...], Holiday | None]:
    """The dates of a sentence, a feast as the holiday that the text told of; and that holiday."""
    read: list[Spoken] = []
    for one in spoken:
        before = text[max(sentence.start, one.mention.start - _BEFORE) : one.mention.start]
        if told := _told(one, read[-1] if read else None, text, days):
            held = told
        elif held is not None and _is_of(one, held, before, days):
            found = one.mention
            mention = replace(held.mention, field=found.field, start=found.start, end=found.end)
            one = replace(one, mention=replace(mention, text=found.text))
        read.append(one)
    return tuple(read), held


def speaks_of_holidays(text: str) -> bool:
    """Whether some words are of a holiday."""
    return not cues("holiday").isdisjoint(words(text))


def _told(one: Spoken, before: Spoken | None, text: str, days: tuple[Period, ...]) -> Holiday | None:
    """The holiday whose days the date tells: their number, or from which day to which in brackets."""
    if one.mention.shape == SHAPE:
        period = _period(one, days)
        return Holiday(one.mention, period) if period is not None else None
    if before is None or not one.is_days or text[before.mention.end : one.mention.start].strip() != "(":
        return None
    said = text[max(0, before.mention.start - _BEFORE) : before.mention.start]
    feast, period = _period(before, days), _period(one, days)
    if feast is None or period is None or not speaks_of_holidays(said):
        return None
    is_longer = feast.days <= FEAST and period.days <= _LONGEST and period.contains(feast)
    return Holiday(one.mention, period) if is_longer else None


def _is_of(one: Spoken, held: Holiday, before: str, days: tuple[Period, ...]) -> bool:
    if one.mention.hour is not None or one.mention.part or not speaks_of_holidays(before):
        return False
    feast = _period(one, days)
    return feast is not None and feast.days <= FEAST and held.period.contains(feast)


def _period(one: Spoken, days: tuple[Period, ...]) -> Period | None:
    read = meaning(one.mention, days)
    return read.periods[-1] if read is not None else None
