"""Known measures: what is counted, how it behaves, what it can be. The data is ``quantities.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import msgspec

from factcheck.errors import UserError
from factcheck.model import Behaviour, Kind, Record

Owner = Literal["organisation", "place", "event"]


class Words(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a measure shows in one language; see the head of ``quantities.toml``."""

    heads: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


class Bound(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Plausible values of a measure between two days."""

    low: Decimal | None = None
    high: Decimal | None = None
    since: date | None = None  # first day, None: always
    until: date | None = None  # last day, None: to this day
    sureness: Literal["error", "warning"] = "warning"  # how sure the bound is
    source: str = ""


class KnownQuantity(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One known measure."""

    id: str
    name: Mapping[str, str]  # by language
    family: str
    kind: Kind
    behaviour: Behaviour
    may_fall: bool
    expected: Literal["rises", "falls", "either"]
    owner: Owner
    words: Mapping[str, Words]  # by language
    subject: str = ""  # the owner where there is only one
    least: Decimal = Decimal(0)  # smaller figures are not meant: "hai nước" are the two sides
    slow: int = 0  # days over which a stock may be taken as unchanged
    jump: Decimal = Decimal(0)  # largest plausible factor in a year; 0: none known
    bounds: tuple[Bound, ...] = ()
    definitions: tuple[Mapping[str, tuple[str, ...]], ...] = ()  # wordings by language, the first names it

    def bound_at(self, day: date) -> Bound | None:
        """The bound that holds on ``day``, or None."""
        for bound in self.bounds:
            if (bound.since is None or bound.since <= day) and (bound.until is None or day <= bound.until):
                return bound
        return None


@cache
def quantities() -> tuple[KnownQuantity, ...]:
    """All measures that come with the program, by id."""
    source = files("factcheck.knowledge") / "quantities.toml"
    return parse_quantities(source.read_text("utf-8"), "quantities.toml")


@cache
def quantity(measure: str) -> KnownQuantity | None:
    """The known measure of that id, or None for an open one."""
    return {one.id: one for one in quantities()}.get(measure)


def siblings(measure: str) -> tuple[str, ...]:
    """The other measures of its family, by id; none for an open one."""
    known = quantity(measure)
    if known is None:
        return ()
    return tuple(one.id for one in quantities() if one.family == known.family and one.id != measure)


def read_quantities(path: Path) -> tuple[KnownQuantity, ...]:
    """The measures of a user's own file. ``UserError`` says what is amiss, and where."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    return parse_quantities(text, str(path))


def parse_quantities(text: str, name: str) -> tuple[KnownQuantity, ...]:
    """Check the text of a TOML file called ``name`` and make records of its tables."""
    try:
        tables: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{name}: not valid TOML: {error}") from error
    found = tuple(_quantity(key, table, name) for key, table in tables.items())
    return tuple(sorted(found, key=lambda one: one.id))


def _quantity(key: str, table: Any, name: str) -> KnownQuantity:
    where = f"{name}: [{key}]"
    if not isinstance(table, dict):
        raise UserError(f"{where}: a measure is a table, found {table!r}")
    try:
        one = msgspec.convert({**_decimals(table), "id": key}, KnownQuantity)
    except msgspec.ValidationError as error:
        raise UserError(f"{where}: {error}") from error
    for words in one.words.values():
        if not (words.heads or words.beside):
            raise UserError(f"{where}: words need heads or beside, or the measure would match every number")
    for bound in one.bounds:
        if bound.low is not None and bound.high is not None and bound.low > bound.high:
            raise UserError(f"{where}: bounds: low {bound.low} is above high {bound.high}")
    return one


def _decimals(value: Any) -> Any:
    """Numbers of the file as decimals: TOML floats are read by their digits."""
    if isinstance(value, dict):
        return {key: _decimals(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_decimals(inner) for inner in value]
    if isinstance(value, float):
        return Decimal(str(value))
    return value
