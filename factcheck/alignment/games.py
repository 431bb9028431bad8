"""Whether two results are of one game: by its teams, its stage and its day."""

from __future__ import annotations

import re

from factcheck.alignment.features import Features
from factcheck.alignment.match import Match, overlap
from factcheck.alignment.times import surely_of_one_time
from factcheck.language.cues import cues

TEAMS = 2  # words of names that both sentences share: those of two teams, or of one with two words
NEAR = frozenset({"clause", "sentence"})  # where the words stand that date a result
ALIKE = 0.5  # share of the names of the shorter sentence
_AGE = re.compile("u[0-9]{2}")


def of_one_game(one: Features, other: Features, match: Match) -> bool:
    """Whether they are; results that differ must be of the same stage and both name the teams.

    Rules judge by the first side alone: results that differ only in the second are not laid side by side.
    """
    mine, theirs = one.groups.get("stage"), other.groups.get("stage")
    named = len(one.names & other.names) >= TEAMS and overlap(one.names, other.names) >= ALIKE
    if match.value == "equal":
        alike = one.claim.sides == other.claim.sides
        return alike and (named or (mine == theirs is not None and not (one.names and other.names)))
    return (
        named
        and mine == theirs
        and (mine != "earlier" or _dated_alike(one, other))
        and surely_of_one_time(one, other)
        and not _other_team(one, other)
    )


def _dated_alike(one: Features, other: Features) -> bool:
    """Whether the words next to both results give one day: "thắng 2-1 ở vòng loại tối 14/11"."""
    mine, theirs = one.claim.as_of, other.claim.as_of
    if mine is None or theirs is None or not (mine.sure and theirs.sure):
        return False
    near = all(when.evidence and when.evidence[0].kind in NEAR for when in (mine, theirs))
    return near and mine.period.days <= 1 and mine.period.first.date() == theirs.period.first.date()


def _other_team(one: Features, other: Features) -> bool:
    """Whether teams of one name differ: by their age, women's from men's."""
    mine, theirs = ({name for name in told.names if _AGE.fullmatch(name)} for told in (one, other))
    ages_apart = bool(mine and theirs) and mine.isdisjoint(theirs)
    return ages_apart or bool((one.sentence ^ other.sentence) & cues("team"))
