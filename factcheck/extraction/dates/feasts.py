"""Feasts and seasons: Tết Giáp Ngọ, Noel 2013, Trung thu, mùa hè năm ngoái, xuân Ất Mùi."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.extraction.dates.cues import placed_at
from factcheck.extraction.dates.draft import Draft, number
from factcheck.extraction.dates.epochs import read_cycle
from factcheck.extraction.dates.words import BARS, FEASTS, NAMES_SEASON, SEASONS
from factcheck.extraction.dates.years import with_place, with_year
from factcheck.extraction.tokens import Tokens

_LEADING = frozenset({"dịp", "nghỉ"})  # words before a feast that leave no doubt


def read_feast(tokens: Tokens, index: int) -> Draft | None:
    """A feast by its name, with the year behind it."""
    hit = FEASTS.at(tokens, index)
    if hit is None or (hit.payload["capital"] and not _is_named(tokens, index, hit.last)):
        return None
    return _dated(tokens, Draft(index, hit.last, "feast", {"name": hit.payload["name"]}))


def _is_named(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a common word is the name of the feast: Tết, dịp tết, tết Ất Mùi."""
    named = tokens.text(index)[0].isupper() or tokens.at(index - 1) in _LEADING
    return named or read_cycle(tokens, last) is not None


def counted_feast(tokens: Tokens, index: int) -> Draft | None:
    """A feast whose days are told by number: the "Tết" of "mùng 2 Tết"."""
    hit = FEASTS.at(tokens, index)
    if hit is None or not hit.payload["counted"]:
        return None
    return _dated(tokens, Draft(index, hit.last, "feast", {"name": hit.payload["name"]}))


def read_season(tokens: Tokens, index: int) -> Draft | None:
    """A season with its year: without one it is only a time of the year."""
    hit = SEASONS.at(tokens, index)
    if hit is None:
        return None
    if cycle := read_cycle(tokens, hit.last):
        return replace(cycle, first=index)
    if not NAMES_SEASON.isdisjoint((tokens.at(index - 1), tokens.at(index - 2))):
        return None
    name, second = hit.payload
    draft = Draft(index, hit.last, "season", {"name": name})
    dated = with_year(tokens, draft)
    if {"year", "unit"} & dated.fields.keys():
        return _of_two(tokens, dated, second=second)
    placed = placed_at(tokens, draft.last)  # mùa hè này, mùa đông tới
    if placed is None or placed.payload.alone is None or placed.payload.told in ("always", "point"):
        return None
    return draft.having(last=placed.last, unit="year", offset=placed.payload.alone)


def _of_two(tokens: Tokens, dated: Draft, *, second: bool) -> Draft:
    """ "Vụ đông xuân 2020-2021": of two years that follow each other one names it."""
    year, inner = dated.fields.get("year"), dated.last + 1
    if year is None or not (tokens.at(dated.last) == "/" or tokens.at(dated.last) in BARS):
        return dated
    if number(tokens, inner) not in (year + 1, (year + 1) % 100):
        return dated
    return dated.having(last=inner + 1, year=year + second)


def _dated(tokens: Tokens, draft: Draft) -> Draft:
    if cycle := read_cycle(tokens, draft.last):
        name = f"{draft.fields['name']} {cycle.fields['name']}"
        return draft.having(last=cycle.last, **(cycle.fields | {"name": name}))
    return with_place(tokens, _named(draft, with_year(tokens, draft)))


def _named(draft: Draft, dated: Draft) -> Draft:
    """A cycle's year behind the feast joins its name: Tết năm Giáp Ngọ."""
    name = draft.fields["name"]
    return dated if dated.fields["name"] == name else dated.having(name=f"{name} {dated.fields['name']}")
