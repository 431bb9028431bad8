"""JSON as this program writes it: readable by people, Vietnamese as it is, one line break at the end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import msgspec


def as_json(document: object) -> str:
    """A whole document, its keys in the order given.

    >>> as_json({"unit": "tỷ đồng"})
    '{\\n  "unit": "tỷ đồng"\\n}\\n'
    """
    return "".join(in_pieces(document))


def in_pieces(document: object) -> Iterator[str]:
    """The same bit by bit: where an iterator stands for a list, its items are written as they come."""
    yield from _pieces(document, "\n")
    yield "\n"


def _pieces(value: object, margin: str) -> Iterator[str]:
    members: Iterable[tuple[str, object]]
    if isinstance(value, Iterator):
        opening, closing = "[", "]"
        members = (("", one) for one in value)
    elif isinstance(value, dict) and any(isinstance(one, Iterator) for one in value.values()):
        opening, closing = "{", "}"
        members = ((f"{_whole(name)}: ", one) for name, one in value.items())
    else:
        yield _whole(value).replace("\n", margin)  # no text has a line break once it is JSON
        return
    deeper, before = f"{margin}  ", opening
    for name, one in members:
        yield f"{before}{deeper}{name}"
        yield from _pieces(one, deeper)
        before = ","
    yield f"{margin}{closing}" if before == "," else opening + closing


def _whole(value: object) -> str:
    """What json.dumps makes of it, in half the time: its encoder in C cannot indent."""
    try:
        return msgspec.json.format(json.dumps(value, ensure_ascii=False), indent=2)
    except UnicodeEncodeError:  # a lone surrogate, of an undecodable file name
        return json.dumps(value, ensure_ascii=False, indent=2)


__all__ = ["as_json", "in_pieces"]
