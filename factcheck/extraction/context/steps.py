"""Whether a number is a level or a step: tăng 5%, thấp hơn năm ngoái 2 điểm, giảm 9% theo quý."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.context.respect import is_respect, opens_with_respect
from factcheck.extraction.context.surroundings import Surroundings
from factcheck.language import table
from factcheck.language import words as column
from factcheck.language.cues import cues
from factcheck.language.tokens import Phrases, words
from factcheck.model import Quantity

MOVES = {"up": "increase", "down": "decrease", "apart": "gap"}
COMPARED = 10  # words before a number in which "so với" may stand
STANDARD = 8  # words before a number in which "cao hơn" may stand, with what it is higher than
JOINED = 12  # words between two steps of one verb: "giảm 20% so với quý trước và 9% so với cùng kỳ"
FILLERS = column("vi", "hedges", "phrase") | column("vi", "emphasis", "phrase")
_APART = frozenset(",;()")


def step(quantity: Quantity, place: Surroundings, low: int, high: int) -> str:
    """The step that words ``low`` to ``high`` before a number make of it.

    increase, decrease, gap; to: a level that was reached; empty: not said.
    """
    if not place.view.may_hold(_moves().heads):
        return ""
    high -= hedge_length(place.plain, low, high, quantity.hedge_text)
    if _names_the_base(quantity, place):
        return ""
    if quantity.kind == "percent" and (move := _joined(place)):
        return move
    if _parted(place):
        return ""
    return _move(place.plain[low:high]) or _above_a_standard(place, low, high)


def hedge_length(plain: tuple[str, ...], low: int, high: int, hedge: str) -> int:
    """How many words of a hedge end there: "không cao hơn 30.000 đồng" is a ceiling and no step."""
    spoken = words(hedge) if hedge else ()
    return len(spoken) if spoken == plain[max(low, high - len(spoken)) : high] else 0


@cache
def _moves() -> Phrases:
    return Phrases((row["phrase"], row["move"]) for row in table("vi", "moves"))


@cache
def _fillers() -> frozenset[str]:
    filling = {word for phrase in FILLERS for word in phrase.split()} | {"được", "về", "tới"}
    return frozenset(filling - {"từ"})  # "tăng từ 5 lên 8": 5 is a level


@cache
def step_words() -> frozenset[str]:
    """The words of which the verbs of steps are made."""
    verbs = {word for row in table("vi", "moves") for word in row["phrase"].split()}
    return frozenset(verbs | _fillers() | {"tương", "ứng"})


def _parted(place: Surroundings) -> bool:
    """ "106 mã tăng, 185 mã giảm": a verb before a comma does not move the number behind it."""
    every, first = place.all, place.first
    return first < len(every) and every[first].before in (",", ";", "/")


def _names_the_base(quantity: Quantity, place: Surroundings) -> bool:
    """ "Giảm 41 ca so với tuần trước (250 ca)": the bracket tells what it was then."""
    every, first = place.all, place.first
    if quantity.kind in ("percent", "ratio") or first >= len(every) or "(" not in every[first].before:
        return False
    return ("so", "với") in zip(place.left_words, place.left_words[1:], strict=False)


def _joined(place: Surroundings) -> str:
    """The step of the percentage before, where one verb moves both and each has its base behind it."""
    before = place.left - 1
    between = place.left_words
    if before < 0 or not place.all[before].number or not between or len(between) > JOINED:
        return ""
    listed = between[-1] in cues("joins") or is_respect(between)  # "tăng 4% về lượng, 6% về giá trị"
    if not (listed and _has_base(between) and _has_base(place.right_words)):
        return ""
    return _move(place.plain[max(0, before - JOINED) : before])


def _has_base(behind: tuple[str, ...]) -> bool:
    """ "So với cùng kỳ", "theo quý", "về lượng"."""
    by_time = behind[:1] == ("theo",) and not cues("time").isdisjoint(behind[1:2])
    return by_time or behind[:2] == ("so", "với") or opens_with_respect(behind)


def _is_time(word: str) -> bool:
    return word in cues("time")


def _move(said: tuple[str, ...]) -> str:
    """What the words before the number say; those that fill ("lên tới", "lên trên") are passed one by one."""
    moves = _moves()
    for end in range(len(said), max(-1, len(said) - 5), -1):
        for first in moves.starts(said, max(0, end - 4), end):  # the longest phrase first
            hit = moves.at(said, first)
            if hit is not None and hit.last == end:
                return MOVES.get(hit.name) or _compared(said[:end]) or hit.name
        if not end or said[end - 1] not in _fillers():
            break
    return ""


def _compared(tail: tuple[str, ...]) -> str:
    """The step of "giảm so với tháng trước lần lượt là": its verb stands before what it is measured from."""
    for index in range(len(tail) - 3, max(0, len(tail) - COMPARED), -1):
        if tail[index : index + 2] == ("so", "với") and _is_time(tail[index + 2]):
            hit = _moves().at(tail, index - 1)
            return MOVES.get(hit.name, "") if hit is not None and hit.last == index else ""
    return ""


def _above_a_standard(place: Surroundings, low: int, high: int) -> str:
    """ "Thấp hơn năm ngoái 2 điểm", "cao hơn mức bình quân 3%": what it is measured from stands between."""
    first = before_standard(place, low, high)
    hit = _moves().at(place.plain, first) if first < high else None
    return MOVES.get(hit.name, "") if hit is not None else ""


def before_standard(place: Surroundings, low: int, high: int) -> int:
    """Where "cao hơn" begins that leads over what is compared with to the number; else ``high``."""
    for index in range(high - 2, max(low, high - STANDARD), -1):
        if not _APART.isdisjoint(place.all[index + 1].before):
            return high
        if place.plain[index] == "hơn" and place.plain[index - 1] in cues("degree"):
            standard = place.plain[index + 1 : high]
            stands = standard[0] in cues("standard") or _is_time(standard[0])
            return index - 1 if stands and cues("verb").isdisjoint(standard) else high
    return high
