"""Records as tables and back: what leaves one process, and what the Python API gives.

Every value of a record has its column: numbers as exact decimal text, lists and records as JSON text.
Beside them stand columns to compute with: bounds as float64, rounded outward, so that no comparison of
columns can miss what the exact values would show; times as timestamps to the second. No column holds
Python objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

import msgspec

from factcheck.errors import UserError
from factcheck.interval import Period
from factcheck.model import Article, AsOf, Claim, Finding, Record

if TYPE_CHECKING:
    import pandas

Kept = TypeVar("Kept", bound=Record)

_PLAIN = {str: "string", int: "int64", bool: "bool"}


def from_claims(claims: Iterable[Claim]) -> pandas.DataFrame:
    """One row a claim. Added columns: ``low``, ``high``, ``widest_low``, ``widest_high`` (infinite where
    open), ``as_of_first``, ``as_of_last``, ``published_first``, ``published_last``."""
    claims = tuple(claims)
    table = _from_records(Claim, claims)
    for name, ends in (
        ("", [claim.likeliest.outward() for claim in claims]),
        ("widest_", [claim.widest.outward() for claim in claims]),
    ):
        table[f"{name}low"] = _array([low for low, _ in ends], "float64")
        table[f"{name}high"] = _array([high for _, high in ends], "float64")
    _add_times(table, "as_of", [claim.as_of.period if claim.as_of else None for claim in claims])
    _add_times(table, "published", [claim.published for claim in claims])
    return table


def to_claims(table: pandas.DataFrame) -> tuple[Claim, ...]:
    """The claims of a table, exactly as they were."""
    return _to_records(Claim, table)


def from_articles(articles: Iterable[Article], published: Mapping[str, AsOf | None]) -> pandas.DataFrame:
    """One row an article. Added columns: ``published_first``, ``published_last``, as far as can be told."""
    articles = tuple(articles)
    table = _from_records(Article, articles)
    known = [published.get(article.id) for article in articles]
    _add_times(table, "published", [as_of.period if as_of else None for as_of in known])
    return table


def to_articles(table: pandas.DataFrame) -> tuple[Article, ...]:
    """The articles of a table. Only ``id`` and ``text`` are needed; other columns may be missing or empty."""
    return _to_records(Article, table)


def from_findings(findings: Iterable[Finding]) -> pandas.DataFrame:
    """One row a finding, its claims as JSON text."""
    return _from_records(Finding, tuple(findings))


def to_findings(table: pandas.DataFrame) -> tuple[Finding, ...]:
    """The findings of a table, exactly as they were."""
    return _to_records(Finding, table)


def from_rows(rows: Iterable[Mapping[str, Any]], columns: Iterable[str]) -> pandas.DataFrame:
    """A table of plain values with these columns; whole numbers and truths keep their type."""
    import pandas

    rows = tuple(rows)
    table = pandas.DataFrame(index=range(len(rows)))
    for column in columns:
        values = [row.get(column) for row in rows]
        kinds = {type(value) for value in values if value is not None}
        dtype = {frozenset({int}): "Int64", frozenset({bool}): "boolean"}.get(frozenset(kinds), "string")
        table[column] = _array(values, dtype)
    return table


def _from_records(kind: type[Kept], records: tuple[Kept, ...]) -> pandas.DataFrame:
    import pandas

    columns: dict[str, Any] = {}
    for name, hint in _fields(kind).items():
        values = [getattr(record, name) for record in records]
        if hint in _PLAIN:
            columns[name] = _array(values, _PLAIN[hint])
        else:
            columns[name] = _array([_text(value) for value in values], "string")
    return pandas.DataFrame(columns)


def _to_records(kind: type[Kept], table: pandas.DataFrame) -> tuple[Kept, ...]:
    hints = {name: hint for name, hint in _fields(kind).items() if name in table.columns}
    columns = {name: (table[name].tolist(), table[name].notna().tolist()) for name in hints}
    return tuple(
        kind(
            **{
                name: _value(cells[row], hints[name])
                for name, (cells, given) in columns.items()
                if given[row]  # an empty cell leaves the field at its default
            }
        )
        for row in range(len(table))
    )


@cache
def _fields(kind: type[Record]) -> dict[str, Any]:
    """Fields and their types; a literal type is a text."""
    import typing

    hints = get_type_hints(kind)
    plain = {name: str if typing.get_origin(hint) is typing.Literal else hint for name, hint in hints.items()}
    return {name: plain[name] for name in kind.__struct_fields__}


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return format(value, "f") if isinstance(value, Decimal) else msgspec.json.encode(value).decode()


def _value(cell: Any, hint: Any) -> Any:
    if hint in _PLAIN:
        return hint(cell)
    if hint in (Decimal, Decimal | None):
        return Decimal(cell)
    if hint == Period | None and not cell.startswith("["):
        return _period(cell)
    return msgspec.json.decode(cell, type=hint)


def _period(text: str) -> Period:
    """A publication time as people write it into a table: "2014-09-17", or two such with "/" between."""
    first, _, last = text.partition("/")
    try:
        return Period.of_days(date.fromisoformat(first), date.fromisoformat(last) if last else None)
    except ValueError as error:
        raise UserError(
            f"published is {text!r}; it is a day such as 2014-09-17, or two with / between"
        ) from error


def _array(values: list[Any], dtype: Any) -> Any:
    import pandas

    return pandas.array(values, dtype=dtype)


def _add_times(table: pandas.DataFrame, name: str, periods: list[Period | None]) -> None:
    import numpy

    for end in ("first", "last"):
        moments = [getattr(period, end) if period else None for period in periods]
        table[f"{name}_{end}"] = numpy.array(moments, dtype="datetime64[s]")
