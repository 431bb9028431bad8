"""Where in a sentence a change begins and ends: from 5 to 8, 60 % against 68 %, 3 % then and 4 % now."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.cues import cues

REACH = 6  # words in which a sign of the change may stand
NEAREST = 3  # of them those where "lên", "xuống", "còn" say that the figure is the end of it


def move(before: Sequence[str], behind: Sequence[str]) -> str:
    """from, to: a change begins or ends here; than: another figure is measured against this one; or empty."""
    near = before[-REACH - 2 :]
    if _holds(near, "against") and cues("earlier").intersection((*near[-REACH:], *behind[: REACH + 1])):
        return "than"
    for distance, word in enumerate(reversed(near[-REACH:]), 1):
        if word == "từ":
            return "from"
        if word in cues("to"):
            return "to"
        if distance >= NEAREST and word not in cues("rung"):
            break  # only words such as "mức" and "vị trí thứ" may stand between
    return ""


def moment(before: Sequence[str]) -> str:
    """then, now: whether the words before a figure place it in an earlier time or in this one; or empty."""
    for word in reversed(before[-REACH:]):
        if word in cues("now"):
            return "now"
        if word in cues("then"):
            return "then"
    return ""


def _holds(words: Sequence[str], group: str) -> bool:
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for phrase in cues(group))
