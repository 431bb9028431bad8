"""The examples of language/vi/dates.txt, read by the scanner and resolved from their day of writing."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from factcheck.dating import resolve_in_order
from factcheck.extraction.dates import link_before
from factcheck.extraction.scanner import scan
from factcheck.extraction.tokens import Tokens
from factcheck.interval import Period
from factcheck.model import DateMention
from factcheck.text import normalise

SOURCE = files("factcheck.language") / "vi" / "dates.txt"
LINES = [line for line in SOURCE.read_text("utf-8").splitlines() if line and line[0] != "#"]


def mentions(phrase: str) -> list[DateMention]:
    tokens = Tokens(normalise(phrase).plain)
    return [draft.mention(tokens, link_before(tokens, draft.first)) for draft in scan(tokens).dates]


def reading(mention: DateMention, period: Period | None) -> str:
    if mention.shape == "impossible":
        return "impossible"
    return f"{period.iso()} {period.grain}" if period else "open"


@pytest.mark.parametrize("line", LINES)
def test_example(line: str) -> None:
    phrase, written, expected = line.split("\t")
    day = Period.of_days(date.fromisoformat(written))
    found = [reading(*one) for one in resolve_in_order(mentions(phrase), day)]
    assert ("; ".join(found) or "none") == expected


def test_there_are_enough_and_none_twice() -> None:
    assert len(LINES) >= 400
    phrases = [line.rsplit("\t", 1)[0] for line in LINES]
    assert sorted(phrases) == sorted(set(phrases))
