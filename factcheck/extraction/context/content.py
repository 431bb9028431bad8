"""The words that say anything at all: what a measure is called by where no noun of the table heads it."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import STOPS, Surroundings, compounds
from factcheck.language import table
from factcheck.language import words as column
from factcheck.language.cues import cues

NAMED = 4  # words of a measure that has no head
CONTENT = 8  # words before a number of which the last that say anything may head its measure
FARTHEST = 24  # the same, with the names and brackets between
FILLERS = frozenset(
    word
    for name in ("hedges", "emphasis")
    for phrase in column("vi", name, "phrase")
    for word in phrase.split()
)
UNIT_WORDS = column("vi", "scales") | {"đồng", "usd", "kỳ"}

Span = tuple[int, int]  # the first word, and the word behind the last
NOWHERE: Span = (0, 0)


def content(place: Surroundings, low: int, high: int, *, places: bool = False) -> Span:
    """The last words that say anything at all, up to a few that stand together: "nhiệt điện than".

    ``places``: also the name of a place, where nothing else is told.
    """
    inside = whole(place, max(low, high - FARTHEST), high)
    silent = place.asides | place.view.amid
    if not places:
        silent |= place.view.labels
    last, passed = high - 1, 0
    while last >= low and passed < CONTENT and (last in silent or not says(place, last, inside)):
        passed += last not in silent
        last -= 1
    if last < low or passed == CONTENT or high - last > FARTHEST:
        return NOWHERE
    first = last
    while first > low and last - first < NAMED - 1 and place.view.gap(first) < 2 and first - 1 not in silent:
        if first - 1 in place.view.named and last not in place.view.named:
            break  # "hồ Sông Thai xả 52 m3/giây"
        if not says(place, first - 1, inside) or (first < last and _is_name(place, first - 1, last)):
            break
        first -= 1
    if first < last and place.plain[first] in cues("leading"):
        first += 1
    return first, last + 1


def _is_name(place: Surroundings, first: int, last: int) -> bool:
    """Of names two words are enough; what stands before them is whose they are."""
    return any(token.capital for token in place.all[max(first, 1) : last + 1])


def whole(place: Surroundings, low: int, high: int) -> frozenset[int]:
    """Words inside a compound, which say something though each might not: năng lượng, sốt xuất huyết."""
    found = place.view.find(compounds(), low, high)
    return frozenset(low + at for hit in found for at in range(hit.first, hit.last))


def says(place: Surroundings, index: int, inside: frozenset[int]) -> bool:
    """Whether a word says anything: it is no unit, no number, and none that only joins others."""
    if place.all[index].number or _is_unit(place, index):
        return False
    return index in inside or place.plain[index] not in _dull()


def _is_unit(place: Surroundings, index: int) -> bool:
    """ "Đạt 80 tỷ kWh, tăng 14%": the unit of another figure names no measure."""
    token, before = place.all[index], place.all[index - 1]
    counts = index > 0 and not token.before and (before.number or before.word in UNIT_WORDS)
    return counts and token.word in _units()


@cache
def _units() -> frozenset[str]:
    return frozenset(row["unit"] for row in table("vi", "units") if row["kind"] in ("measure", "rate"))


@cache
def _dull() -> frozenset[str]:
    return (
        STOPS | UNIT_WORDS | cues("manner") | cues("to") | column("vi", "roman", "numeral")
    )  # "kinh tế quý III tăng"
