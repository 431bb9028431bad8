"""Longer than a year, or named by the cycle: thập niên 90, thế kỷ XX, Giáp Ngọ."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.extraction.dates.cues import counts
from factcheck.extraction.dates.draft import Draft, number, year_at
from factcheck.extraction.dates.words import RELATIVE, ROMAN
from factcheck.extraction.lexicon import DASHES
from factcheck.extraction.tokens import Tokens
from factcheck.language.cycle import BRANCHES, STEMS

_MOST_APART = 40  # years between decades that are named together

_JOINS = DASHES | {",", "và", "đến"}


def read_epoch(tokens: Tokens, index: int) -> Draft | None:
    """thập niên 90, thập kỷ 1980, thế kỷ 21, thế kỷ XIX."""
    head, kind = tokens.at(index), tokens.at(index + 1)
    value = number(tokens, index + 2) or ROMAN.get(tokens.at(index + 2))
    if not value:
        return None
    if head == "thập" and kind in ("niên", "kỷ", "kỉ"):
        return read_decade(tokens, index, index + 2, value)
    if head == "thế" and kind in ("kỷ", "kỉ") and value <= 30:
        return Draft(index, index + 3, "century", {"count": Decimal(value)})
    return None


def read_decade(tokens: Tokens, first: int, inner: int, value: int) -> Draft | None:
    """The decade behind its word, and the century that it may name: những năm 80 của thế kỷ trước."""
    if value < 100:
        value += 1900 if value >= 30 else 2000
    if value % 10 or not 1000 <= value <= 2200:
        plain = year_at(tokens, inner)
        return Draft(first, inner + 1, "calendar", {"year": plain}) if plain else None
    first_decade = Draft(first, inner + 1, "decade", {"year": value})
    whole = _to_decade(tokens, first_decade) or first_decade
    return replace(whole, last=_century_behind(tokens, whole.last))


def _to_decade(tokens: Tokens, draft: Draft) -> Draft | None:
    """những năm 80, 90; thập niên 80 - 90; những năm 1980 và 1990: from the first of them to the last."""
    join, inner = tokens.at(draft.last), draft.last + 1
    value = number(tokens, inner)
    if join not in _JOINS or value is None or counts(tokens, inner + 1):
        return None
    start = draft.fields["year"]
    value += start // 100 * 100 if value < 100 else 0
    if value % 10 or not start < value <= start + _MOST_APART:
        return None
    later = Draft(inner, inner + 1, "decade", {"year": value})
    return Draft(draft.first, inner + 1, "range", {"parts": (draft, later)})


def _century_behind(tokens: Tokens, last: int) -> int:
    """Where the century ends that decades may name: "của thế kỷ trước"; ``last`` itself without one."""
    of = last + (tokens.at(last) == "của")
    if tokens.at(of) == "thế" and tokens.at(of + 1) in ("kỷ", "kỉ"):
        if hit := RELATIVE.at(tokens, of + 2):
            return hit.last
        if number(tokens, of + 2) or tokens.at(of + 2) in ROMAN:
            return of + 3
    return last


def read_cycle(tokens: Tokens, index: int) -> Draft | None:
    """Giáp Ngọ, Mậu Thân 1968: a stem and a branch of the sixty-year cycle, both of one parity."""
    stem, branch = STEMS.get(tokens.at(index)), BRANCHES.get(tokens.at(index + 1))
    if stem is None or branch is None or (stem - branch) % 2 or not tokens.text(index)[0].isupper():
        return None
    draft = Draft(index, index + 2, "cycle", {"name": f"{tokens.at(index)} {tokens.at(index + 1)}"})
    opened = tokens.at(index + 2) == "("
    year = year_at(tokens, index + 2 + opened)
    if year is None or (opened and tokens.at(index + 4) != ")"):
        return draft
    return draft.having(last=index + 3 + 2 * opened, year=year)
