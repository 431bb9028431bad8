"""A database of SQLite: findings, claims and articles, joined by keys. It opens in Datasette.

Exact values are text; beside each stands the nearest binary number, to sort and to calculate by.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.model import Finding
from factcheck.reporting.fields import article_fields, claim_fields
from factcheck.reporting.files import LARGE
from factcheck.reporting.report import SCHEMA_VERSION, Report, confirmations, worst_first
from factcheck.rules import Acceptance

DEFAULT_LEVEL = "info"

_HEAD = 100  # bytes: https://www.sqlite.org/fileformat2.html#the_database_header
_COUNTERS = ((24, 28), (92, 100))  # of changes, and the version of SQLite: nothing of what is told

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE articles (
    id TEXT PRIMARY KEY, source TEXT, title TEXT, url TEXT, language TEXT, published TEXT, text TEXT NOT NULL
) STRICT;
CREATE TABLE claims (
    id INTEGER PRIMARY KEY, article TEXT REFERENCES articles(id), field TEXT, "start" INTEGER, "end" INTEGER,
    text TEXT, value TEXT, value_number REAL, range_end TEXT, low TEXT, high TEXT, low_number REAL,
    high_number REAL, hedge TEXT, kind TEXT, behaviour TEXT, status TEXT, unit TEXT, measure TEXT,
    subject TEXT, scope TEXT, source TEXT, attribution TEXT, published TEXT, role TEXT, as_of_from TEXT,
    as_of_to TEXT, as_of_sure INTEGER, key TEXT, series TEXT, sentence TEXT
) STRICT;
CREATE TABLE findings (
    fingerprint TEXT PRIMARY KEY, rule TEXT, name TEXT, severity TEXT, relation TEXT, message TEXT,
    computation TEXT, reasons TEXT, series TEXT, article TEXT, status TEXT, reason TEXT, until TEXT, by TEXT
) STRICT;
CREATE TABLE finding_claims (
    finding TEXT NOT NULL REFERENCES findings(fingerprint), claim INTEGER NOT NULL REFERENCES claims(id),
    part TEXT NOT NULL CHECK (part IN ('claim', 'related')), place INTEGER NOT NULL,
    PRIMARY KEY (finding, part, place)
) STRICT;
CREATE INDEX claims_by_series ON claims(series, as_of_from);
CREATE INDEX findings_by_rule ON findings(rule);
"""
_CLAIM = (
    *("article", "field", "start", "end", "text", "value", "range_end", "low", "high", "hedge", "kind"),
    *("behaviour", "status", "unit", "measure", "subject", "scope", "source", "attribution", "published"),
    *("role", "key", "series", "sentence"),
)
_FINDING = (
    "fingerprint",
    "rule",
    "name",
    "severity",
    "relation",
    "message",
    "computation",
    "series",
    "article",
)


def findings(report: Report) -> Iterator[bytes]:
    """Everything: the findings, those that are accepted too, and all claims and articles."""
    with _made() as database:
        places = _claims(database, report)
        confirmed = confirmations(report)
        for one in worst_first(report.findings):
            _finding(database, one, confirmed.get(one.fingerprint), places)
        for accepted in report.accepted:
            _finding(database, accepted.finding, accepted.acceptance, places)
        yield from _whole(database)


def claims(report: Report) -> Iterator[bytes]:
    """All claims and their articles."""
    with _made() as database:
        _claims(database, report)
        yield from _whole(database)


@contextmanager
def _made() -> Iterator[sqlite3.Connection]:
    """A database with empty tables, in a temporary file: it need not fit into memory."""
    with TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder) / "made.sqlite")) as database:
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        yield database


def _claims(database: sqlite3.Connection, report: Report) -> dict[int, int]:
    """Put down articles and claims; the numbers of the claims, by their hashes."""
    _insert(database, "meta", {"key": "schema_version", "value": SCHEMA_VERSION})
    for article in report.articles:
        fields = article_fields(article, report.published.get(article.id), None)
        names = ("id", "source", "title", "url", "language", "published", "text")
        _insert(database, "articles", {name: fields[name] for name in names})
    places: dict[int, int] = {}
    known = {article.id for article in report.articles}
    for number, claim in enumerate(report.claims, 1):
        fields = claim_fields(claim)
        first, _, last = (fields["as_of"] or "").partition("/")
        row = {name: fields[name] for name in _CLAIM} | {
            "id": number,
            "article": claim.article if claim.article in known else None,
            "value_number": float(claim.value),
            "low_number": _number(fields["low"]),
            "high_number": _number(fields["high"]),
            "as_of_from": first or None,
            "as_of_to": last or None,
            "as_of_sure": int(fields["as_of_sure"]),
        }
        places[hash(claim)] = number
        _insert(database, "claims", row)
    return places


def _finding(
    database: sqlite3.Connection, finding: Finding, entry: Acceptance | None, places: dict[int, int]
) -> None:
    row = {name: getattr(finding, name) or None for name in _FINDING}
    row["fingerprint"] = finding.fingerprint
    row["reasons"] = json.dumps(finding.reasons)
    if entry is not None:
        status = "baseline" if entry.baseline else entry.status
        row |= {"status": status, "reason": entry.reason or None, "until": entry.until or None}
        row["by"] = entry.by or None
    _insert(database, "findings", row)
    for part, group in (("claim", finding.claims), ("related", finding.related)):
        for place, claim in enumerate(group):
            if number := places.get(hash(claim)):
                about = {"finding": finding.fingerprint, "claim": number, "part": part, "place": place}
                _insert(database, "finding_claims", about)


def _insert(database: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(map(_storable, row.values())))


def _storable(value: object) -> object:
    """A lone surrogate, as an undecodable file name gives it, cannot be stored."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def _number(text: str | None) -> float | None:
    return None if text is None else float(text)


def _whole(database: sqlite3.Connection) -> Iterator[bytes]:
    database.commit()
    database.execute("VACUUM")
    (_, _, name) = database.execute("PRAGMA database_list").fetchone()
    with open(name, "rb") as file:
        head = bytearray(file.read(_HEAD))
        for first, last in _COUNTERS:
            head[first:last] = bytes(last - first)
        yield bytes(head)
        yield from iter(partial(file.read, LARGE), b"")
