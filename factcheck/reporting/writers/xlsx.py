"""A spreadsheet: findings with columns for a desk to fill in, and the claims behind them.

Needs XlsxWriter (extra ``xlsx``). Numbers are numbers, heads are frozen, every column can be filtered, and a
finding links to its first claim. No cell is a formula or a link that an article gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from factcheck.errors import UserError
from factcheck.model import Finding
from factcheck.reporting.fields import JsonValue, claim_fields
from factcheck.reporting.report import Report, worst_first
from factcheck.reporting.visible import visible
from factcheck.reporting.writers.csv import (
    CLAIM_COLUMNS,
    FINDING_COLUMNS,
    VERDICT_COLUMNS,
    cell_text,
    finding_rows,
)

DEFAULT_LEVEL = "info"

_NUMBERS = frozenset({"value", "range_end", "low", "high", "start", "end"})
_WIDE = {"message": 80, "sentence": 80, "computation": 40, "reason": 40, "claims": 40, "articles": 40}
_WIDTH = 16
_DIGITS = 15  # that a number of a spreadsheet keeps
_CELL = 32_767  # characters of a cell
_ROWS = 1_048_575  # of a sheet, below its head
_STATUSES = ("explained", "confirmed")
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same bytes every run


def findings(report: Report) -> Iterator[bytes]:
    """A sheet of findings, those that are accepted last, and one of the claims that they are about."""
    rows = list(finding_rows(report))
    about = [one.claims for one in _all(report)]
    claims = list(dict.fromkeys(claim for group in about for claim in group))
    places = {claim: number for number, claim in enumerate(claims, 2)}
    links = [f"internal:'claims'!A{places[group[0]]}" if group else "" for group in about]
    book, buffer = _book()
    sheet = _sheet(book, "findings", FINDING_COLUMNS, rows, links=links)
    column = FINDING_COLUMNS.index(VERDICT_COLUMNS[0])
    choice = {"validate": "list", "source": list(_STATUSES), "ignore_blank": True, "error_type": "warning"}
    sheet.data_validation(1, column, max(len(rows), 1), column, choice)
    _sheet(book, "claims", CLAIM_COLUMNS, [claim_fields(claim) for claim in claims])
    book.close()
    yield buffer.getvalue()


def claims(report: Report) -> Iterator[bytes]:
    """A sheet of all claims."""
    book, buffer = _book()
    _sheet(book, "claims", CLAIM_COLUMNS, [claim_fields(claim) for claim in report.claims])
    book.close()
    yield buffer.getvalue()


def _all(report: Report) -> Iterable[Finding]:
    return (*worst_first(report.findings), *(one.finding for one in report.accepted))


def _book() -> tuple[Any, BytesIO]:
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise UserError("the format xlsx needs XlsxWriter: pip install 'factcheck[xlsx]'") from None
    buffer = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(buffer, plain)
    book.set_properties({"created": _MADE})
    return book, buffer


def _sheet(
    book: Any,
    name: str,
    columns: Sequence[str],
    rows: Sequence[dict[str, JsonValue]],
    links: Sequence[str] = (),
) -> Any:
    sheet = book.add_worksheet(name)
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_row(0, 0, columns, bold)
    sheet.freeze_panes(1, 0)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, _WIDE.get(column, _WIDTH), wrapped)
    for row, fields in enumerate(rows[:_ROWS], 1):
        for number, column in enumerate(columns):
            _write(sheet, row, number, column, fields.get(column), wrapped)
        if links and links[row - 1]:
            sheet.write_url(row, 0, links[row - 1], string=str(fields[columns[0]]))
    sheet.autofilter(0, 0, max(min(len(rows), _ROWS), 1), len(columns) - 1)
    return sheet


def _write(sheet: Any, row: int, number: int, column: str, value: JsonValue, style: Any) -> None:
    if column in _NUMBERS and value is not None and len(Decimal(value).as_tuple().digits) <= _DIGITS:
        sheet.write_number(row, number, float(value), style)
        return
    text = visible(cell_text(value))
    if text:
        sheet.write_string(row, number, text[:_CELL], style)
