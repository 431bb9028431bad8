"""Date mentions to periods: the table of cases, and what holds of all."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.dating import has_year, possibilities, resolve
from factcheck.interval import Period
from factcheck.model import DateMention

_NUMBERS = frozenset(
    {"year", "month", "day", "year_end", "quarter", "half", "offset", "weekday", "hour", "minute"}
)
_FLAGS = frozenset({"lunar", "implicit"})


def mention(fields: str = "", **extra: object) -> DateMention:
    """A mention from "shape=calendar day=17"; a dot in the middle stands for a space."""
    known: dict[str, object] = {"field": "text", "start": 0, "end": 0, "text": "", "shape": "calendar"}
    for pair in fields.split():
        name, value = pair.split("=")
        if name in _NUMBERS:
            known[name] = int(value)
        elif name in _FLAGS:
            known[name] = True
        elif name == "count":
            known[name] = Decimal(value)
        else:
            known[name] = value.replace("·", " ")
    return DateMention(**(known | extra))  # type: ignore[arg-type]


def period(text: str) -> Period | None:
    """A day, a minute, or both ends of a period; None for "-"."""
    if text == "-":
        return None
    first, _, last = text.partition("/")
    if "T" in first:
        return Period(datetime.fromisoformat(first), datetime.fromisoformat(last or first), "minute")
    return Period.of_days(datetime.fromisoformat(first).date(), datetime.fromisoformat(last or first).date())


def _cases() -> list[list[str]]:
    lines = (Path(__file__).parent / "dating_cases.tsv").read_text("utf-8").splitlines()
    return [[*line.split("\t"), "", ""][:5] for line in lines if line and not line.startswith("#")]


def _written(found: Period | None) -> str:
    if found is None:
        return ""
    first, _, last = found.iso().partition("/")
    return first if first == last else found.iso()


@pytest.mark.parametrize(("phrase", "day", "fields", "meaning", "grain"), _cases())
def test_a_mention_means_its_period(phrase: str, day: str, fields: str, meaning: str, grain: str) -> None:
    found = resolve(mention(fields), period(day))
    assert (_written(found), found.grain if found else "") == (meaning, grain), phrase


def parts(*fields: str, shape: str) -> DateMention:
    return mention(shape=shape, parts=tuple(mention(one) for one in fields))


@pytest.mark.parametrize(
    ("low", "high", "day", "meaning"),
    [
        ("day=20", "day=22 month=9", "2013-10-01", "2013-09-20/2013-09-22"),  # 20-22/9
        ("day=1 month=1", "day=15 month=10", "2013-10-23", "2013-01-01/2013-10-15"),
        ("day=30", "day=2 month=9", "2013-10-01", "2013-08-30/2013-09-02"),  # từ 30 đến 2/9
        ("day=25 month=12", "day=5 month=1 year=2014", "2014-01-10", "2013-12-25/2014-01-05"),
        ("day=25 month=12 year=2013", "day=5 month=1", "2014-03-10", "2013-12-25/2014-01-05"),
        ("month=11", "month=2 year=2014", "2014-03-10", "2013-11-01/2014-02-28"),
        ("month=7", "month=9", "2013-10-23", "2013-07-01/2013-09-30"),
        ("year=2011", "year=2013", "2014-03-10", "2011-01-01/2013-12-31"),
        ("year=2011", "year=2013", "-", "2011-01-01/2013-12-31"),
        ("shape=quarter quarter=1", "shape=quarter quarter=3 year=2013", "-", "2013-01-01/2013-09-30"),
        ("shape=weekday weekday=0", "shape=weekday weekday=4", "2013-10-27", "2013-10-21/2013-10-25"),
        ("shape=relative unit=year edge=start", "month=9 edge=end", "2013-10-23", "2013-01-01/2013-09-30"),
        ("shape=relative unit=week offset=-1", "day=23 month=10", "2013-10-24", "2013-10-14/2013-10-23"),
        ("day=20 month=9", "shape=now", "2013-10-23", "2013-09-20/2013-10-23"),
        ("hour=8", "hour=10 day=9 month=9", "2013-09-10", "2013-09-09T08:00/2013-09-09T10:59"),
        ("day=3 month=9 part=night", "day=4 month=9 part=dawn", "2013-09-05", "2013-09-03/2013-09-04"),
        ("day=30 month=2", "day=3 month=3", "2013-09-05", ""),
        ("year=2013", "year=2011", "2014-01-01", ""),
    ],
)
def test_a_range_takes_from_its_other_end_what_it_lacks(low: str, high: str, day: str, meaning: str) -> None:
    assert _written(resolve(parts(low, high, shape="range"), period(day))) == meaning


@pytest.mark.parametrize(
    ("start", "day", "meaning"),
    [
        ("shape=relative unit=year edge=start", "2013-10-23", "2013-01-01/2013-10-23"),  # từ đầu năm đến nay
        ("shape=relative unit=month edge=start", "2013-10-23", "2013-10-01/2013-10-23"),
        ("day=9 month=10", "2013-10-23", "2013-10-09/2013-10-23"),
        ("year=2010", "2013-10-23", "2010-01-01/2013-10-23"),
        ("month=7", "2013-10-23", "2013-07-01/2013-10-23"),
        ("day=1 month=11", "2013-10-23", "2013-11-01"),  # still ahead: the start alone
        ("year=2010", "-", "2010-01-01/2010-12-31"),
        ("day=30 month=2", "2013-10-23", ""),
    ],
)
def test_since_runs_to_the_day_of_writing(start: str, day: str, meaning: str) -> None:
    assert _written(resolve(parts(start, shape="since"), period(day))) == meaning


@pytest.mark.parametrize(
    ("end", "day", "meaning"),
    [
        ("day=9 month=9 hour=11 minute=30", "2013-09-10", "2013-09-09T11:30"),  # tính đến 11h30 ngày 9/9
        ("day=15 month=10", "2013-10-23", "2013-10-15"),
        ("day=31 month=12", "2013-10-23", "2013-12-31"),
        ("month=9 edge=end", "2013-10-23", "2013-09-30"),  # đến cuối tháng 9
        ("year=2012 edge=end", "2013-10-23", "2012-12-31"),
        ("year=2012", "2013-10-23", "2012-01-01/2012-12-31"),
        ("day=31 month=9", "2013-10-23", ""),
    ],
)
def test_until_is_the_end_itself(end: str, day: str, meaning: str) -> None:
    assert _written(resolve(parts(end, shape="until"), period(day))) == meaning


@pytest.mark.parametrize(
    ("fields", "spoken_of", "meaning"),
    [
        ("shape=same_period", "2013-01-01/2013-09-30", "2012-01-01/2012-09-30"),
        ("shape=same_period offset=-1", "2013-02-01/2013-02-28", "2012-02-01/2012-02-29"),
        ("shape=same_period offset=-2", "2014-02-01/2014-02-28", "2012-02-01/2012-02-29"),
        ("shape=same_period year=2010", "2013-07-01/2013-09-30", "2010-07-01/2010-09-30"),
        ("shape=same_period unit=month offset=-1", "2013-03-01/2013-03-31", "2013-02-01/2013-02-28"),
        ("shape=same_day", "2013-09-03", "2013-09-03"),
        ("shape=same_day part=evening", "2013-09-03", "2013-09-03"),
    ],
)
def test_same_period_and_same_day_follow_what_was_spoken_of(
    fields: str, spoken_of: str, meaning: str
) -> None:
    found = resolve(mention(fields), period("2013-10-23"), governing=period(spoken_of))
    assert _written(found) == meaning


def test_same_period_of_nothing_is_not_told() -> None:
    assert resolve(mention("shape=same_period"), period("2013-10-23")) is None


def test_possibilities_are_the_day_in_every_year_that_is_left() -> None:
    window = period("2012-12-29/2016-04-09")
    assert window is not None
    found = possibilities(mention("day=17 month=9"), window)
    assert [one.first.year for one in found] == [2013, 2014, 2015]
    wednesday = possibilities(mention("day=17 month=9 weekday=2"), window)
    assert [one.first.year for one in wednesday] == [2014]


@pytest.mark.parametrize(
    ("fields", "told"),
    [("day=17 month=9", False), ("year=2013", True), ("shape=century count=21", True), ("shape=now", False)],
)
def test_has_year(fields: str, told: bool) -> None:
    assert has_year(mention(fields)) is told


_SHAPES = (
    "calendar range relative weekday span months quarter half season decade century term feast cycle since "
    "until now same_period same_day impossible unheard"
)
_shapes = st.sampled_from(sorted(_SHAPES.split()))
_small = st.one_of(st.none(), st.integers(-5, 70), st.integers(1900, 2100), st.integers(-(10**6), 10**6))


@st.composite
def _mentions(draw: st.DrawFn, depth: int = 1) -> DateMention:
    numbers = {name: draw(_small) for name in sorted(_NUMBERS - {"offset"})}
    inner = draw(st.lists(_mentions(depth=depth - 1), max_size=2)) if depth else []
    return DateMention(
        field="text",
        start=0,
        end=0,
        text="",
        shape=draw(_shapes),
        count=draw(st.one_of(st.none(), st.decimals(-(10**7), 10**7), st.just(Decimal("Infinity")))),
        unit=draw(
            st.sampled_from(["", "minute", "hour", "day", "week", "month", "quarter", "year", "century"])
        ),
        offset=draw(st.integers(-(10**6), 10**6)),
        part=draw(st.sampled_from(["", "dawn", "noon", "night", "odd"])),
        edge=draw(st.sampled_from(["", "start", "middle", "end", "odd"])),
        name=draw(st.sampled_from(["", "tết", "tết giáp ngọ", "giáp ngọ", "giáp sửu", "hè", "lễ"])),
        lunar=draw(st.booleans()),
        link=draw(st.sampled_from(["", "plan", "until", "compared"])),
        parts=tuple(inner),
        **numbers,  # type: ignore[arg-type]
    )


@given(
    _mentions(),
    st.sampled_from(["-", "2013-10-23", "2012-02-29", "2013-10-23T10:20", "0001-01-01", "9999-12-31"]),
)
def test_resolve_never_raises_and_never_runs_backwards(one: DateMention, day: str) -> None:
    found = resolve(one, period(day), governing=period("2013-09-03"))
    assert found is None or found.first <= found.last


@given(
    st.dates(min_value=datetime(1950, 1, 1).date(), max_value=datetime(2049, 1, 1).date()),
    st.integers(1, 366),
)
def test_a_day_without_year_lies_within_a_fortnight_ahead_and_a_year_back(day: object, back: int) -> None:
    today = Period.of_days(day)  # type: ignore[arg-type]
    target = Period.of_days(datetime.fromordinal(max(1, day.toordinal() - back)).date())  # type: ignore[attr-defined]
    spoken = mention(f"day={target.first.day} month={target.first.month}")
    found = resolve(spoken, today)
    if found is not None:
        assert -366 * 8 <= (found.first - today.first).days <= 14
        assert resolve(replace(spoken, year=found.first.year), None) == found
