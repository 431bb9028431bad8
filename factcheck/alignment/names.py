"""Ids of series that a person can read: measure and subject, or measure and event."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from factcheck.alignment.features import ASSERTED, STEPS
from factcheck.model import Claim

LONGEST = 40  # letters of one part


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


def wish(group: Sequence[Claim]) -> str:
    """The name of a group by itself."""
    measure = _commonest([_measure(claim) for claim in group])
    if not measure:
        measure = _commonest([slug(claim.unit) or claim.kind for claim in group])
    subject = _commonest([slug(claim.subject) for claim in group if claim.subject]) or _shared_event(group)
    parts = [measure, subject]
    first = group[0]
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


def _measure(claim: Claim) -> str:
    words = claim.measure.removeprefix("open:")
    return words if words == claim.measure else slug(words)


def _commonest(texts: Sequence[str]) -> str:
    counts = Counter(text for text in texts if text)
    return min(counts, key=lambda text: (-counts[text], text)) if counts else ""


def _shared_event(group: Sequence[Claim]) -> str:
    """The longest name that all articles of the group share."""
    shared = frozenset.intersection(*(frozenset(claim.event) for claim in group))
    return slug(min(shared, key=lambda term: (-len(term), term))) if shared else ""
