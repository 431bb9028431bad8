"""The notation of ``language/vi/numbers.txt``: readings as text, and text as readings."""

from __future__ import annotations

import re
from decimal import Decimal
from importlib.resources import files
from typing import NamedTuple

from factcheck.extraction.digits import is_foreign
from factcheck.extraction.scanner import scan
from factcheck.extraction.tokens import Tokens
from factcheck.interval import HEDGES
from factcheck.model import Quantity
from factcheck.text import normalise

KINDS = ("count", "money", "percent", "measure", "duration", "age", "ordinal", "ratio", "rate")
MARKS = ("vague", "score")
_VALUE = re.compile(r"(?P<value>[-0-9.e]+?)(?:\.\.(?P<end>[-0-9.e]+))?(?:~(?P<loose>[-0-9.e]+))?")
_PHRASE = re.compile(r"\{(.*)\}$")


class Expected(NamedTuple):
    """One reading; ``phrase`` is the whole of what is counted where the example gives it."""

    value: Decimal
    end: Decimal | None
    loose: Decimal | None
    hedge: str
    kind: str
    mark: str
    unit: str
    phrase: str | None


def examples() -> list[tuple[str, str]]:
    """Every line of numbers.txt: phrase and reading."""
    text = (files("factcheck.language") / "vi" / "numbers.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(phrase, reading) for phrase, _, reading in (line.partition("\t") for line in lines)]


def expected(reading: str) -> list[Expected]:
    """A reading of numbers.txt."""
    return [] if reading == "none" else [_one(part) for part in reading.split(" | ")]


def _one(part: str) -> Expected:
    phrase = _PHRASE.search(part)
    words = _PHRASE.sub("", part).split()
    match = _VALUE.fullmatch(words[0])
    assert match, f"no value: {part!r}"
    value, end, loose = (None if text is None else Decimal(text) for text in match.groups())
    assert value is not None
    found = {"hedge": "exact", "kind": "count", "mark": ""}
    rest = words[1:]
    while rest and (name := _name(rest[0])):
        found[name] = rest.pop(0)
    return Expected(value, end, loose, *found.values(), " ".join(rest), phrase[1] if phrase else None)


def _name(word: str) -> str | None:
    for name, group in (("hedge", HEDGES), ("kind", KINDS), ("mark", MARKS)):
        if word in group:
            return name
    return None


def read(phrase: str) -> list[tuple[Quantity, str]]:
    """The quantities of a phrase, each with the whole of what it counts."""
    plain = normalise(phrase).plain
    tokens = Tokens(plain)
    found = scan(tokens, foreign=is_foreign(plain)).quantities
    quantities = [draft.quantity(tokens) for draft in found]
    return [(quantity, plain[quantity.end : quantity.unit_end].strip()) for quantity in quantities]


def as_expected(quantity: Quantity, phrase: str, like: Expected) -> Expected:
    """A quantity in the form of an example; the phrase only where the example gives one."""
    mark = "vague" if quantity.vague else "score" if quantity.score else ""
    return Expected(
        quantity.value,
        quantity.range_end,
        quantity.loose_end,
        quantity.hedge,
        quantity.kind,
        mark,
        "" if quantity.score else quantity.unit,
        None if like.phrase is None else phrase,
    )
