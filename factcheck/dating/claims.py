"""The time that each claim speaks of, with the words that gave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.dating.governing import governing, later, topic
from factcheck.dating.instant import at_edge
from factcheck.dating.publication import in_sentences
from factcheck.dating.reading import Meaning, is_current, meaning, references
from factcheck.dating.spoken import Spoken, read_sentence
from factcheck.dating.window import is_open
from factcheck.interval import Period
from factcheck.model import AsOf, Claim, DateMention, Document, Evidence, Sentence

_OPENING = 6  # sentences from the top among which an article says what time it is about


def date_claims(
    claims: Sequence[Claim], document: Document, dates: Sequence[DateMention], published: AsOf | None
) -> tuple[Claim, ...]:
    """The claims with ``as_of`` filled where the text or the day of writing tells it.

    The date in the claim's clause, else its sentence, else what the paragraph speaks of, else what a
    comparison lets one infer, else what the article opens with, else the day of writing.
    """
    days = references(published)
    scenes = _scenes(claims, document, dates, days)
    main = next((one.topic for one in scenes[:_OPENING] if one.topic is not None), None)
    told: dict[tuple[str, int], AsOf | None] = {}
    for scene in scenes:
        for claim in scene.claims:
            said = None
            if claim.kind != "age":
                said = (
                    _own(claim, scene, days)
                    or _again("paragraph", scene.before, claim)
                    or _later(claim, scene, days)
                    or scene.inferred
                    or _again("article", main, claim)
                )
            told[claim.field, claim.start] = said or _written(published)
    return tuple(replace(claim, as_of=told.get((claim.field, claim.start))) for claim in claims)


class _Topic(NamedTuple):
    """What is spoken of, and the mention that said so."""

    one: Spoken
    read: Meaning


class _Scene(NamedTuple):
    """A sentence with its dates and claims, and what was spoken of before it in its paragraph."""

    sentence: Sentence
    spoken: tuple[Spoken, ...]
    claims: tuple[Claim, ...]
    before: _Topic | None
    topic: _Topic | None
    inferred: AsOf | None  # what a comparison in it lets one infer


def _scenes(
    claims: Sequence[Claim], document: Document, dates: Sequence[DateMention], days: tuple[Period, ...]
) -> list[_Scene]:
    mentions = _by_sentence(document, dates)
    places = _claims_by_sentence(claims)
    scenes = []
    before: _Topic | None = None
    paragraph: tuple[str, int] | None = None
    for sentence in document.sentences:
        key = (sentence.field, sentence.start)
        text = document.article.text if sentence.field == "text" else document.article.title
        spoken = read_sentence(sentence, mentions.get(key, ()), text)
        if paragraph != (sentence.field, sentence.paragraph):
            paragraph, before = (sentence.field, sentence.paragraph), None
        here = tuple(places.get(key, ()))
        now = None
        about = topic(spoken, here)
        if about is not None:
            read = meaning(about.mention, days, governing=_period(before))
            if read is not None and is_current(read, days):
                now = _Topic(about, read)
        scenes.append(_Scene(sentence, spoken, here, before, now, _inferred(spoken, days) if here else None))
        before = now or before
    return scenes


def _own(claim: Claim, scene: _Scene, days: tuple[Period, ...]) -> AsOf | None:
    """From a date of its own clause or sentence."""
    chosen = governing(claim, scene.sentence, scene.spoken, scene.claims)
    return _from(chosen[0], chosen[1], claim, scene, days) if chosen is not None else None


def _later(claim: Claim, scene: _Scene, days: tuple[Period, ...]) -> AsOf | None:
    """From a date of a later clause of its sentence."""
    one = later(claim, scene.spoken)
    return _from(one, "sentence", claim, scene, days) if one is not None else None


def _from(one: Spoken, kind: str, claim: Claim, scene: _Scene, days: tuple[Period, ...]) -> AsOf | None:
    read = meaning(one.mention, days, governing=_period(scene.topic or scene.before))
    return _as_of(kind, one, read, claim) if read is not None else None


def _again(kind: str, said: _Topic | None, claim: Claim) -> AsOf | None:
    """From what was spoken of before."""
    return _as_of(kind, said.one, said.read, claim) if said is not None else None


def _as_of(kind: str, one: Spoken, read: Meaning, claim: Claim) -> AsOf:
    periods = tuple(sorted({at_edge(one, period, claim) for period in read.periods}))
    evidence = (Evidence(kind=kind, text=one.mention.text),)
    return AsOf(periods=periods, evidence=evidence, sure=read.sure and kind != "article")


def _inferred(spoken: tuple[Spoken, ...], days: tuple[Period, ...]) -> AsOf | None:
    """ "So với tháng trước" tells that the figure is of this month."""
    for one in spoken:
        mention = one.mention
        if one.compared is None or mention.shape != "relative" or mention.offset != -1 or mention.edge:
            continue
        read = meaning(replace(mention, offset=0, part="", link=""), days)
        if read is not None:
            return AsOf(periods=read.periods, evidence=(Evidence(kind="comparison", text=mention.text),))
    return None


def _period(said: _Topic | None) -> Period | None:
    return said.read.periods[-1] if said is not None else None


def _written(published: AsOf | None) -> AsOf | None:
    """The day of writing: a guess. None where the text only says since when it can have been written."""
    if published is None or any(is_open(one) for one in published.periods):
        return None
    days = tuple(
        Period.of_days(one.first.date(), one.last.date(), "day" if one.days == 1 else one.grain)
        for one in published.periods
    )
    return AsOf(periods=days, evidence=(Evidence(kind="published"),), sure=False)


def _by_sentence(
    document: Document, dates: Sequence[DateMention]
) -> dict[tuple[str, int], tuple[DateMention, ...]]:
    found: dict[tuple[str, int], list[DateMention]] = defaultdict(list)
    for mention, sentence in in_sentences(document, dates):
        found[sentence.field, sentence.start].append(mention)
    return {key: tuple(mentions) for key, mentions in found.items()}


def _claims_by_sentence(claims: Sequence[Claim]) -> dict[tuple[str, int], list[Claim]]:
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: (one.field, one.start)):
        found[claim.field, claim.sentence_start].append(claim)
    return found
