"""Reasons for the day of writing: facts that a text mentions, periods it reviews or plans, feasts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.dating import feasts, lunar
from factcheck.dating.aspect import aspect_of
from factcheck.dating.resolve import has_year, resolve
from factcheck.dating.window import EARLIEST, LATEST, between, not_before, shortly_after
from factcheck.interval import Period
from factcheck.knowledge import facts_by_id
from factcheck.model import DateMention, Document, Evidence, FactMention, Sentence

ANNOUNCED_WITHIN = 7  # days: what is announced is news for a week
# A period is reviewed as a whole from so many days before its end: a year from 1 October, a half from
# its last month.
_REVIEWED_FROM = {"year": 91, "half": 29, "quarter": 14, "span": 14}
_YEAR = timedelta(days=365)


def of_facts(mentions: tuple[FactMention, ...]) -> Iterator[Evidence]:
    """What each fact allows: announcements first, then what bounds from below, then terms and ranks."""
    order = {"announced": 0, "after": 1, "during": 2}
    known = [(mention, facts_by_id()[mention.fact]) for mention in mentions if mention.fact in facts_by_id()]
    for mention, fact in sorted(
        known, key=lambda pair: (order.get(pair[0].bearing or pair[1].bearing, 3), pair[0].start, pair[1].id)
    ):
        bearing = mention.bearing or fact.bearing
        if bearing == "announced" and fact.first is not None:
            period = shortly_after(fact.first, ANNOUNCED_WITHIN)
        elif bearing == "during" and (fact.first is not None or fact.last is not None):
            period = between(fact.first, fact.last)
        elif bearing in ("after", "announced") and fact.first is not None:
            period = not_before(fact.first)
        else:
            continue
        kind = "announced" if bearing == "announced" else fact.kind
        yield Evidence(kind=kind, text=mention.text, fact=fact.id, period=period)


def of_dates(spoken: tuple[tuple[DateMention, Sentence], ...], document: Document) -> Iterator[Evidence]:
    """What dates with a year allow: not before what is over, before the end of a year that is planned."""
    for mention, sentence in spoken:
        if not has_year(mention) or mention.link in ("until", "before") or mention.shape in ("term", "cycle"):
            continue
        period = resolve(mention, None)
        if period is None or not EARLIEST <= period.first.date() <= period.last.date() <= LATEST:
            continue
        aspect = aspect_of(mention, sentence, document)
        allowed = _allowed(period, aspect)
        if allowed is not None:
            kind = {"review": "reviewed", "ahead": "planned"}.get(aspect, "past")
            yield Evidence(kind=kind, text=mention.text, period=allowed)


def _allowed(period: Period, aspect: str) -> Period | None:
    first, last = period.first.date(), period.last.date()
    if aspect == "ahead":
        return between(None, last) if period.grain == "year" else None
    whole = aspect == "review" or (aspect == "done" and period.grain in ("half", "quarter"))
    if whole and period.grain in _REVIEWED_FROM:
        return not_before(max(first, last - timedelta(days=_REVIEWED_FROM[period.grain])))
    if aspect in ("review", "done") or period.days == 1:
        return not_before(first)
    return None


def of_feasts(
    spoken: tuple[tuple[DateMention, Sentence], ...], document: Document, window: Period
) -> Iterator[Evidence]:
    """A Tết with its year in the cycle: within a year of it, and before it where it is still to come.

    The cycle comes round every sixty years; it tells only where the other reasons leave one such year.
    """
    for mention, sentence in spoken:
        name = mention.name if mention.shape in ("feast", "cycle") else ""
        cycle = feasts.split_name(name)[1] or (name if mention.shape == "cycle" else "")
        if not cycle:
            continue
        within = [
            (year, _around(lunar.solar(1, 1, year)))
            for year in lunar.cycle_years(cycle, lunar.KNOWN.start, lunar.KNOWN.stop - 2)
        ]
        left = [(year, around) for year, around in within if around.meets(window)]
        if len(left) != 1:
            continue
        year, around = left[0]
        day = lunar.solar(1, 1, year)
        ahead = mention.shape == "feast" and aspect_of(mention, sentence, document) == "ahead"
        fact = f"tet-{year}" if f"tet-{year}" in facts_by_id() else ""
        period = between(day - _YEAR, day) if ahead else around
        yield Evidence(kind="feast", text=mention.text, fact=fact, period=period)


def _around(day: date) -> Period:
    return between(day - _YEAR, day + _YEAR)
