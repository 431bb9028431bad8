"""The dates of a sentence, each with what it may govern: figures, only a comparison, or none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from factcheck.dating.comparing import Comparisons, using
from factcheck.dating.holidays import as_holiday
from factcheck.dating.sentence_words import SentenceWords
from factcheck.language import table
from factcheck.language.cues import cue_phrases
from factcheck.language.tokens import Phrases
from factcheck.model import DateMention, Frozen, Sentence

_SINCE = 2  # words of "từ", "kể từ" before a date that opens the sentence
_HEAD = 4  # words before a date that are looked at
_FORECAST = frozenset({"hour", "day"})  # units of a stretch ahead that a whole forecast is about
_LONG = frozenset({"calendar", "quarter", "half", "months"})  # shapes of a quarter, a year ...
_REPORT = 20  # words behind a day among which it is said who told what on it
_NAME = 9  # words of the name of an event before its year
_WEAK_LINKS = frozenset({"since", "before", "after"})
_WEAK_HEADS = frozenset({"record", "report", "set"})
UP_TO = frozenset({"until", "as_of"})


class Spoken(Frozen, frozen=True):
    """A mention in its sentence."""

    mention: DateMention
    clause: int  # number of its clause within the sentence
    compared: tuple[int, int] | None = None  # the comparison it belongs to: it governs what is inside
    weak: bool = False  # governs only a figure right beside it: a cause, a record, the day of a report
    instant: bool = False  # the text counts up to it or stops at it: "tính đến", "tại thời điểm"
    local: bool = False  # named in passing, it governs its own clause alone: "10 năm tới"
    begins: bool = False  # so does the day on which something came to be, and only what is behind it
    event: bool = False  # when what is told of happened: yields to "tính đến" before it
    told: bool = False  # when it was told: yields to a date behind it that says when it was
    named: bool = False  # the year of an event's name: yields to a date that says when
    surveyed: bool = False  # the days on which people were asked: what they said is of these

    @property
    def is_days(self) -> bool:
        """Whether it names days from one to another."""
        parts = self.mention.parts if self.mention.shape == "range" else ()
        return bool(parts) and all(part.day is not None for part in parts)


@cache
def _events() -> Phrases:
    return Phrases([(row["phrase"], "event") for row in table("vi", "events")])


@cache
def _reporting() -> Phrases:
    heads = table("vi", "date_heads")
    return Phrases([(row["phrase"], "report") for row in heads if row["makes"] == "report"])


@cache
def _heads() -> dict[str, str]:
    return {row["phrase"]: row["makes"] for row in table("vi", "date_heads")}


def is_clock(mention: DateMention) -> bool:
    """Whether a mention is an hour or part of some day that it does not name."""
    named = (mention.day, mention.month, mention.year)
    return mention.shape == "calendar" and not any(named) and bool(mention.hour is not None or mention.part)


def clause_of(sentence: Sentence, place: int) -> int:
    """The number of the clause that holds the character at ``place``."""
    return bisect_right(sentence.clauses, place) - 1


def read_sentence(sentence: Sentence, mentions: Sequence[DateMention], text: str) -> tuple[Spoken, ...]:
    """The mentions of a sentence in order; names and laws that carry a date are left out."""
    if not mentions:
        return ()
    found = SentenceWords(sentence, text)
    comparisons = Comparisons(found)
    read = []
    for mention in mentions:
        mention = as_holiday(found, _up_to_now(found, mention))
        made = _made(found, mention)
        if made == "name":
            continue
        clause = clause_of(sentence, mention.start)
        compared = comparisons.stretch(mention, sentence.clauses[clause])
        weak = made in _WEAK_HEADS or mention.link in _WEAK_LINKS or mention.text.isdigit()
        instant = made == "instant" or mention.link in UP_TO
        local = mention.shape == "span" and mention.offset > 0 and mention.unit not in _FORECAST
        local = local or (mention.unit == "session" and mention.offset < 0)
        local = local or (made == "session" and mention.unit == "week" and bool(mention.edge))
        local = local or mention.unit == "open"
        named = _is_named(found, mention)
        told = _tells(found, mention)
        one = Spoken(
            mention,
            clause,
            compared,
            weak,
            instant,
            local,
            made == "beginning",
            made == "event",
            told,
            named,
        )
        read.append(replace(one, surveyed=True) if one.is_days and _asks(found) else one)
    return tuple(read)


def _asks(found: SentenceWords) -> bool:
    """Whether a sentence tells of people who were asked."""
    return cue_phrases("survey").stands_in(found.plain)


def _up_to_now(found: SentenceWords, mention: DateMention) -> DateMention:
    """ "Từ năm 2003, dịch đã giết 455 người": a stretch that opens the sentence runs up to now."""
    follower = found.follower(mention)
    beginning = mention.shape == "calendar" or (mention.shape == "season" and mention.edge == "start")
    opens = mention.link == "since" and beginning and found.first(mention) <= _SINCE
    if not opens or follower is None or follower.before != ",":
        return mention
    return replace(mention, shape="since", parts=(replace(mention, link=""),), link="")


def _made(found: SentenceWords, mention: DateMention) -> str:
    """What the words right before a date make of it, the longest phrase first."""
    head = found.before(mention, _HEAD)
    made = next((name for first in range(len(head)) if (name := _heads().get(" ".join(head[first:])))), "")
    if found.opens_bracket(mention):
        return ""  # "kế hoạch được giao (cùng kỳ năm 2019 đạt 41%)"
    if made == "report" and (
        found.is_apart(mention) or _happens(found, mention) or _is_of_a_year(found, mention)
    ):
        return ""
    within = made == "record" and mention.link != "since"
    within = within and (mention.day is not None or found.is_apart(mention))
    return "" if within else made  # "thấp nhất ngày 25/10": of that day, no record


def _happens(found: SentenceWords, mention: DateMention) -> bool:
    """ "Cho biết tối 22/10 đã xảy ra ...": the day of what happened, not that of the report."""
    follower = found.follower(mention)
    if follower is None:
        return False
    return follower.before == "," or (not follower.before and follower.word in using("happens"))


def _is_of_a_year(found: SentenceWords, mention: DateMention) -> bool:
    """ "Cảng cho biết năm 2022 đón 33 triệu khách": nobody speaks for a year."""
    long = mention.month is None and mention.shape in _LONG and mention.year is not None
    return long and found.before(mention, 2) == ("cho", "biết")


def _tells(found: SentenceWords, mention: DateMention) -> bool:
    """ "Ngày 29/10, Tổng cục cho biết trong tháng 10 ...": the day on which it was told of."""
    if mention.day is None or mention.month is None or mention.link in UP_TO:
        return False
    behind = found.behind(mention)
    return bool(_reporting().find(found.plain[behind : behind + _REPORT]))


def _is_named(found: SentenceWords, mention: DateMention) -> bool:
    """Whether a year belongs to the name of an event before it: "giải bóng đá U21 quốc tế năm 2013"."""
    if mention.shape != "calendar" or mention.month is not None or mention.year is None:
        return False
    return bool(_events().find(found.before(mention, _NAME)))
