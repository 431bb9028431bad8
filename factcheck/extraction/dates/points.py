"""The longest single date at a token: each reader is asked only where one of its first words stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from factcheck.extraction.dates.clock import read_clock
from factcheck.extraction.dates.counted import AGO, NEAR, read_ago, read_counted
from factcheck.extraction.dates.day_words import read_day_part, read_day_word, read_same_day, read_session
from factcheck.extraction.dates.days import read_day
from factcheck.extraction.dates.draft import Draft
from factcheck.extraction.dates.epochs import read_cycle, read_epoch
from factcheck.extraction.dates.feasts import read_feast, read_season
from factcheck.extraction.dates.months import read_month
from factcheck.extraction.dates.numeric import is_dotted, read_numeric
from factcheck.extraction.dates.part_years import read_days, read_fortnight, read_half, read_months
from factcheck.extraction.dates.quarters import read_quarter
from factcheck.extraction.dates.units import read_edge, read_same_period, read_unit
from factcheck.extraction.dates.weekdays import read_weekday
from factcheck.extraction.dates.weeks import read_week
from factcheck.extraction.dates.words import (
    APART,
    BARS,
    CLOCK_CUES,
    DAY_HEADS,
    DAY_PARTS,
    DAY_WORDS,
    EDGES,
    FEASTS,
    FIRST_TEN,
    FULL_MOON,
    RELATIVE,
    SEASONS,
    TERMS,
    TIME_UNITS,
    TO,
    UNIT_HEADS,
    WEEKDAYS,
    WEEKS,
    ZONES,
)
from factcheck.extraction.dates.years import read_year
from factcheck.extraction.lexicon import DIGITS, SCALES
from factcheck.extraction.tokens import Tokens
from factcheck.language.cycle import STEMS

Reader = Callable[[Tokens, int], Draft | None]
Seconds = frozenset[str] | None  # the second words that a reader can go on with; None: any

_OF_A_DAY = frozenset({"calendar", "relative", "weekday", "same_day"})
_NUMBERS = frozenset(DIGITS) | frozenset(SCALES) | {"mười", "nửa", "chục"}
_OF_DAYS, _OF_MONTHS = frozenset({"ngày"}), UNIT_HEADS | {"t"}


def _any_after(words: Iterable[str]) -> dict[str, Seconds]:
    """Openings of words after which anything may follow."""
    return dict.fromkeys(words)


_BY_WORD: tuple[tuple[Reader, Mapping[str, Seconds]], ...] = (
    (read_clock, _any_after(word for word, makes in CLOCK_CUES.items() if makes == "opens")),
    (read_day_part, DAY_PARTS.openings),
    (read_session, {"phiên": None}),
    (read_weekday, WEEKDAYS.openings | dict.fromkeys(("ngày", "hôm"), WEEKDAYS.heads)),
    (read_day, _any_after(DAY_HEADS | FIRST_TEN | FULL_MOON)),
    (read_day_word, DAY_WORDS.openings),
    (read_same_day, _any_after(("cùng",))),
    (read_same_period, _any_after(("cùng",))),
    (read_month, _any_after(("tháng",))),
    (read_quarter, _any_after(("quý", "q"))),
    (read_half, _any_after(("nửa",))),
    (read_fortnight, _any_after(("kỳ",))),
    (read_days, dict.fromkeys(_NUMBERS, _OF_DAYS)),
    (read_months, dict.fromkeys(_NUMBERS, _OF_MONTHS)),
    (read_counted, _any_after(_NUMBERS)),
    (read_ago, AGO),
    (read_year, TERMS.openings | {"năm": None}),
    (read_epoch, _any_after(("thập", "thế"))),
    (read_cycle, _any_after(STEMS)),
    (read_unit, TIME_UNITS.leading_to(RELATIVE.heads)),
    (read_week, _any_after(WEEKS)),
    (read_edge, EDGES.openings),
    (read_feast, FEASTS.openings),
    (read_season, SEASONS.openings),
)
_JOINED = BARS | TO.heads
_OF_DIGITS: tuple[tuple[Reader, Seconds], ...] = (
    (read_clock, frozenset({":", "h", "g", "giờ"})),
    (read_days, _OF_DAYS),
    (read_months, _OF_MONTHS),
    (read_counted, None),
    (read_day, _JOINED | FEASTS.heads | {"/", ".", "-", ",", "và", "tháng"}),
    (read_year, _JOINED),
)


def _index() -> dict[str, tuple[tuple[Reader, Seconds], ...]]:
    found: dict[str, list[tuple[Reader, Seconds]]] = defaultdict(list)
    for reader, openings in _BY_WORD:
        for head, seconds in openings.items():
            found[head].append((reader, seconds))
    return {head: tuple(readers) for head, readers in found.items()}


READERS = _index()
_AFTER_DIGITS = frozenset(word for _, seconds in _OF_DIGITS for word in seconds or ())


def digits_may_start(tokens: Tokens, index: int) -> bool:
    """A quick look whether a date may start with the digits at ``index``: their form, what follows."""
    low = tokens.low
    if low[index + 1] in _AFTER_DIGITS or len(low[index]) == 4 or is_dotted(low[index]):
        return True
    return not UNIT_HEADS.isdisjoint(low[index + 2 : index + 1 + NEAR])


def read_point(tokens: Tokens, index: int) -> Draft | None:
    """The longest single date at ``index``; a time of the clock takes the day beside it."""
    best: Draft | None = None
    word, follower = tokens.low[index], tokens.low[index + 1]
    for reader, seconds in _OF_DIGITS if tokens.is_digit(index) else READERS.get(word, ()):
        if seconds is not None and follower not in seconds and not (reader is read_day and is_dotted(word)):
            continue
        found = reader(tokens, index)
        if found is not None and (best is None or found.last > best.last):
            best = found
    if best is None:
        return None
    if "hour" in best.fields:
        return best if "day" in best.fields else _day_behind(tokens, best)
    return _clock_behind(tokens, best)


def _day_behind(tokens: Tokens, clock: Draft) -> Draft:
    """11h30 ngày 9/9; 8 giờ sáng 14/12; 14h chiều qua; 9h (giờ Việt Nam) hôm nay."""
    places = [_behind_zone(tokens, clock.last)]
    if "part" in clock.fields:  # the part may belong to the day: "sáng 14/12", "trưa nay"
        hit = DAY_PARTS.before(tokens, clock.last)
        places.insert(0, hit.first if hit else clock.last)
    for place in places:
        inner = place + (tokens.at(place) in APART)
        if numeric := _slashed(tokens, inner):
            return numeric.having(first=clock.first, **clock.fields)
        for reader in (read_day_part, read_same_day, read_weekday, read_day, read_day_word):
            day = reader(tokens, inner)
            if day is not None and (day.shape in _OF_A_DAY or "day" in day.fields):
                time = {
                    name: clock.fields[name] for name in ("hour", "minute", "part") if name in clock.fields
                }
                return Draft(clock.first, day.last, day.shape, day.fields | time)
    return clock


def _slashed(tokens: Tokens, index: int) -> Draft | None:
    """The 6/12 of "2h 6/12": behind a clock it is a day whatever follows."""
    if not tokens.is_digit(index) or tokens.at(index + 1) != "/":
        return None
    return read_numeric(tokens, index, cued=True)


def _clock_behind(tokens: Tokens, day: Draft) -> Draft:
    """Thứ Năm, 17/03/2022, 10:43; ngày 9/9, lúc 11h30; hôm qua lúc 8h: the time behind is of that day."""
    if day.shape not in ("calendar", "relative", "weekday") or not _is_day(day):
        return day
    place = day.last + (tokens.at(day.last) in APART)
    place += tokens.at(place) == "vào"
    clock = read_clock(tokens, place)
    if clock is None or "hour" not in clock.fields or _day_behind(tokens, clock).last > clock.last:
        return day
    if tokens.at(clock.last) in ("-", "–", "đến"):
        return day
    return day.having(last=clock.last, **clock.fields)


def _is_day(draft: Draft) -> bool:
    return draft.shape == "weekday" or "day" in draft.fields or draft.fields.get("unit") == "day"


def _behind_zone(tokens: Tokens, index: int) -> int:
    """Behind "giờ Hà Nội", "(giờ địa phương)": the clock that is meant; index itself where there is none."""
    if tokens.at(index) in ZONES:
        return index + 1
    inner = index + (tokens.at(index) == "(")
    if tokens.at(inner) in ZONES and tokens.at(inner + 1) == ")":
        return inner + 2
    if tokens.at(inner) != "giờ":
        return index
    last = inner + 1
    while last < inner + 4 and (tokens.is_name(last) or tokens.at(last) in ("địa", "phương")):
        last += 1
    if last == inner + 1:
        return index
    return last + (inner > index and tokens.at(last) == ")")
