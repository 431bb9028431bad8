"""What stays of a finding when wording and line numbers change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

import msgspec

from factcheck.lazy import ordered
from factcheck.model import SEVERITIES, Finding

LENGTH = 16  # hexadecimal digits: 64 bits


def fingerprint(finding: Finding) -> str:
    """A short hash of the rule and, sorted, what each claim is about, its source and its value.

    What a claim is about is its key: a series may be named anew when other articles join it. A finding
    without claims is about its article, and about the ``entry`` that it names, if it does. Where no source
    is known, the article stands for it.
    """
    said = sorted(
        {
            f"{claim.key or finding.series}\t{claim.source or claim.article}\t{claim.value.normalize():f}"
            for claim in finding.claims
        }
    )
    about = said or [finding.article, finding.parameters.get("entry", "")]
    text = "\n".join([finding.rule, *about])
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def with_fingerprints(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with its own fingerprint, in stable order: severity, rule, series, fingerprint.

    Findings that differ only in time share a hash; the second and later ones, by time, are numbered. The
    order in which they are given changes nothing.
    """
    plain = sorted(
        (msgspec.structs.replace(one, fingerprint=fingerprint(one)) for one in findings), key=_by_time
    )
    seen: Counter[str] = Counter()
    found = []
    for one in plain:
        seen[one.fingerprint] += 1
        count = seen[one.fingerprint]
        found.append(
            one if count == 1 else msgspec.structs.replace(one, fingerprint=f"{one.fingerprint}-{count}")
        )
    return tuple(sorted(found, key=by_severity))


def in_order(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Findings that have their fingerprints, by severity, rule, series, fingerprint."""
    return ordered(findings, by_severity)


def _by_time(finding: Finding) -> tuple[object, ...]:
    return (
        finding.fingerprint,
        [claim.as_of.period.iso() if claim.as_of else "" for claim in finding.claims],
        [(claim.article, claim.field, claim.start) for claim in finding.claims],
        (finding.article, finding.series, finding.template),
        sorted((name, len(text), text) for name, text in finding.parameters.items()),  # line 9 before line 10
        [(claim.article, claim.field, claim.start) for claim in finding.related],
        (finding.computation, finding.reasons, finding.severity),
    )


def by_severity(finding: Finding) -> tuple[object, ...]:
    """What puts a finding in order that has its fingerprint."""
    return (
        SEVERITIES.index(finding.severity),
        finding.rule,
        finding.series,
        finding.fingerprint.partition("-")[0],
        len(finding.fingerprint),
        finding.fingerprint,
    )


__all__ = ["by_severity", "fingerprint", "in_order", "with_fingerprints"]
