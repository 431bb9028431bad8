"""The tables of ``language/vi`` that reading numbers needs, as look-ups."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, words
from factcheck.model import Kind


class Unit(NamedTuple):
    """A row of units.tsv."""

    name: str
    kind: Kind
    dimension: str
    code: str
    factor: Decimal


def _units() -> dict[str, Unit]:
    found = {}
    for row in table("vi", "units"):
        kind: Kind = row["kind"]  # type: ignore[assignment]  # checked by a test over the table
        factor = Decimal(row["factor"] or "1")
        found[row["unit"]] = Unit(row["unit"], kind, row["dimension"], row["code"], factor)
    return found


DIGITS = {row["word"]: int(row["value"]) for row in table("vi", "digits") if row["use"] == "plain"}
TAIL_DIGITS = {row["word"]: int(row["value"]) for row in table("vi", "digits")}
ONLY_TAIL = frozenset(TAIL_DIGITS) - frozenset(DIGITS)
SCALES = {row["word"]: Decimal(row["value"]) for row in table("vi", "scales") if row["use"] == "scale"}
GLUED_SCALES = {row["word"]: Decimal(row["value"]) for row in table("vi", "scales") if row["use"] == "glued"}
LINKS = {row["word"]: row["use"] for row in table("vi", "number_links")}
VAGUE = Phrases((row["phrase"], row) for row in table("vi", "vague"))
FRONT_HEDGES = Phrases((r["phrase"], r["hedge"]) for r in table("vi", "hedges") if r["side"] == "front")
BEHIND_HEDGES = Phrases((r["phrase"], r["hedge"]) for r in table("vi", "hedges") if r["side"] == "behind")
COMPARATIVES = {row["word"]: row["makes"] for row in table("vi", "hedge_exceptions")}
EMPHASIS = Phrases((row["phrase"], True) for row in table("vi", "emphasis"))
UNITS = Phrases(_units().items())
COUNTERS = Phrases((word, True) for word in sorted(words("vi", "counters")))
STOPS = words("vi", "stops")
NAME_HEADS = Phrases((row["word"], row["strength"]) for row in table("vi", "identifier_heads"))
NOT_NUMBERS = frozenset((row["word"], row["next"]) for row in table("vi", "number_ends"))
RATE_WORDS = words("vi", "rate_words") - {"/"}
COMPOUNDS = frozenset((row["first"], row["second"]) for row in table("vi", "compounds"))
COORDINATES = Phrases((word, True) for word in sorted(words("vi", "coordinates")))
NOT_UNITS = frozenset((row["word"], row["next"]) for row in table("vi", "not_units"))
MONEY_NOUNS = words("vi", "money_nouns")
