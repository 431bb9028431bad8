"""A TOML file of the user: its tables, and the line on which a key stands, for errors that say where.

The parser of the standard library forgets lines; they are found again by a look at keys and headers, which
is exact for files as people write them and at worst names a line too early.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from factcheck.complaints import named, plainly, split, unknown_key
from factcheck.errors import UserError, nearest
from factcheck.model import Record

T = TypeVar("T")

_MOST = 8 << 20  # bytes of a file: some 50,000 acceptances; a device has no end

Keys = tuple[str | int, ...]  # names of tables and keys from the top; a number counts in an array, from 0

_NAME = r"""(?:"[^"\n]*+"|'[^'\n]*+'|[A-Za-z0-9_-]++)"""
_DOTTED = rf"[ \t]*+{_NAME}(?>(?:[ \t]*+\.[ \t]*+{_NAME})*)[ \t]*+"
_HEADER = re.compile(rf"[ \t]*+\[(\[?)({_DOTTED})\]")
_KEY = re.compile(rf"({_DOTTED})=")
_NAMES = re.compile(_NAME)


class TomlFile(Record, frozen=True, kw_only=True):
    """What stands in a file, and where."""

    path: str  # as it is shown to the user
    text: str
    tables: Mapping[str, Any]

    def error(self, keys: Keys, complaint: str) -> UserError:
        """The error of the user in the value of ``keys``: path, line, and what is amiss."""
        return UserError(f"{self.path}:{self.line(keys)}: {complaint}")

    def convert(self, keys: Keys, value: Any, into: type[T]) -> T:
        """``value``, which stands at ``keys``, as a record; an unknown key names the nearest."""
        try:
            return msgspec.convert(value, into)
        except msgspec.ValidationError as error:
            what, inside = split(error)
            where = (*keys, *(step for step in inside if step != ""))
            unknown = unknown_key(what)
            if unknown is None:
                raise self.error(where, f"{named(where)}: {plainly(what, inside, into)}") from None
            known = [] if inside else [one.encode_name for one in msgspec.structs.fields(cast("Any", into))]
            raise self.error((*where, unknown), f"unknown key {unknown!r}{nearest(unknown, known)}") from None

    def line(self, keys: Keys) -> int:
        """The line, counted from 1, on which ``keys`` stand, or as many of them as stand anywhere."""
        wanted = tuple(str(key) for key in keys)
        best, line = 0, 1
        for number, found in _places(self.text):
            shared = _shared(found, wanted)
            if shared > best:
                best, line = shared, number
        for name in wanted[best:]:  # inside an array or an inline table
            line = self._line_of_value(name, line)
        return line

    def _line_of_value(self, name: str, after: int) -> int:
        for number, line in enumerate(self.text.split("\n")[after - 1 :], after):
            if number > after and (_HEADER.match(line) or _KEY.match(line)):
                break
            if name in line:
                return number
        return after


def read_toml(path: Path, shown: str = "") -> TomlFile:
    """The file at ``path``; numbers with a point are decimals. ``UserError`` says what is amiss."""
    shown = shown or str(path)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
        if len(data) > _MOST:
            raise UserError(f"{shown}: larger than {_MOST >> 20} MB, which nobody writes by hand")
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise UserError(f"{shown}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{shown}: cannot be read as UTF-8 text: {error}") from error
    return parse_toml(text, shown)


def parse_toml(text: str, shown: str) -> TomlFile:
    """As ``read_toml``, of a text that is called ``shown``."""
    try:
        return TomlFile(path=shown, text=text, tables=tomllib.loads(text, parse_float=Decimal))
    except (ValueError, RecursionError) as error:  # also a whole number of thousands of digits
        where = re.search(r"\(at line ([0-9]+), column [0-9]+\)", str(error))
        line = where[1] if where else str(text.count("\n") + 1)
        what = str(error).partition(" (at ")[0].partition("; use sys")[0] or "nested too deep"
        raise UserError(f"{shown}:{line}: not valid TOML: {what}") from error


def _places(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each line with a header or a key, and the whole name of what stands there."""
    table: tuple[str, ...] = ()
    counts: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _names(header[2])
            if header[1]:
                counts[table] = counts.get(table, -1) + 1
                table = (*table, str(counts[table]))
            yield number, table
        elif key := _KEY.match(line):
            yield number, (*table, *_names(key[1]))


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name[1:-1] if name[0] in "\"'" else name for name in _NAMES.findall(dotted))


def _shared(found: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    """How many names both begin with; 0 where ``found`` is about something else."""
    return len(found) if found == wanted[: len(found)] else 0


__all__ = ["Keys", "TomlFile", "parse_toml", "read_toml"]
