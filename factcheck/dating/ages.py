"""Ages of many are of their time ("tuổi trung bình năm 2022"); those of one person, of the day of writing."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.language.tokens import Phrases, words
from factcheck.model import Claim

_AGE = "tuổi"


def is_mean(claim: Claim) -> bool:
    """Whether an age is a mean, by the words before it in its sentence."""
    said = words(claim.said(last=claim.start))
    return _AGE in said and _means().stands_in(said)


@cache
def _means() -> Phrases:
    return Phrases((row["phrase"], "") for row in table("vi", "mean_ages"))
