"""The screen: one look at all series at once, which picks those that are worth a close one.

Interval tests over the columns of the claims table, with bounds as floats. A float may be off by its last
digit, so that every test leans to picking too much; whether a rule speaks is decided on records, exactly.
Which sight a rule waits for, it says itself (``Rule.needs``); a rule that says nothing sees every series.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from factcheck.knowledge import KnownQuantity
from factcheck.model import Claim, Series

if TYPE_CHECKING:
    import numpy
    import pandas

    Numbers: TypeAlias = numpy.ndarray[Any, Any]  # one a claim, or one a series
    Seen: TypeAlias = Numbers | Sequence[bool]  # of each series

Sight = Literal["any", "varied", "apart", "even", "about", "beyond"]
EXACT_DIGITS = 15  # decimals of so many characters are told apart as floats
SLACK = 1e-9  # relative: bounds nearer than that may touch


class Columns(NamedTuple):
    """Of each claim what is looked at; claims of one series have one number in ``series``."""

    series: Numbers  # numbers from 0 on
    measure: Sequence[str]  # of each series, by its number
    value: Numbers
    long: Numbers  # whether the value has more digits than a float
    factor: Numbers
    low: Numbers  # likeliest, infinite where open
    high: Numbers
    about: Numbers  # the hedge is "about"
    words: Numbers  # a number for hedge, and for range or none: what compares besides the value
    share: Numbers  # a percentage of a whole
    percent: Numbers


class Sights(NamedTuple):
    """What the screen saw, by the number of the series."""

    varied: Seen  # not all say the same
    apart: Seen  # two values are apart as most likely meant, or differ without a hedge
    about: Seen  # some "khoảng"
    beyond: Seen  # a value that its kind, or the bounds of its measure, may not allow

    def of(self, number: int, sight: Sight) -> bool:
        """Whether a series is worth a look by a rule that waits for ``sight``."""
        if sight == "any":
            return True
        if sight == "even":
            return not self.varied[number]
        return bool(getattr(self, sight)[number])


def screen(columns: Columns, known: Iterable[KnownQuantity]) -> Sights:
    """Test all series at once; linear in the number of claims, but for one sort."""
    import numpy

    inf = numpy.inf
    count = len(columns.measure)
    order = numpy.argsort(columns.series, kind="stable")
    starts = numpy.searchsorted(columns.series[order], numpy.arange(count))

    def least(values: Numbers) -> Numbers:
        return numpy.minimum.reduceat(values[order], starts) if count else values

    def most(values: Numbers) -> Numbers:
        return numpy.maximum.reduceat(values[order], starts) if count else values

    def some(values: Numbers) -> Numbers:
        return most(values.astype(numpy.int8)) > 0

    value, plain = columns.value * columns.factor, columns.words == 0
    low, high = columns.low * columns.factor, columns.high * columns.factor
    doubtful = some(columns.long) & (numpy.bincount(columns.series, minlength=count) > 1)
    varied = (least(value) < most(value)) | doubtful | (least(columns.words) < most(columns.words))
    # The ends of what is written plainly, and of what is hedged: a plain figure within a hedged one agrees.
    plain_low, hedged_low = most(numpy.where(plain, low, -inf)), most(numpy.where(plain, -inf, low))
    plain_high, hedged_high = least(numpy.where(plain, high, inf)), least(numpy.where(plain, inf, high))
    differ = least(numpy.where(plain, value, inf)) < most(numpy.where(plain, value, -inf))
    apart = varied & (
        differ
        | doubtful
        | _reach(hedged_low, hedged_high)
        | _reach(plain_low, hedged_high)
        | _reach(hedged_low, plain_high)
    )
    return Sights(varied, apart, some(columns.about), some(_beyond(columns, known)))


def _reach(low: Numbers, high: Numbers) -> Numbers:
    """Whether a lower end is above an upper one, or so near that floats cannot tell."""
    import numpy

    scale = numpy.minimum(numpy.abs(low), numpy.abs(high))
    return low >= high - SLACK * numpy.where(numpy.isfinite(scale), scale, 0.0)


def _beyond(columns: Columns, known: Iterable[KnownQuantity]) -> Numbers:
    """Negative, a fraction, a share above 100, or outside some bound of its measure at any day."""
    import numpy

    tight = {one.id: limits(one) for one in known if one.bounds}
    open_ends = (-numpy.inf, numpy.inf)
    ends = numpy.array([tight.get(name, open_ends) for name in columns.measure], dtype=float).reshape(-1, 2)
    low, high = ends[columns.series, 0], ends[columns.series, 1]
    odd = (columns.value < 0) | (~columns.percent & (columns.value != numpy.floor(columns.value)))
    odd |= columns.share & (columns.value > 100)
    found: Numbers = odd | columns.long | (columns.low < low) | (columns.high > high)
    return found


def limits(known: KnownQuantity) -> tuple[float, float]:
    """The tightest of all its bounds."""
    lows = [float(one.low) for one in known.bounds if one.low is not None]
    highs = [float(one.high) for one in known.bounds if one.high is not None]
    return max(lows, default=float("-inf")), min(highs, default=float("inf"))


def columns_of_series(series: Sequence[Series]) -> Columns:
    """The columns of records."""
    import numpy

    inf = float("inf")
    claims = [claim for one in series for claim in one.claims]
    words: dict[tuple[str, Decimal | None], int] = {("exact", None): 0}

    def column(values: Iterable[Any], dtype: str = "float64") -> Numbers:
        return numpy.fromiter(values, dtype=dtype, count=len(claims))

    return Columns(
        series=column((number for number, one in enumerate(series) for _ in one.claims), "int64"),
        measure=[one.measure for one in series],
        value=column(float(claim.value) for claim in claims),
        long=column((len(f"{claim.value:f}") > EXACT_DIGITS for claim in claims), "bool"),
        factor=column(float(claim.factor) for claim in claims),
        low=column(-inf if one.likeliest.low is None else float(one.likeliest.low) for one in claims),
        high=column(inf if one.likeliest.high is None else float(one.likeliest.high) for one in claims),
        about=column((claim.hedge == "about" for claim in claims), "bool"),
        words=column((words.setdefault(_words(claim), len(words)) for claim in claims), "int64"),
        share=column((claim.kind == "percent" and claim.behaviour == "share" for claim in claims), "bool"),
        percent=column((claim.kind == "percent" for claim in claims), "bool"),
    )


def _words(claim: Claim) -> tuple[str, Decimal | None]:
    return claim.hedge, claim.range_end


def columns_of_table(table: pandas.DataFrame) -> tuple[Columns, list[str]]:
    """The columns of a claims table, and the ids of its series by number. Each text is read once."""
    import numpy
    import pandas

    number, ids = pandas.factorize(table["series"])
    first = numpy.unique(number, return_index=True)[1]
    written, values = pandas.factorize(table["value"])
    factor, factors = pandas.factorize(table["factor"])
    hedge, hedges = pandas.factorize(table["hedge"])
    ranged, _ = pandas.factorize(table["range_end"])  # -1 where there is none
    percent = (table["kind"] == "percent").to_numpy(bool)
    words = (ranged + 1) * len(hedges) + hedge + 1
    columns = Columns(
        series=number,
        measure=table["measure"].take(first).tolist(),
        value=numpy.array([float(value) for value in values], dtype="float64")[written],
        long=numpy.array([len(value) > EXACT_DIGITS for value in values], dtype=bool)[written],
        factor=numpy.array([float(value) for value in factors], dtype="float64")[factor],
        low=table["low"].to_numpy("float64"),
        high=table["high"].to_numpy("float64"),
        about=(table["hedge"] == "about").to_numpy(bool),
        words=numpy.where((table["hedge"] == "exact").to_numpy(bool) & (ranged < 0), 0, words),
        share=percent & (table["behaviour"] == "share").to_numpy(bool),
        percent=percent,
    )
    return columns, ids.tolist()


__all__ = ["Columns", "Sight", "Sights", "columns_of_series", "columns_of_table", "limits", "screen"]
