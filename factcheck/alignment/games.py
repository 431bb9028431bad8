"""Whether two results are of one game: by its teams, its stage and its day."""

from __future__ import annotations

from factcheck.alignment.features import Features
from factcheck.alignment.match import Match, overlap

TEAMS = 2  # words of names that both sentences share: those of two teams, or of one with two words
ALIKE = 0.5  # share of the names of the shorter sentence


def of_one_game(one: Features, other: Features, match: Match) -> bool:
    """Whether they are; results that differ must be of the same stage and both name the teams.

    Rules judge by the first side alone: results that differ only in the second are not laid side by side.
    """
    mine, theirs = one.groups.get("stage"), other.groups.get("stage")
    named = len(one.names & other.names) >= TEAMS and overlap(one.names, other.names) >= ALIKE
    if match.value == "equal":
        alike = one.claim.sides == other.claim.sides
        return alike and (named or (mine == theirs is not None and not (one.names and other.names)))
    return named and mine == theirs != "earlier" and _of_one_day(one, other)


def _of_one_day(one: Features, other: Features) -> bool:
    """Whether both are told as of one day: the same teams play again."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    return mine is not None and theirs is not None and mine.period.meets(theirs.period)
