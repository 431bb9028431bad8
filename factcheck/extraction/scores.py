"""Results of games: 2-1, 6/1; kept apart, never taken for a range."""

from __future__ import annotations

from factcheck.extraction.drafts import NO_HEDGE, Draft
from factcheck.extraction.lexicon import CONTEXTS, DASHES, SCALES, UNITS
from factcheck.extraction.number_words import Numeral
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import read_unit_behind

_LOOK_BACK = 5  # words before a result among which one says that it is one
_SIGNS = DASHES | {"/", ":"}


def read_score(tokens: Tokens, numeral: Numeral) -> Draft | None:
    """The score that starts with ``numeral``: told by its words, or a pair with nothing counted behind."""
    first, last = numeral.first, numeral.last
    if numeral.spelled or tokens.at(last) not in _SIGNS or not tokens.is_digit(last + 1):
        return None
    left, right = tokens.text(first), tokens.text(last + 1)
    if not (left.isdigit() and right.isdigit()) or max(len(left), len(right)) > 2:
        return None
    behind = last + 2
    if tokens.at(behind) in SCALES or tokens.at(behind) in ("%", "/"):
        return None
    rising = int(left) < int(right)
    if not _is_told(tokens, first):
        if rising and (tokens.at(last) == "/" or tokens.at(first - 1) in CONTEXTS["no_score"]):
            return None
        if (unit := read_unit_behind(tokens, behind)) is not None:
            measured = unit.kind != "count" or UNITS.at(tokens, behind) is not None
            if rising or measured:
                return None
    return Draft(first, behind, behind, numeral, None, NO_HEDGE, "count", score=True, why=("score",))


def _is_told(tokens: Tokens, index: int) -> bool:
    """Whether one of the words before says so: not as the second of a name, as in Khánh Hòa."""
    return any(
        tokens.at(i) in CONTEXTS["score_before"] and not (tokens.is_name(i) and tokens.is_name(i - 1))
        for i in range(max(0, index - _LOOK_BACK), index)
    )
