"""Figures of what is still to come."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import Claim

_WINDOW = 160  # characters before a figure that are read
_TRUE_NOW = frozenset({"actual", "provisional", "final"})


@cache
def _plans() -> Phrases:
    return Phrases([(row["phrase"], "plan") for row in table("vi", "links") if row["link"] == "plan"])


def is_expected(claim: Claim) -> bool:
    """Whether a figure is a plan or forecast, by its status or by a word such as "sẽ" before it."""
    if claim.status not in _TRUE_NOW:
        return True
    here = claim.start - claim.sentence_start
    return bool(_plans().find(words(claim.sentence[max(0, here - _WINDOW) : here])))
