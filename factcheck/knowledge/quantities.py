"""Known measures: what is counted, how it behaves, what it can be. The data is ``quantities.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from factcheck.knowledge.remembered import forget, remembered
from factcheck.model import Behaviour, Kind, Record
from factcheck.toml_file import TomlFile, parse_toml, read_toml

Owner = Literal["organisation", "place", "event"]


class Words(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a measure shows in one language; see the head of ``quantities.toml``."""

    heads: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


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


_added: dict[str, KnownQuantity] = {}  # the measures of the user's own files, by id


@remembered
def quantities() -> tuple[KnownQuantity, ...]:
    """All measures, by id: those that come with the program, and those of ``use_quantities``."""
    source = files("factcheck.knowledge") / "quantities.toml"
    known = parse_quantities(source.read_text("utf-8"), "quantities.toml")
    return _by_id({one.id: one for one in known} | _added)


def use_quantities(paths: Iterable[Path]) -> None:
    """Know the measures of these files too, from now on and instead of those of an earlier call.

    A measure with the id of one that comes with the program takes its place. To be called before articles
    are read. Raises ``UserError`` naming file and line where one is amiss, or two files have one id.
    """
    found: dict[str, KnownQuantity] = {}
    for path in paths:
        file = read_toml(path)
        for one in _measures(file):
            if one.id in found:
                raise file.error((one.id,), f"[{one.id}] stands in an earlier file too")
            found[one.id] = one
    know(found.values())


def know(added: Iterable[KnownQuantity]) -> None:
    """Know these measures beside those of the program, instead of those of an earlier call."""
    given = {one.id: one for one in added}
    if given != _added:
        _added.clear()
        _added.update(given)
        forget()


@remembered
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
    """The measures of a user's own file. ``UserError`` says what is amiss, and on which line."""
    return _measures(read_toml(path))


def parse_quantities(text: str, name: str) -> tuple[KnownQuantity, ...]:
    """Check the text of a TOML file called ``name`` and make records of its tables."""
    return _measures(parse_toml(text, name))


def _measures(file: TomlFile) -> tuple[KnownQuantity, ...]:
    return _by_id({key: _quantity(key, table, file) for key, table in file.tables.items()})


def _by_id(measures: Mapping[str, KnownQuantity]) -> tuple[KnownQuantity, ...]:
    return tuple(measures[name] for name in sorted(measures))


def _quantity(key: str, table: Any, file: TomlFile) -> KnownQuantity:
    if not isinstance(table, dict):
        raise file.error((key,), f"a measure is a table, found {key} = {table!r}")
    one = file.convert((key,), {**table, "id": key}, KnownQuantity)
    for language, words in one.words.items():
        if not (words.heads or words.beside):
            raise file.error(
                (key, "words", language),
                "words need heads or beside, or the measure would match every number",
            )
    for bound in one.bounds:
        if bound.low is not None and bound.high is not None and bound.low > bound.high:
            raise file.error((key, "bounds"), f"bounds: low {bound.low} is above high {bound.high}")
    return one
