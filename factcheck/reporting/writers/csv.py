"""A table for spreadsheets: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import Claim, Finding
from factcheck.reporting.fields import JsonValue, claim_fields, finding_fields
from factcheck.reporting.report import Report, confirmations, worst_first
from factcheck.rules import Acceptance
from factcheck.rules.engine.acceptances import articles_of

DEFAULT_LEVEL = "info"

MARK = "\ufeff"  # by this a spreadsheet knows that it reads UTF-8
_FORMULA = re.compile(r"[\s\x00-\x20]*+[=+\-@＝＋－＠]|[\t\r]")
_NUMBER = re.compile(r"-?[0-9]++(?:\.[0-9]++)?")

CLAIM_COLUMNS = (
    *("article", "field", "source", "published", "start", "end", "text", "value", "range_end", "low", "high"),
    *("hedge", "kind", "behaviour", "status", "unit", "measure", "subject", "scope", "role", "as_of"),
    *("as_of_sure", "as_of_evidence", "attribution", "key", "series", "sentence"),
)
# What a desk fills in, and `factcheck accept --from` reads.
VERDICT_COLUMNS = ("status", "reason", "until", "by")
FINDING_COLUMNS = (
    *("rule", "name", "severity", "relation", "message", "computation", "reasons", "claims", "related"),
    *("series", "article", "articles", "fingerprint"),
    *VERDICT_COLUMNS,
)


def claims(report: Report) -> Iterator[str]:
    """One row a claim; lists in one cell, joined by "; "."""
    return _table(CLAIM_COLUMNS, (_row(claim_fields(claim), CLAIM_COLUMNS) for claim in report.claims))


def history(report: Report) -> Iterator[str]:
    """Claims of several years, in the order given."""
    return claims(report)


def findings(report: Report) -> Iterator[str]:
    """One row a finding; its claims as "value (article:start-end)". At the end those that are accepted."""
    return _table(FINDING_COLUMNS, (_row(fields, FINDING_COLUMNS) for fields in finding_rows(report)))


def finding_rows(report: Report) -> Iterator[dict[str, JsonValue]]:
    """The cells of each finding by column, worst first, then those that are accepted."""
    confirmed = confirmations(report)
    for finding in worst_first(report.findings):
        yield _cells(finding) | _verdict(confirmed.get(finding.fingerprint))
    for one in report.accepted:
        yield _cells(one.finding) | _verdict(one.acceptance)


def _verdict(entry: Acceptance | None) -> dict[str, JsonValue]:
    """What a desk has said, in the columns from which it is read again."""
    if entry is None:
        return {}
    status = "baseline" if entry.baseline else entry.status
    return dict(zip(VERDICT_COLUMNS, (status, entry.reason, entry.until, entry.by), strict=True))


def _cells(finding: Finding) -> dict[str, JsonValue]:
    return finding_fields(finding) | {
        "claims": [_place(claim) for claim in finding.claims],
        "related": [_place(claim) for claim in finding.related],
        "articles": list(articles_of(finding)),
    }


def _row(fields: dict[str, JsonValue], columns: Sequence[str]) -> list[str]:
    return [cell_text(fields.get(column)) for column in columns]


def _place(claim: Claim) -> str:
    return f"{claim.text} ({claim.article}:{claim.start}-{claim.end})"


def cell_text(value: JsonValue) -> str:
    """A value in one cell: lists joined by "; "."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(_evidence(one) if isinstance(one, dict) else str(one) for one in value)
    return str(value)


def _evidence(fields: dict[str, str]) -> str:
    return " ".join(part for part in (fields["kind"], fields["text"] or fields.get("fact", "")) if part)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    line = csv.writer(_Echo(), lineterminator="\r\n").writerow
    yield MARK
    yield line(columns)
    for row in rows:
        yield line([_tame(cell) for cell in row])


class _Echo:
    """A file that gives back what is written to it, as the documentation of ``csv.writer`` allows."""

    def write(self, line: str) -> str:
        return line


def _tame(cell: str) -> str:
    """Put an apostrophe before what would start a formula; a plain negative number is none."""
    cell = cell.replace("\x00", "")
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
