"""The time that each claim speaks of, with the words that gave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.dating.governing import governing, topic
from factcheck.dating.instant import at_edge
from factcheck.dating.publication import in_sentences
from factcheck.dating.reading import Meaning, meaning, references
from factcheck.dating.spoken import Spoken, read_sentence
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
                    or _again("paragraph", scene.before)
                    or _inferred(scene, days)
                    or _again("article", main)
                )
            told[claim.field, claim.start] = said or _written(published)
    return tuple(replace(claim, as_of=told.get((claim.field, claim.start))) for claim in claims)


class _Scene(NamedTuple):
    """A sentence with its dates and claims, and what was spoken of before it in its paragraph."""

    sentence: Sentence
    spoken: tuple[Spoken, ...]
    claims: tuple[Claim, ...]
    before: AsOf | None
    topic: AsOf | None


def _scenes(
    claims: Sequence[Claim], document: Document, dates: Sequence[DateMention], days: tuple[Period, ...]
) -> list[_Scene]:
    mentions = _by_sentence(document, dates)
    places = _claims_by_sentence(claims)
    scenes = []
    before: AsOf | None = None
    paragraph: tuple[str, int] | None = None
    for sentence in document.sentences:
        key = (sentence.field, sentence.start)
        text = document.article.text if sentence.field == "text" else document.article.title
        spoken = read_sentence(sentence, mentions.get(key, ()), text)
        if paragraph != (sentence.field, sentence.paragraph):
            paragraph, before = (sentence.field, sentence.paragraph), None
        here = tuple(places.get(key, ()))
        about = topic(spoken, here)
        read = meaning(about.mention, days, governing=_period(before)) if about is not None else None
        now = (
            _as_of("paragraph", about.mention.text, read) if about is not None and read is not None else None
        )
        scenes.append(_Scene(sentence, spoken, here, before, now))
        before = now or before
    return scenes


def _own(claim: Claim, scene: _Scene, days: tuple[Period, ...]) -> AsOf | None:
    """From a mention of its own sentence."""
    chosen = governing(claim, scene.sentence, scene.spoken, scene.claims)
    if chosen is None:
        return None
    mention = chosen[0].mention
    read = meaning(mention, days, governing=_period(scene.topic or scene.before))
    if read is None:
        return None
    periods = tuple(sorted({at_edge(mention, period, claim) for period in read.periods}))
    return _as_of(chosen[1], mention.text, Meaning(periods, read.sure))


def _inferred(scene: _Scene, days: tuple[Period, ...]) -> AsOf | None:
    """ "So với tháng trước" tells that the figure is of this month."""
    for one in scene.spoken:
        mention = one.mention
        if one.compared is None or mention.shape != "relative" or mention.offset != -1 or mention.edge:
            continue
        read = meaning(replace(mention, offset=0, part="", link=""), days)
        if read is not None:
            return _as_of("comparison", mention.text, read)
    return None


def _period(said: AsOf | None) -> Period | None:
    return said.periods[-1] if said is not None else None


def _again(kind: str, said: AsOf | None) -> AsOf | None:
    """What was said before, named as coming from further away."""
    if said is None:
        return None
    return replace(said, evidence=tuple(replace(one, kind=kind) for one in said.evidence))


def _as_of(kind: str, text: str, read: Meaning) -> AsOf:
    return AsOf(periods=read.periods, evidence=(Evidence(kind=kind, text=text),), sure=read.sure)


def _written(published: AsOf | None) -> AsOf | None:
    """The day of writing: a guess."""
    if published is None:
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
