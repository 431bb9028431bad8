"""Results of games that look like days: thắng lợi 6/3; 6/1, 3/6, 7/6."""

from __future__ import annotations

from factcheck.extraction.dates.cues import has_cue, has_weak_cue
from factcheck.extraction.dates.words import BEFORE_SCORES, GAME_WORDS
from factcheck.extraction.tokens import Tokens

_LOOK_BACK = 8  # words before a pair among which one says that games are counted
_IN_A_ROW = 6  # results that are looked back over
_SIGNS = frozenset({"/", "-", "–", ":"})
_BETWEEN = frozenset({",", ";", "và", "rồi", "(", ")"})  # between two results
_MOST = 20  # points that one side makes; a day beyond it is no result


def is_result(tokens: Tokens, index: int) -> bool:
    """Whether the pair at ``index`` is a result: a word of games stands before, or another result does."""
    if not _is_pair(tokens, index):
        return False
    for _ in range(_IN_A_ROW):
        if BEFORE_SCORES.before(tokens, index) or _of_a_game(tokens, index):
            return True
        behind = index
        while behind > max(0, index - 3) and tokens.at(behind - 1) in _BETWEEN:
            behind -= 1
        if behind == index or not _is_pair(tokens, behind - 3):
            return False
        index = behind - 3
        if has_cue(tokens, index):
            return False
        if (tokens.at(index + 1) != "/" and not has_weak_cue(tokens, index)) or not _is_day(tokens, index):
            return True
    return False


def _of_a_game(tokens: Tokens, index: int) -> bool:
    return any(GAME_WORDS.before(tokens, end) for end in range(index, max(0, index - _LOOK_BACK), -1))


def _is_pair(tokens: Tokens, index: int) -> bool:
    if not (tokens.is_digit(index) and tokens.is_digit(index + 2) and tokens.at(index + 1) in _SIGNS):
        return False
    sides = tokens.text(index), tokens.text(index + 2)
    return all(side.isdecimal() and len(side) <= 2 and int(side) <= _MOST for side in sides)


def _is_day(tokens: Tokens, index: int) -> bool:
    return int(tokens.text(index)) >= 1 and 1 <= int(tokens.text(index + 2)) <= 12
