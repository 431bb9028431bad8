"""The tables of ``language/vi`` that reading numbers needs, as look-ups."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, words
from factcheck.model import Frozen, Kind


class Unit(Frozen, frozen=True):
    """A row of units.tsv, or of front_units.tsv."""

    name: str
    kind: Kind
    dimension: str
    code: str
    factor: Decimal


def _units(name: str) -> dict[str, Unit]:
    found = {}
    for row in table("vi", name):
        kind: Kind = row["kind"]  # type: ignore[assignment]  # checked by a test over the table
        factor = Decimal(row.get("factor") or "1")
        found[row["unit"]] = Unit(row["unit"], kind, row["dimension"], row["code"], factor)
    return found


def _contexts() -> dict[str, frozenset[str]]:
    by_role = defaultdict(set)
    for row in table("vi", "number_contexts"):
        by_role[row["role"]].add(row["word"])
    return {role: frozenset(group) for role, group in by_role.items()}


def _scales(use: str) -> dict[str, Decimal]:
    return {row["word"]: Decimal(row["value"]) for row in table("vi", "scales") if row["use"] == use}


DIGITS = {row["word"]: int(row["value"]) for row in table("vi", "digits") if row["use"] == "plain"}
TAIL_DIGITS = {row["word"]: int(row["value"]) for row in table("vi", "digits")}
ONLY_TAIL = frozenset(TAIL_DIGITS) - frozenset(DIGITS)
SCALES = _scales("scale")
GLUED_SCALES = _scales("glued")
TENS_WORDS = frozenset(_scales("tens"))  # mươi, chục
HUNDREDS = _scales("hundred") | _scales("tens")  # trăm, mươi, chục: what builds a group of three
DOZEN = _scales("dozen")
FIXED_TENS = _scales("ten") | _scales("twenty")  # mười, hăm: tens that stand by themselves
LINKS = {row["word"]: row["use"] for row in table("vi", "number_links")}
CONTEXTS = _contexts()
EVENTS = Phrases((word, True) for word in sorted(CONTEXTS["event_noun"]))
VAGUE = Phrases((row["phrase"], row) for row in table("vi", "vague"))
FRONT_HEDGES = Phrases((r["phrase"], r["hedge"]) for r in table("vi", "hedges") if r["side"] == "front")
BEHIND_HEDGES = Phrases((r["phrase"], r["hedge"]) for r in table("vi", "hedges") if r["side"] == "behind")
HEDGE_EXCEPTIONS = {(r["hedge"], r["place"], r["word"]): r["makes"] for r in table("vi", "hedge_exceptions")}
EMPHASIS = Phrases((row["phrase"], True) for row in table("vi", "emphasis"))
UNITS = Phrases(_units("units").items())
FRONT_UNITS = Phrases(_units("front_units").items())
NOT_UNITS = frozenset((row["word"], row["next"]) for row in table("vi", "not_units"))
NOT_COUNTERS = frozenset(pair for pair in NOT_UNITS if pair[0] not in UNITS.heads)  # điểm ngập are counted
COUNTERS = Phrases(((word, True) for word in sorted(words("vi", "counters"))), but=NOT_COUNTERS)
STOPS = words("vi", "stops")
NAME_HEADS = Phrases((row["word"], row["strength"]) for row in table("vi", "identifier_heads"))
NOT_NUMBERS = frozenset((row["word"], row["next"]) for row in table("vi", "number_ends"))
RATE_WORDS = words("vi", "rate_words") - {"/"}
COMPOUNDS = frozenset((row["first"], row["second"]) for row in table("vi", "compounds"))
COORDINATES = Phrases((word, True) for word in sorted(words("vi", "coordinates")))
VERBS = Phrases((word, True) for word in sorted(words("vi", "verbs")))
PREDICATES = Phrases((word, True) for word in sorted(words("vi", "predicates")))
NAMED_HEADS = CONTEXTS["named_head"]
MONEY_NOUNS = Phrases((word, True) for word in sorted(words("vi", "money_nouns")))
DASHES = frozenset({"-", "–", "—", "~", "−"})
