"""What is amiss with a value of the user's, said as a person would: no names of types."""

from __future__ import annotations

import re
from typing import Any

from factcheck.errors import nearest

_TYPES = {
    "str": "a text in quotes",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a date",
    "datetime": "a date with a time",
    "time": "a time of day",
    "null": "nothing",
}
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]+)`(?:, got `(?P<found>[^`]+)`)?(?: >= (?P<least>[0-9]+))?")
_MISSING = re.compile(r"Object missing required field `(.+)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`")
_NO_CHOICE = re.compile(r"Invalid enum value '?(.*?)'?")
_STEPS = re.compile(r"\.([^.\[]+)|\[([0-9]+)\]|\[\.\.\.\]")

Steps = tuple[str | int, ...]  # from the top: keys, and places in lists, counted from 0


def split(error: Exception) -> tuple[str, Steps]:
    """What msgspec complains of, and where."""
    what, _, where = str(error).partition(" - at `$")
    steps = (name or (int(index) if index else "") for name, index in _STEPS.findall(where.rstrip("`")))
    return what, tuple(steps)


def unknown_key(what: str) -> str | None:
    """The key that nobody knows, if that is the complaint."""
    found = _UNKNOWN.fullmatch(what)
    return found[1] if found else None


def plainly(what: str, steps: Steps, into: Any) -> str:
    """The complaint about a value that was to be of the type ``into``."""
    if found := _EXPECTED.fullmatch(what):
        wanted = [_TYPES.get(one, one) for one in found["wanted"].split(" | ") if one != "null"]
        said = f"must be {' or '.join(wanted)}"
        if found["least"]:
            return f"{said}, {found['least']} or more"
        return f"{said}, not {_TYPES.get(found['found'], found['found'])}" if found["found"] else said
    if found := _MISSING.fullmatch(what):
        return f"there is no {found[1]}"
    if found := _NO_CHOICE.fullmatch(what):
        from msgspec import inspect

        choices = _choices(inspect.type_info(into), steps)
        return f"{found[1]!r} is none of {', '.join(choices)}{nearest(found[1], choices)}"
    return what[:1].lower() + what[1:]


def named(steps: Steps) -> str:
    """Where it stands, in few words: the last key, and the place in its list."""
    keys = [step for step in steps if isinstance(step, str) and step]
    item = f", item {steps[-1] + 1}" if steps and isinstance(steps[-1], int) else ""
    return f"{keys[-1] if keys else 'the file'}{item}"


def _choices(kind: Any, steps: Steps) -> list[str]:
    """The words that may stand there."""
    from msgspec import inspect

    if isinstance(kind, inspect.Metadata):
        return _choices(kind.type, steps)
    if isinstance(kind, inspect.UnionType):
        return [word for one in kind.types for word in _choices(one, steps)]
    if not steps:
        return list(map(str, kind.values)) if isinstance(kind, inspect.LiteralType) else []
    if isinstance(kind, inspect.StructType):
        inside = [one.type for one in kind.fields if one.encode_name == steps[0]]
    elif isinstance(kind, inspect.DictType):
        inside = [kind.value_type]
    else:
        inside = [kind.item_type] if hasattr(kind, "item_type") else []
    return [word for one in inside for word in _choices(one, steps[1:])]


__all__ = ["Steps", "named", "plainly", "split", "unknown_key"]
