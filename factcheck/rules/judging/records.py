"""What a sentence says of a figure that is called a record, and how far back that record goes."""

from __future__ import annotations

import re
from functools import cache

from factcheck.language import table
from factcheck.model import Claim

LIMITED = "limited"  # a record of some years, or since some year
REACH = 60  # characters between the figure and the words
NEXT = 6  # characters: "kỷ lục 60.000", "kỷ lục là 60.000"
_DIGIT = re.compile(r"[0-9]")


def record(claim: Claim, language: str) -> str:
    """ "high", "low", "limited", or nothing where no record is claimed of this figure."""
    sentence = claim.sentence.lower()
    start = claim.start - claim.sentence_start
    end = start + len(claim.text)
    for phrase, direction in _phrases(language):
        at = sentence.find(phrase)
        if at < 0 or not _beside(sentence, start, end, at, at + len(phrase)):
            continue
        tail = sentence[at + len(phrase) :].lstrip(" ,")
        head = sentence[:at].rstrip(" ,")
        limits = tuple(row["phrase"] for row in table(language, "records") if row["direction"] == LIMITED)
        bounded = tail.startswith(limits) or any(f" {one} " in f" {head[-REACH:]} " for one in limits)
        return LIMITED if bounded else direction
    return ""


def _beside(sentence: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether the words stand near the figure, with no other figure between or nearer on their other side."""
    ahead, behind = _DIGIT.search(sentence, last), _last_digit(sentence[:first])
    if first >= end:
        gap = first - end
        return behind < end and gap <= REACH and (ahead is None or ahead.start() - last > NEXT)
    gap = start - last
    return (
        0 <= gap <= REACH
        and (ahead is None or ahead.start() >= start)
        and (behind < 0 or gap < first - 1 - behind)
    )


def _last_digit(text: str) -> int:
    """Where the last digit stands, or -1."""
    return max((found.start() for found in _DIGIT.finditer(text)), default=-1)


@cache
def _phrases(language: str) -> tuple[tuple[str, str], ...]:
    """The phrases of a record, longest first."""
    rows = [(row["phrase"], row["direction"]) for row in table(language, "records")]
    return tuple(sorted((one for one in rows if one[1] != LIMITED), key=lambda one: (-len(one[0]), one)))


__all__ = ["LIMITED", "record"]
