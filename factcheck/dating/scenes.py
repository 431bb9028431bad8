"""An article as a row of scenes: each sentence with its dates, its figures and what was spoken of before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from factcheck.dating.governing import topic
from factcheck.dating.listed import BULLETS, Listed, below
from factcheck.dating.meant import as_meant
from factcheck.dating.old_years import Old, with_years
from factcheck.dating.openings import opening
from factcheck.dating.publication import in_sentences
from factcheck.dating.reading import is_current, is_story, lies_ahead, meaning
from factcheck.dating.respectively import in_turn
from factcheck.dating.restated import Holiday, with_holidays
from factcheck.dating.spoken import Spoken, is_clock, read_sentence
from factcheck.dating.topic import Topic
from factcheck.interval import Period
from factcheck.model import Claim, DateMention, Document, Frozen, Sentence


class Scene(Frozen, frozen=True):
    """A sentence with its dates and claims, and what was spoken of before it in its paragraph."""

    sentence: Sentence
    spoken: tuple[Spoken, ...]
    claims: tuple[Claim, ...]
    before: Topic | None
    ahead: Topic | None  # the same, where that lies in the future: it is gone on with by what is expected
    topic: Topic | None  # what the sentences behind it go on with
    event: Topic | None  # the day that it tells of, wherever in it that stands
    aside: Topic | None  # what only a sentence goes on with that says so: "10 tháng chỉ đạt 7 tỷ"
    day: Topic | None  # the last day that was spoken of, in whichever paragraph: that of a clock without one
    turns: Mapping[int, Spoken]  # by where figures start, the dates that are told in their order

    def governing(self, mention: DateMention) -> Period | None:
        """What ``mention`` counts from where it needs something spoken of before."""
        if is_clock(mention):
            return self.day.period if self.day is not None else None
        said = self.topic
        if said is not None and mention.name == "told" and mention.start <= said.one.mention.start:
            said = None
        backward = mention.name == "told" or mention.shape == "same_day"
        said = said or self.before or (self.day if backward else None)
        return said.period if said is not None else None


def read_scenes(
    claims: Sequence[Claim], document: Document, dates: Sequence[DateMention], days: tuple[Period, ...]
) -> list[Scene]:
    """The sentences of a document in order; ``days`` are those from which its dates are read."""
    mentions = _by_sentence(document, dates)
    places = _claims_by_sentence(claims)
    scenes: list[Scene] = []
    before: Topic | None = None
    ahead: Topic | None = None
    passing: Topic | None = None  # what the last sentence spoke of, though others do not go on with it
    day: Topic | None = None
    listed: Listed | None = None
    old: Old | None = None
    holiday: Holiday | None = None
    last = ""  # the sentence before
    paragraph: tuple[str, int] | None = None
    for sentence in document.sentences:
        key = (sentence.field, sentence.start)
        text = document.field(sentence.field)
        if paragraph != (sentence.field, sentence.paragraph):
            old = None
        spoken, old = with_years(read_sentence(sentence, mentions.get(key, ()), text), old, days)
        spoken = as_meant(spoken, days)
        spoken, holiday = with_holidays(spoken, sentence, text, holiday, days)
        if paragraph != (sentence.field, sentence.paragraph):
            listed = below(listed, last, before, ahead, is_item=text[sentence.start] in BULLETS)
            paragraph = (sentence.field, sentence.paragraph)
            before, ahead = (listed.before, listed.ahead) if listed is not None else (None, None)
            if passing is not None and passing.one.mention.shape != "months":
                passing = None  # "Lũy kế 9 tháng, ... Trong đó, ..." goes on over a paragraph
            opens = True
        else:
            opens = False
        opened = opening(sentence, text) if spoken or passing is not None else ""
        resumed = passing if opened in ("continues", "once") else None
        if resumed is not None and opened == "continues":
            before = resumed
        here = tuple(places.get(key, ()))
        turns = in_turn(spoken, here)
        scene = Scene(sentence, spoken, here, resumed or before, ahead, None, None, None, day, turns)
        said = read_topic(topic(spoken, here), scene, days)
        goes_on = said is not None and (is_story if opened == "aside" else is_current)(said.read, days)
        event = _event(scene, days) if opened != "aside" else None
        aside = read_topic(topic(spoken, here, asides=True), scene, days) if said is None and spoken else said
        scenes.append(replace(scene, topic=said if goes_on else None, event=event, aside=aside))
        if said is None and event is not None and here:
            before = event
        if opens and said is None and aside is not None and _is_sum(aside) and here:
            before = aside
        if goes_on and said is not None:
            expected = lies_ahead(said.read, days)
            before, ahead = (before, said) if expected else (said, None)
        elif said is not None and opened != "aside" and _is_long_ago(said.one.mention):
            before = said
        passing = aside or resumed or (before if opened == "continues" else None)
        last = text[sentence.start : sentence.end]
        told = next((one for one in (said if goes_on else None, event) if one and one.period.days == 1), None)
        if told is not None and not _looks_back(told, day):
            day = told
    return scenes


def _is_long_ago(mention: DateMention) -> bool:
    """ "Ngày 1/6/2010, công ty vay 30 tỷ. Hồ sơ ghi ...": a whole date is told of further, however old."""
    return mention.shape == "calendar" and None not in (mention.year, mention.month, mention.day)


def _looks_back(told: Topic, day: Topic | None) -> bool:
    """ "Hôm qua" in a text that has come to a later day only compares: the next clock is not of it."""
    return day is not None and told.one.mention.shape == "relative" and told.period.before(day.period)


def _event(scene: Scene, days: tuple[Period, ...]) -> Topic | None:
    for one in scene.spoken:
        if one.compared is None and not (one.weak or one.local or one.mention.implicit):
            said = read_topic(one, scene, days)
            if said is not None and said.period.days <= 2 and is_current(said.read, days):
                return said
    return None


def read_topic(one: Spoken | None, scene: Scene, days: tuple[Period, ...]) -> Topic | None:
    """A date of the scene as what is spoken of; None where it means nothing, or there is none."""
    read = meaning(one.mention, days, governing=scene.governing(one.mention)) if one is not None else None
    return Topic(one, read) if one is not None and read is not None else None


def _by_sentence(
    document: Document, dates: Sequence[DateMention]
) -> dict[tuple[str, int], tuple[DateMention, ...]]:
    found: dict[tuple[str, int], list[DateMention]] = defaultdict(list)
    for mention, sentence in in_sentences(document, dates, repeated=True):
        found[sentence.field, sentence.start].append(mention)
    return {key: tuple(mentions) for key, mentions in found.items()}


def _claims_by_sentence(claims: Sequence[Claim]) -> dict[tuple[str, int], list[Claim]]:
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: (one.field, one.start)):
        found[claim.field, claim.sentence_start].append(claim)
    return found


def _is_sum(said: Topic) -> bool:
    """ "Lũy kế 9 tháng": at the head of a paragraph the months so far are what it speaks of."""
    mention = said.one.mention
    return mention.shape == "months" and not mention.edge and not said.one.local
