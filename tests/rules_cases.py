"""Claims and series made by hand, so that rules are tested by themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.interval import Period, readings
from factcheck.knowledge import quantity
from factcheck.model import Article, AsOf, Claim, Series
from factcheck.rules import (
    Acceptance,
    Acceptances,
    Entry,
    Options,
    Unreadable,
    Verdict,
    judge,
    settle,
)
from factcheck.rules.engine.examples import Example, Reading


def when(text: str) -> Period:
    first, _, last = text.partition("/")
    day = date.fromisoformat(first)
    return Period.of_days(day, date.fromisoformat(last), "span") if last else Period.of_days(day)


def as_of(*texts: str, sure: bool = True) -> AsOf | None:
    return AsOf(periods=tuple(when(text) for text in texts), sure=sure) if texts else None


SCALES = {"triệu": 10**6, "tỷ": 10**9, "nghìn": 1000}


def value_of(numeral: str) -> tuple[Decimal, Decimal]:
    """Value and place of a plain numeral in Vietnamese form: 1.200, 3,2 triệu, -3."""
    digits, _, scale = numeral.partition(" ")
    whole, _, decimals = digits.replace(".", "").partition(",")
    size = Decimal(SCALES.get(scale, 1))
    return Decimal(f"{whole}.{decimals or 0}") * size, size / 10 ** len(decimals)


def claim(article: str, numeral: str, **fields: Any) -> Claim:
    """A claim of ``partner_agencies``, unless ``fields`` says another."""
    value, place = value_of(numeral)
    measure = fields.setdefault("measure", "partner_agencies")
    known = quantity(measure)
    defaults: dict[str, Any] = {
        "start": 0,
        "end": len(numeral),
        "text": numeral,
        "hedge": "exact",
        "kind": known.kind if known else "count",
        "behaviour": known.behaviour if known else "stock",
        "subject": "bo-cong-an",
        "scope": "whole",
        "source": article,
    }
    fields = defaults | fields
    measured = "," in numeral or " " in numeral or fields["kind"] in ("percent", "money", "measure")
    likeliest, widest = readings(value, place, hedge=fields["hedge"], measured=measured)
    return Claim(article=article, value=value, place=place, likeliest=likeliest, widest=widest, **fields)


def series_of(claims: Iterable[Claim]) -> tuple[Series, ...]:
    """Claims of one measure and subject are one series; steps up or down are another of the same family."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for one in claims:
        step = "|step" if one.behaviour == "difference" else ""
        groups[f"{one.subject}|{one.measure}{step}"].append(one)
    found = []
    for name, members in groups.items():
        first = members[0]
        known = quantity(first.measure)
        found.append(
            Series(
                id=name,
                measure=first.measure,
                subject=first.subject,
                scope=first.scope,
                kind=first.kind,
                behaviour=first.behaviour,
                family=f"{first.subject}|{known.family}" if known else name,
                claims=tuple(members),
            )
        )
    return tuple(found)


def verdict(
    claims: Sequence[Claim],
    *,
    witnesses: dict[str, str] | None = None,
    articles: Sequence[Article] = (),
    unreadable: Sequence[Unreadable] = (),
    options: Options | None = None,
) -> Verdict:
    known = {one.id: one for one in articles}
    for one in claims:
        published = Period.of_days(date(2025, 1, 1))
        known.setdefault(
            one.article, Article(id=one.article, text="x", source=one.source, published=published)
        )
    return judge(
        series_of(claims),
        articles=known,
        published={
            one.id: AsOf(periods=(one.published,)) if one.published else None for one in known.values()
        },
        witnesses=witnesses or {},
        options=options,
        unreadable=unreadable,
    )


def codes(outcome: Verdict) -> list[str]:
    return [finding.rule for finding in outcome.findings]


def of_entry(entry: Entry, example: Example, options: Options) -> Verdict:
    """Judge an example of a rule by the readings that stand in it; where there are none, by its text."""
    read = any(one.claims or one.unreadable for one in example.article)
    if read and entry.rule.scope != "article":
        return of_example(example, options)
    found = whole_program(example, options)
    return Verdict(findings=found.findings, not_evaluable=found.not_evaluable)


def whole_program(example: Example, options: Options) -> pipeline.Result:
    """The readable articles; that a file cannot be read is tested with the readers."""
    extracts = []
    for index, one in enumerate(example.article):
        if not one.unreadable:
            published = when(one.published) if one.published else None
            article = Article(id=f"{index}.txt", text=one.text, source=one.source, published=published)
            extracts.append(pipeline.extract(article))
    return pipeline.judge(extracts, options=options)


def of_example(example: Example, options: Options) -> Verdict:
    """Judge an example by the readings that stand in it."""
    claims, articles, witnesses, unreadable = [], [], {}, []
    for index, one in enumerate(example.article):
        name = f"{index}.txt"
        if one.unreadable:
            unreadable.append(Unreadable(path=name, reason=one.unreadable, new=one.new))
            continue
        published = when(one.published) if one.published else None
        articles.append(Article(id=name, text=one.text, source=one.source, published=published))
        if one.copy_of >= 0:
            witnesses[name] = f"{one.copy_of}.txt"
        place = 0
        for reading in one.claims:
            place = one.text.index(reading.text, place)
            claims.append(_read(reading, name, one.source, one.text, place, published))
            place += len(reading.text)
    found = verdict(claims, witnesses=witnesses, articles=articles, unreadable=unreadable, options=options)
    return settle(
        found, _accepted(example, found), read=[one.id for one in articles], options=options
    ).verdict


def _accepted(example: Example, found: Verdict) -> Acceptances:
    """The entries of an example; each names the rule whose finding it accepts."""
    prints = {one.rule: one.fingerprint for one in found.findings}
    entries = tuple(
        Acceptance(
            fingerprint=prints.get(one.of, "gone"),
            rule=one.rule,
            reason=one.reason,
            until=one.until,
            articles=one.articles,
            baseline=one.baseline,
            file="accepted.toml",
            line=1,
        )
        for one in example.acceptance
    )
    return Acceptances(today=example.today, entries=entries)


def _read(
    reading: Reading, article: str, source: str, text: str, start: int, published: Period | None
) -> Claim:
    fields: dict[str, Any] = {
        "measure": reading.measure,
        "hedge": reading.hedge,
        "measure_text": reading.what,
        "qualifiers": reading.qualifiers,
        "subject": reading.subject,
        "scope": reading.scope,
        "as_of": as_of(*reading.as_of, sure=reading.sure),
        "status": reading.status,
        "turn": reading.turn,
        "unit": reading.unit,
        "source": source,
        "sentence": text,
        "start": start,
        "end": start + len(reading.text),
        "published": published,
    }
    if reading.behaviour:
        fields["behaviour"] = reading.behaviour
    if reading.kind:
        fields["kind"] = reading.kind
    return claim(article, reading.text, **fields)


DAYS = ("2014-09-17", "2020-03-01", "2021-12-14", "2021-12-20", "2021-01-01/2021-12-31")
EXTENTS = ("2021-01-01/2021-03-31", "2021-04-01/2021-06-30", "2021-01-01/2021-06-30", "2021-01-01/2021-12-31")
WORDS = ("cơ quan thực thi pháp luật", "cơ quan an ninh và cảnh sát", "cơ quan")
NUMERALS = ("22", "52", "160", "161", "162", "165", "1.000", "1.049", "142.587", "1,2 triệu", "1.249.000")
STOCKS = ("partner_agencies", "partner_countries", "forums", "cooperation_agreements", "open:câu lạc bộ")
SENTENCES = ("", "", "Con số cao nhất từ trước đến nay: {}.", "Đó là mức thấp kỷ lục {}.")


@st.composite
def corpora(draw: st.DrawFn) -> list[Claim]:
    """Articles that each make some claims; none contradicts itself."""
    claims = []
    for number in range(draw(st.integers(1, 7))):
        fields = {
            "source": draw(st.sampled_from(("Báo Đồi", "Báo Sông", f"Báo {number}"))),
            "published": draw(st.sampled_from((None, *(when(day) for day in DAYS[1:4]), when("2023-05-02")))),
        }
        measures = draw(
            st.lists(st.sampled_from((*STOCKS, "interpol_messages")), min_size=1, max_size=3, unique=True)
        )
        claims += [
            draw(_claims(f"{number}.txt", place, measure, fields)) for place, measure in enumerate(measures)
        ]
    return claims


@st.composite
def _claims(draw: st.DrawFn, article: str, place: int, measure: str, fields: dict[str, Any]) -> Claim:
    """One claim: a sum over a known time, or a level, perhaps with several possible times, or a step."""
    numeral = draw(st.sampled_from(NUMERALS))
    status = draw(st.sampled_from(("actual", "actual", "actual", "provisional", "plan")))
    step = measure == "partner_countries" and draw(st.booleans())
    if step or measure == "interpol_messages":
        days = [draw(st.sampled_from(EXTENTS))]
    else:
        days = draw(st.lists(st.sampled_from(DAYS[:4]), max_size=2, unique=True))
        days = days or draw(st.sampled_from([[DAYS[4]], []]))
    return claim(
        article,
        numeral,
        measure=measure,
        start=place,
        hedge=draw(st.sampled_from(("exact", "exact", "exact", "more", "nearly", "about"))),
        as_of=as_of(*sorted(days), sure=len(days) == 1),
        measure_text=draw(st.sampled_from(WORDS)),
        scope=draw(st.sampled_from(("whole", "whole", ""))),
        status=status,
        sentence=draw(st.sampled_from(SENTENCES)).format(numeral),
        **fields,
        **({"behaviour": "difference", "qualifiers": ("increase",)} if step else {}),
    )


__all__ = ["as_of", "claim", "codes", "corpora", "of_entry", "series_of", "verdict", "when", "whole_program"]
