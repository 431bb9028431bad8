"""What of a claim is compared: a pure function of the claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.alignment.called import Name, called, numbered
from factcheck.alignment.deeds import Deeds, deeds
from factcheck.alignment.stories import is_rich
from factcheck.alignment.topics import Topic, topic
from factcheck.language import words as column
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import Spoken, Word, spoken
from factcheck.language.synonyms import canonical, in_one_event
from factcheck.model import GAME, Claim, Record

ASSERTED = frozenset({"actual", "provisional", "final", "estimate"})
SHARES = frozenset({"percent", "ratio"})
# Groups of words without which a figure is of the whole: rail of all roads, the mean of a year.
PARTIAL = ("mean", "mode", "severity", "tier")
STEPS = frozenset({"increase", "decrease", "gap"})
MONEY = 10**6  # a figure given in millions without a unit is of đồng
POINTING = 2  # words behind the unit in which "này", "nói trên" points at a figure told before
LONGEST_LIST = 30  # words
NEAR_LEFT, NEAR_RIGHT = 10, 8  # words around the number that say what it counts
NEAREST = 6  # words before the number among which it is called a further one, or soon to come
DIVIDED = frozenset("/:-")  # signs inside a day, a clock, a score


class Features(Record, frozen=True, kw_only=True, gc=False):
    """A claim as the comparison sees it."""

    claim: Claim
    open: bool  # not a known measure
    sort: tuple[str, ...]  # kind, dimension, currency, step: claims of two sorts never meet
    broad: tuple[str, ...]  # kind, currency, step: claims of two broad sorts are not even near relations
    status: str  # what its speaker makes of it; what is asserted is alike
    head: tuple[str, ...]  # canonical words of the measure
    said: frozenset[str]  # those of them that say what is counted
    bare: frozenset[str]  # the same without classifiers: "vụ", "cuộc tấn công"
    counted: frozenset[str]  # the same in the words that articles on one event use for one another
    deeds: frozenset[str]  # what is done with those who are counted, of an open measure
    doer: frozenset[str]  # by whom, where that is told before the figure
    near: frozenset[str]  # content words around the number
    sentence: frozenset[str]  # content words of the sentence
    names: frozenset[str]  # capitalised words of the sentence; of a known measure without who says it
    called: frozenset[Name]  # the same as whole names
    numbered: frozenset[Name]  # names that go by a number
    groups: Mapping[str, str]  # narrowing words by group
    marks: frozenset[str]  # soft signs that it may be a step or still to come
    subject: Name  # words of the subject's name
    listed: frozenset[str]  # capitalised words behind a count, up to the next figure
    topic: Topic  # what its clause speaks of
    plain: str  # the value as written, for equal figures
    rich: bool  # a figure that hardly recurs by chance
    beside: frozenset[str]  # other figures of the sentence
    level: str  # sort of the level that a growth rate is of: "đạt 12 tỷ đồng, tăng 8%"
    spot: bool  # its sentence tells of what happened at one spot, however the place is named
    another: bool  # its sentence tells of another event of the sort: "cũng xảy ra vụ cháy làm 2 người chết"
    part: bool  # of a known measure: it stands in a bracket or is told as one of several parts
    back: bool  # "8.000 tỷ này": the words point at a figure told before


def features(claim: Claim, level: Claim | None = None) -> Features:
    """Read the words around the number of ``claim``; ``level`` is what has grown by it, if that is told."""
    told = _told(claim.sentence)
    text, start = told.text, claim.start - claim.sentence_start
    first = bisect_right(text.ends, start)
    last = bisect_left(text.starts, start + len(claim.text))
    before, behind = text.words[max(0, first - NEAR_LEFT) : first], text.words[last : last + NEAR_RIGHT]
    known = not claim.measure.startswith("open:")
    marks = cues("soft").intersection(text.plain[max(0, first - NEAREST) : first])
    further = claim.kind == "count" and "thêm" in marks  # "có thêm 300 việc làm": counted like any others
    speaker = _told(claim.attribution) if known else _told("")
    names = told.names - speaker.all_names
    head = tuple(claim.measure.removeprefix("open:").split())
    said = _said(claim, head, names)
    done = Deeds() if known or claim.kind != "count" else deeds(text.words, text.plain, first, last)
    return Features(
        claim=claim,
        open=not known,
        sort=sort(claim, further=further),
        broad=broad(claim, further=further),
        status=status(claim),
        head=head,
        said=said,
        bare=said - cues("classifier"),
        counted=_counted(_said(claim, in_one_event(head), names) - done.words),
        deeds=done.names,
        doer=done.doer,
        near=_content(before) | _content(behind),
        sentence=told.content,
        names=names,
        called=told.called - speaker.all_called,
        numbered=told.numbered,
        groups=dict(part.split(": ", 1) for part in claim.qualifiers if ": " in part),
        marks=marks,
        subject=tuple(claim.subject.replace("-", " ").split()),
        listed=_listed(text.words, last) if claim.kind == "count" else frozenset(),
        topic=topic(text.words, bisect_left(text.ends, start), words=claim.kind in SHARES),
        plain=f"{claim.value.normalize()}~{claim.range_end}",
        rich=is_rich(claim.value),
        beside=_figures(before) | _figures(behind),
        level=level.kind if level is not None else "",
        spot=known and told.spot,
        another=told.another,
        part=known and _is_part(text.words, text.plain, first),
        back=_points_back(claim, behind),
    )


def _said(claim: Claim, head: tuple[str, ...], names: frozenset[str]) -> frozenset[str]:
    """The words of the measure that say what is counted: "Đà Nẵng 8, Huế 2" says it of neither."""
    words = frozenset(head) - cues("head")
    return words if claim.unit and not words <= names else words - names


def _counted(said: frozenset[str]) -> frozenset[str]:
    """Without classifiers, but for those that are all that is said: "12 cây"."""
    return said - cues("classifier") or said


def _listed(every: tuple[Word, ...], last: int) -> frozenset[str]:
    end = next((at for at in range(last, len(every)) if every[at].number), len(every))
    return _names(every[last : min(end, last + LONGEST_LIST)])


def _is_part(every: tuple[Word, ...], plain: tuple[str, ...], at: int) -> bool:
    """Whether a bracket or a list of parts opens before the figure: "54 người (12 chết)", "gồm 12 chết"."""
    start = max(0, at - NEAR_LEFT)
    signs = "".join(word.before for word in every[start : at + 1])
    if signs.rfind("(") > signs.rfind(")"):
        return True
    before = plain[start:at]
    return cue_phrases("part").stands_in(before) or not cues("listing").isdisjoint(before)


def _points_back(claim: Claim, behind: tuple[Word, ...]) -> bool:
    """Whether "này", "nói trên" stands right behind the figure and its unit."""
    near = behind[: len(claim.unit.split()) + POINTING]
    sign = next((index for index, word in enumerate(near) if word.before), None)
    return cue_phrases("pointing").stands_in(tuple([word.word for word in near[:sign]]))


def _figures(span: tuple[Word, ...]) -> frozenset[str]:
    """Figures around the number that hardly recur by chance; no days, no years."""
    numbers = [(index, word.word) for index, word in enumerate(span) if word.number]
    return frozenset(
        figure
        for index, figure in numbers
        if len(figure) > 1
        and not (len(figure) == 4 and figure[:2] in ("19", "20"))
        and not (index and span[index - 1].word in cues("date"))
        and DIVIDED.isdisjoint(figure)
    )


def sort(claim: Claim, *, further: bool = False) -> tuple[str, ...]:
    """Kind, dimension, unit and step: only claims that agree in all of them are compared.

    ``further`` ones are told as an addition, but may be all that there are.
    """
    step = "" if further else next((word for word in claim.qualifiers if word in STEPS), "")
    unit, dimension, kind = "", claim.dimension, claim.kind
    if kind == "count" and claim.measure == "open:" and not claim.unit and claim.place >= MONEY:
        kind = "money"  # "tìm lại gần 100 triệu": what counts nothing and is that large
    if kind == "money":
        unit, dimension = claim.unit_code or "VND", "money"  # "100 triệu" is of đồng
    if kind in ("age", "count", "ordinal", "percent", "ratio") and dimension != GAME:
        dimension = ""
    return (kind, dimension, unit, step or str(claim.behaviour == "difference" and not further))


def status(claim: Claim) -> str:
    """What its speaker makes of it; what is asserted, provisionally or finally, is alike."""
    return "actual" if claim.status in ASSERTED else claim.status


def broad(claim: Claim, *, further: bool = False) -> tuple[str, ...]:
    """Kind, currency or dimension, and whether it is a step: what near relations have in common."""
    step = not further and (claim.behaviour == "difference" or not STEPS.isdisjoint(claim.qualifiers))
    kind, of, unit = sort(claim)[:3]
    if kind in ("money", "rate") and of.startswith("money"):
        return ("money", (claim.unit_code or "VND").partition("/")[0], str(step))
    return (kind, of, unit, str(step))


def _content(span: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(canonical([word.word for word in span if not word.number])) - _dull()


class _Told(NamedTuple):
    """A sentence as all its figures share it."""

    text: Spoken
    content: frozenset[str]  # content words
    names: frozenset[str]  # capitalised words, but for the first
    all_names: frozenset[str]
    called: frozenset[Name]  # the names as wholes
    all_called: frozenset[Name]
    numbered: frozenset[Name]
    spot: bool  # it tells of what happened at one spot
    another: bool  # it tells of another event of the sort


@lru_cache(maxsize=512)
def _told(sentence: str) -> _Told:
    text = spoken(sentence)
    spot, another = (cue_phrases(group).stands_in(text.plain) for group in ("incident", "another"))
    words = text.words
    return _Told(
        text=text,
        content=_content(words),
        names=_names(words[1:]),
        all_names=_names(words),
        called=called(text, _nameless(), 1),
        all_called=called(text, _nameless()),
        numbered=numbered(text),
        spot=spot,
        another=another,
    )


def _names(said: tuple[Word, ...]) -> frozenset[str]:
    return frozenset([word.word for word in said if word.capital]) - _nameless()


@cache
def _dull() -> frozenset[str]:
    return column("vi", "function_words")


@cache
def _nameless() -> frozenset[str]:
    """Words with a capital that are no names: "quý III"."""
    return _dull() | column("vi", "roman", "numeral")
