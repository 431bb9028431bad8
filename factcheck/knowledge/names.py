"""Names of organisations and places, with the aliases that they go by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TypeVar

from factcheck.errors import UserError
from factcheck.model import Record


class Organisation(Record, frozen=True, kw_only=True):
    """A body that news name."""

    id: str
    name: str
    english: str
    within: str = ""  # id of the body that it belongs to
    aliases: tuple[str, ...] = ()


class Place(Record, frozen=True, kw_only=True):
    """A country, a province, a region."""

    id: str
    name: str
    kind: str  # country, province, region, world
    within: str = ""  # id of the place that holds it
    since: date | None = None  # first day that it exists
    until: date | None = None  # last day
    merged_into: str = ""  # id of the place that took it over
    enlarged: date | None = None  # from this day the same name covers more ground
    aliases: tuple[str, ...] = ()

    def exists(self, day: date) -> bool:
        """Whether the unit exists on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


Row = TypeVar("Row", Organisation, Place)


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations, by id."""
    rows = _rows("organisations.tsv")
    found = tuple(
        Organisation(
            id=row["id"],
            name=row["name"],
            english=row["english"],
            within=row["within"],
            aliases=_aliases(row),
        )
        for row in rows
    )
    return _checked(found, "organisations.tsv")


@cache
def places() -> tuple[Place, ...]:
    """All places, by id."""
    found = tuple(
        Place(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            within=row["within"],
            since=_day(row["since"]),
            until=_day(row["until"]),
            merged_into=row["merged_into"],
            enlarged=_day(row["enlarged"]),
            aliases=_aliases(row),
        )
        for row in _rows("places.tsv")
    )
    return _checked(found, "places.tsv")


HOME = "viet-nam"  # the country of the articles: "cả nước", "toàn quốc"


@cache
def kinds_of_places() -> Mapping[str, str]:
    """By id of each place what kind it is of: country, province ..."""
    return {one.id: one.kind for one in places()}


@cache
def display_name(identifier: str, language: str = "vi") -> str:
    """How an organisation or place is called in a report; the identifier itself where none is known."""
    for body in organisations():
        if body.id == identifier:
            return body.english if language == "en" and body.english else body.name
    for place in places():
        if place.id == identifier:
            return place.name
    return identifier


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("factcheck.knowledge") / name).read_text("utf-8")
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line and line[0] != "#"]
    header = lines[0][1].split("\t")
    rows = []
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(header):
            raise UserError(f"{name}:{number}: {len(cells)} cells where {len(header)} columns are named")
        rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
    return rows


def _aliases(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(alias for alias in row["aliases"].split("|") if alias)


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _checked(rows: tuple[Row, ...], name: str) -> tuple[Row, ...]:
    known = {row.id for row in rows}
    if len(known) < len(rows):
        raise UserError(f"{name}: an id stands twice")
    for row in rows:
        targets = {row.within} | ({row.merged_into} if isinstance(row, Place) else set())
        for target in sorted(targets - {""}):
            if target not in known:
                raise UserError(f"{name}: {row.id}: no row has the id {target!r}")
    return tuple(sorted(rows, key=lambda row: row.id))
