"""The report's own words, numbers and dates in the language of the report."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.dating.window import EARLIEST, LATEST
from factcheck.interval import Period
from factcheck.language import format as form
from factcheck.language import messages
from factcheck.model import AsOf, Claim, Evidence, Record
from factcheck.reporting.visible import visible

_UNIT_AS_WRITTEN = frozenset({"duration", "measure", "rate"})
_TWO_UNITS = re.compile(r"[0-9]\s*+(?!triệu|tỷ|tỉ|nghìn|ngàn|trăm|đến|tới|và|hoặc)[^\W\d_]++\s*+[0-9]")
SEVERAL = 4  # so many possible periods are named one by one; more are given by their ends


class Words(Record, frozen=True, kw_only=True):
    """Labels and forms of one language."""

    language: str
    tables: dict[str, Any]

    def __call__(self, key: str, **values: str) -> str:
        """The label ``key`` of [report], with its places filled in."""
        template: str = self.tables["report"][key]
        return template.format_map(values)

    def of(self, table: str, key: str) -> str:
        """The word for ``key`` in another table, or the key itself in plain letters."""
        word: str = self.tables[table].get(key, visible(key.replace("_", " ")))
        return word

    def behind(self, number: int, key: str) -> str:
        """The word for what is counted, as it stands behind a number: 1 error, 2 errors."""
        ones: dict[str, str] = self.tables["one"]
        if number == 1 and key in ones:
            return ones[key]
        return self.of("severities", key) if key in self.tables["severities"] else self(key)

    def period(self, period: Period) -> str:
        """A time as this language writes it; an end that nothing bounds is left out."""
        if period.first.date() > EARLIEST and period.last.date() < LATEST:
            return form.period(period, self.language)
        if period.last.date() < LATEST:
            return self._open("until", period.last)
        if period.first.date() > EARLIEST:
            return self._open("from", period.first)
        always: str = self.tables["open"]["always"]
        return always

    def _open(self, key: str, day: datetime) -> str:
        shown = form.period(Period.of_days(day.date()), self.language)
        template: str = self.tables["open"][key]
        return template.format(date=shown)

    def time(self, as_of: AsOf | None) -> str:
        """When: one period, the few possible ones, or the ends between which it lies."""
        if as_of is None:
            return self("unknown")
        if 1 < len(as_of.periods) <= SEVERAL:
            either: str = self.tables["form"]["period"]["or"]
            return either.join(self.period(one) for one in as_of.periods)
        when = self.period(as_of.period)
        return when if as_of.sure else f"{self('uncertain')} {when}"

    def value(self, claim: Claim) -> str:
        """The figure with its hedge in this language, "nearly 3,000"; a unit of measure as in the article.

        What is written in two units, "2 giờ 15 phút", stays as it is; of a game both sides are told.
        """
        if claim.sides:
            return "–".join(claim.sides)
        if _TWO_UNITS.search(claim.text):
            hedged: str = self.tables["form"]["hedges"].get(claim.hedge, "{}")
            return hedged.format(visible(f"{claim.text} {claim.unit}"))
        end = "" if claim.range_end is None else format(claim.range_end, "f")
        unit = visible(claim.unit) if claim.kind in _UNIT_AS_WRITTEN else claim.unit_code
        unit = "%" if claim.kind == "percent" else unit
        return form.figure(f"{claim.hedge}|{claim.value:f}|{end}|{unit}", self.language)

    def number(self, value: object) -> str:
        """A plain number as this language writes it."""
        return form.number(Decimal(str(value)), self.language)

    def percent(self, share: Decimal) -> str:
        """A share in percent as this language writes it."""
        return form.percent(share, self.language)

    def rule(self, code: str) -> str:
        """The name of a rule in this language, or nothing where it has none."""
        title: str = self.tables["rule"].get(code, {}).get("title", "")
        return title

    def day(self, text: str) -> str:
        """A day written 2026-12-31, as this language writes it; what is none stays as it is."""
        try:
            return self.period(Period.of_days(date.fromisoformat(text)))
        except ValueError:
            return visible(text)

    def source(self, name: str) -> str:
        """The outlet, or that none is named."""
        return visible(name) or self("unnamed_source")

    def evidence(self, evidence: Evidence) -> str:
        """One reason for a date, in words."""
        texts = self.tables["evidence"]
        key = evidence.kind if evidence.text else f"{evidence.kind}_bare"
        template: str = texts.get(key, "{kind} “{text}”" if evidence.text else "{kind}")
        allowed = self.period(evidence.period) if evidence.period else self("unknown")
        text = texts["given"] if evidence.text == "given" else visible(evidence.text)
        return template.format(text=text, allowed=allowed, kind=evidence.kind.replace("_", " "))

    def published_reasons(self, published: AsOf | None) -> tuple[str, ...]:
        """By what the publication of an article is known; the input may just have said it."""
        bare: str = self.tables["evidence"]["published_bare"]
        given: str = self.tables["evidence"]["given"]
        return tuple(given if one == bare else one for one in self.reasons(published))

    def reasons(self, as_of: AsOf | None) -> tuple[str, ...]:
        """All reasons for a date, each once, in their order."""
        return tuple(dict.fromkeys(self.evidence(one) for one in as_of.evidence)) if as_of else ()


@cache
def words(language: str) -> Words:
    """The words of report.toml, and those of the rules in messages.toml."""
    source = files("factcheck.language") / language / "report.toml"
    return Words(language=language, tables=messages(language) | tomllib.loads(source.read_text("utf-8")))
