"""The report's own words, numbers and dates in the language of the report."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files

from factcheck.interval import Period
from factcheck.language import format as form
from factcheck.model import AsOf, Claim, Evidence, Record
from factcheck.reporting.visible import visible

SEVERAL = 4  # so many possible periods are named one by one; more are given by their ends


class Words(Record, frozen=True, kw_only=True):
    """Labels and forms of one language."""

    language: str
    tables: dict[str, dict[str, str]]

    def __call__(self, key: str, **values: str) -> str:
        """The label ``key`` of [report], with its places filled in."""
        return self.tables["report"][key].format_map(values)

    def of(self, table: str, key: str) -> str:
        """The word for ``key`` in another table, or the key itself in plain letters."""
        return self.tables[table].get(key, key.replace("_", " "))

    def number(self, value: Decimal) -> str:
        """A number as this language writes it."""
        return form.number(value, self.language)

    def period(self, period: Period) -> str:
        """A time as this language writes it."""
        return form.period(period, self.language)

    def time(self, as_of: AsOf | None) -> str:
        """When: one period, the few possible ones, or the ends between which it lies."""
        if as_of is None:
            return self("unknown")
        if len(as_of.periods) == 1:
            when = self.period(as_of.periods[0])
            return when if as_of.sure else f"{self('uncertain')} {when}"
        if len(as_of.periods) <= SEVERAL:
            return f"{self('several_dates')} " + ", ".join(self.period(one) for one in as_of.periods)
        return f"{self('uncertain')} {self.period(as_of.period)}"

    def value(self, claim: Claim) -> str:
        """The figure with its hedge and unit, in this language: "nearly 3,000"."""
        end = "" if claim.range_end is None else format(claim.range_end, "f")
        unit = "%" if claim.kind == "percent" else claim.unit_code
        return form.figure(f"{claim.hedge}|{claim.value:f}|{end}|{unit}", self.language)

    def source(self, name: str) -> str:
        """The outlet, or that none is named."""
        return visible(name) or self("unnamed_source")

    def evidence(self, evidence: Evidence) -> str:
        """One reason for a date, in words."""
        text, kind = visible(evidence.text), evidence.kind.replace("_", " ")
        template = self.tables["evidence"].get(evidence.kind)
        if template is None:
            template = "{kind}: “{text}”" if text else "{kind}"
        shown = template.format_map({"text": text, "kind": kind, "fact": evidence.fact})
        return f"{shown} ({evidence.fact})" if evidence.fact and evidence.fact not in shown else shown

    def reasons(self, as_of: AsOf | None) -> tuple[str, ...]:
        """All reasons for a date, each once, in their order."""
        return tuple(dict.fromkeys(self.evidence(one) for one in as_of.evidence)) if as_of else ()


@cache
def words(language: str) -> Words:
    """The words of ``language/<language>/report.toml``."""
    source = files("factcheck.language") / language / "report.toml"
    return Words(language=language, tables=tomllib.loads(source.read_text("utf-8")))
