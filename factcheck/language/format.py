"""Numbers and periods in the form of a language, and templates filled with them.

Parameters of a template are plain text that no language owns: ``"1234.5"``, ``"2014-09-17/2014-09-17"``,
``"nearly|3000||"``. The template names the form: ``{old:figure} ({when:period})``. So one finding can be
put into words in any language, at any later time. The forms themselves are data: table ``form`` of
``messages.toml``.

>>> render("{n:number} ({when:period})", {"n": "1234.5", "when": "2014-09-17/2014-09-17"}, "vi")
'1.234,5 (17/9/2014)'
>>> render("{n:number} ({when:period})", {"n": "1234.5", "when": "2014-09-17/2014-09-17"}, "en")
'1,234.5 (17 September 2014)'
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from re import Match
from re import compile as pattern_of
from string import Formatter
from typing import Any

from factcheck.interval import Period, rounded
from factcheck.language import messages

_ROMAN = ("I", "II", "III", "IV")
_SCALED_FROM = Decimal(1_000_000)  # below, all digits are easy to read


def _form(language: str) -> Mapping[str, Any]:
    form: Mapping[str, Any] = messages(language)["form"]
    return form


def number(value: Decimal, language: str, *, signed: bool = False, scaled: bool = False) -> str:
    """Digits grouped in threes, the decimal sign of the language, trailing zeros dropped.

    ``scaled`` writes 5,000,000,000 as "5 billion" where at most three decimals are then left, or as many as
    the language allows: 10,5 nghìn tỷ, but 10.555 tỷ.
    """
    form = _form(language)
    if scaled and abs(value) >= _SCALED_FROM:
        for size, word in form["scales"].items():
            part = value / Decimal(size)
            if abs(part) >= 1 and part == rounded(part, Decimal(1).scaleb(-form["decimals"].get(size, 3))):
                return f"{number(part, language, signed=signed)} {word}"
    digits = f"{value:+,f}" if signed else f"{value:,f}"
    whole, dot, decimals = digits.partition(".")
    decimals = decimals.rstrip("0")
    text: str = whole.replace(",", form["thousands"])
    text = f"{text}{form['decimal']}{decimals}" if dot and decimals else text
    return text.replace("-", "−")


def percent(share: Decimal, language: str, *, signed: bool = False) -> str:
    """A share, in percent already, to one decimal: "14,3 %" or "14.3%"."""
    text: str = _form(language)["percent"]
    return text.format(number(rounded(share, "0.1"), language, signed=signed))


def change(old: Decimal, new: Decimal, language: str) -> str:
    """From one value to another: the signed difference, then the signed share of the old one."""
    text = number(new - old, language, signed=True)
    if not old:
        return text
    return f"{text}, {percent((new - old) / abs(old) * 100, language, signed=True)}"


def period(when: Period, language: str) -> str:
    """A period by the shortest name that says both its ends: a day, month, quarter, half, year.

    An hour is given where the grain is finer than a day.
    """
    form = _form(language)["period"]
    first, last = when.first, when.last
    if when.is_instant:
        pattern: str = form["instant"]
        return pattern.format(hour=first.hour, minute=f"{first.minute:02}", day=_day(first, language))
    if first.date() == last.date():
        return _day(first, language)
    name = _named(first, last)
    if name:
        pattern, values = form[name[0]], name[1]
        if "month" in values:
            values["month_name"] = form["months"][int(values["month"]) - 1]
        return pattern.format(**values)
    pattern = form["span"]
    return pattern.format(first=_day(first, language), last=_day(last, language))


def _day(when: datetime, language: str) -> str:
    form = _form(language)["period"]
    pattern: str = form["day"]
    return pattern.format(
        day=when.day, month=when.month, month_name=form["months"][when.month - 1], year=when.year
    )


def _named(first: datetime, last: datetime) -> tuple[str, dict[str, str]] | None:
    """The form for whole months, and what it is filled with."""
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return None
    year, start, end = str(first.year), first.month, last.month
    if first.year != last.year:
        whole = start == 1 and end == 12
        return ("years", {"first": year, "last": str(last.year)}) if whole else None
    if start == end:
        return "month", {"month": str(start), "year": year}
    if (start, end) == (1, 12):
        return "year", {"year": year}
    if (start, end) in ((1, 6), (7, 12)):
        return ("first_half" if start == 1 else "second_half"), {"year": year}
    if start % 3 == 1 and end == start + 2:
        return "quarter", {"number": _ROMAN[start // 3], "digit": str(start // 3 + 1), "year": year}
    if start == 1:
        return "first_months", {"count": str(end), "year": year}
    return None


def periods(text: str, language: str) -> str:
    """One or several periods, written as ``Period.iso`` with "|" between."""
    form = _form(language)["period"]
    if not text:
        unknown: str = form["unknown"]
        return unknown
    joiner: str = form["or"]
    return joiner.join(period(_parse(part), language) for part in text.split("|"))


def _parse(text: str) -> Period:
    first, _, last = text.partition("/")
    if "T" in text:
        return Period(datetime.fromisoformat(first), datetime.fromisoformat(last), "hour")
    return Period.of_days(datetime.fromisoformat(first).date(), datetime.fromisoformat(last).date())


def figure(text: str, language: str) -> str:
    """A value with its hedge and unit, written ``hedge|value|range end|unit``."""
    hedge, value, range_end, unit = text.split("|", 3)
    form = _form(language)
    digits = number(Decimal(value), language, scaled=True)
    if range_end:
        digits += "–" + number(Decimal(range_end), language, scaled=True)
    if unit:
        pattern: str = form["percent"] if unit == "%" else "{} " + form["units"].get(unit, unit)
        digits = pattern.format(digits)
    hedged: str = form["hedges"].get(hedge, "{}")
    return hedged.format(digits)


def years(length: Decimal, language: str) -> str:
    """A length of time in years: "7.24 years"."""
    form = _form(language)
    pattern: str = form["one_year"] if length == 1 else form["years"]
    return pattern.format(number(length, language))


def yearly(rate: Decimal, language: str) -> str:
    """A change by year: "4.1 a year"."""
    pattern: str = _form(language)["yearly"]
    return pattern.format(number(rate, language))


def weekday(number_of: str, language: str) -> str:
    """The name of a day of the week, 0 for Monday."""
    name: str = _form(language)["weekdays"][int(number_of)]
    return name


_FORMS: Mapping[str, Callable[[str, str], str]] = {
    "exact": lambda text, language: number(Decimal(text), language),
    "years": lambda text, language: years(Decimal(text), language),
    "yearly": lambda text, language: yearly(Decimal(text), language),
    "number": lambda text, language: number(Decimal(text), language, scaled=True),
    "signed": lambda text, language: number(Decimal(text), language, signed=True, scaled=True),
    "percent": lambda text, language: percent(Decimal(text), language),
    "signed_percent": lambda text, language: percent(Decimal(text), language, signed=True),
    "period": periods,
    "weekday": weekday,
    "figure": figure,
    "": lambda text, _: text,
}


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """The template as (text before, name, form) triples; parsed once, filled many times."""
    return tuple((text, name, form or "") for text, name, form, _ in Formatter().parse(template))


def render(template: str, parameters: Mapping[str, str], language: str) -> str:
    """Fill a template of ``messages.toml``; an unknown name or form is a bug and raises ``KeyError``."""
    filled = []
    for text, name, form in _parts(template):
        filled.append(text)
        if name is not None:
            filled.append(_FORMS[form](parameters[name], language))
    return "".join(filled)


_TERM = pattern_of(r"\{(-?[0-9]++(?:\.[0-9]++)?):([a-z_]++)\}")


def term(value: Decimal, form: str = "exact") -> str:
    """A number of a computation, for ``computation`` to write in the language of a report."""
    return f"{{{value:f}:{form}}}"


def computation(text: str, language: str) -> str:
    """Arithmetic with its terms written out; all between them stays as it is.

    >>> computation("{52:exact} − {22:exact} = {30:exact}; {30:exact} / {7.24:years}", "vi")
    '52 − 22 = 30; 30 / 7,24 năm'
    """

    def written(found: Match[str]) -> str:
        form = _FORMS.get(found[2])
        return form(found[1], language) if form else found[0]

    return _TERM.sub(written, text)


__all__ = ["change", "computation", "figure", "number", "percent", "period", "periods", "render", "term"]
