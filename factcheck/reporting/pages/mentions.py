"""All findings by what lists and marks name them by, and where each is shown: looked through once."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence

from factcheck.lookup import Grouped
from factcheck.model import SEVERITIES, Finding, Record
from factcheck.reporting.anchors import article_anchor, finding_anchor, series_anchor
from factcheck.reporting.briefs import FindingBrief
from factcheck.reporting.content import home_of, needs_a_person
from factcheck.reporting.pages.comparisons import Alarms

_DRIFT = "FC310"  # the words for what is counted changed between its claims


class Mention(Record, frozen=True):
    """One finding."""

    number: int  # in the order of the report
    anchor: str
    rule: str
    severity: str
    urgent: bool  # whether it needs a person
    home: str  # the anchor of what it is shown under: its series, else its first article; empty: none


class Mentions:
    """What is said, worst first, and what each finding is about."""

    def __init__(
        self, findings: Sequence[Finding | FindingBrief], several: Mapping[str, str], articles: Container[str]
    ) -> None:
        """``several``: the series that are shown, by id; ``articles``: the ids of those that were read."""
        found: list[Mention] = []
        self.gravity: dict[str, int] = {}  # of each series of which something is said: of the worst of that
        self.drifts: dict[str, list[int]] = defaultdict(list)  # series → numbers of findings
        self.findings_of_source: Counter[str] = Counter()  # errors and warnings
        self.alarms = Alarms()
        series: list[tuple[str, ...]] = []
        about: list[tuple[str, ...]] = []
        known: dict[str, str] = {}
        for number, one in enumerate(findings):
            home = home_of(one, several)
            names = tuple(dict.fromkeys(claim.article for claim in one.claims))
            series.append((home,) if home else ())
            about.append(tuple(known.setdefault(name, name) for name in names))
            read = next((name for name in names or (one.article,) if name in articles), "")
            shown = series_anchor(home) if home else article_anchor(read) if read else ""
            found.append(
                Mention(
                    number,
                    finding_anchor(one),
                    sys.intern(one.rule),
                    sys.intern(one.severity),
                    needs_a_person(one),
                    known.setdefault(shown, shown),
                )
            )
            self.gravity.setdefault(home, SEVERITIES.index(one.severity))
            if one.rule == _DRIFT:
                self.drifts[one.series].append(number)
            if one.severity != "info":
                self.findings_of_source.update({claim.source for claim in one.claims})
                self.alarms.add(one)
        self.all: Sequence[Mention] = tuple(found)
        self.of_series = Grouped(self.all, series)
        self.of_article = Grouped(self.all, about)


__all__ = ["Mention", "Mentions"]
