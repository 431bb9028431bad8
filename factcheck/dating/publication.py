"""When an article was written: as given, by the stamp it carries, or by evidence from the text alone."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dating import reasons
from factcheck.dating.resolve import has_year, possibilities, resolve
from factcheck.dating.stamp import stamp
from factcheck.dating.window import ALWAYS, is_open, narrow
from factcheck.interval import Period
from factcheck.model import SILENT_ROLES, AsOf, DateMention, Document, Evidence, FactMention, Sentence

MOST_CANDIDATES = 6  # years; where more remain, a day and month tell nothing
_OPENING = 6  # sentences that claim, from the top, in which a text says when it happened
_NOT_THE_DAY = frozenset({"compared", "plan", "since", "until", "before", "after"})


def date_article(
    document: Document, dates: Sequence[DateMention], facts: Sequence[FactMention]
) -> AsOf | None:
    """The possible days of writing with the evidence for them, or None where the text gives nothing.

    The days are those that satisfy every fact and date that the text mentions. A day without its year in
    the opening ("Ngày 17/9") stands for that day in each year that is left. The order of ``dates`` and
    ``facts`` changes nothing.
    """
    given = document.article.published
    if given is not None:
        kind = document.article.published_evidence
        return AsOf(periods=(given,), evidence=(Evidence(kind="published", text=kind, period=given),))
    spoken = in_sentences(document, dates)
    stamped = stamp(spoken, document)
    if stamped is not None:
        return stamped
    heard = tuple(pair for pair in spoken if pair[1].role not in SILENT_ROLES)
    window, evidence = narrow([*reasons.of_facts(tuple(facts)), *reasons.of_dates(heard, document)])
    window, of_feasts = narrow(reasons.of_feasts(heard, document, window), window)
    evidence = _once((*evidence, *of_feasts))
    opening = _opening(heard, document)
    if opening is not None and (has_year(opening) or not is_open(window)):
        days = _days(opening, window)
        if 0 < len(days) <= MOST_CANDIDATES:
            told = Evidence(kind="opening", text=opening.text, period=days[0] if len(days) == 1 else None)
            return AsOf(periods=days, evidence=(told, *evidence), sure=len(days) == 1)
    if window.first == ALWAYS.first:  # "before 2030" tells nothing that anybody could use
        return None
    return AsOf(periods=(window,), evidence=evidence, sure=window.days == 1)


def in_sentences(
    document: Document, dates: Sequence[DateMention], *, repeated: bool = False
) -> tuple[tuple[DateMention, Sentence], ...]:
    """Each mention with its sentence, in order of the text; those of repeated sentences only on demand."""
    found = []
    sentences = sorted(document.sentences, key=lambda one: (one.field, one.start))
    index = 0
    for mention in sorted(dates, key=lambda one: (one.field, one.start, one.end, one.text)):
        while index < len(sentences) and _ends_before(sentences[index], mention):
            index += 1
        if index < len(sentences):
            sentence = sentences[index]
            told = repeated or sentence.repeats < 0
            if told and sentence.field == mention.field and sentence.start <= mention.start:
                found.append((mention, sentence))
    return tuple(found)


def _ends_before(sentence: Sentence, mention: DateMention) -> bool:
    return (sentence.field, sentence.end) <= (mention.field, mention.start)


def _opening(heard: tuple[tuple[DateMention, Sentence], ...], document: Document) -> DateMention | None:
    """The first day with its month that the opening names as the time of what it tells."""
    telling = [
        one
        for one in document.sentences
        if one.field == "text" and one.role not in SILENT_ROLES and one.role != "caption" and one.repeats < 0
    ]
    top = {one.start for one in telling[:_OPENING]}
    for mention, sentence in heard:
        if sentence.field != "text" or sentence.start not in top or mention.link in _NOT_THE_DAY:
            continue
        if mention.shape == "calendar" and mention.day is not None and mention.month is not None:
            return None if mention.lunar else mention
    return None


def _days(opening: DateMention, window: Period) -> tuple[Period, ...]:
    """The opening's day in every year that is left, as whole days."""
    if has_year(opening):
        one = resolve(opening, None)
        found: tuple[Period, ...] = (one,) if one is not None and one.meets(window) else ()
    else:
        found = possibilities(opening, window)
    return tuple(Period.of_days(one.first.date()) for one in found)


def _once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The same reason given twice in other words counts once: kind, fact and period are equal."""
    seen: dict[tuple[str, str, Period | None], Evidence] = {}
    for one in evidence:
        seen.setdefault((one.kind, one.fact, one.period), one)
    return tuple(seen.values())
