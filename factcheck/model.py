"""The records that the stages hand to one another.

All are frozen; a stage makes new ones (``msgspec.structs.replace``). Offsets are Python string indices
into the text of the article as read, before any normalisation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from hashlib import sha256
from typing import Literal

import msgspec

from factcheck.interval import Interval, Period, Readings, readings

Kind = Literal["count", "money", "percent", "measure", "duration", "age", "ordinal", "ratio", "rate"]
Behaviour = Literal["stock", "cumulative", "flow", "share", "constant", "difference"]
Turn = Literal["", "from", "to"]
Status = Literal["actual", "provisional", "final", "estimate", "forecast", "plan", "condition", "norm"]
Severity = Literal["error", "warning", "info"]
Role = Literal["title", "lead", "body", "caption", "table", "quote", "byline", "teaser", "furniture"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")  # worst first
GAME = "score"  # the dimension of the result of a game: its value is that of the first side
SILENT_ROLES: frozenset[str] = frozenset({"byline", "teaser", "furniture"})  # these claim nothing


class Frozen(msgspec.Struct, frozen=True):
    """Base of what a stage works with inside: immutable, compared by value, fields by place or by name."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records: immutable, compared by value, fields by name."""


class Evidence(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One reason for a date, in a form that a template can put into words."""

    # Message key. Of a claim: clause, sentence, paragraph, comparison, article, published. Of an article:
    # published, dateline (its stamp), opening, announced, office, rank, body, event, reviewed, planned, past,
    # feast.
    kind: str
    text: str = ""  # the words that gave it, as in the article; empty where nothing stands there
    fact: str = ""  # id of the row of knowledge/chronology.tsv, where one was used
    period: Period | None = None  # what this reason alone allows


class AsOf(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The time that a figure speaks of, or that an article was published."""

    periods: tuple[Period, ...]  # the possible ones, in order of time; one where the text is clear
    evidence: tuple[Evidence, ...] = ()
    sure: bool = True  # False: a guess such as "the day of publication", or several years remain

    @property
    def period(self) -> Period:
        """The smallest period that holds all possible ones."""
        whole = self.periods[0]
        for other in self.periods[1:]:
            whole = whole.hull(other)
        return whole


class Part(Record, frozen=True, kw_only=True):
    """Whole lines of a text whose role the input itself gives: a caption of a page, a row of a table."""

    start: int
    end: int
    role: Role


class Origin(Record, frozen=True, kw_only=True):
    """Where the input told something of an article: published, "JSON-LD datePublished"."""

    field: str  # of the article
    where: str


class Article(Record, frozen=True, kw_only=True):
    """One text with what is known of it. ``text`` is never changed after reading."""

    id: str  # the id in a JSON line, else the path as given
    text: str
    source: str = ""  # outlet or publisher
    title: str = ""  # where it is given apart from the text
    url: str = ""
    language: str = "vi"
    published: Period | None = None  # as the input gives it; local time
    published_evidence: str = ""  # "given", "sources.toml", the note of sources.toml
    path: str = ""  # where it was read from
    line: int = 0  # on which it stands there, counted from 1, in files of one article a line
    updated: Period | None = None  # when it was last changed, where the input gives it; local time
    author: str = ""
    parts: tuple[Part, ...] = ()  # in order, apart; the rest has the role that its words give
    origins: tuple[Origin, ...] = ()  # of what the file tells itself, in order of the fields

    @property
    def text_digest(self) -> bytes:
        """SHA-256 of the text: articles of one text have it in common."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).digest()


class Passage(Record, frozen=True, kw_only=True):
    """A stretch of one field with one role; passages of a field do not overlap and stand in order."""

    start: int
    end: int
    role: Role
    paragraph: int  # counted from 0 within the field
    repeats: int = -1  # start of an earlier identical passage: it says nothing new


class Sentence(Record, frozen=True, kw_only=True):
    """One sentence. Clauses are the stretches between its commas, semicolons, colons and dashes."""

    field: str  # "text" or "title"
    start: int
    end: int
    role: Role
    paragraph: int
    clauses: tuple[int, ...]  # where each clause starts, the first equal to ``start``
    repeats: int = -1  # start of an earlier identical sentence
    plain: str = ""  # the sentence in one spelling (text.normalise): what is read
    starts: tuple[int, ...] | None = None  # where each plain character begins in the field; None: one to one
    ends: tuple[int, ...] | None = None  # and where it ends

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The stretch of the field that ``plain[first:last]`` was made from."""
        if self.starts is None or self.ends is None:
            return self.start + first, self.start + last
        return self.starts[first], self.ends[last - 1]


class Document(Record, frozen=True, kw_only=True):
    """An article with its structure found: what the extraction reads."""

    article: Article
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]

    def field(self, name: str) -> str:
        """The text that a sentence, claim or date of that field stands in."""
        return self.article.title if name == "title" else self.article.text


class DateMention(Record, frozen=True, kw_only=True):
    """A stretch of text that names a time, typed but not yet resolved.

    ``shape`` says which fields hold:
    calendar (year, month, day as far as given, ``hour``...), range (``parts``: from, to), relative
    (``unit``, ``offset``: hôm qua is day -1), weekday (``weekday`` 0 is Monday, ``offset`` in weeks),
    span (``count`` ``unit`` before now: 3 ngày qua; after: offset 1), months (``count`` first or last
    months of ``year``), quarter, half, week (of ``year``), season, decade, century, term (year to
    ``year_end``), feast (named in ``name``), cycle (a name of the sixty-year cycle), since (``parts``: from;
    to now), until (``parts``: to), now, same_period (cùng kỳ), same_day (cùng ngày), impossible.

    Where no year is given, ``unit`` "year" with ``offset`` counts it from the reference (quý III năm ngoái),
    and "month" the month of a bare day (ngày 15 tháng trước). A feast's ``name`` may end in a name of the
    cycle (tết giáp ngọ); of Tết, ``day`` counts the days (mùng 2 Tết, 28 Tết). ``weekday`` beside a day and
    month must agree with them.
    """

    field: str
    start: int
    end: int
    text: str
    shape: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_end: int | None = None
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    count: Decimal | None = None
    unit: str = ""  # minute, hour, day, week, month, quarter, year, decade, century; session, date
    offset: int = 0  # units from the reference; -1 is the last, 0 this, 1 the next
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    part: str = ""  # part of the day: dawn, morning, noon, afternoon, evening, night
    edge: str = ""  # start, middle, end of the named period: "đầu tháng 9", "cuối năm"
    name: str = ""  # feast, season or cycle name, normalised; "told": counts from what was spoken of before;
    # "ending": of a unit that is nearly over it means that one (tuần qua, said on a Saturday)
    lunar: bool = False
    parts: tuple[DateMention, ...] = ()
    link: str = ""  # what ties it to its clause: "", at, as_of, since, until, compared, before, after, plan
    numeric: bool = False  # written with digits and separators only, such as 9.10
    implicit: bool = False  # a bare "hiện nay", "đến nay": points at the day of writing


class FactMention(Record, frozen=True, kw_only=True):
    """A stretch of ``text`` that mentions a dated fact of knowledge/chronology.tsv."""

    fact: str
    start: int
    end: int
    text: str
    bearing: str = ""  # during, after or announced: how the text was written to the fact; "": as the row says


class Quantity(Record, frozen=True, kw_only=True):
    """A number as read: value, precision, hedge, unit. Not yet a claim."""

    field: str
    start: int  # the numeral: digits with scale word, both ends of a range; no hedge, no unit
    end: int
    text: str
    value: Decimal
    range_end: Decimal | None = None
    place: Decimal = Decimal(1)  # d: place value of the last digit written, scale word applied
    hedge: str = "exact"
    hedge_text: str = ""
    loose_end: Decimal | None = None  # upper end of "n lẻ", "n mấy"
    kind: Kind = "count"
    unit: str = ""  # as in the text
    unit_end: int = 0  # where the unit phrase ends
    dimension: str = ""  # "money", "length", "mass" ..., empty for counts
    unit_code: str = ""  # the unit's own name: VND, USD, m, kg; for rates "VND/kg"
    factor: Decimal = Decimal(1)  # to the base unit of its dimension, where conversion is fixed
    measured: bool = False  # decimals, a scale word, a unit of measure, percent or money
    vague: bool = False  # "vài", "hàng chục", "một" as an article: true, but nothing to hold anybody to
    score: bool = False  # a sports score: kept apart, never a range
    alternatives: tuple[Decimal, ...] = ()  # what other separators would make of the same digits
    why: tuple[str, ...] = ()  # the table rows and readers that gave this reading

    def readings(self) -> Readings:
        """What the figure as written allows."""
        return readings(
            self.value,
            self.place,
            hedge=self.hedge,
            measured=self.measured,
            range_end=self.range_end,
            loose_end=self.loose_end,
        )


class Reason(Record, frozen=True, kw_only=True):
    """Why a stretch of a phrase is read as it is: for whoever extends the tables."""

    what: str  # quantity, score, period, identifier
    start: int
    end: int
    text: str
    readers: tuple[str, ...]  # what read it: "digits", "range", "months", "behind a head" ...
    rows: tuple[str, ...] = ()  # rows of tables whose words stand in it: "hedges.tsv: gần → nearly"


def sides(result: str) -> tuple[str, ...]:
    """Both sides of the result of a game, as written."""
    return tuple(re.findall("[0-9]+", result))


class Claim(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One number in one sentence, with what it says of what, of whom, as of when."""

    article: str
    field: str = "text"
    start: int
    end: int
    text: str
    value: Decimal
    range_end: Decimal | None = None
    place: Decimal = Decimal(1)
    hedge: str = "exact"
    likeliest: Interval
    widest: Interval
    kind: Kind = "count"
    behaviour: Behaviour = "stock"
    status: Status = "actual"
    turn: Turn = ""  # from: the words put a later figure behind this one; to: they put an earlier before it
    unit: str = ""  # as in the text
    unit_code: str = ""
    dimension: str = ""
    factor: Decimal = Decimal(1)
    measure: str = ""  # a quantity of knowledge/quantities.toml, or "open:" and normalised words
    measure_text: str = ""  # the whole phrase of what is counted, as in the text
    qualifiers: tuple[str, ...] = ()  # normalised words that narrow the measure
    subject: str = ""  # whose: an id of organisations.tsv or places.tsv, or a normalised name
    scope: str = ""  # where or which part: a place id, "whole", or empty: unknown
    attribution: str = ""
    source: str = ""
    published: Period | None = None
    role: Role = "body"
    as_of: AsOf | None = None
    sentence: str = ""
    sentence_start: int = 0
    event: tuple[str, ...] = ()  # words and names that say which event this is about; once linked, its places
    key: str = ""  # what the claim by itself says it is about
    series: str = ""  # set by linking
    kin: str = ""  # set by linking: the broader group that the series belongs to; see Series.kin
    score: tuple[tuple[str, str], ...] = ()  # the named parts of the alignment's score
    alternatives: tuple[Decimal, ...] = ()
    repeats: bool = False  # the sentence repeats an earlier one of the same article
    why: tuple[str, ...] = ()

    @property
    def sentence_place(self) -> tuple[str, str, int]:
        """Which sentence it stands in: article, field, where that begins."""
        return self.article, self.field, self.sentence_start

    def said(self, first: int | None = None, last: int | None = None) -> str:
        """What its sentence says from one place of the field to another, by default from end to end."""
        start = self.sentence_start
        return self.sentence[
            None if first is None else first - start : None if last is None else last - start
        ]

    @property
    def sides(self) -> tuple[str, ...]:
        """Both sides of the result of a game, as written; nothing for other claims."""
        return sides(self.text) if self.dimension == GAME else ()

    def is_beside(self, other: Claim) -> bool:
        """Whether one sentence holds both: then it tells them apart itself."""
        # Where it begins is compared first: of all pairs that are asked about, hardly any agree in it.
        return self.sentence_start == other.sentence_start and self.sentence_place == other.sentence_place


class Term(Record, frozen=True, kw_only=True):
    """One place in an equation: a claim, found by ``field`` and ``start``, or a number that makes no claim.

    Years, the length of a list and the like make no claim: their ``value`` stands here.
    """

    role: str  # what it is in its equation; see the shapes of ``Equation``
    field: str = "text"
    start: int
    end: int
    value: Decimal | None = None  # of what is no claim; None: the claim at ``start`` has it


class Equation(Record, frozen=True, kw_only=True):
    """Arithmetic that the words of one article state between its figures; whether it holds, rules decide.

    ``shape`` says which roles its terms have; the files of ``factcheck/arithmetic/`` are named after them.
    """

    article: str
    shape: str
    terms: tuple[Term, ...]  # in the order of the text
    complete: bool = False  # the parts, shares or list are said to be all there is
    direction: str = ""  # up, down: what the words say of the way from one figure to the other
    field: str = "text"
    start: int  # the stretch of text that ties the terms
    end: int
    words: str = ""  # the words that tie them: "trong đó", "tăng … lên", "chiếm"


class Parallel(Record, frozen=True, kw_only=True):
    """Two claims that stand at one place of passages worded alike, numbers aside."""

    first: tuple[str, str, int]  # article, field and start of the claim in the earlier article
    second: tuple[str, str, int]  # and in the later one
    passage: tuple[int, int]  # which passage of the two: where it begins, counted in words
    words: int  # words that the passage has beside its figures


class Series(Record, frozen=True, kw_only=True):
    """Claims that speak of one thing, in order of time, then source, article, place."""

    id: str
    measure: str
    subject: str
    scope: str
    kind: Kind
    behaviour: Behaviour
    family: str  # series of one subject whose measures belong together
    claims: tuple[Claim, ...]
    # Series of one measure, subject and event that differ only in status, qualifiers or definition have one
    # kin: a forecast and what came, spot and futures, a quarter and nine months. Alone in it: its own id.
    kin: str = ""


class Finding(Record, frozen=True, kw_only=True):
    """What a rule has to say about some claims."""

    rule: str
    name: str
    severity: Severity
    relation: str  # conflict, change, compatible, drift, impossible, single, notice
    message: str = ""  # in the language of the report, made from template and parameters
    template: str = ""  # key into messages.toml; the rule's code unless it has several
    parameters: Mapping[str, str] = {}
    claims: tuple[Claim, ...] = ()  # exactly those that the finding is about
    related: tuple[Claim, ...] = ()  # context, such as agreeing witnesses
    computation: str = ""
    reasons: tuple[str, ...] = ()  # codes of rules that see the same, and named doubts
    series: str = ""
    article: str = ""  # for findings about an article as such (FC901, FC904)
    fingerprint: str = ""


class NotEvaluable(Record, frozen=True, kw_only=True):
    """A rule that lacks an operand says so, with the reason; these are counted."""

    rule: str
    reason: str
