"""Which of two figures the words put first: from 5 to 8, at first 10, later 6, 60 % against 68 %."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.surroundings import Surroundings
from factcheck.extraction.context.view import is_figure
from factcheck.language import words as column
from factcheck.language.cues import cue_phrases, cues
from factcheck.language.spoken import Word
from factcheck.model import Turn

REACH = 6  # words in which a sign of the change may stand
NEAREST = 3  # of them those where "lên", "xuống", "còn" say that the figure is the end of it
AHEAD = 14  # words behind a first figure in which the second is announced


def turn(place: Surroundings) -> Turn:
    """Whether another figure came after this one, a change ends here, or the words leave it open."""
    before = place.plain[max(0, place.first - REACH - 2) : place.first]
    edge = _edge(before)
    if edge == "from":
        return "from" if _goes_on(place) or _moving(before) else ""
    if _then_and_now(before, place) or _former(before):
        return "from"
    if edge == "to":
        return "to"
    if _compared(before, place):
        return "from"
    return "to" if cues("now").intersection(before[-REACH:]) and _after_then(place) else ""


def _edge(before: tuple[str, ...]) -> Turn:
    """Whether "từ" or "lên", "xuống", "còn" governs the figure: only words such as "mức", "hạng" between."""
    following = ""
    for distance, word in enumerate(reversed(before[-REACH:]), 1):
        if word == "từ":
            return "from"
        if word in cues("to") and f"{word} {following}" not in cues("no_to"):
            return "to"
        following = word
        if distance >= NEAREST and word not in cues("rung"):
            return ""
    return ""


def _goes_on(place: Surroundings) -> bool:
    """Whether the figure where it ends follows: "từ 5 triệu lên 8 triệu"."""
    behind = place.all[place.last : place.last + AHEAD]
    end = next((index for index, token in enumerate(behind) if is_figure(behind, index)), len(behind))
    return not cues("to").isdisjoint(place.plain[place.last : place.last + end])


def _moving(before: tuple[str, ...]) -> bool:
    """Whether a verb of moving stands before "từ": "rơi từ hạng 2", "lên 8 triệu, từ mức 5 triệu"."""
    at = len(before) - 1 - before[::-1].index("từ")
    return not (cues("step") | cues("to")).isdisjoint(before[max(0, at - NEAREST) : at]) or (
        at + 1 < len(before) and before[at + 1] in cues("rung")
    )


def _compared(before: tuple[str, ...], place: Surroundings) -> bool:
    """Whether a newer figure is measured against this one: "so với mức 51 tỷ đồng của năm trước"."""
    against = cue_phrases("against").find(before)
    if not (against or cue_phrases("whereas").find(before)):
        return False
    if against and cues("time").intersection(before[against[-1].last : against[-1].last + 1]):
        return False  # "so với tháng trước là 3 %": the figure is not what is compared with
    behind = place.plain[place.last : place.last + REACH + 1]
    return not cues("earlier").isdisjoint((*before[-REACH:], *behind))


def _former(before: tuple[str, ...]) -> bool:
    """Whether the figure is told as what was at first: "phê duyệt ban đầu là", "trước đó là", "cựu số"."""
    hits = cue_phrases("former").find(before)
    if not hits:
        return False
    last = hits[-1]
    reported = last.first > 0 and before[last.first - 1] in cues("reported")
    return not reported and all(word in _between() for word in before[last.last :])


@cache
def _between() -> frozenset[str]:
    """Words that may stand between "ban đầu" and its figure."""
    filling = {
        word
        for name in ("hedges", "emphasis")
        for one in column("vi", name, "phrase")
        for word in one.split()
    }
    return frozenset(filling) | cues("rung") | {"là", "chỉ", "được", "ở", "có", "vẫn"}


def _then_and_now(before: tuple[str, ...], place: Surroundings) -> bool:
    """Whether an earlier time stands before the figure and this one behind it: "đầu năm còn 3%, nay 4%"."""
    if cues("then").isdisjoint(before[-REACH:]):
        return False
    return any(
        token.word in cues("now") and _opens(token) for token in place.all[place.last : place.last + REACH]
    )


def _after_then(place: Surroundings) -> bool:
    """Whether a figure of an earlier time stands before this one, one clause back."""
    start = max(0, place.first - 2 * AHEAD)
    back = place.all[start : place.first]
    at = next((index for index in range(len(back) - 1, -1, -1) if is_figure(back, index)), 0)
    return not cues("then").isdisjoint(place.plain[start + max(0, at - REACH) : start + at])


def _opens(token: Word) -> bool:
    return any(sign in ",;" for sign in token.before)
