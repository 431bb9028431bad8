"""A quantity over tokens, as the readers build it, and the record that it becomes."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction.hedges import Hedge
from factcheck.extraction.number_words import ONE, Numeral
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import Reading
from factcheck.interval import rounded
from factcheck.model import Frozen, Kind, Quantity, Sentence

NO_HEDGE = Hedge("exact", 0, "")
_TWO_DIGITS = Decimal("0.01")  # place of the last digit of 800.00
_WITHOUT_PARTS = ("VND", "JPY", "KRW")  # currencies that nobody divides


class Draft(Frozen, frozen=True):
    """A quantity over tokens; ``first`` to ``last`` is the span of the numeral."""

    first: int
    last: int
    unit_last: int  # where all of it ends, unit included
    numeral: Numeral
    unit: Reading | None
    hedge: Hedge
    kind: Kind
    unit_text: str | None = None  # where the unit does not stand right behind
    vague: bool = False
    score: bool = False
    why: tuple[str, ...] = ()

    @property
    def read_to(self) -> int:
        """Where the next reading may start: behind the numeral, and behind the numbers inside a rate."""
        if self.kind != "rate" or self.unit is None:
            return self.last
        return max(self.last, self.unit.last, self.unit.phrase_last)

    def quantity(self, tokens: Tokens, sentence: Sentence | None = None) -> Quantity:
        """The record, with offsets into the field of the sentence, or into the plain text of a phrase."""
        numeral, unit = self.numeral, self.unit
        value, place, alternatives = self._whole()
        text = self.unit_text
        if text is None:
            text = tokens.slice(unit.first, unit.last) if unit else ""
        first, last = tokens.starts[self.first], tokens.end(self.last - 1)
        unit_end = tokens.end(max(self.unit_last, self.last, unit.phrase_last if unit else 0) - 1)
        start, end = sentence.span(first, last) if sentence else (first, last)
        return Quantity(
            field=sentence.field if sentence else "text",
            start=start,
            end=end,
            text=tokens.plain[first:last],
            value=plain(value),
            range_end=None if numeral.range_end is None else plain(numeral.range_end),
            place=place,
            hedge=self.hedge.hedge,
            hedge_text=self.hedge.text,
            loose_end=None if numeral.loose_end is None else plain(numeral.loose_end),
            kind=self.kind,
            unit=text,
            unit_end=sentence.span(first, unit_end)[1] if sentence else unit_end,
            dimension=unit.dimension if unit else ("money" if self.kind == "money" else ""),
            unit_code=unit.code if unit else "",
            factor=unit.factor if unit else ONE,
            measured=numeral.rounded or self.kind in ("percent", "money", "measure", "rate"),
            vague=self.vague,
            score=self.score,
            alternatives=tuple([plain(other) for other in alternatives]),
            why=self.why,
        )

    def _whole(self) -> tuple[Decimal, Decimal, tuple[Decimal, ...]]:
        """Value, place and alternatives: 1,234 người and 12,500 đồng are whole, nobody counts thousandths."""
        numeral = self.numeral
        value, alternatives = numeral.value, numeral.alternatives
        if numeral.place >= ONE:
            return value, numeral.place, alternatives
        code = self.unit.code.partition("/")[0] if self.unit else ""
        if self.kind == "count" or (code in _WITHOUT_PARTS and numeral.scale == ONE):
            whole = next((other for other in alternatives if other == other.to_integral_value()), None)
            if whole is not None:
                return whole, ONE, (value,)
            if self.kind == "count" and numeral.place == _TWO_DIGITS and numeral.scale == ONE:
                alternatives = (value * 100, value * 1000)  # 800.00 xe: a group of three, or one digit lost
        return value, numeral.place, alternatives


def plain(value: Decimal) -> Decimal:
    """The value without exponent or trailing zeros behind the point: 3200000, not 3.2000000E+6."""
    if value.same_quantum(ONE):
        return value
    whole = value.to_integral_value()
    return rounded(whole, ONE) if value == whole else value.normalize()


def whole_draft(
    numeral: Numeral,
    unit: Reading | None,
    hedge: Hedge | None,
    kind: tuple[Kind, str | None],
    *why: str,
    first: int | None = None,
    vague: bool = False,
) -> Draft:
    """A draft over all of ``numeral``, or from ``first`` on, up to the end of its unit."""
    last = max(numeral.last, unit.last if unit else 0)
    return Draft(
        numeral.first if first is None else first,
        numeral.last,
        last,
        numeral,
        unit,
        hedge or NO_HEDGE,
        *kind,
        vague=vague,
        why=why,
    )
