"""Findings that a person has looked at, and those of a baseline: what is known is not said again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from factcheck.lazy import where
from factcheck.model import Finding, Record

Status = Literal["explained", "confirmed"]


class Acceptance(Record, frozen=True, kw_only=True):
    """One entry of ``accepted.toml`` or of a baseline."""

    fingerprint: str
    reason: str = ""  # why; a baseline has none
    rule: str = ""  # code of its finding, where it is known
    articles: tuple[str, ...] = ()  # of its finding, where they are known
    until: str = ""  # last day on which it holds, as written: 2026-12-31; empty: always
    by: str = ""  # who looked at it
    status: Status = "explained"  # explained: no fault, hushed; confirmed: a fault, still said
    file: str = ""  # where the entry stands
    line: int = 0  # counted from 1
    baseline: bool = False

    def ended(self, today: date) -> bool:
        """Whether its last day has passed; a day that is no date counts as passed."""
        return bool(self.until) and (day(self.until) or date.min) < today


class Acceptances(Record, frozen=True, kw_only=True):
    """All entries of a run, and the day on which it runs."""

    today: date
    entries: tuple[Acceptance, ...] = ()


class Accepted(Record, frozen=True, kw_only=True):
    """A finding with the entry that accepts it."""

    finding: Finding
    acceptance: Acceptance


class Settled(Record, frozen=True, kw_only=True):
    """Findings sorted by what is known of them."""

    findings: Sequence[Finding]  # still to be said
    accepted: tuple[Accepted, ...]  # hushed
    confirmed: tuple[Accepted, ...]  # still to be said, and known to be faults
    unused: tuple[Acceptance, ...]  # entries that match nothing
    ended: tuple[Acceptance, ...]  # entries whose last day has passed


def sort_out(findings: Sequence[Finding], acceptances: Acceptances) -> Settled:
    """Take out what is accepted; what an entry of an earlier day accepted is said again.

    An entry that names another rule than the finding has was written for another: it hushes nothing.
    """
    holding: dict[str, list[Acceptance]] = defaultdict(list)
    for entry in acceptances.entries:
        if not entry.ended(acceptances.today):
            holding[entry.fingerprint].append(entry)
    accepted, confirmed = [], []
    used: set[int] = set()
    for one in findings if holding else ():
        speaking = [entry for entry in holding.get(one.fingerprint, ()) if entry.rule in ("", one.rule)]
        used.update(map(id, speaking))
        first = {entry.status: entry for entry in reversed(speaking)}
        if "explained" in first:
            accepted.append(Accepted(finding=one, acceptance=first["explained"]))
        elif "confirmed" in first:
            confirmed.append(Accepted(finding=one, acceptance=first["confirmed"]))
    hushed = {one.finding.fingerprint for one in accepted}
    return Settled(
        findings=where(findings, lambda one: one.fingerprint not in hushed) if hushed else findings,
        accepted=tuple(accepted),
        confirmed=tuple(confirmed),
        unused=_in_order(
            entry
            for entry in acceptances.entries
            if id(entry) not in used and not entry.ended(acceptances.today)
        ),
        ended=_in_order(entry for entry in acceptances.entries if entry.ended(acceptances.today)),
    )


def day(text: str) -> date | None:
    """A day as 2026-12-31 or 31/12/2026; None where it is none."""
    first, _, rest = text.strip().partition("/")
    month, _, year = rest.partition("/")
    try:
        return date(int(year), int(month), int(first)) if rest else date.fromisoformat(first)
    except ValueError:
        return None


def articles_of(finding: Finding) -> tuple[str, ...]:
    """The articles that a finding is about, in order of their names."""
    return tuple(sorted({claim.article for claim in finding.claims} or {finding.article}))


def _in_order(entries: Iterable[Acceptance]) -> tuple[Acceptance, ...]:
    return tuple(sorted(entries, key=lambda one: (one.file, one.line, one.fingerprint)))


__all__ = [
    "Acceptance",
    "Acceptances",
    "Accepted",
    "Settled",
    "articles_of",
    "day",
    "sort_out",
]
