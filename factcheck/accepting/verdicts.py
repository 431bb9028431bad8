"""Findings that a desk has marked in a table: CSV or XLSX with fingerprint, status, reason, until, by.

The tables that ``--output csv`` and ``--output xlsx`` write have these columns, empty for what is open.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from factcheck.errors import UnreadableError, UserError, nearest
from factcheck.reading import decode
from factcheck.rules import Acceptance
from factcheck.rules.engine.acceptances import Status, day

# How a desk may write it; the first two are what the program writes.
STATUSES: Mapping[str, Status] = {
    "explained": "explained",
    "confirmed": "confirmed",
    "giải thích được": "explained",
    "xác nhận": "confirmed",
}
_NEEDED = ("fingerprint", "status", "reason")
_SPREADSHEETS = (".xlsx", ".xlsm")

Row = tuple[int, Mapping[str, Any]]  # number of the row, counted from 1, and its cells by column


def read_verdicts(path: Path) -> tuple[Acceptance, ...]:
    """The rows of a table that have a status or a reason. ``UserError`` names the row of what is amiss."""
    rows = _spreadsheet(path) if path.suffix.casefold() in _SPREADSHEETS else _csv(path)
    return tuple(_acceptance(path, number, row) for number, row in rows if _is_marked(row))


def _is_marked(row: Mapping[str, Any]) -> bool:
    """Whether a desk has said something; what a baseline knows nobody has looked at."""
    return bool(_text(row, "status", "reason")) and _text(row, "status") != "baseline"


def _acceptance(path: Path, number: int, row: Mapping[str, Any]) -> Acceptance:
    where = f"{path}:{number}"
    status = _text(row, "status").casefold() or "explained"
    if status not in STATUSES:
        raise UserError(f"{where}: status {status!r}{nearest(status, STATUSES)}")
    for name in ("fingerprint", "reason"):
        if not _text(row, name):
            raise UserError(f"{where}: there is a status, and no {name}")
    until = row.get("until") or ""
    last = until.date() if isinstance(until, datetime) else until if isinstance(until, date) else None
    last = last or (day(str(until)) if until else None)
    if until and last is None:
        raise UserError(f"{where}: until {until!r} is no date; write 2026-12-31")
    return Acceptance(
        fingerprint=_text(row, "fingerprint"),
        reason=_text(row, "reason"),
        rule=_text(row, "rule"),
        articles=tuple(part for part in _text(row, "articles").split("; ") if part),
        until=last.isoformat() if last else "",
        by=_text(row, "by"),
        status=STATUSES[status],
        file=str(path),
        line=number,
    )


def _text(row: Mapping[str, Any], *names: str) -> str:
    return "".join(str(row.get(name) or "").strip() for name in names)


def _csv(path: Path) -> Iterator[Row]:
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnreadableError as error:
        raise UserError(f"{path}: no table of text: {error}") from error
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)  # spreadsheets write ; where the comma is for decimals
    return _by_column(path, csv.reader(text.splitlines(keepends=True), delimiter=mark))


def _spreadsheet(path: Path) -> Iterator[Row]:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise UserError(f"{path}: reading it needs openpyxl: pip install 'factcheck[xlsx]'") from None
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from error
    except Exception as error:  # whatever the library meets in a broken file
        raise UserError(f"{path}: no spreadsheet: {error}") from error
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True)
        head = next(rows, ())
        if "fingerprint" in head:
            return _by_column(path, [head, *rows])
    return _by_column(path, [])


def _by_column(path: Path, rows: Iterable[Iterable[Any]]) -> Iterator[Row]:
    numbered = enumerate(rows, 1)
    head = [str(cell or "").strip() for cell in next(numbered, (0, ()))[1]]
    missing = [name for name in _NEEDED if name not in head]
    if missing:
        raise UserError(f"{path}: there is no column {' and no '.join(missing)}")
    for number, cells in numbered:
        yield number, dict(zip(head, cells, strict=False))


__all__ = ["STATUSES", "read_verdicts"]
