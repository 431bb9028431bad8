"""Ids of series that a person can read: measure and subject, or measure and event."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.alignment.features import ASSERTED, STEPS
from factcheck.model import Claim, Kind, Record, Status

LONGEST = 40  # letters of one part


class ClaimName(Record, frozen=True, kw_only=True):
    """Of a claim what its series is called by."""

    article: str
    field: str = "text"
    start: int
    end: int
    kind: Kind = "count"
    status: Status = "actual"
    unit: str = ""
    measure: str = ""
    qualifiers: tuple[str, ...] = ()
    subject: str = ""
    scope: str = ""
    event: tuple[str, ...] = ()


def series_names(groups: Sequence[Sequence[Claim]]) -> list[str]:
    """One name for each group; where two wish the same, they are numbered in order of their claims."""
    wished = [wish(group) for group in groups]
    firsts = [
        min((claim.article, claim.field, claim.start, claim.end) for claim in group) for group in groups
    ]
    taken: Counter[str] = Counter()
    names = [""] * len(groups)
    for index in sorted(range(len(groups)), key=lambda index: (wished[index], firsts[index])):
        name = wished[index]
        taken[name] += 1
        names[index] = numbered(name, taken[name])
    return names


def wish(group: Iterable[Claim | ClaimName]) -> str:
    """The name of a group by itself; its claims are counted, the first one first, and none is held."""
    claims = iter(group)
    first = next(claims)
    measures, units, subjects = Counter[str](), Counter[tuple[str, str]](), Counter[str]()
    shared = frozenset(first.event)
    for claim in chain([first], claims):
        measures[claim.measure] += 1
        units[claim.unit, claim.kind] += 1
        subjects[claim.subject] += 1
        shared = shared.intersection(claim.event)
    parts = [
        _commonest((_measure(text), many) for text, many in measures.items())
        or _commonest((slug(unit) or kind, many) for (unit, kind), many in units.items()),
        _commonest((slug(text), many) for text, many in subjects.items())
        or slug(min(shared, key=lambda term: (-len(term), term), default="")),
    ]
    parts.append(next((word for word in first.qualifiers if word in STEPS), ""))
    parts.append("" if first.status in ASSERTED else first.status)
    if not first.measure.startswith("open:") and first.scope not in ("", "whole", first.subject):
        parts.append(first.scope)
    return "/".join(part for part in parts if part)


def numbered(name: str, number: int) -> str:
    """The name of the first, second ... group that wishes it."""
    return name if number == 1 else f"{name}~{number}"


def slug(text: str) -> str:
    """Letters and digits without marks, words joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = "".join(sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return "-".join(kept.split())[:LONGEST].rstrip("-")


def _measure(measure: str) -> str:
    words = measure.removeprefix("open:")
    return words if words == measure else slug(words)


def _commonest(texts: Iterable[tuple[str, int]]) -> str:
    counts = Counter[str]()
    for text, many in texts:
        if text:
            counts[text] += many
    return min(counts, key=lambda text: (-counts[text], text), default="")
