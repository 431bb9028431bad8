"""The time that each claim speaks of, with the words that gave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.dating.governing import governing
from factcheck.dating.publication import in_sentences
from factcheck.dating.reading import Meaning, meaning, references
from factcheck.dating.spoken import Spoken, read_sentence
from factcheck.interval import Period
from factcheck.model import AsOf, Claim, DateMention, Document, Evidence, Sentence


def date_claims(
    claims: Sequence[Claim], document: Document, dates: Sequence[DateMention], published: AsOf | None
) -> tuple[Claim, ...]:
    """The claims with ``as_of`` filled where the text or the day of writing tells it."""
    days = references(published)
    mentions = _by_sentence(document, dates)
    places = _claims_by_sentence(claims)
    told: dict[tuple[str, int], AsOf | None] = {}
    topic: AsOf | None = None
    main: AsOf | None = None
    paragraph: tuple[str, int] | None = None
    for sentence in document.sentences:
        key = (sentence.field, sentence.start)
        text = document.article.text if sentence.field == "text" else document.article.title
        spoken = read_sentence(sentence, mentions.get(key, ()), text)
        if paragraph != (sentence.field, sentence.paragraph):
            paragraph = (sentence.field, sentence.paragraph)
            topic = None
        before = topic.periods[-1] if topic else None
        here = places.get(key, [])
        for claim in here:
            told[claim.field, claim.start] = (
                _own(claim, sentence, spoken, here, days, before)
                or _again("paragraph", topic)
                or _again("article", main)
                or _written(published)
            )
        for one in spoken:
            if one.compared is None and not one.weak and not one.mention.implicit:
                read = meaning(one.mention, days, governing=before)
                if read is not None:
                    topic = _as_of("paragraph", one.mention.text, read)
                    main = main or topic
    return tuple(replace(claim, as_of=told.get((claim.field, claim.start))) for claim in claims)


def _own(
    claim: Claim,
    sentence: Sentence,
    spoken: tuple[Spoken, ...],
    here: Sequence[Claim],
    days: tuple[Period, ...],
    before: Period | None,
) -> AsOf | None:
    """From a mention of its own sentence."""
    if claim.kind == "age":
        return None
    chosen = governing(claim, sentence, spoken, here)
    if chosen is None:
        return None
    read = meaning(chosen[0].mention, days, governing=before)
    return _as_of(chosen[1], chosen[0].mention.text, read) if read is not None else None


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
